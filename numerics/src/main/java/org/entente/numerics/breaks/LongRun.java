package org.entente.numerics.breaks;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Covariance that allows for errors that are correlated in time and of changing size (HAC):
 * Bartlett weights (Newey and West 1987), with the bandwidth that is best for errors following a
 * first-order autoregression (Andrews 1991, equation 6.2 and 6.4), estimated from the residuals.
 * Observations count as equally far apart.
 */
final class LongRun {
    /** The bandwidth grows without bound as the correlation nears 1. */
    private static final double STRONGEST = 0.97;

    private LongRun() {}

    /** First-order autocorrelation of residuals; 0 where they do not vary. */
    static double correlation(double[] residuals) {
        double cross = 0;
        double own = 0;
        for (int i = 0; i < residuals.length; i++) {
            own += residuals[i] * residuals[i];
            if (i > 0) {
                cross += residuals[i] * residuals[i - 1];
            }
        }
        return own == 0 ? 0 : cross / own;
    }

    /** Number of lags with a weight above zero. */
    static int lags(double[] residuals) {
        double rho = Math.max(-STRONGEST, Math.min(STRONGEST, correlation(residuals)));
        double alpha = 4 * rho * rho / Math.pow(1 - rho * rho, 2);
        double bandwidth = 1.1447 * Math.cbrt(alpha * residuals.length);
        return (int) Math.min(residuals.length - 1, Math.floor(bandwidth));
    }

    /** Long-run covariance of x·u: the sum of its autocovariances with falling weights. */
    static RealMatrix scores(LeastSquares fit) {
        int n = fit.size();
        double[] u = fit.residuals();
        RealMatrix x = fit.regressors();
        RealMatrix scores = new Array2DRowRealMatrix(n, x.getColumnDimension());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < x.getColumnDimension(); j++) {
                scores.setEntry(i, j, x.getEntry(i, j) * u[i]);
            }
        }
        int lags = lags(u);
        RealMatrix sum = scores.transposeMultiply(scores);
        for (int lag = 1; lag <= lags; lag++) {
            double weight = 1 - lag / (lags + 1.0);
            RealMatrix late = scores.getSubMatrix(lag, n - 1, 0, scores.getColumnDimension() - 1);
            RealMatrix early = scores.getSubMatrix(0, n - 1 - lag, 0, scores.getColumnDimension() - 1);
            RealMatrix cross = late.transposeMultiply(early);
            sum = sum.add(cross.add(cross.transpose()).scalarMultiply(weight));
        }
        return sum.scalarMultiply(1.0 / n);
    }

    /** Covariance of the coefficients, with n/(n − p) for the coefficients that were estimated. */
    static RealMatrix covariance(LeastSquares fit) {
        int n = fit.size();
        int p = fit.coefficients().length;
        return fit.inverse().multiply(scores(fit)).multiply(fit.inverse()).scalarMultiply((double) n * n / (n - p));
    }

    /**
     * b'V⁻¹b for the coefficients of a fit from one on; not a number where V is singular, as
     * without errors.
     */
    static double wald(LeastSquares fit, RealMatrix covariance, int first) {
        int p = fit.coefficients().length;
        RealMatrix v = covariance.getSubMatrix(first, p - 1, first, p - 1);
        RealMatrix b = new Array2DRowRealMatrix(p - first, 1);
        for (int j = first; j < p; j++) {
            b.setEntry(j - first, 0, fit.coefficients()[j]);
        }
        LUDecomposition lu = new LUDecomposition(v, Double.MIN_NORMAL);
        return lu.getSolver().isNonSingular()
                ? b.transposeMultiply(lu.getSolver().solve(b)).getEntry(0, 0)
                : Double.NaN;
    }
}
