package org.entente.numerics.breaks;

import java.util.Optional;
import org.entente.numerics.Normal;

/**
 * Whether a series wanders without a level to return to, in which case tests of structural change
 * find breaks that are none. A true break makes the first of the two tests see a unit root (Perron
 * 1989): where both speak, neither decides.
 *
 * @param dickeyFuller augmented Dickey–Fuller statistic: "there is a unit root", small p against it
 * @param dickeyFullerP by the response surface of MacKinnon (1994)
 * @param lags of differences in that regression, by BIC
 * @param kpss statistic of Kwiatkowski, Phillips, Schmidt and Shin (1992): "there is none", small p
 *     against that
 * @param kpssP interpolated between their critical values, from 0.01 to 0.1
 */
public record UnitRoot(double dickeyFuller, double dickeyFullerP, int lags, double kpss, double kpssP) {
    private static final double[] LEVELS = {0.1, 0.05, 0.025, 0.01};
    private static final double[] KPSS_MEAN = {0.347, 0.463, 0.574, 0.739};
    private static final double[] KPSS_TREND = {0.119, 0.146, 0.176, 0.216};

    /** Observations below which the tests say nothing. */
    private static final int LEAST = 15;

    /**
     * About a mean or a line, as the model has it; empty for regressions, short series, and series
     * without errors. Observations count as equally far apart.
     */
    public static Optional<UnitRoot> of(BreakModel model) {
        int n = model.size();
        if (n < LEAST || model.kind() == BreakModel.Kind.REGRESSION) {
            return Optional.empty();
        }
        LeastSquares level = LeastSquares.of(model);
        double size = 0;
        for (int i = 0; i < n; i++) {
            size += model.y(i) * model.y(i);
        }
        if (level.squares() <= 1e-20 * size) {
            return Optional.empty();
        }
        int most = Math.min((int) Math.floor(12 * Math.pow(n / 100.0, 0.25)), n / 2 - 2 * model.parameters() - 2);
        int lags = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k <= Math.max(0, most); k++) {
            LeastSquares fit = differences(model, k, Math.max(0, most));
            double bic = fit.size() * Math.log(fit.squares() / fit.size())
                    + Math.log(fit.size()) * fit.coefficients().length;
            if (bic < least) {
                least = bic;
                lags = k;
            }
        }
        LeastSquares fit = differences(model, lags, lags);
        double variance = fit.squares() / (fit.size() - fit.coefficients().length);
        double t = fit.coefficients()[0] / Math.sqrt(variance * fit.inverse().getEntry(0, 0));
        if (!Double.isFinite(t)) {
            return Optional.empty();
        }
        double kpss = kpss(level);
        boolean trend = model.kind() == BreakModel.Kind.TREND;
        return Optional.of(
                new UnitRoot(t, dickeyFullerP(t, trend), lags, kpss, kpssP(kpss, trend ? KPSS_TREND : KPSS_MEAN)));
    }

    /**
     * Δy on the lagged level, the model's own regressors and lagged differences; observations from
     * {@code first} + 1 on.
     */
    private static LeastSquares differences(BreakModel model, int lags, int first) {
        int rows = model.size() - 1 - first;
        double[][] x = new double[rows][];
        double[] y = new double[rows];
        int p = model.parameters();
        for (int r = 0; r < rows; r++) {
            int i = r + first + 1;
            y[r] = model.y(i) - model.y(i - 1);
            double[] row = new double[1 + p + lags];
            row[0] = model.y(i - 1);
            System.arraycopy(model.x(i), 0, row, 1, p);
            for (int k = 1; k <= lags; k++) {
                row[p + k] = model.y(i - k) - model.y(i - k - 1);
            }
            x[r] = row;
        }
        return new LeastSquares(x, y);
    }

    /**
     * Table 3 of MacKinnon (1994) for one variable: a polynomial of the statistic referred to the
     * normal distribution.
     */
    static double dickeyFullerP(double t, boolean trend) {
        double star = trend ? -2.89 : -1.61;
        double low = trend ? -16.18 : -18.83;
        double high = trend ? 0.7 : 2.74;
        if (t < low) {
            return 0;
        }
        if (t > high) {
            return 1;
        }
        double value;
        if (t <= star) {
            value = trend ? 3.2512 + t * (1.6047 + t * 0.049588) : 2.1659 + t * (1.4412 + t * 0.038269);
        } else {
            value = trend
                    ? 2.5261 + t * (0.61654 + t * (-0.37956 - t * 0.060285))
                    : 1.7339 + t * (0.93202 + t * (-0.12745 - t * 0.010368));
        }
        return Normal.cumulative(value);
    }

    private static double kpss(LeastSquares fit) {
        int n = fit.size();
        double[] e = fit.residuals();
        int lags = (int) Math.floor(4 * Math.pow(n / 100.0, 0.25));
        double variance = fit.squares() / n;
        for (int k = 1; k <= lags; k++) {
            double cross = 0;
            for (int i = k; i < n; i++) {
                cross += e[i] * e[i - k];
            }
            variance += 2 * (1 - k / (lags + 1.0)) * cross / n;
        }
        double sum = 0;
        double total = 0;
        for (double value : e) {
            sum += value;
            total += sum * sum;
        }
        return total / ((double) n * n * variance);
    }

    private static double kpssP(double statistic, double[] critical) {
        if (statistic <= critical[0]) {
            return LEVELS[0];
        }
        for (int i = 1; i < critical.length; i++) {
            if (statistic <= critical[i]) {
                double part = (statistic - critical[i - 1]) / (critical[i] - critical[i - 1]);
                return LEVELS[i - 1] + part * (LEVELS[i] - LEVELS[i - 1]);
            }
        }
        return LEVELS[LEVELS.length - 1];
    }
}
