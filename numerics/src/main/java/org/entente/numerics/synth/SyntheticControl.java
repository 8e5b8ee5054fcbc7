package org.entente.numerics.synth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Synthetic control (Abadie and Gardeazabal 2003; Abadie, Diamond and Hainmueller 2010): the series
 * that a weighted mean of untreated donors, fitted to the periods before a treatment, would have
 * had after it. Every period before counts the same and nothing else is fitted to, which leaves no
 * choice of predictors to search over.
 *
 * <p>With more donors than periods many weights fit alike; then a penalty on the distance of the
 * single donors chooses among them (Abadie and L'Hour 2021), of the size that predicts the last
 * quarter of the periods before best. For inference each donor in turn is taken for the treated
 * one, by the same rule, and the ratios of the differences after to those before are ranked: p =
 * rank/(J + 1), which cannot be below 1/(J + 1) whatever the truth.
 *
 * <p>Not for series that no mixture of others resembles: {@link Result#isFitted}.
 */
public final class SyntheticControl {
    /** Penalties that are tried. */
    static final double[] PENALTIES = {1e-4, 1e-3, 1e-2, 0.1, 1};

    /** Part of the variation before that the donors must explain. */
    public static final double LEAST_FIT = 0.5;

    private static final double SMALL = 1e-3;

    private final double[][] series;
    private final int start;

    private SyntheticControl(double[][] series, int start) {
        this.series = series;
        this.start = start;
    }

    /**
     * What is found.
     *
     * @param fit of the treated series
     * @param explained part of the variation before the treatment that the synthetic series
     *     explains; may be below 0
     * @param placebos ratio of each donor when it is taken for the treated one
     * @param placeboGaps difference of each in every period
     * @param rank of the treated series' ratio among all, 1 for the largest; ties count against it
     * @param effect mean difference from the treatment on
     * @param without the mean difference when one donor is left out, for each with a weight that
     *     matters, by its number
     */
    public record Result(
            SyntheticFit fit,
            double explained,
            double[] placebos,
            double[][] placeboGaps,
            int rank,
            double effect,
            List<LeftOut> without) {
        public Result {
            without = List.copyOf(without);
        }

        /**
         * Whether the donors explain enough of the periods before for the difference after to mean
         * anything.
         */
        public boolean isFitted() {
            return explained >= LEAST_FIT;
        }

        public double p() {
            return (double) rank / (placebos.length + 1);
        }

        /** The smallest p that this many placebos allow. */
        public double smallest() {
            return 1.0 / (placebos.length + 1);
        }
    }

    /** The mean difference without one donor. */
    public record LeftOut(int donor, double effect) {}

    /** Which donors a series that stands in for the treated one may have. */
    public interface Eligible {
        boolean test(int treated, int donor);
    }

    /**
     * Estimates.
     *
     * @param treated its values in all periods
     * @param donors theirs, one row per donor, all of the same length
     * @param start periods before the treatment, at least 8
     * @param eligible of two donors, whether the second may be one of the first's
     */
    public static Result estimate(double[] treated, double[][] donors, int start, Eligible eligible) {
        if (start < 8 || start >= treated.length || donors.length < 2) {
            throw new IllegalArgumentException(
                    start + " of " + treated.length + " periods before, " + donors.length + " donors");
        }
        double[][] all = new double[donors.length + 1][];
        System.arraycopy(donors, 0, all, 0, donors.length);
        all[donors.length] = treated;
        for (double[] row : all) {
            if (row.length != treated.length || !Arrays.stream(row).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a series with a missing value");
            }
        }
        return new SyntheticControl(all, start).estimate(eligible);
    }

    private Result estimate(Eligible eligible) {
        int treated = series.length - 1;
        SyntheticFit fit = fit(treated, j -> true, OptionalInt.empty());
        List<Double> placebos = new ArrayList<>();
        List<double[]> gaps = new ArrayList<>();
        for (int k = 0; k < treated; k++) {
            int placebo = k;
            IntPredicate allowed = j -> j != placebo && eligible.test(placebo, j);
            if (IntStream.range(0, treated).filter(allowed).count() < 2) {
                continue;
            }
            SyntheticFit other = fit(k, allowed, OptionalInt.empty());
            placebos.add(other.ratio());
            gaps.add(difference(k, other));
        }
        double ratio = fit.ratio();
        int rank = 1 + (int) placebos.stream().filter(p -> p >= ratio).count();
        List<LeftOut> without = new ArrayList<>();
        for (int j = 0; j < treated; j++) {
            if (fit.weights()[j] > SMALL) {
                without.add(new LeftOut(j, effect(treated, fit(treated, i -> true, OptionalInt.of(j)))));
            }
        }
        return new Result(
                fit,
                explained(treated, fit),
                placebos.stream().mapToDouble(Double::doubleValue).toArray(),
                gaps.toArray(double[][]::new),
                rank,
                effect(treated, fit),
                without);
    }

    private double[] difference(int which, SyntheticFit fit) {
        double[] gap = new double[series[which].length];
        for (int t = 0; t < gap.length; t++) {
            gap[t] = series[which][t] - fit.synthetic()[t];
        }
        return gap;
    }

    private double effect(int which, SyntheticFit fit) {
        double[] gap = difference(which, fit);
        return Arrays.stream(gap, start, gap.length).average().orElseThrow();
    }

    private double explained(int which, SyntheticFit fit) {
        double[] before = Arrays.copyOf(series[which], start);
        double mean = Arrays.stream(before).average().orElseThrow();
        double variance = Arrays.stream(before)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow();
        return variance > 0 ? 1 - fit.before() * fit.before() / variance : fit.before() == 0 ? 1 : 0;
    }

    private SyntheticFit fit(int which, IntPredicate allowed, OptionalInt without) {
        int[] donors = IntStream.range(0, series.length - 1)
                .filter(j -> j != which && allowed.test(j) && (without.isEmpty() || without.getAsInt() != j))
                .toArray();
        double penalty = donors.length > start ? penalty(which, donors) : 0;
        SimplexProgram.Solution solution = solve(which, donors, start, penalty);
        double[] weights = new double[series.length - 1];
        for (int i = 0; i < donors.length; i++) {
            weights[donors[i]] = solution.weights()[i];
        }
        double[] synthetic = synthetic(donors, solution.weights());
        return new SyntheticFit(
                weights,
                synthetic,
                penalty,
                distance(which, synthetic, 0, start),
                distance(which, synthetic, start, synthetic.length),
                solution.gap());
    }

    /**
     * The penalty with which weights from the first three quarters predict the last quarter best;
     * of equal ones the smaller.
     */
    private double penalty(int which, int[] donors) {
        int held = Math.max(2, start / 4);
        double best = PENALTIES[0];
        double least = Double.POSITIVE_INFINITY;
        for (double penalty : PENALTIES) {
            double[] weights = solve(which, donors, start - held, penalty).weights();
            double error = distance(which, synthetic(donors, weights), start - held, start);
            if (error < least) {
                least = error;
                best = penalty;
            }
        }
        return best;
    }

    private SimplexProgram.Solution solve(int which, int[] donors, int periods, double penalty) {
        double[][] columns = new double[donors.length][periods];
        double[] costs = new double[donors.length];
        for (int i = 0; i < donors.length; i++) {
            for (int t = 0; t < periods; t++) {
                double d = series[donors[i]][t] - series[which][t];
                columns[i][t] = d;
                costs[i] += penalty * d * d;
            }
        }
        return SimplexProgram.solve(columns, costs);
    }

    private double[] synthetic(int[] donors, double[] weights) {
        double[] sum = new double[series[0].length];
        for (int i = 0; i < donors.length; i++) {
            for (int t = 0; t < sum.length; t++) {
                sum[t] += weights[i] * series[donors[i]][t];
            }
        }
        return sum;
    }

    private double distance(int which, double[] synthetic, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            double d = series[which][t] - synthetic[t];
            sum += d * d;
        }
        return Math.sqrt(sum / (to - from));
    }
}
