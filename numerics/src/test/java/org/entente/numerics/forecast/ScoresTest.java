package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.entente.numerics.Normal;
import org.junit.jupiter.api.Test;

class ScoresTest {
    /** At its own mean a standard normal forecast scores 2φ(0) − 1/√π = 0.797885 − 0.564190. */
    @Test
    void crpsAtTheMean() {
        assertThat(Scores.crps(0, 1, 0)).isCloseTo(0.7978845608028654 - 0.5641895835477563, within(1e-14));
    }

    @Test
    void crpsOfASureForecastIsItsError() {
        assertThat(Scores.crps(3, 0, 5)).isEqualTo(2);
    }

    /** CRPS = E|X − y| − ½E|X − X'|, here by simulation from the mixture. */
    @Test
    void crpsOfAMixtureIsWhatSimulationGives() {
        double[] means = {0, 2};
        double[] deviations = {1, 0.5};
        Random random = new Random(7);
        int draws = 400_000;
        double near = 0;
        double apart = 0;
        for (int i = 0; i < draws; i++) {
            double x = draw(random, means, deviations);
            near += Math.abs(x - 1.3);
            apart += Math.abs(x - draw(random, means, deviations));
        }

        assertThat(Scores.crps(means, deviations, 1.3)).isCloseTo((near - apart / 2) / draws, within(0.004));
    }

    private static double draw(Random random, double[] means, double[] deviations) {
        int part = random.nextInt(2);
        return means[part] + deviations[part] * random.nextGaussian();
    }

    @Test
    void aMixtureOfOneForecastTwiceScoresAsThatForecast() {
        assertThat(Scores.crps(new double[] {1, 1}, new double[] {2, 2}, 0.4))
                .isCloseTo(Scores.crps(1, 2, 0.4), within(1e-14));
    }

    /** Changes of 1, 3, 2, 6 are 2, 1, 4: mean 7/3; of the first three values 3/2. */
    @Test
    void naiveErrorIsTheMeanAbsoluteChange() {
        double[] y = {1, 3, 2, 6};
        assertThat(Scores.naiveError(y, 4)).isCloseTo(7 / 3.0, within(1e-15));
        assertThat(Scores.naiveError(y, 3)).isEqualTo(1.5);
    }

    @Test
    void quantilesOfAPoolLieBetweenThoseOfItsPartsAndUndoItsCumulative() {
        Pool pool = new Pool(List.of(one(0, 1), one(3, 4)));
        for (double p : new double[] {0.025, 0.1, 0.5, 0.9, 0.975}) {
            assertThat(pool.cumulative(1, pool.quantile(1, p))).isCloseTo(p, within(1e-12));
        }
        assertThat(pool.cumulative(1, 0)).isCloseTo(0.5 * 0.5 + 0.5 * Normal.cumulative(-1.5), within(1e-14));
    }

    private static Gaussian one(double mean, double variance) {
        return new Gaussian(new double[] {mean}, new double[][] {{variance}});
    }
}
