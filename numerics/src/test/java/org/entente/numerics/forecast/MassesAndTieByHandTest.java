package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Masses 0, 3, 4, 4, 6, 7, 6, 7 change by 3, 1, 0, 2, 1, −1, 1: drift 1, and about it 2, 0, −1, 1,
 * 0, −2, 0 with squares 10. The tie about its mean 3 is u = 0, 1, 2, 1, −2, 0, 0, −2: products of
 * neighbours 2, squares of the first seven 10, least squares ⅕, and corrected φ = ⅕ + (1 + ⅗)/8 =
 * 0.4. Its errors u_t − 0.4·u_(t−1) are 1, 1.6, 0.2, −2.4, 0.8, 0, −2 with squares 14, and products
 * −0.6 with the changes of the masses. All by 8 − 2 degrees of freedom.
 */
class MassesAndTieByHandTest {
    private static final double[] MASSES = {0, 3, 4, 4, 6, 7, 6, 7};
    private static final double[] TIE = {3, 4, 5, 4, 1, 3, 3, 1};

    private static final double OF_MASSES = 10 / 6.0;
    private static final double OF_TIE = 14 / 6.0;
    private static final double SHARED = -0.6 / 6;

    private static Gaussian ahead(int horizon) {
        double[] y = new double[8];
        for (int t = 0; t < 8; t++) {
            y[t] = MASSES[t] + TIE[t];
        }
        return new MassesAndTie(MASSES).forecast(y, horizon);
    }

    /** Masses 8, 9, 10; the tie 3 − 2·0.4, 3 − 2·0.16, 3 − 2·0.064. */
    @Test
    void massesGoOnAndTheTieReturns() {
        assertThat(ahead(3).mean()).containsExactly(new double[] {10.2, 11.68, 12.872}, within(1e-12));
    }

    /**
     * One error of each, a seventh of the masses' variance for their drift, an eighth of the tie's
     * for its mean.
     */
    @Test
    void varianceOfTheNextValue() {
        assertThat(ahead(1).covariance()[0][0])
                .isCloseTo(OF_MASSES + 2 * SHARED + OF_TIE + OF_MASSES / 7 + OF_TIE / 8, within(1e-12));
    }

    /**
     * a₁ + e₁ with a₁ + a₂ + 0.4·e₁ + e₂; the drift counts twice in the second, the mean 1 + 0.4
     * times.
     */
    @Test
    void covarianceOfTheNextTwo() {
        double expected = OF_MASSES + 1.4 * SHARED + 0.4 * OF_TIE + 2 * OF_MASSES / 7 + 1.4 * OF_TIE / 8;

        assertThat(ahead(2).covariance()[0][1]).isCloseTo(expected, within(1e-12));
        assertThat(ahead(2).covariance()[1][0]).isCloseTo(expected, within(1e-12));
    }

    /** a₁ + a₂ + a₃ + 0.16·e₁ + 0.4·e₂ + e₃; drift thrice, the mean 1 + 0.4 + 0.16 times. */
    @Test
    void varianceOfTheThird() {
        assertThat(ahead(3).covariance()[2][2])
                .isCloseTo(
                        3 * OF_MASSES
                                + 2 * (1 + 0.4 + 0.16) * SHARED
                                + (1 + 0.16 + 0.0256) * OF_TIE
                                + 9 * OF_MASSES / 7
                                + 1.56 * 1.56 * OF_TIE / 8,
                        within(1e-12));
    }

    /**
     * A tie that never changed has no persistence to measure: the flow goes with its masses, at
     * their distance.
     */
    @Test
    void aTieThatNeverChanged() {
        double[] y = new double[8];
        for (int t = 0; t < 8; t++) {
            y[t] = MASSES[t] + 3;
        }
        Gaussian ahead = new MassesAndTie(MASSES).forecast(y, 2);

        assertThat(ahead.mean()).containsExactly(11, 12);
        assertThat(ahead.covariance()[1][1]).isCloseTo(2 * OF_MASSES + 4 * OF_MASSES / 7, within(1e-12));
    }
}
