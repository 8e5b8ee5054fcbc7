package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GaussianWideningTest {

    /** Twice the deviation is four times the variance and the covariance. */
    @Test
    void everyDeviationIsMultiplied() {
        Gaussian wide = new Gaussian(new double[] {1, 2}, new double[][] {{3, 1}, {1, 5}}).widened(2);

        assertThat(wide.mean()).containsExactly(1, 2);
        assertThat(wide.covariance()).isDeepEqualTo(new double[][] {{12, 4}, {4, 20}});
        assertThat(wide.deviation(1)).isEqualTo(Math.sqrt(12));
    }

    /** 4 = 2², 6 = 2·3, 10 = 3² + 1², 2 = 2·1, 5 = 3·1 + 1·2, 9 = 1² + 2² + 2². */
    @Test
    void theFactorOfACovariance() {
        double[][] covariance = {{4, 6, 2}, {6, 10, 5}, {2, 5, 9}};

        assertThat(new Gaussian(new double[3], covariance).factor())
                .isDeepEqualTo(new double[][] {{2, 0, 0}, {3, 1, 0}, {1, 2, 2}});
    }

    /** The second value is the first once more, and adds no direction; the third is on its own. */
    @Test
    void aDirectionWithoutVarianceHasAColumnOfZeros() {
        double[][] covariance = {{4, 4, 0}, {4, 4, 0}, {0, 0, 9}};

        assertThat(new Gaussian(new double[3], covariance).factor())
                .isDeepEqualTo(new double[][] {{2, 0, 0}, {2, 0, 0}, {0, 0, 3}});
    }

    @Test
    void aSureFirstValueDoesNotSpoilTheOthers() {
        double[][] covariance = {{0, 0}, {0, 16}};

        assertThat(new Gaussian(new double[2], covariance).factor()).isDeepEqualTo(new double[][] {{0, 0}, {0, 4}});
    }

    /** What counts as no variance is a part of the value's own, whatever its unit. */
    @Test
    void smallUnitsAreNotTakenForNoVariance() {
        double unit = Math.pow(2, -60);
        double[][] covariance = {{4 * unit, 2 * unit}, {2 * unit, 5 * unit}};

        assertThat(new Gaussian(new double[2], covariance).factor()).isDeepEqualTo(new double[][] {
            {Math.pow(2, -29), 0}, {Math.pow(2, -30), Math.pow(2, -29)}
        });
    }

    /** Weights 1, 2, 3 and variance 2: errors 1·e₃ + 2·e₂ + 3·e₁ and what of them they share. */
    @Test
    void weightsOfPastErrorsMakeTheCovariance() {
        Gaussian ahead = Gaussian.ofWeights(new double[3], new double[] {1, 2, 3}, 2);

        assertThat(ahead.covariance()).isDeepEqualTo(new double[][] {{2, 4, 6}, {4, 10, 16}, {6, 16, 28}});
    }
}
