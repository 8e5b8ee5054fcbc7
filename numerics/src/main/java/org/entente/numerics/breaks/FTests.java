package org.entente.numerics.breaks;

import java.util.Optional;

/**
 * Tests of one change at an unknown date, from the F statistics of all dates but those near an end:
 * the largest (Andrews 1993), the average and the exponential average (Andrews and Ploberger 1994).
 * With F(t) = (RSS − RSS_1(t) − RSS_2(t)) / (RSS_1(t) + RSS_2(t)) · (n − 2k) for a change before t:
 * max F, mean F, log mean exp(F/2). Where it is large is no test at that date.
 *
 * <p>When it must not be used: for errors correlated in time, where all three reject too often
 * ({@link BreakBootstrap} gives p-values for that), and unit roots.
 *
 * @param supF the largest, with its date
 * @param aveF their mean
 * @param expF logarithm of the mean of exp(F/2)
 */
public record FTests(ChangeTest supF, ChangeTest aveF, ChangeTest expF) {

    /**
     * @param trim part of the series at either end at which no change is looked for
     * @param errors HAC for Wald statistics that allow for correlation in time, else the classical
     *     F statistics
     * @return empty for regressions with more coefficients than there are p-values for, or series
     *     without errors
     * @throws TooFewObservationsException when no date is left
     */
    public static Optional<FTests> of(BreakModel model, double trim, Errors errors) {
        int n = model.size();
        int p = model.parameters();
        int from = Math.max(StructuralBreaks.segment(n, trim), p + 1);
        int to = Math.min(n - StructuralBreaks.segment(n, trim), n - p - 1);
        if (from > to) {
            throw new TooFewObservationsException(n, 2 * (p + 1));
        }
        if (p > HansenPValues.MOST_PARAMETERS) {
            return Optional.empty();
        }
        double[] statistics =
                errors == Errors.HAC ? robust(model, from, to) : SearchedChange.statistics(model, from, to);
        double sum = 0;
        for (double f : statistics) {
            if (!Double.isFinite(f)) {
                return Optional.empty();
            }
            sum += f;
        }
        int best = SearchedChange.highest(statistics);
        double largest = statistics[best];
        double scaled = 0;
        for (double f : statistics) {
            scaled += Math.exp((f - largest) / 2);
        }
        double mean = sum / statistics.length;
        double exponential = largest / 2 + Math.log(scaled / statistics.length);
        double lambda = (double) (n - from) * to / ((double) from * (n - to));
        return Optional.of(new FTests(
                test(HansenPValues.Functional.SUP, largest, p, lambda, from + best),
                test(HansenPValues.Functional.AVE, mean, p, lambda, 0),
                test(HansenPValues.Functional.EXP, exponential, p, lambda, 0)));
    }

    /**
     * The largest F statistic with a p-value that allows for correlation of the errors in time
     * ({@link BreakBootstrap}).
     *
     * @return empty where {@link #of} is, too
     */
    public static Optional<ChangeTest> bootstrapped(BreakModel model, double trim) {
        return of(model, trim, Errors.HETEROGENEOUS).map(tests -> {
            int p = model.parameters();
            int from = Math.max(StructuralBreaks.segment(model.size(), trim), p + 1);
            int to = Math.min(model.size() - StructuralBreaks.segment(model.size(), trim), model.size() - p - 1);
            double observed = tests.supF().statistic();
            double value = BreakBootstrap.p(model, observed, new SearchedChange(model, from, to));
            return new ChangeTest(observed, value, tests.supF().at());
        });
    }

    private static ChangeTest test(HansenPValues.Functional functional, double value, int p, double lambda, int at) {
        return new ChangeTest(value, HansenPValues.p(functional, value, p, lambda), at);
    }

    private static double[] robust(BreakModel model, int from, int to) {
        double[] statistics = new double[to - from + 1];
        for (int b = from; b <= to; b++) {
            statistics[b - from] = DatedTest.wald(model, b);
        }
        return statistics;
    }
}
