package org.entente.numerics.breaks;

import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.numerics.Tails;

/**
 * A test of a change at a date that was given beforehand (Chow 1960), in three ways. A date that a
 * search found must not be tested this way.
 *
 * @param at observations before the date
 * @param classical F test, for errors that are alike and uncorrelated in time
 * @param hac Wald statistic robust to correlation in time and to changing variance, over its number
 *     of restrictions, referred to an F distribution: the usual practice, which rejects too often
 *     in short series
 * @param bootstrapped the F statistic with a p-value by series without a change that have the same
 *     correlation in time: the one to decide by
 */
public record DatedTest(int at, ChangeTest classical, ChangeTest hac, ChangeTest bootstrapped) {

    /**
     * Empty where one side has not more observations than coefficients, or there are no errors to
     * judge by.
     *
     * @param at observations before the date
     */
    public static Optional<DatedTest> at(BreakModel model, int at) {
        int n = model.size();
        int p = model.parameters();
        if (at <= p || n - at <= p) {
            return Optional.empty();
        }
        LeastSquares whole = LeastSquares.of(model);
        LeastSquares split = split(model, at);
        int degrees = n - 2 * p;
        if (degrees < 1 || split.squares() <= 1e-20 * whole.squares() || whole.squares() == 0) {
            return Optional.empty();
        }
        double f = (whole.squares() - split.squares()) / p / (split.squares() / degrees);
        double w = LongRun.wald(split, LongRun.covariance(split), p) / p;
        if (!(w >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new DatedTest(
                at,
                new ChangeTest(f, Tails.f(f, p, degrees), at),
                new ChangeTest(w, Tails.f(w, p, degrees), at),
                new ChangeTest(f, BreakBootstrap.p(model, f, new DatedChange(model, at)), at)));
    }

    /**
     * The smallest change of level from the date on that the bootstrapped test would take for a
     * change in a series with these errors: a step of size d adds d² q to what the split explains,
     * with q the part of the step that the unbroken regression does not explain itself. Empty where
     * there is no test.
     *
     * @param at observations before the date
     * @param level of significance, such as 0.05
     */
    public static OptionalDouble smallestStep(BreakModel model, int at, double level) {
        if (DatedTest.at(model, at).isEmpty()) {
            return OptionalDouble.empty();
        }
        int n = model.size();
        int p = model.parameters();
        double[][] rows = new double[n][];
        double[] step = new double[n];
        for (int i = 0; i < n; i++) {
            rows[i] = model.x(i);
            step[i] = i < at ? 0 : 1;
        }
        double unexplained = new LeastSquares(rows, step).squares();
        double variance = split(model, at).squares() / (n - 2 * p);
        double critical = BreakBootstrap.critical(model, level, new DatedChange(model, at));
        return OptionalDouble.of(Math.sqrt(critical * p * variance / unexplained));
    }

    /**
     * The new regime's regression less the continued old one, on average over the first
     * observations of the new regime; empty where one side has not more observations than
     * coefficients.
     *
     * @param at observations before the date
     * @param first observations averaged over, fewer where the series ends sooner
     */
    public static OptionalDouble shift(BreakModel model, int at, int first) {
        int n = model.size();
        int p = model.parameters();
        if (at <= p || n - at <= p) {
            return OptionalDouble.empty();
        }
        double[] before = LeastSquares.of(model.part(0, at)).coefficients();
        double[] after = LeastSquares.of(model.part(at, n)).coefficients();
        int end = Math.min(n, at + first);
        double sum = 0;
        for (int i = at; i < end; i++) {
            for (int j = 0; j < p; j++) {
                sum += model.x(i)[j] * (after[j] - before[j]);
            }
        }
        return OptionalDouble.of(sum / (end - at));
    }

    /** Wald statistic of a change after an observation, robust to correlation in time. */
    static double wald(BreakModel model, int at) {
        LeastSquares split = split(model, at);
        return LongRun.wald(split, LongRun.covariance(split), model.parameters());
    }

    /** The regression with coefficients for the whole series, and their change after the date. */
    private static LeastSquares split(BreakModel model, int at) {
        int n = model.size();
        int p = model.parameters();
        double[][] rows = new double[n][2 * p];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(model.x(i), 0, rows[i], 0, p);
            if (i >= at) {
                System.arraycopy(model.x(i), 0, rows[i], p, p);
            }
            y[i] = model.y(i);
        }
        return new LeastSquares(rows, y);
    }
}
