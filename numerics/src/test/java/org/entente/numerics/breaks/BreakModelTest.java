package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a model holds and refuses, and segments that grow by one observation against the regressions
 * of their observations.
 */
class BreakModelTest {

    @Test
    void timesRunFromZeroToOne() {
        BreakModel model = BreakModel.trend(new double[] {1990, 1991, 1995, 2000}, new double[] {4, 5, 6, 7});

        assertThat(IntStream.range(0, 4).mapToDouble(i -> model.x(i)[1])).containsExactly(0.0, 0.1, 0.5, 1.0);
        assertThat(IntStream.range(0, 4).mapToDouble(i -> model.x(i)[0])).containsOnly(1.0);
        assertThat(IntStream.range(0, 4).mapToDouble(model::y)).containsExactly(4.0, 5.0, 6.0, 7.0);
        assertThat(model.kind()).isEqualTo(BreakModel.Kind.TREND);
        assertThat(model.parameters()).isEqualTo(2);
        assertThat(BreakModel.trend(new double[] {1990, 1992}, new double[] {4, 5})
                        .x(1))
                .containsExactly(1, 1);
        assertThat(BreakModel.trend(new double[] {1990}, new double[] {4}).x(0)).containsExactly(1, 0);
    }

    @Test
    void aPartKeepsItsRegressors() {
        BreakModel part = BreakModel.trend(new double[] {0, 1, 2, 3, 4}, new double[] {4, 5, 6, 7, 8})
                .part(1, 4);

        assertThat(part.size()).isEqualTo(3);
        assertThat(part.y(0)).isEqualTo(5);
        assertThat(part.y(2)).isEqualTo(7);
        assertThat(part.x(0)[1]).isEqualTo(0.25);
        assertThat(part.x(2)[1]).isEqualTo(0.75);
    }

    @Test
    void otherValuesHaveTheSameRegressorsAndSums() {
        double[] times = {0, 1, 3, 4, 8};
        double[] values = {4, 1, 6, 2, 8};
        for (BreakModel own : new BreakModel[] {
            BreakModel.mean(values), BreakModel.trend(times, values),
        }) {
            BreakModel drawn = (own.kind() == BreakModel.Kind.MEAN
                            ? BreakModel.mean(new double[5])
                            : BreakModel.trend(times, new double[5]))
                    .withValues(values);
            for (int[] part : new int[][] {{0, 5}, {1, 5}, {1, 4}}) {
                RunningFit one = own.part(part[0], part[1]).runningFit();
                RunningFit other = drawn.runningFit();
                double squares = 0;
                for (int i = part[0]; i < part[1]; i++) {
                    squares = other.add(i);
                    assertThat(one.add(i - part[0])).isEqualTo(squares);
                }
                assertThat(squares).isPositive();
            }
        }
        refused(
                () -> BreakModel.mean(new double[3]).withValues(new double[] {1, 2, Double.NEGATIVE_INFINITY}),
                "observation 3 is no finite number");
    }

    @Test
    void whatIsNoSeriesIsRefused() {
        refused(() -> BreakModel.mean(new double[0]), "a series without observations");
        refused(() -> BreakModel.mean(new double[] {1, Double.NaN}), "observation 2 is no finite number");
        refused(
                () -> BreakModel.regression(new double[][] {{Double.POSITIVE_INFINITY}, {1}}, new double[] {1, 2}),
                "observation 1 is no finite number");
        refused(() -> BreakModel.trend(new double[] {1, 2}, new double[] {1, 2, 3}), "2 times for 3 values");
        refused(
                () -> BreakModel.trend(new double[] {1, 3, 2}, new double[] {1, 2, 3}),
                "times must increase: 3.0 is followed by 2.0");
        refused(
                () -> BreakModel.trend(new double[] {1, 1, 2}, new double[] {1, 2, 3}),
                "times must increase: 1.0 is followed by 1.0");
        refused(
                () -> BreakModel.regression(new double[][] {{1}, {1}}, new double[] {1}),
                "2 rows of regressors for 1 values");
        refused(
                () -> BreakModel.regression(new double[][] {{1, 2}, {1, 2, 3}}, new double[] {1, 2}),
                "row 2 has 3 regressors");
        refused(() -> BreakModel.regression(new double[][] {{}}, new double[] {1}), "row 1 has 0 regressors");
    }

