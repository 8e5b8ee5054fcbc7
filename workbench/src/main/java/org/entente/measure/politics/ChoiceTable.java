package org.entente.measure.politics;

/**
 * How two members chose on the items on which both voted: nine counts, of which {@code count(i, j)}
 * is how often the first chose {@code i} and the second {@code j}, with 0 yes, 1 abstain, 2 no.
 * Filled anew for every pair, so that a million pairs need one table.
 */
final class ChoiceTable {
    static final int CHOICES = 3;

    private final int[] counts = new int[CHOICES * CHOICES];
    private int items;
    private int oneStep;
    private int twoSteps;

    /** A table of nine counts, row by row: yes-yes, yes-abstain, yes-no, abstain-yes and so on. */
    static ChoiceTable of(int... nine) {
        if (nine.length != CHOICES * CHOICES) {
            throw new IllegalArgumentException("a table has nine counts, not " + nine.length);
        }
        ChoiceTable table = new ChoiceTable();
        table.fill(nine[0], nine[1], nine[2], nine[3], nine[4], nine[5], nine[6], nine[7], nine[8]);
        return table;
    }

    int count(int first, int second) {
        return counts[first * CHOICES + second];
    }

    /** Replaces all counts, row by row. */
    void fill(int yy, int ya, int yn, int ay, int aa, int an, int ny, int na, int nn) {
        counts[0] = yy;
        counts[1] = ya;
        counts[2] = yn;
        counts[3] = ay;
        counts[4] = aa;
        counts[5] = an;
        counts[6] = ny;
        counts[7] = na;
        counts[8] = nn;
        oneStep = ya + ay + an + na;
        twoSteps = yn + ny;
        items = yy + aa + nn + oneStep + twoSteps;
    }

    /** Number of common items. */
    int items() {
        return items;
    }

    /** Items on which both chose the same. */
    int same() {
        return counts[0] + counts[4] + counts[8];
    }

    /** Items on which they were one step apart: one abstained. */
    int oneStep() {
        return oneStep;
    }

    /** Items on which they were two steps apart: yes against no. */
    int twoSteps() {
        return twoSteps;
    }

    /** How often the first chose this. */
    int first(int choice) {
        return counts[choice * CHOICES] + counts[choice * CHOICES + 1] + counts[choice * CHOICES + 2];
    }

    /** How often the second chose this. */
    int second(int choice) {
        return counts[choice] + counts[CHOICES + choice] + counts[2 * CHOICES + choice];
    }
}
