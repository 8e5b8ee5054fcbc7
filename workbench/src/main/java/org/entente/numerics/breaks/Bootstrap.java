package org.entente.numerics.breaks;

import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * p-values for errors that are correlated in time, by series without a change that have the same correlation (Diebold and Chen 1996). The
 * regression without a change is fitted, its residuals get a first-order autoregression (corrected for its downward bias in short series,
 * Marriott and Pope 1954, Kendall 1954, and Orcutt and Winokur 1969 for a line), and {@value #DRAWS} series are drawn with its resampled
 * innovations. p = (1 + draws with a statistic as large) / (1 + draws), so never below 0.001. The asymptotic HAC tests reject far too
 * often in series of the length of ours; these hold their level, and lose some power, since a true change looks like correlation.
 *
 * <p>The generator has a fixed seed: the same series has the same p-value always.
 */
final class Bootstrap {
    static final int DRAWS = 999;
    private static final long SEED = 20_021_103L;
    private static final int BURN_IN = 100;
    private static final double STRONGEST = 0.99;

    private final BreakModel model;
    private final double[] fitted;
    private final double[] innovations;
    private final double correlation;

    Bootstrap(BreakModel model) {
        this.model = model;
        LeastSquares fit = LeastSquares.of(model);
        int n = model.size();
        double[] e = fit.residuals();
        fitted = new double[n];
        for (int i = 0; i < n; i++) {
            fitted[i] = model.y(i) - e[i];
        }
        double raw = LongRun.correlation(e);
        // With p regressors that move slowly the expected shortfall is about (p + (p + 2)·ρ)/n: 1 + 3ρ for a mean, 2 +
        // 4ρ for a line.
        int p = model.parameters();
        double corrected = raw + (p + (p + 2) * raw) / n;
        correlation = Math.max(-STRONGEST, Math.min(STRONGEST, corrected));
        innovations = new double[n - 1];
        double mean = 0;
        for (int i = 1; i < n; i++) {
            innovations[i - 1] = e[i] - correlation * e[i - 1];
            mean += innovations[i - 1] / (n - 1);
        }
        for (int i = 0; i < innovations.length; i++) {
            innovations[i] -= mean;
        }
    }

    /** How often a series without a change has a statistic as large. */
    double p(double observed, ToDoubleFunction<BreakModel> statistic) {
        Random random = new Random(SEED);
        int asLarge = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] y = new double[fitted.length];
            double error = 0;
            for (int i = -BURN_IN; i < y.length; i++) {
                error = correlation * error + innovations[random.nextInt(innovations.length)];
                if (i >= 0) {
                    y[i] = fitted[i] + error;
                }
            }
            double value = statistic.applyAsDouble(model.withValues(y));
            if (!(value < observed)) {
                asLarge++;
            }
        }
        return (1.0 + asLarge) / (1 + DRAWS);
    }
}
