package org.entente.numerics.breaks;

/**
 * The largest deviation of the cumulated residuals of one regression over the whole series
 * (Ploberger and Krämer 1992): under no change that of a Brownian bridge. The p-value is exact for
 * a mean and an approximation for regressors with a trend.
 */
public final class Cusum {
    private Cusum() {}

    /** The test; a series without errors has statistic 0. */
    public static ChangeTest of(BreakModel model) {
        LeastSquares fit = LeastSquares.of(model);
        int n = model.size();
        double deviation = Math.sqrt(fit.squares() / (n - model.parameters()) * n);
        double sum = 0;
        double largest = 0;
        int at = 0;
        for (int i = 0; i < n; i++) {
            sum += fit.residuals()[i];
            if (Math.abs(sum) > largest) {
                largest = Math.abs(sum);
                at = i + 1;
            }
        }
        double statistic = deviation > 0 ? largest / deviation : 0;
        return new ChangeTest(statistic, p(statistic), at);
    }

    /** P(largest deviation of a Brownian bridge > x): 2 Σ (−1)^{i+1} exp(−2i²x²). */
    static double p(double x) {
        if (x < 0.1) {
            return 1;
        }
        double sum = 0;
        for (int i = 1; i <= 100; i++) {
            sum += (i % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * i * i * x * x);
        }
        return Math.max(0, Math.min(1, sum));
    }
}