    private static void refused(Runnable model, String message) {
        assertThatThrownBy(model::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    /**
     * Squares of the segment from one observation on, forwards, and backwards to one after a
     * clearing.
     */
    @ParameterizedTest
    @ValueSource(longs = {171, 172, 173})
    void segmentsThatGrowHaveTheSquaresOfTheirRegressions(long seed) {
        Random random = new Random(seed);
        int n = 20;
        double[] y =
                IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
        double[][] x = IntStream.range(0, n)
                .mapToObj(i -> new double[] {1, random.nextGaussian(), random.nextGaussian()})
                .toArray(double[][]::new);
        for (BreakModel model : List.of(
                BreakModel.mean(y), BreakModel.trend(StructuralBreaksTest.times(n), y), BreakModel.regression(x, y))) {
            double[][] rows = switch (model.kind()) {
                case MEAN -> PlainRegression.ones(n);
                case TREND -> PlainRegression.line(n);
                case REGRESSION -> x;
            };
            int p = model.parameters();
            RunningFit fit = model.runningFit();
            for (int round = 0; round < 2; round++) {
                fit.clear();
                for (int i = 4; i < n; i++) {
                    double squares = fit.add(i);
                    double plain =
                            i - 3 > p ? PlainRegression.of(rows, y, 4, i + 1).squares() : 0;
                    assertThat(squares).isCloseTo(plain, within(1e-8));
                }
                fit.clear();
                for (int i = 15; i >= 0; i--) {
                    double squares = fit.add(i);
                    double plain =
                            16 - i > p ? PlainRegression.of(rows, y, i, 16).squares() : 0;
                    assertThat(squares).isCloseTo(plain, within(1e-8));
                }
            }
        }
    }

    /**
     * A regressor that begins late counts from there on: what came before is not forgotten, and its
     * first row fits exactly.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1, 1e8})
    void aRegressorThatBeginsLateTakesUpNothingBefore(double size) {
        Random random = new Random(174);
        int n = 24;
        double[] y =
                IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
        // The third is a third of the first until it moves: what rotations leave of it is rounding.
        double[][] x = IntStream.range(0, n)
                .mapToObj(i -> new double[] {
                    size * (1 + i / 7.0),
                    i < 8 ? 0 : size * random.nextDouble(),
                    size * (1 + i / 7.0) / 3 + (i < 15 ? 0 : size * random.nextDouble())
                })
                .toArray(double[][]::new);
        RunningFit fit = BreakModel.regression(x, y).runningFit();
        fit.clear();
        double before = 0;
        for (int i = 0; i < n; i++) {
            int p = i < 8 ? 1 : i < 15 ? 2 : 3;
            double[][] moving = Arrays.stream(x)
                    .map(row -> IntStream.range(0, p)
                            .mapToDouble(j -> row[j] / size)
                            .toArray())
                    .toArray(double[][]::new);
            double squares = fit.add(i);
            assertThat(squares)
                    .isCloseTo(PlainRegression.of(moving, y, 0, i + 1).squares(), within(1e-8));
            if (i == 8 || i == 15) {
                assertThat(squares).isEqualTo(before).isPositive();
            }
            before = squares;
        }
    }

    /**
     * y = 20·x₁ alone is 2·x₁ + 6·(3x₁) of least length, since the coefficients of x₁ and 3x₁ are
     * as 1 to 3.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 1e7})
    void ofColumnsThatCoincideTheShortestCoefficientsAreTaken(double size) {
        double[][] x = new double[9][];
        double[] y = new double[9];
        for (int i = 0; i < 9; i++) {
            double value = size * Math.sqrt(i + 2);
            x[i] = new double[] {value, 3 * value};
            y[i] = 20 * value;
        }
        LeastSquares fit = new LeastSquares(x, y);

        assertThat(fit.coefficients()).containsExactly(new double[] {2, 6}, within(1e-9));
        assertThat(fit.squares()).isCloseTo(0, within(1e-18 * size * size));
    }

    /**
     * Large columns that coincide leave rounding of a direction that is none: it is not taken for
     * one.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 1e9})
    void residualsOfColumnsThatCoincideAreThoseOfOne(double size) {
        Random random = new Random(175);
        int n = 15;
        double[] y =
                IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
        double[][] one = new double[n][];
        double[][] three = new double[n][];
        for (int i = 0; i < n; i++) {
            double value = random.nextGaussian();
            one[i] = new double[] {value};
            three[i] = new double[] {size * value, size * value / 3, size * value / 7};
        }
        double[] left = new double[n];
        Projection.of(BreakModel.regression(three, y), 0, n).residuals(y, left);

        assertThat(left).containsExactly(PlainRegression.of(one, y).residuals(), within(1e-10));
    }
}
