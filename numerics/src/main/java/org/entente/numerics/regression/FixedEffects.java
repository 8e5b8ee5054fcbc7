package org.entente.numerics.regression;

import java.util.List;

/**
 * Crossed fixed effects laid out for projections. The effect with the most levels is eliminated in
 * closed form; rows are sorted by it, so that one of its groups is a run of neighbouring rows. The
 * levels of all other effects together are the unknowns, numbered through from 0.
 */
final class FixedEffects {
    private static final int ROWS_A_PART = 16_384;
    private static final int MOST_PARTS = 16;
    private static final long MOST_PARTIAL_SUMS = 4_000_000;

    private final List<Factor> factors;
    private final int eliminated;
    private final int[] order;
    private final int[] starts;
    private final int[][] others;
    private final int unknowns;
    private final int[] partGroups;
    private boolean weak;

    FixedEffects(int rows, List<Factor> factors) {
        this.factors = List.copyOf(factors);
        int most = -1;
        for (int i = 0; i < factors.size(); i++) {
            if (most < 0 || factors.get(i).levels() > factors.get(most).levels()) {
                most = i;
            }
        }
        this.eliminated = most;
        this.order = new int[rows];
        this.starts = most < 0 ? everyRowAlone(rows) : sort(factors.get(most));
        this.others = new int[Math.max(0, factors.size() - 1)][];
        int offset = 0;
        int next = 0;
        for (int i = 0; i < factors.size(); i++) {
            if (i != most) {
                int[] codes = factors.get(i).codes();
                int[] sorted = new int[rows];
                for (int row = 0; row < rows; row++) {
                    sorted[row] = offset + codes[order[row]];
                }
                others[next++] = sorted;
                offset += factors.get(i).levels();
            }
        }
        this.unknowns = offset;
        this.partGroups = split(rows);
    }

    /** Without effects there is nothing to sort by. */
    private int[] everyRowAlone(int rows) {
        for (int row = 0; row < rows; row++) {
            order[row] = row;
        }
        return new int[] {0, rows};
    }

    private int[] sort(Factor by) {
        int[] from = new int[by.levels() + 1];
        for (int code : by.codes()) {
            from[code + 1]++;
        }
        for (int level = 0; level < by.levels(); level++) {
            from[level + 1] += from[level];
        }
        int[] next = from.clone();
        for (int row = 0; row < order.length; row++) {
            order[next[by.codes()[row]]++] = row;
        }
        return from;
    }

    /** Parts of about equal numbers of rows that end with a group; they depend on the data only. */
    private int[] split(int rows) {
        long fitting = Math.max(1, MOST_PARTIAL_SUMS / Math.max(1, unknowns));
        int parts = (int) Math.min(Math.min(MOST_PARTS, fitting), Math.max(1, rows / ROWS_A_PART));
        int[] bounds = new int[parts + 1];
        int group = 0;
        for (int part = 1; part < parts; part++) {
            long until = (long) rows * part / parts;
            while (group < groups() && starts[group] < until) {
                group++;
            }
            bounds[part] = group;
        }
        bounds[parts] = groups();
        return bounds;
    }

    List<Factor> factors() {
        return factors;
    }

    boolean isEmpty() {
        return eliminated < 0;
    }

    /**
     * Whether a projection was slow, the groups hanging together weakly; later ones then need not
     * find out.
     */
    boolean isWeak() {
        return weak;
    }

    void setWeak() {
        weak = true;
    }

    int rows() {
        return order.length;
    }

    /** Number of groups of the eliminated effect. */
    int groups() {
        return starts.length - 1;
    }

    /** Where group {@code g} starts among the sorted rows; it ends where the next one starts. */
    int[] starts() {
        return starts;
    }

    /** Position among the rows as they were given of each sorted row. */
    int[] order() {
        return order;
    }

    /** For each effect but the eliminated one the unknown of each sorted row. */
    int[][] others() {
        return others;
    }

    /** Number of levels of all effects but the eliminated one. */
    int unknowns() {
        return unknowns;
    }

    int parts() {
        return partGroups.length - 1;
    }

    /** First group of a part; part {@code parts()} is the end. */
    int firstGroup(int part) {
        return partGroups[part];
    }

    int firstRow(int part) {
        return starts[partGroups[part]];
    }

    double[] sorted(double[] column) {
        double[] sorted = new double[order.length];
        for (int row = 0; row < sorted.length; row++) {
            sorted[row] = column[order[row]];
        }
        return sorted;
    }
}
