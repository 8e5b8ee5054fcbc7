package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.country.YearRange;
import org.entente.numerics.pairs.DyadicRegression;
import org.entente.numerics.pairs.PairPanel;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;
import org.entente.text.MessageBundle;

/**
 * Whether one measure of pairs runs ahead of another: y_ijt = Σ_k β_k x_ij,t−k + γ_ij + α_it + α_jt
 * + e_ijt on all pairs, k from −leads to lags. Lags say what follows the cause; leads say what came
 * before it, and must be nothing where the cause is to explain the outcome.
 *
 * <p>When it must not be used: where the outcome brings about the cause later than the leads reach;
 * where a third thing of this pair alone brings about both. It speaks of pairs in general, and of a
 * pair only as one of them.
 *
 * @param fit coefficients in the order of leads from the farthest, then lags from 0
 * @param leads number of leads
 * @param lags number of lags besides 0
 * @param years that the rows span
 * @param pairs number of pairs with rows
 * @param moved number of pairs for which the cause takes more than one value
 */
public record SpilloverStudy(DyadicRegression fit, int leads, int lags, YearRange years, int pairs, int moved) {
    private static final MessageBundle MESSAGES = MessageBundle.english(SpilloverStudy.class);

    public static final int LAGS = 3;
    public static final int LEADS = 2;

    /**
     * Of a two-sided test at one in twenty, how many standard errors an effect must measure to be
     * found four times of five.
     */
    public static final double POWER = 1.959964 + 0.841621;

    private static final double NORMAL = 1.959964;
    private static final int LEAST_ROWS = 30;
    private static final int LEAST_MOVED = 2;

    /** An estimate, or why there is none. */
    public sealed interface Outcome {}

    /** There is one. */
    public record Estimated(SpilloverStudy study) implements Outcome {}

    /** Why there is none. */
    public record Refused(String reason) implements Outcome {}

    /** The coefficients and what they rest on are kept, or the reason. */
    static ResultCodec<Outcome> form() {
        return new ResultCodec<>() {
            @Override
            public void write(Outcome answer, ResultWriter out) {
                if (answer instanceof Refused refused) {
                    out.add(0L).add(refused.reason());
                    return;
                }
                SpilloverStudy study = ((Estimated) answer).study;
                out.add(1L).add(study.fit.beta());
                out.add(IntStream.range(0, study.fit.kept().length)
                        .map(k -> study.fit.kept()[k] ? 1 : 0)
                        .toArray());
                out.add(study.fit.dyadic()).add(study.fit.twoWay()).add((long) study.fit.rows());
                out.add((long) study.leads).add((long) study.lags);
                out.add((long) study.years.from()).add((long) study.years.to());
                out.add((long) study.pairs).add((long) study.moved);
            }

            @Override
            public Outcome read(ResultReader in) {
                if (in.number() == 0) {
                    return new Refused(in.text());
                }
                double[] beta = in.reals();
                int[] flags = in.integers();
                boolean[] kept = new boolean[flags.length];
                for (int k = 0; k < kept.length; k++) {
                    kept[k] = flags[k] == 1;
                }
                DyadicRegression fit = new DyadicRegression(beta, kept, in.rows(), in.rows(), in.integer());
                return new Estimated(new SpilloverStudy(
                        fit,
                        in.integer(),
                        in.integer(),
                        new YearRange(in.integer(), in.integer()),
                        in.integer(),
                        in.integer()));
            }
        };
    }

    /**
     * Fits the rows of the years of a span in which cause and outcome have all the values that are
     * needed.
     */
    static Outcome of(PairFigures cause, PairFigures outcome, YearRange span, int leads, int lags) {
        List<int[]> keys = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<List<Double>> x = new ArrayList<>();
        for (int k = 0; k < leads + lags + 1; k++) {
            x.add(new ArrayList<>());
        }
        PairPanel effects = outcome.panel();
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int pairs = 0;
        int moved = 0;
        for (int p = 0; p < effects.pairs(); p++) {
            OptionalInt other = cause.findPair(outcome.state(effects.first(p)), outcome.state(effects.second(p)));
            Set<Double> seen = new HashSet<>();
            for (int year = span.from(); other.isPresent() && year <= span.to(); year++) {
                if (!outcome.years().contains(year)
                        || !effects.has(p, outcome.at(year))
                        || !isWhole(cause, other.getAsInt(), year, leads, lags)) {
                    continue;
                }
                keys.add(new int[] {effects.first(p), effects.second(p), p, year});
                y.add(effects.get(p, outcome.at(year)));
                for (int k = 0; k < x.size(); k++) {
                    double value = cause.panel().get(other.getAsInt(), cause.at(year + leads - k));
                    x.get(k).add(value);
                    seen.add(value);
                }
                first = Math.min(first, year);
                last = Math.max(last, year);
            }
            pairs += seen.isEmpty() ? 0 : 1;
            moved += seen.size() > 1 ? 1 : 0;
        }
        if (y.size() < LEAST_ROWS || moved < LEAST_MOVED) {
            return new Refused(MESSAGES.fill(
                    "no_spillover",
                    "y",
                    y.size(),
                    "moved",
                    moved,
                    "least_rows",
                    LEAST_ROWS,
                    "least_moved",
                    LEAST_MOVED));
        }
        int begin = first;
        DyadicRegression fit = DyadicRegression.of(new DyadicRegression.Rows(
                column(keys, 0, 0),
                column(keys, 1, 0),
                column(keys, 2, 0),
                column(keys, 3, begin),
                array(y),
                arrays(x)));
        return new Estimated(new SpilloverStudy(fit, leads, lags, new YearRange(first, last), pairs, moved));
    }

    private static boolean isWhole(PairFigures cause, int pair, int year, int leads, int lags) {
        for (int other = year - lags; other <= year + leads; other++) {
            if (!cause.years().contains(other) || !cause.panel().has(pair, cause.at(other))) {
                return false;
            }
        }
        return true;
    }

    private static int[] column(List<int[]> keys, int place, int less) {
        return keys.stream().mapToInt(key -> key[place] - less).toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[][] arrays(List<List<Double>> values) {
        return values.stream().map(SpilloverStudy::array).toArray(double[][]::new);
    }

    /**
     * A sum of coefficients.
     *
     * @param value the sum
     * @param error its standard error, robust to rows that share a state
     */
    public record Sum(double value, double error) {
        public double low() {
            return value - NORMAL * error;
        }

        public double high() {
            return value + NORMAL * error;
        }

        /** Whether zero lies outside the interval of 95 %. */
        public boolean excludesZero() {
            return error > 0 && (low() > 0 || high() < 0);
        }

        /** The smallest effect that would have been found four times of five. */
        public double seeable() {
            return POWER * error;
        }
    }

    /** What follows: lag 0 and later. */
    public Sum sumOfLags() {
        double[] sum = fit.sum(leads, leads + lags);
        return new Sum(sum[0], sum[1]);
    }

    /** What came before. */
    public Sum sumOfLeads() {
        double[] sum = fit.sum(0, leads - 1);
        return new Sum(sum[0], sum[1]);
    }
}
