package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.entente.numerics.Normal;
import org.entente.numerics.Tails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of a break date and tails of the usual laws against closed forms. */
class BreakLawsTest {

    /**
     * Yao (1987): 1 + √(x/2π)·e^(−x/8) − (x + 5)/2·Φ(−√x/2) + 3/2·e^x·Φ(−3√x/2) on the right side
     * of zero.
     */
    @Test
    void theSymmetricLawIsYaos() {
        BaiDistribution law = new BaiDistribution(1, 1);
        for (double x = 0; x < 60; x += 0.25) {
            double root = Math.sqrt(x);
            double below = 1
                    + root / Math.sqrt(2 * Math.PI) * Math.exp(-x / 8)
                    - (x + 5) / 2 * Normal.cumulative(-root / 2)
                    + 1.5 * Math.exp(x) * Normal.cumulative(-1.5 * root);
            assertThat(law.cdf(x)).isCloseTo(below, within(1e-12));
            assertThat(law.cdf(-x)).isCloseTo(1 - below, within(1e-12));
        }
    }

    /**
     * With equal drifts the share before the date is 1/(1 + φ), with equal variances ξ/(1 + ξ): the
     * weaker side has more.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 3, 20})
    void theWeakerSideHasMoreOfTheLaw(double ratio) {
        assertThat(new BaiDistribution(1, ratio).cdf(0)).isCloseTo(1 / (1 + ratio), within(1e-12));
        assertThat(new BaiDistribution(ratio, 1).cdf(0)).isCloseTo(ratio / (1 + ratio), within(1e-12));
    }

    /** Quantiles on both sides, far out and so near zero that they are less than a thousandth. */
    @ParameterizedTest
    @CsvSource({"1, 1", "0.5, 2", "3, 0.2", "20, 1", "0.05, 0.05"})
    void quantilesHaveTheirShare(double xi, double phi) {
        BaiDistribution law = new BaiDistribution(xi, phi);
        double middle = law.cdf(0);
        for (double off : new double[] {-0.4, -0.1, -1e-3, -1e-5, 1e-5, 1e-3, 0.1, 0.4}) {
            double share = off < 0 ? middle * (1 + off) : middle + (1 - middle) * off;
            double quantile = law.quantile(share);
            assertThat(Math.signum(quantile)).isEqualTo(Math.signum(off));
            assertThat(law.cdf(quantile)).isCloseTo(share, within(1e-13));
        }
        assertThat(law.cdf(law.quantile(0.999))).isCloseTo(0.999, within(1e-12));
        assertThat(law.cdf(law.quantile(0.001))).isCloseTo(0.001, within(1e-12));
    }

    @Test
    void driftsAndVariancesArePositiveAndFinite() {
        double[][] refused = {
            {0, 1},
            {1, 0},
            {-1, 1},
            {1, -1},
            {Double.POSITIVE_INFINITY, 1},
            {1, Double.POSITIVE_INFINITY},
            {Double.NaN, 1},
            {1, Double.NaN}
        };
        for (double[] pair : refused) {
            assertThatThrownBy(() -> new BaiDistribution(pair[0], pair[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("drift " + pair[0] + ", variance " + pair[1]);
        }
    }

    /**
     * With two, four and six degrees of freedom the tail is e^(−x/2) times 1, 1 + x/2 and 1 + x/2 +
     * x²/8.
     */
    @Test
    void tailsOfTheChiSquaredLaw() {
        for (double x = 0; x < 100; x += 0.5) {
            double e = Math.exp(-x / 2);
            assertThat(Tails.chiSquared(x, 2)).isCloseTo(e, within(1e-13 * e));
            assertThat(Tails.chiSquared(x, 4)).isCloseTo(e * (1 + x / 2), within(1e-12 * e * (1 + x)));
            assertThat(Tails.chiSquared(x, 6)).isCloseTo(e * (1 + x / 2 + x * x / 8), within(1e-12 * e * (1 + x * x)));
        }
        assertThat(Tails.chiSquared(-1, 3)).isEqualTo(1);
    }

    /** F(2, b) exceeds x with (1 + 2x/b)^(−b/2), F(1, 1) with 1 − 2/π·arctan √x. */
    @Test
    void tailsOfTheFLaw() {
        for (double x = 0; x < 50; x += 0.5) {
            for (double b : new double[] {1, 5, 40}) {
                double tail = Math.pow(1 + 2 * x / b, -b / 2);
                assertThat(Tails.f(x, 2, b)).isCloseTo(tail, within(1e-12 * tail));
            }
            assertThat(Tails.f(x, 1, 1)).isCloseTo(1 - 2 / Math.PI * Math.atan(Math.sqrt(x)), within(1e-9));
        }
        assertThat(Tails.f(-1, 2, 3)).isEqualTo(1);
    }

    /** Down to −37 Φ itself is a double: its logarithm and the asymptotic series say the same. */
    @Test
    void theLogarithmOfASmallChanceIsTheOneOfTheChance() {
        for (double x = -37; x < 3; x += 0.1) {
            assertThat(Normal.logCumulative(x)).isCloseTo(Math.log(Normal.cumulative(x)), within(1e-9));
        }
    }
}
