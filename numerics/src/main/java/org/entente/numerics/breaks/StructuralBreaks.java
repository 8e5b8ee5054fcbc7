package org.entente.numerics.breaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The best break dates for each number of breaks m, by dynamic programming (Bai and Perron 1998,
 * 2003): of y_t = x_t'β_j + e_t for T_(j−1) &lt; t ≤ T_j, j = 1 to m + 1, the dates T_1 to T_m with
 * the least Σ_j Σ_t (y_t − x_t'β_j)².
 *
 * <p>Every regime has at least h = ⌊n·trim⌋ observations. The sum of squared residuals of all
 * n(n+1)/2 segments comes from recursive residuals, one end at a time, and the programme takes up
 * each end as it comes: O(n²) time, O(n·m) memory. Of equal sums the earlier break wins. Not for
 * series with a unit root, in which it finds breaks that are none ({@link UnitRoot}).
 */
public final class StructuralBreaks {
    private final BreakModel model;
    private final int segment;
    private final List<Partition> partitions;

    private StructuralBreaks(BreakModel model, int segment, List<Partition> partitions) {
        this.model = model;
        this.segment = segment;
        this.partitions = partitions;
    }

    /** Observations that a regime has at least. */
    public static int segment(int n, double trim) {
        if (!(trim > 0 && trim <= 0.5)) {
            throw new IllegalArgumentException("a trimming above 0 and up to 0.5, not " + trim);
        }
        return (int) Math.floor(n * trim);
    }

    /**
     * Searches up to a number of breaks.
     *
     * @param trim least part of the series that a regime has, above 0 and up to 0.5
     * @param most breaks looked for; fewer where the series has no room to choose: at most ⌈n/h⌉ −
     *     2
     * @throws TooFewObservationsException when a regime would have no more observations than
     *     coefficients
     */
    public static StructuralBreaks search(BreakModel model, double trim, int most) {
        int n = model.size();
        int h = segment(n, trim);
        if (h <= model.parameters()) {
            throw new TooFewObservationsException(n, (int) Math.ceil((model.parameters() + 1) / trim));
        }
        int room = Math.max(0, Math.min(most, (n + h - 1) / h - 2));
        double[][] best = new double[room + 1][n + 1];
        int[][] last = new int[room + 1][n + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        double[] rss = new double[n];
        RunningFit fit = model.runningFit();
        for (int end = h; end <= n; end++) {
            fit.clear();
            for (int start = end - 1; start >= 0; start--) {
                rss[start] = fit.add(start);
            }
            best[0][end] = rss[0];
            for (int m = 1; m <= room && (m + 1) * h <= end; m++) {
                double[] before = best[m - 1];
                double least = Double.POSITIVE_INFINITY;
                int at = 0;
                for (int b = m * h; b <= end - h; b++) {
                    double sum = before[b] + rss[b];
                    if (sum < least) {
                        least = sum;
                        at = b;
                    }
                }
                best[m][end] = least;
                last[m][end] = at;
            }
        }
        double exact = rounding(model);
        List<Partition> partitions = new ArrayList<>();
        for (int m = 0; m <= room; m++) {
            Integer[] breaks = new Integer[m];
            for (int k = m, end = n; k > 0; k--) {
                end = last[k][end];
                breaks[k - 1] = end;
            }
            partitions.add(Partition.of(List.of(breaks), best[m][n] <= exact ? 0 : best[m][n], n, model.parameters()));
        }
        return new StructuralBreaks(model, h, List.copyOf(partitions));
    }

    /** What rounding leaves of a sum of squares that is none. */
    private static double rounding(BreakModel model) {
        double squares = 0;
        for (int i = 0; i < model.size(); i++) {
            squares += model.y(i) * model.y(i);
        }
        return 1e-30 * model.size() * squares;
    }

    public BreakModel model() {
        return model;
    }

    /** Observations that a regime has at least. */
    public int segment() {
        return segment;
    }

    /** The best division for 0, 1, 2 … breaks. */
    public List<Partition> partitions() {
        return partitions;
    }

    /**
     * The division with the least BIC, which may be that without breaks; of equal ones the one with
     * fewer.
     */
    public Partition chosen() {
        return least(Partition::bic);
    }

    /** The division with the least LWZ. */
    public Partition chosenByLwz() {
        return least(Partition::lwz);
    }

    private Partition least(ToDoubleFunction<Partition> criterion) {
        return partitions.stream().min(Comparator.comparingDouble(criterion)).orElseThrow();
    }
}
