package org.entente.numerics.scaling;

import java.util.Arrays;

/**
 * Ordered choices of subjects on items in periods, laid out once by item and once by cell, a cell
 * being a subject in a period. An item may be voted on in several periods: that is what ties their
 * positions together.
 */
public final class Ballots {
    private final int subjects;
    private final int periods;
    private final int items;
    private final int[] itemStart;
    private final int[] itemCell;
    private final byte[] itemChoice;
    private final int[] cellStart;
    private final int[] cellItem;
    private final byte[] cellChoice;

    /**
     * Choices in parallel arrays, one entry a choice.
     *
     * @param subjects number of subjects
     * @param periods number of periods, in order of time
     * @param items number of items
     * @param subject who chose, from 0
     * @param period when, from 0
     * @param item on what, from 0
     * @param choice 0, 1 or 2, in order
     * @throws IllegalArgumentException when the arrays differ in length or hold another number
     */
    public Ballots(int subjects, int periods, int items, int[] subject, int[] period, int[] item, byte[] choice) {
        int n = choice.length;
        if (subject.length != n || period.length != n || item.length != n) {
            throw new IllegalArgumentException("arrays of different length");
        }
        this.subjects = subjects;
        this.periods = periods;
        this.items = items;
        int[] cell = new int[n];
        for (int k = 0; k < n; k++) {
            boolean inside = subject[k] >= 0
                    && subject[k] < subjects
                    && period[k] >= 0
                    && period[k] < periods
                    && item[k] >= 0
                    && item[k] < items
                    && choice[k] >= 0
                    && choice[k] <= 2;
            if (!inside) {
                throw new IllegalArgumentException("choice " + k + " is out of range");
            }
            cell[k] = subject[k] * periods + period[k];
        }
        itemStart = starts(item, items);
        cellStart = starts(cell, subjects * periods);
        itemCell = new int[n];
        itemChoice = new byte[n];
        cellItem = new int[n];
        cellChoice = new byte[n];
        int[] byItem = order(item, itemStart);
        int[] byCell = order(cell, cellStart);
        for (int k = 0; k < n; k++) {
            itemCell[k] = cell[byItem[k]];
            itemChoice[k] = choice[byItem[k]];
            cellItem[k] = item[byCell[k]];
            cellChoice[k] = choice[byCell[k]];
        }
    }

    private static int[] starts(int[] key, int keys) {
        int[] start = new int[keys + 1];
        for (int k : key) {
            start[k + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            start[k + 1] += start[k];
        }
        return start;
    }

    /** A stable counting sort. */
    private static int[] order(int[] key, int[] start) {
        int[] next = Arrays.copyOf(start, start.length);
        int[] order = new int[key.length];
        for (int k = 0; k < key.length; k++) {
            order[next[key[k]]++] = k;
        }
        return order;
    }

    public int subjects() {
        return subjects;
    }

    public int periods() {
        return periods;
    }

    int items() {
        return items;
    }

    int cells() {
        return subjects * periods;
    }

    int itemStart(int item) {
        return itemStart[item];
    }

    int itemCell(int entry) {
        return itemCell[entry];
    }

    int itemChoice(int entry) {
        return itemChoice[entry];
    }

    int cellStart(int cell) {
        return cellStart[cell];
    }

    int cellItem(int entry) {
        return cellItem[entry];
    }

    int cellChoice(int entry) {
        return cellChoice[entry];
    }

    /** How many choices a subject made in a period. */
    public int count(int subject, int period) {
        int cell = subject * periods + period;
        return cellStart[cell + 1] - cellStart[cell];
    }
}
