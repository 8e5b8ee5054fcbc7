package org.entente.numerics.forecast;

/**
 * Exponential smoothing with additive errors, in innovations form (Hyndman, Koehler, Ord &amp;
 * Snyder 2008, Forecasting with Exponential Smoothing, chapter 2): y_t = l + φ·b + e_t, l' = l +
 * φ·b + α·e_t, b' = φ·b + β·e_t; without a trend φ·b is absent.
 *
 * <p>Maximum likelihood over α, β, φ and the states before the first value. The errors are linear
 * in those states, so for each α, β, φ the best states are a regression, and only 0 &lt; α &lt; 1,
 * 0 &lt; β &lt; α, 0.8 &lt; φ &lt; 0.98 are searched. σ² has n minus the number of all parameters
 * degrees of freedom. The error at horizon h is Σ c_j·e_(h−j), c_0 = 1, c_j = α + β·(φ + … + φ^j).
 *
 * <p>It fails where a trend goes on that it damps, or has no trend at all; its intervals take the
 * parameters as known and are narrow in short series.
 */
final class ExponentialSmoothing implements Forecaster {
    private static final double LEAST_DAMPING = 0.8;
    private static final double MOST_DAMPING = 0.98;

    /** A perfect fit leaves this part of the squares, so that its likelihood stays finite. */
    private static final double LEAST_PART = 1e-18;

    private final boolean trend;

    ExponentialSmoothing(boolean trend) {
        this.trend = trend;
    }

    @Override
    public String name() {
        return trend ? "ets_damped" : "ets_level";
    }

    @Override
    public int minimum() {
        return trend ? 10 : 6;
    }

    /**
     * A fitted model.
     *
     * @param alpha weight of an error in the level
     * @param beta weight of an error in the trend; 0 without one
     * @param phi damping of the trend; 0 without one
     * @param level after the last value
     * @param slope after the last value
     * @param squares sum of the squared one-step errors
     */
    record Fit(double alpha, double beta, double phi, double level, double slope, double squares) {

        /** Gaussian log-likelihood at the optimum, of n values. */
        double logLikelihood(int n) {
            return -0.5 * n * (Math.log(2 * Math.PI * squares / n) + 1);
        }
    }

    Fit fit(double[] y) {
        double[] start = trend ? new double[] {-0.5, -2, 0.5} : new double[] {0};
        NelderMead.Optimum best = NelderMead.minimise(p -> y.length * Math.log(run(y, p).squares), start, 1, 1e-9);
        return run(y, best.point());
    }

    private Fit run(double[] y, double[] p) {
        double alpha = logistic(p[0]);
        double beta = trend ? alpha * logistic(p[1]) : 0;
        double phi = trend ? LEAST_DAMPING + (MOST_DAMPING - LEAST_DAMPING) * logistic(p[2]) : 0;
        // Three runs of the same recursion: the data from states 0, and no data from the unit state
        // of the level (A) and of the slope (B).
        double level = 0;
        double slope = 0;
        double levelA = 1;
        double slopeA = 0;
        double levelB = 0;
        double slopeB = 1;
        double total = 0;
        double ee = 0;
        double ea = 0;
        double eb = 0;
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (double value : y) {
            double ahead = level + phi * slope;
            double error = value - y[0] - ahead;
            level = ahead + alpha * error;
            slope = phi * slope + beta * error;
            double aheadA = levelA + phi * slopeA;
            levelA = aheadA + alpha * -aheadA;
            slopeA = phi * slopeA + beta * -aheadA;
            double aheadB = levelB + phi * slopeB;
            levelB = aheadB + alpha * -aheadB;
            slopeB = phi * slopeB + beta * -aheadB;
            total += (value - y[0]) * (value - y[0]);
            ee += error * error;
            ea -= error * aheadA;
            eb -= error * aheadB;
            aa += aheadA * aheadA;
            ab += aheadA * aheadB;
            bb += aheadB * aheadB;
        }
        double l;
        double b;
        if (trend) {
            double determinant = aa * bb - ab * ab;
            l = (-ea * bb + eb * ab) / determinant;
            b = (-eb * aa + ea * ab) / determinant;
        } else {
            l = -ea / aa;
            b = 0;
        }
        double squares = ee + 2 * l * ea + 2 * b * eb + l * l * aa + 2 * l * b * ab + b * b * bb;
        return new Fit(
                alpha,
                beta,
                phi,
                y[0] + level + l * levelA + b * levelB,
                slope + l * slopeA + b * slopeB,
                Math.max(squares, LEAST_PART * total));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Override
    public Gaussian forecast(double[] y, int horizon) {
        Fit fit = fit(y);
        double[] mean = new double[horizon];
        double[] weights = new double[horizon];
        double damped = 0;
        double power = 1;
        for (int h = 0; h < horizon; h++) {
            weights[h] = h == 0 ? 1 : fit.alpha + fit.beta * damped;
            power *= fit.phi;
            damped += power;
            mean[h] = fit.level + fit.slope * damped;
        }
        int parameters = trend ? 5 : 2;
        return Gaussian.ofWeights(mean, weights, fit.squares / (y.length - parameters));
    }
}
