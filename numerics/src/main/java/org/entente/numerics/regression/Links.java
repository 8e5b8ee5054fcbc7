package org.entente.numerics.regression;

/**
 * Which of a number of things hang together, by the links between them (Tarjan 1975, "Efficiency of
 * a good but not linear set union algorithm").
 */
final class Links {
    private final int[] above;

    Links(int things) {
        above = new int[things];
        for (int thing = 0; thing < things; thing++) {
            above[thing] = thing;
        }
    }

    void join(int one, int other) {
        int a = top(one);
        int b = top(other);
        above[Math.max(a, b)] = Math.min(a, b);
    }

    private int top(int thing) {
        int at = thing;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }

    /** For each thing the number of its group, from 0 in the order of their first things. */
    int[] groups() {
        int[] groups = new int[above.length];
        int count = 0;
        for (int thing = 0; thing < groups.length; thing++) {
            int top = top(thing);
            groups[thing] = top == thing ? count++ : groups[top];
        }
        return groups;
    }
}
