package org.entente.numerics.breaks;

import java.util.List;

/**
 * The best division of a series into regimes for one number of breaks.
 *
 * @param breaks observations before each break, increasing; empty for none
 * @param rss sum of squared residuals
 * @param bic minus infinity where nothing is left over;
 *     {@code n ln(rss/n) + n(1 + ln 2π) + ln n·(p + 1)(m + 1)}: minus twice the Gaussian
 *     log-likelihood with a penalty for p coefficients in each of m + 1 regimes, m dates and a
 *     variance (Yao 1988)
 * @param lwz the same with 0.299 (ln n)^2.1 in the place of ln n (Liu, Wu and Zidek 1997), which
 *     requests more before it grants a break
 */
public record Partition(List<Integer> breaks, double rss, double bic, double lwz) {
    public Partition {
        breaks = List.copyOf(breaks);
    }

    static Partition of(List<Integer> breaks, double rss, int n, int p) {
        double twice = n * (Math.log(rss / n) + 1 + Math.log(2 * Math.PI));
        double count = (p + 1.0) * (breaks.size() + 1.0);
        double log = Math.log(n);
        return new Partition(breaks, rss, twice + log * count, twice + 0.299 * Math.pow(log, 2.1) * count);
    }
}
