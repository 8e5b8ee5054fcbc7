package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MassesAndTieTest {
    /**
     * g = 0, 1, 2, 3, 4 has drift 1 without error. u = 1, −1, 1, −1, 0 has mean 0 and least squares
     * φ = −3/4 < 0, which is kept at 0: it returns at once. So y is expected at 5 and 6, with the
     * variance of u, (1 + 1 + 1 + 0)/3, and a fifth of it for the mean.
     */
    @Test
    void aTieThatReturnsAtOnce() {
        double[] masses = {0, 1, 2, 3, 4};
        double[] y = {1, 0, 3, 2, 4};

        Gaussian ahead = new MassesAndTie(masses).forecast(y, 2);

        assertThat(ahead.mean()[0]).isCloseTo(5, within(1e-12));
        assertThat(ahead.mean()[1]).isCloseTo(6, within(1e-12));
        assertThat(ahead.covariance()[0][0]).isCloseTo(1 + 0.2, within(1e-12));
        assertThat(ahead.covariance()[0][1]).isCloseTo(0.2, within(1e-12));
        assertThat(ahead.covariance()[1][1]).isCloseTo(1 + 0.2, within(1e-12));
    }

    /**
     * u = 0, 1, 2, 3, 4, 5 never returns: φ is 1, and y goes on with the drift of the masses from
     * where it is.
     */
    @Test
    void aTieThatDoesNotReturnStaysWhereItIs() {
        double[] masses = {0, 2, 4, 6, 8, 10};
        double[] y = {0, 3, 6, 9, 12, 15};

        Gaussian ahead = new MassesAndTie(masses).forecast(y, 3);

        assertThat(ahead.mean()).containsExactly(17, 19, 21);
        // Five changes of 1 by four degrees of freedom: a random walk of variance 5/4.
        assertThat(ahead.covariance()[0][0]).isCloseTo(1.25, within(1e-12));
        assertThat(ahead.covariance()[2][2]).isCloseTo(3.75, within(1e-12));
        assertThat(ahead.covariance()[0][2]).isCloseTo(1.25, within(1e-12));
    }

    /** What the masses do after the origin is not known at the origin. */
    @Test
    void massesAfterTheOriginAreNotSeen() {
        Random random = new Random(2);
        double[] masses = random.doubles(30, 1, 3).toArray();
        double[] y = random.doubles(30, 1, 3).toArray();
        double[] other = masses.clone();
        Arrays.fill(other, 20, 30, 1e6);
        double[] past = Arrays.copyOf(y, 20);

        Gaussian one = new MassesAndTie(masses).forecast(past, 5);
        Gaussian two = new MassesAndTie(other).forecast(past, 5);

        assertThat(one.mean()).containsExactly(two.mean());
        assertThat(one.covariance()).isDeepEqualTo(two.covariance());
    }

    /**
     * Two hundred flows made as the model has them: four in five of what comes lies in the middle
     * four fifths, at one step and at ten.
     */
    @Test
    void intervalsHoldWhatTheySay() {
        Random random = new Random(11);
        int[] inside = new int[2];
        int runs = 200;
        for (int run = 0; run < runs; run++) {
            double[] g = new double[50];
            double[] y = new double[50];
            double u = 0;
            for (int t = 0; t < 50; t++) {
                g[t] = (t == 0 ? 0 : g[t - 1]) + 0.05 + 0.1 * random.nextGaussian();
                u = 0.6 * u + 0.2 * random.nextGaussian();
                y[t] = 3 + g[t] + u;
            }
            Gaussian ahead = new MassesAndTie(g).forecast(Arrays.copyOf(y, 40), 10);
            for (int i = 0; i < 2; i++) {
                int h = i == 0 ? 1 : 10;
                double z = (y[39 + h] - ahead.mean()[h - 1]) / ahead.deviation(h);
                inside[i] += Math.abs(z) < 1.2815515655446004 ? 1 : 0;
            }
        }
        // A binomial of 200 and 0.8 has a deviation of 0.028.
        assertThat(inside[0] / (double) runs).isBetween(0.72, 0.88);
        assertThat(inside[1] / (double) runs).isBetween(0.72, 0.88);
    }

    /**
     * Masses that lead the flow through a fall and a rise that its own past does not show: the
     * gravity-informed candidate forecasts it best.
     */
    @Test
    void itIsChosenWhereTheTieReturns() {
        Random random = new Random(4);
        double[] values = new double[60];
        double[] masses = new double[60];
        double g = 0;
        for (int t = 0; t < 60; t++) {
            g += 0.04 + 0.02 * random.nextGaussian();
            masses[t] = Math.exp(g);
            values[t] = Math.exp(2 + g + 0.3 * random.nextGaussian());
        }

        Forecast with = Forecast.of(values, new ForecastScale.Log(0), 5, Optional.of(masses));
        Forecast without = Forecast.of(values, new ForecastScale.Log(0), 5);

        assertThat(with.chosen()).isEqualTo("gravity");
        assertThat(with.scores()).hasSize(8);
        assertThat(with.scores().get(6).name()).isEqualTo("gravity");
        assertThat(with.scores().subList(0, 6)).isEqualTo(without.scores().subList(0, 6));
        assertThat(without.scores()).hasSize(7).noneMatch(score -> score.name().equals("gravity"));
    }

    /** In another unit masses say the same. */
    @Test
    void theUnitOfTheMassesDoesNotMatter() {
        Random random = new Random(9);
        double[] y = random.doubles(25, 1, 3).toArray();
        double[] masses = random.doubles(25, 1, 3).toArray();
        double[] shifted = Arrays.stream(masses).map(g -> g + 7).toArray();

        Gaussian one = new MassesAndTie(masses).forecast(y, 4);
        Gaussian two = new MassesAndTie(shifted).forecast(y, 4);

        assertThat(two.mean()).containsExactly(one.mean(), within(1e-10));
        assertThat(two.covariance()[3][3]).isCloseTo(one.covariance()[3][3], within(1e-10));
    }

    @Test
    void massesThatCannotBeAreRefused() {
        double[] values = new Random(1).doubles(20, 1, 2).toArray();
        double[] zero = values.clone();
        zero[3] = 0;

        assertThatThrownBy(() -> Forecast.of(values, new ForecastScale.Log(0), 3, Optional.of(zero)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> Forecast.of(values, new ForecastScale.Log(0), 3, Optional.of(Arrays.copyOf(values, 19))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forecast.of(values, new ForecastScale.Logit(20), 3, Optional.of(values)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
