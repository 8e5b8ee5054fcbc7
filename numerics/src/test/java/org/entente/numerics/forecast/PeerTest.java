package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fits of the flow of the Nile against statsmodels 0.14.4, as
 * benchmarks/outlook/statsmodels_peer.py prints them. The MA(1) of the changes is the local level
 * model of Durbin &amp; Koopman 2012, 2.10, whose log-likelihood is −632.54.
 */
class PeerTest {
    private static final double[] NILE = Nile.flow();

    @ParameterizedTest
    @CsvSource({
        "0, true,  1, 0, -639.9521586610877, 828.6554359822, 873.5392772239",
        "0, true,  1, 1, -637.038784535124,  800.3662631836, 817.0886017791",
        "0, true,  0, 2, -641.7372827128868, 854.2563674283, 902.0949876390",
        "0, true,  2, 0, -637.9812727410214, 805.2734719255, 837.1775091039",
        "1, false, 0, 1, -632.5456251072478, 798.3677417913, 798.3677417913",
        "1, false, 1, 1, -630.627382959027,  816.1806271843, 835.5597426225",
        "1, true,  0, 1, -632.1546320044583, 794.9634521202, 791.7047277719"
    })
    void arima(int d, boolean mean, int p, int q, double likelihood, double first, double second) {
        double[] w = d == 0 ? NILE : Arima.differences(NILE);
        Arima.Fit fit = Arima.fit(w, d, mean, p, q);
        double level = d == 0 ? 0 : NILE[99];
        ArmaFilter filter = new ArmaFilter(fit.ar(), fit.ma(), mean);
        double[] state = fit.result().state();
        double one = level + fit.result().mean() + state[0];
        double two = (d == 0 ? 0 : one) + fit.result().mean() + filter.step(state)[0];

        assertThat(fit.result().logLikelihood()).isCloseTo(likelihood, within(1e-6));
        assertThat(one).isCloseTo(first, within(0.01));
        assertThat(two).isCloseTo(second, within(0.01));
    }

    /** The peer counts −½·log(2π) for each of the two values that the diffuse start uses up. */
    @Test
    void localLinearTrend() {
        LocalLinearTrend.Fit fit = new LocalLinearTrend().fit(NILE);
        Gaussian ahead = new LocalLinearTrend().forecast(NILE, 3);

        assertThat(fit.logLikelihood()).isCloseTo(-631.7107856829939 + Math.log(2 * Math.PI), within(1e-4));
        assertThat(fit.irregular()).isCloseTo(14696.67, within(150.0));
        assertThat(fit.level()).isCloseTo(1732.25, within(60.0));
        assertThat(fit.slope()).isLessThan(1);
        assertThat(ahead.mean()[0]).isCloseTo(779.7365, within(1.0));
        assertThat(ahead.deviation(1)).isCloseTo(144.5754, within(0.8));
        assertThat(ahead.deviation(3)).isCloseTo(157.1453, within(0.8));
    }

    @Test
    void exponentialSmoothingOfTheLevel() {
        ExponentialSmoothing.Fit fit = new ExponentialSmoothing(false).fit(NILE);

        assertThat(fit.logLikelihood(100)).isCloseTo(-638.0258623414717, within(1e-6));
        assertThat(fit.alpha()).isCloseTo(0.2457281848, within(1e-4));
        assertThat(fit.level()).isCloseTo(805.3162386828, within(0.01));
    }

    @Test
    void exponentialSmoothingWithDampedTrend() {
        ExponentialSmoothing.Fit fit = new ExponentialSmoothing(true).fit(NILE);

        assertThat(fit.logLikelihood(100)).isBetween(-637.2473324775568 - 1e-6, -637.2473324775568 + 0.01);
        assertThat(fit.beta()).isBetween(0.0, fit.alpha());
        assertThat(fit.phi()).isBetween(0.8, 0.98);
    }

    @Test
    void kpss() {
        assertThat(Arima.kpss(NILE)).isCloseTo(0.9654349077526598, within(1e-9));
    }
}
