package org.entente.measure.politics;

/**
 * How two members chose on the items on which both voted: nine counts, of which {@code count(i, j)} is how often the first
 * chose {@code i} and the second {@code j}, with 0 yes, 1 abstain, 2 no. Filled anew for every pair, so that a million pairs
 * need one table.
 */
final class ChoiceTable {
    static final int CHOICES = 3;

    private final int[] counts = new int[CHOICES * CHOICES];

    /** A table of nine counts, row by row: yes-yes, yes-abstain, yes-no, abstain-yes and so on. */
    static ChoiceTable of(int... nine) {
        if (nine.length != CHOICES * CHOICES) {
            throw new IllegalArgumentException("a table has nine counts, not " + nine.length);
        }
        ChoiceTable table = new ChoiceTable();
        System.arraycopy(nine, 0, table.counts, 0, nine.length);
        return table;
    }

    int count(int first, int second) {
        return counts[first * CHOICES + second];
    }

    void set(int first, int second, int count) {
        counts[first * CHOICES + second] = count;
    }

    /** Number of common items. */
    int items() {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Items on which both chose the same. */
    int same() {
        return counts[0] + counts[4] + counts[8];
    }

    /** Items on which they were one step apart: one abstained. */
    int oneStep() {
        return counts[1] + counts[3] + counts[5] + counts[7];
    }

    /** Items on which they were two steps apart: yes against no. */
    int twoSteps() {
        return counts[2] + counts[6];
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
