package org.entente.measure.politics;

import java.util.Arrays;
import java.util.List;

/**
 * Several indices for every pair of members and every period in which both voted, packed: one table of choices a pair and
 * period, all indices from it.
 */
final class SimilarityPanel {
    private final List<SimilarityIndex> indices;
    private final double[][] values;
    private int size;
    private int[] first;
    private int[] second;
    private int[] period;
    private int[] items;

    private SimilarityPanel(List<SimilarityIndex> indices, int room) {
        this.indices = List.copyOf(indices);
        this.values = new double[indices.size()][room];
        this.first = new int[room];
        this.second = new int[room];
        this.period = new int[room];
        this.items = new int[room];
    }

    /**
     * @param firstPeriod first period to compute, a year or session
     * @param lastPeriod last period to compute
     */
    static SimilarityPanel compute(VoteMatrix votes, int firstPeriod, int lastPeriod, List<SimilarityIndex> indices) {
        SimilarityPanel panel = new SimilarityPanel(indices, 1024);
        ChoiceTable table = new ChoiceTable();
        int[] present = new int[votes.members()];
        SimilarityIndex[] wanted = indices.toArray(new SimilarityIndex[0]);
        for (int p = 0; p < votes.periods(); p++) {
            if (votes.period(p) < firstPeriod || votes.period(p) > lastPeriod) {
                continue;
            }
            int count = 0;
            for (int m = 0; m < votes.members(); m++) {
                if (votes.votes(m, p) > 0) {
                    present[count++] = m;
                }
            }
            panel.reserve(count * (count - 1) / 2);
            for (int a = 0; a < count; a++) {
                for (int b = a + 1; b < count; b++) {
                    votes.tally(present[a], present[b], p, table);
                    panel.add(votes.member(present[a]), votes.member(present[b]), votes.period(p), table, wanted);
                }
            }
        }
        return panel;
    }

    int size() {
        return size;
    }

    /** COW number of the first, which is the lower one. */
    int first(int row) {
        return first[row];
    }

    int second(int row) {
        return second[row];
    }

    int period(int row) {
        return period[row];
    }

    /** Number of common items, 0 where the two never voted on the same. */
    int items(int row) {
        return items[row];
    }

    boolean isDefined(int index, int row) {
        return !Double.isNaN(values[index][row]);
    }

    double value(int index, int row) {
        if (!isDefined(index, row)) {
            throw new IllegalStateException(indices.get(index).id() + " is undefined in row " + row);
        }
        return values[index][row];
    }

    private void add(int a, int b, int p, ChoiceTable table, SimilarityIndex[] wanted) {
        first[size] = a;
        second[size] = b;
        period[size] = p;
        items[size] = table.items();
        for (int k = 0; k < wanted.length; k++) {
            values[k][size] = wanted[k].isDefined(table) ? wanted[k].value(table) : Double.NaN;
        }
        size++;
    }

    private void reserve(int more) {
        int room = first.length;
        if (size + more <= room) {
            return;
        }
        int larger = Math.max(size + more, room * 2);
        first = Arrays.copyOf(first, larger);
        second = Arrays.copyOf(second, larger);
        period = Arrays.copyOf(period, larger);
        items = Arrays.copyOf(items, larger);
        for (int k = 0; k < values.length; k++) {
            values[k] = Arrays.copyOf(values[k], larger);
        }
    }
}
