package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Forecasts small enough to work out by hand. */
class SimpleForecastersTest {
    private static final double[] Y = {1, 3, 2, 6, 4};

    /** Changes 2, −1, 4, −2: mean square 25/4. */
    @Test
    void naiveStaysWhereItIsAndSpreadsLikeARandomWalk() {
        Gaussian ahead = new Naive().forecast(Y, 3);

        assertThat(ahead.mean()).containsExactly(4, 4, 4);
        assertThat(ahead.covariance()[0]).containsExactly(6.25, 6.25, 6.25);
        assertThat(ahead.covariance()[2]).containsExactly(6.25, 12.5, 18.75);
    }

    /**
     * Drift (4 − 1)/4; squares about it 1.25² + 1.75² + 3.25² + 2.75² = 22.75, by 3 degrees of
     * freedom 7.58333.
     */
    @Test
    void driftGoesOnAndIsItselfUncertain() {
        Gaussian ahead = new Drift().forecast(Y, 2);

        double variance = 22.75 / 3;
        assertThat(ahead.mean()).containsExactly(4.75, 5.5);
        assertThat(ahead.covariance()[0][0]).isCloseTo(variance * (1 + 1 / 4.0), within(1e-12));
        assertThat(ahead.covariance()[0][1]).isCloseTo(variance * (1 + 2 / 4.0), within(1e-12));
        assertThat(ahead.covariance()[1][1]).isCloseTo(variance * (2 + 4 / 4.0), within(1e-12));
    }

    /** Independent changes with variances 1 and 4: sums have variances 1, 5 and covariance 1. */
    @Test
    void sumsOfChanges() {
        Gaussian sums = new Gaussian(new double[] {2, 3}, new double[][] {{1, 0}, {0, 4}}).summed(10);

        assertThat(sums.mean()).containsExactly(12, 15);
        assertThat(sums.covariance()[0]).containsExactly(1, 1);
        assertThat(sums.covariance()[1]).containsExactly(1, 5);
    }

    /**
     * An AR(1) with φ = 0.5 at rest has variance 1/(1 − 0.25) and ψ weights 1, 0.5, 0.25; an MA(1)
     * has 1, θ, 0.
     */
    @Test
    void weightsOfSmallModels() {
        assertThat(new ArmaFilter(new double[] {0.5}, new double[0], false).weights(3))
                .containsExactly(1, 0.5, 0.25);
        assertThat(new ArmaFilter(new double[0], new double[] {0.7}, false).weights(3))
                .containsExactly(1, 0.7, 0);
    }

    /**
     * AR(1), φ = ½, values 2 and 3: Σv²/F = 2²/(4/3) + (3 − 1)² = 7, so σ² = 3.5 and
     * log L = −½(2·(log(2π·3.5) + 1) + log(4/3)).
     */
    @Test
    void exactLikelihoodOfTwoValues() {
        ArmaFilter.Result result = new ArmaFilter(new double[] {0.5}, new double[0], false).run(new double[] {2, 3});

        assertThat(result.variance()).isCloseTo(3.5, within(1e-12));
        assertThat(result.logLikelihood())
                .isCloseTo(-0.5 * (2 * (Math.log(2 * Math.PI * 3.5) + 1) + Math.log(4 / 3.0)), within(1e-12));
        assertThat(result.state()[0]).isCloseTo(1.5, within(1e-12));
    }

    /**
     * Of 1, 2, 3, 4, 5: partial sums −2, −3, −3, −2, 0, squares 26; variance 2, one lag of
     * covariance 0.8 by ½.
     */
    @Test
    void kpssByHand() {
        assertThat(Arima.kpss(new double[] {1, 2, 3, 4, 5})).isCloseTo(26 / (25 * (2 + 2 * 0.5 * 0.8)), within(1e-12));
    }

    @Test
    void scalesGoThereAndBack() {
        for (ForecastScale scale : new ForecastScale[] {
            new ForecastScale.Identity(-1, 1),
            new ForecastScale.Log(0),
            new ForecastScale.Log(0.5),
            new ForecastScale.Logit(0),
            new ForecastScale.Logit(20)
        }) {
            for (double value : new double[] {0.01, 0.3, 0.99}) {
                assertThat(scale.from(scale.to(value))).isCloseTo(value, within(1e-12));
            }
        }
        assertThat(new ForecastScale.Logit(20).from(new ForecastScale.Logit(20).to(0)))
                .isCloseTo(0, within(1e-12));
        assertThat(new ForecastScale.Identity(-1, 1).from(1.4)).isEqualTo(1);
        assertThat(new ForecastScale.Log(0.5).from(-3)).isEqualTo(0);
    }
}
