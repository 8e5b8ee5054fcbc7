package org.entente.measure.politics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Several indices for every pair of members and every period in which both voted, packed: one table
 * of choices a pair and period, all indices from it.
 */
final class SimilarityPanel {
    private final List<SimilarityIndex> indices;
    private final double[][] values;
    private final int[] first;
    private final int[] second;
    private final int[] period;
    private final int[] items;
    private int size;

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
        int[][] present = new int[votes.periods()][];
        int room = 0;
        for (int p = 0; p < votes.periods(); p++) {
            boolean wanted = firstPeriod <= votes.period(p) && votes.period(p) <= lastPeriod;
            present[p] = wanted ? voters(votes, p) : new int[0];
            room += present[p].length * (present[p].length - 1) / 2;
        }
        SimilarityPanel panel = new SimilarityPanel(indices, room);
        for (int p = 0; p < votes.periods(); p++) {
            panel.addPeriod(votes, p, present[p]);
        }
        return panel;
    }

    private static int[] voters(VoteMatrix votes, int period) {
        return IntStream.range(0, votes.members())
                .filter(member -> votes.votes(member, period) > 0)
                .toArray();
    }

    private void addPeriod(VoteMatrix votes, int p, int[] voters) {
        SimilarityIndex[] wanted = indices.toArray(new SimilarityIndex[0]);
        ChoiceTable table = new ChoiceTable();
        long[][] bits = new long[voters.length][];
        for (int a = 0; a < voters.length; a++) {
            bits[a] = votes.bits(voters[a], p);
        }
        for (int a = 0; a < voters.length; a++) {
            for (int b = a + 1; b < voters.length; b++) {
                VoteMatrix.tally(bits[a], bits[b], table);
                first[size] = votes.member(voters[a]);
                second[size] = votes.member(voters[b]);
                period[size] = votes.period(p);
                items[size] = table.items();
                for (int k = 0; k < wanted.length; k++) {
                    values[k][size] = table.items() == 0 ? Double.NaN : wanted[k].value(table);
                }
                size++;
            }
        }
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
}
