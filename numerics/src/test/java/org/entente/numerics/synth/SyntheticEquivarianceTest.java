package org.entente.numerics.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The weights follow what sets series apart: not the order of donors, nor what all have in common.
 */
class SyntheticEquivarianceTest {
    private static final int DONORS = 9;
    private static final int PERIODS = 24;
    private static final int START = 16;

    private static double[][] donors(Random random) {
        double[][] donors = new double[DONORS][PERIODS];
        for (double[] donor : donors) {
            double level = random.nextGaussian();
            double slope = 0.2 * random.nextGaussian();
            for (int t = 0; t < PERIODS; t++) {
                donor[t] = level + slope * t + 0.3 * random.nextGaussian();
            }
        }
        return donors;
    }

    private static double[] treated(double[][] donors, Random random) {
        return IntStream.range(0, PERIODS)
                .mapToDouble(t -> 0.5 * donors[1][t]
                        + 0.3 * donors[4][t]
                        + 0.2 * donors[7][t]
                        + 0.05 * random.nextGaussian()
                        + (t >= START ? 1 : 0))
                .toArray();
    }

    private static SyntheticControl.Result estimate(double[] treated, double[][] donors) {
        return SyntheticControl.estimate(treated, donors, START, (one, other) -> true);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfDonorsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        double[][] donors = donors(random);
        double[] treated = treated(donors, random);
        int[] order = {4, 8, 0, 2, 7, 5, 1, 3, 6};
        SyntheticControl.Result one = estimate(treated, donors);
        SyntheticControl.Result other =
                estimate(treated, Arrays.stream(order).mapToObj(j -> donors[j]).toArray(double[][]::new));
        for (int j = 0; j < DONORS; j++) {
            assertThat(other.fit().weights()[j]).isCloseTo(one.fit().weights()[order[j]], within(1e-6));
            assertThat(other.placebos()[j])
                    .isCloseTo(one.placebos()[order[j]], within(1e-5 * one.placebos()[order[j]]));
        }
        assertThat(other.effect()).isCloseTo(one.effect(), within(1e-6));
        assertThat(other.rank()).isEqualTo(one.rank());
        assertThat(other.without()).hasSameSizeAs(one.without());
    }

    /**
     * A movement that all share cancels, since weights sum to one; a unit stretches the effect
     * alone.
     */
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void whatAllHaveInCommonCancels(long seed) {
        Random random = new Random(seed);
        double[][] donors = donors(random);
        double[] treated = treated(donors, random);
        double[] common = random.doubles(PERIODS, -1, 1).toArray();
        SyntheticControl.Result one = estimate(treated, donors);
        SyntheticControl.Result other = estimate(
                moved(treated, common),
                Arrays.stream(donors).map(d -> moved(d, common)).toArray(double[][]::new));
        for (int j = 0; j < DONORS; j++) {
            assertThat(other.fit().weights()[j]).isCloseTo(one.fit().weights()[j], within(1e-5));
        }
        assertThat(other.effect()).isCloseTo(4 * one.effect(), within(1e-4));
        assertThat(other.fit().before()).isCloseTo(4 * one.fit().before(), within(1e-5));
        assertThat(other.rank()).isEqualTo(one.rank());
    }

    private static double[] moved(double[] series, double[] common) {
        return IntStream.range(0, PERIODS)
                .mapToDouble(t -> 4 * series[t] + common[t])
                .toArray();
    }
}
