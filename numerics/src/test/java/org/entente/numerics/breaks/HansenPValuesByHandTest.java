package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.numerics.Tails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hansen's polynomials read and interpolated by a second, plain way, and where they fall by looking
 * at every step.
 */
class HansenPValuesByHandTest {

    /** Numbers from the degrees of freedom on, by "functional,parameters,row". */
    private static Map<String, double[]> published() throws IOException {
        Map<String, double[]> all = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HansenPValues.class.getResourceAsStream("hansen-1997.csv")),
                StandardCharsets.UTF_8))) {
            for (String line : reader.lines().skip(1).toList()) {
                String[] cells = line.split(",");
                all.put(
                        cells[0] + " " + cells[1] + " " + cells[2],
                        Stream.of(cells)
                                .skip(3)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
        assertThat(all).hasSize(3 * 10 * 25);
        return all;
    }

    private static double polynomial(double[] row, double statistic) {
        double sum = 0;
        double power = 1;
        for (int i = 1; i < row.length; i++) {
            sum += row[i] * power;
            power *= statistic;
        }
        return sum;
    }

    private static double p(double[] row, double statistic) {
        return Tails.chiSquared(polynomial(row, statistic), row[0]);
    }

    /**
     * The first hundredth from which on the polynomial falls; infinite where it rises up to 3000.
     */
    private static double falls(double[] row) {
        for (double x = 0.01; x < 3000; x += x < 50 ? 0.01 : 1) {
            if (polynomial(row, x + 1e-3) < polynomial(row, x)) {
                return x;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Trimmings of 0.49, 0.47 … 0.01: between two of them by the distance to either. */
    @ParameterizedTest
    @EnumSource(HansenPValues.Functional.class)
    void betweenTwoTrimmingsTheChancesAreInterpolated(HansenPValues.Functional functional) throws IOException {
        Map<String, double[]> rows = published();
        int past = 0;
        for (int parameters : new int[] {1, 2, 5, 10}) {
            String name = functional.name().toLowerCase(java.util.Locale.ROOT) + " " + parameters + " ";
            for (int percent = 11; percent < 490; percent += 13) {
                double trimming = percent / 1000.0;
                int row = 1;
                while (0.49 - 0.02 * row > trimming) {
                    row++;
                }
                double[] upper = Objects.requireNonNull(rows.get(name + row));
                double[] lower = Objects.requireNonNull(rows.get(name + (row + 1)));
                double above = 0.51 - 0.02 * row;
                double turn = Math.min(falls(upper), falls(lower));
                for (double statistic = 0.3; statistic < 200; statistic *= 1.4) {
                    double weight = (above - trimming) / 0.02;
                    double expected = (1 - weight) * p(upper, statistic) + weight * p(lower, statistic);
                    if (statistic > turn) {
                        past += expected > 0.001 ? 1 : 0;
                        expected = Math.min(expected, 0.001);
                    }
                    assertThat(HansenPValues.p(functional, statistic, parameters, lambda(trimming)))
                            .as("%s %d, %f at %f", functional, parameters, statistic, trimming)
                            .isCloseTo(expected, within(1e-10));
                }
            }
        }
        assertThat(past > 0 || functional == HansenPValues.Functional.SUP).isTrue();
    }

    /** Of dates that leave a part π on both sides λ is ((1 − π)/π)². */
    private static double lambda(double trimming) {
        return Math.pow((1 - trimming) / trimming, 2);
    }

    /**
     * At 0.5 the date is given and the χ² that of a known one; at 0.49 stands the first polynomial.
     */
    @Test
    void towardsTheMiddleTheDateIsNearlyGiven() throws IOException {
        double[] first = Objects.requireNonNull(published().get("sup 2 1"));
        for (double statistic : new double[] {1, 4, 9}) {
            // χ² with two degrees of freedom.
            double known = Math.exp(-statistic / 2);
            HansenPValues.Functional sup = HansenPValues.Functional.SUP;
            assertThat(HansenPValues.p(sup, statistic, 2, 1)).isCloseTo(known, within(1e-12));
            assertThat(HansenPValues.p(sup, statistic, 2, lambda(0.4975)))
                    .isCloseTo(0.25 * p(first, statistic) + 0.75 * known, within(1e-10));
            assertThat(HansenPValues.p(sup, statistic, 2, lambda(0.492)))
                    .isCloseTo(0.8 * p(first, statistic) + 0.2 * known, within(1e-10));
        }
    }

    /** Below a trimming of 0.01 there is nothing published: its own is taken. */
    @ParameterizedTest
    @EnumSource(HansenPValues.Functional.class)
    void noTrimmingIsBelowTheLeast(HansenPValues.Functional functional) {
        for (double statistic : new double[] {5, 12}) {
            double least = HansenPValues.p(functional, statistic, 1, lambda(0.01));
            assertThat(HansenPValues.p(functional, statistic, 1, lambda(0.002))).isEqualTo(least);
            assertThat(HansenPValues.p(functional, statistic, 1, lambda(0.02))).isNotEqualTo(least);
        }
    }

    @Test
    void thereAreChancesForOneToTenCoefficients() {
        for (int parameters : new int[] {0, 11}) {
            assertThatThrownBy(() -> HansenPValues.p(HansenPValues.Functional.SUP, 5, parameters, 4))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no p-values for " + parameters + " coefficients");
        }
        assertThat(HansenPValues.p(HansenPValues.Functional.SUP, 5, 1, 4)).isBetween(0.0, 1.0);
        assertThat(HansenPValues.p(HansenPValues.Functional.SUP, 5, 10, 4)).isBetween(0.0, 1.0);
    }

    /**
     * By the zeros of the derivative: 4 − 2x at 2; 9 + 6x − 3x² = 3(3 − x)(1 + x) at 3; 9 − 12x +
     * 3x² = 3(x − 1)(x − 3) first at 1; 9 − 6x − 3x² = 3(1 − x)(3 + x) at 1; 6 − 3x² at √2.
     */
    static Stream<Arguments> polynomials() {
        double never = Double.POSITIVE_INFINITY;
        return Stream.of(
                Arguments.of(new double[] {7}, never),
                Arguments.of(new double[] {-1, 2}, never),
                Arguments.of(new double[] {1, 4, -1}, 2),
                Arguments.of(new double[] {1, 4, 1}, never),
                Arguments.of(new double[] {0, 9, 3, -1}, 3),
                Arguments.of(new double[] {0, 9, -6, 1}, 1),
                Arguments.of(new double[] {0, 9, -3, -1}, 1),
                Arguments.of(new double[] {0, 6, 0, -1}, Math.sqrt(2)),
                Arguments.of(new double[] {0, 1, 3, 1}, never),
                Arguments.of(new double[] {0, 1, 1, 1}, never),
                Arguments.of(new double[] {0, 1, -1, 1}, never),
                Arguments.of(new double[] {0, 0.96, -0.001, 1e-5}, never));
    }

    @ParameterizedTest
    @MethodSource("polynomials")
    void aPolynomialFallsWhereItsDerivativeIsZero(double[] coefficients, double turn) {
        HansenPValues.Curve curve = HansenPValues.Curve.of(1, coefficients);

        assertThat(curve.turn()).isCloseTo(turn, within(1e-12));
        assertThat(curve.degrees()).isEqualTo(1);
    }

    @Test
    void publishedPolynomialsFallWhereAWalkAlongThemDoes() throws IOException {
        int falling = 0;
        for (double[] row : published().values()) {
            double[] coefficients = new double[row.length - 1];
            System.arraycopy(row, 1, coefficients, 0, coefficients.length);
            double turn = HansenPValues.Curve.turn(coefficients);
            double walked = falls(row);
            if (turn < 3000) {
                falling++;
                assertThat(turn).isCloseTo(walked, within(walked < 50 ? 0.02 : 1.1));
            } else {
                assertThat(walked).isInfinite();
            }
        }
        assertThat(falling).isPositive();
    }

    /**
     * Hansen (1997) was fitted to the law of Andrews (1993, corrected 2003): supF at 5 % for
     * trimmings of 0.05 and 0.25.
     */
    @ParameterizedTest
    @CsvSource({"1, 0.05, 9.84", "1, 0.25, 7.93", "2, 0.15, 11.79", "2, 0.05, 12.93", "5, 0.15, 18.35"})
    void chancesMeetAndrewsCriticalValues(int parameters, double trimming, double statistic) {
        assertThat(HansenPValues.p(HansenPValues.Functional.SUP, statistic, parameters, lambda(trimming)))
                .isCloseTo(0.05, within(0.006));
    }
}
