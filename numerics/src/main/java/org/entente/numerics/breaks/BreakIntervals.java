package org.entente.numerics.breaks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.RealMatrix;

/**
 * Confidence intervals for break dates (Bai 1997; Bai and Perron 1998, 2003). With δ the change of
 * the coefficients, Q the second moments of the regressors and Ω the long-run covariance of
 * regressors times errors in the regimes before and after, δ'Qδ times the distance from the true
 * date has the law of {@link BaiDistribution} with ξ = δ'Q₂δ/δ'Q₁δ and φ = ξ·(φ₂/φ₁)², times φ₁² =
 * δ'Ω₁δ/δ'Q₁δ. The intervals are as asymmetric as the regimes differ, and whole observations
 * outwards.
 */
public final class BreakIntervals {
    private BreakIntervals() {}

    /** What one regime contributes. */
    private record Regime(double[] coefficients, RealMatrix moments, double variance, RealMatrix longRun) {
        static Regime of(BreakModel part) {
            LeastSquares fit = LeastSquares.of(part);
            return new Regime(fit.coefficients(), fit.moments(), fit.squares() / fit.size(), LongRun.scores(fit));
        }
    }

    /**
     * An interval a break; empty where none can be computed: the change is nil, a regime has no
     * errors, or the law puts nearly all of its weight on one side.
     *
     * @param breaks observations before each break, increasing
     * @param level such as 0.95
     */
    public static List<Optional<BreakInterval>> of(
            BreakModel model, List<Integer> breaks, Errors errors, double level) {
        List<Regime> regimes = new ArrayList<>();
        double squares = 0;
        for (int k = 0; k <= breaks.size(); k++) {
            int from = k == 0 ? 0 : breaks.get(k - 1);
            int to = k == breaks.size() ? model.size() : breaks.get(k);
            Regime regime = Regime.of(model.part(from, to));
            regimes.add(regime);
            squares += regime.variance() * (to - from);
        }
        RealMatrix common = LeastSquares.of(model).moments();
        List<Optional<BreakInterval>> intervals = new ArrayList<>();
        for (int k = 0; k < breaks.size(); k++) {
            Regime before = regimes.get(k);
            Regime after = regimes.get(k + 1);
            double[] change = new double[model.parameters()];
            for (int j = 0; j < change.length; j++) {
                change[j] = after.coefficients()[j] - before.coefficients()[j];
            }
            boolean one = errors == Errors.HOMOGENEOUS;
            double size1 = form(change, one ? common : before.moments());
            double size2 = form(change, one ? common : after.moments());
            double scale1;
            double scale2;
            if (one) {
                scale1 = squares / model.size();
                scale2 = scale1;
            } else if (errors == Errors.HETEROGENEOUS) {
                scale1 = before.variance();
                scale2 = after.variance();
            } else {
                scale1 = form(change, before.longRun()) / size1;
                scale2 = form(change, after.longRun()) / size2;
            }
            intervals.add(interval(breaks.get(k), size1, size2, scale1, scale2, (1 - level) / 2));
        }
        return intervals;
    }

    private static Optional<BreakInterval> interval(
            int at, double size1, double size2, double scale1, double scale2, double tail) {
        if (!(size1 > 0 && size2 > 0 && scale1 > 0 && scale2 > 0)) {
            return Optional.empty();
        }
        double xi = size2 / size1;
        BaiDistribution law = new BaiDistribution(xi, xi * scale2 / scale1);
        double middle = law.cdf(0);
        if (!(middle >= tail && middle <= 1 - tail)) {
            return Optional.empty();
        }
        double unit = scale1 / size1;
        double up = law.quantile(1 - tail) * unit;
        double down = law.quantile(tail) * unit;
        return Optional.of(new BreakInterval(at, at - (long) Math.ceil(up), at - (long) Math.floor(down)));
    }

    private static double form(double[] change, RealMatrix matrix) {
        double sum = 0;
        for (int i = 0; i < change.length; i++) {
            for (int j = 0; j < change.length; j++) {
                sum += change[i] * matrix.getEntry(i, j) * change[j];
            }
        }
        return sum;
    }
}
