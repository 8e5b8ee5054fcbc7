package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The quick way to the F statistic and the remainders is the way of the regressions themselves. */
class DatedChangeTest {
    private static final int N = 60;

    @ParameterizedTest
    @EnumSource(BreakModel.Kind.class)
    void equalsTheRegressionsOfTheSegments(BreakModel.Kind kind) {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            BreakModel model = model(kind, random);
            int at = 5 + random.nextInt(N - 10);
            double[] y = random.doubles(N, 1000, 1001).toArray();
            BreakModel drawn = model.withValues(y);
            double flat = LeastSquares.of(drawn).squares();
            double before = LeastSquares.of(drawn.part(0, at)).squares();
            double after = LeastSquares.of(drawn.part(at, N)).squares();
            int p = model.parameters();
            double f = (flat - before - after) / p / ((before + after) / (N - 2 * p));

            DatedChange change = new DatedChange(model, at);

            assertThat(change.statistic(y)).isCloseTo(f, within(1e-7 * Math.max(1, f)));
            assertThat(change.remainders(y)).containsExactly(Remainders.of(drawn, List.of(at)), within(1e-8));
        }
    }

    /**
     * For uncorrelated errors the smallest step is known: F must exceed the 5 % point of F(1, 58),
     * which is 4.01, and F = d² / (s² (1/30 + 1/30)).
     */
    @Test
    void theSmallestStepIsThatOfTheFTestWhereErrorsAreUncorrelated() {
        double sum = 0;
        for (int round = 0; round < 20; round++) {
            Random random = new Random(100 + round);
            double[] y = random.doubles(N).toArray();
            BreakModel model = BreakModel.mean(y);
            double s2 = (LeastSquares.of(model.part(0, 30)).squares()
                            + LeastSquares.of(model.part(30, N)).squares())
                    / (N - 2);
            double expected = Math.sqrt(4.01 * s2 * (1.0 / 30 + 1.0 / 30));
            sum += DatedTest.smallestStep(model, 30, 0.05).orElseThrow() / expected;
        }
        // The bootstrap estimates a correlation of at least 0, which makes it a little wary.
        assertThat(sum / 20).isBetween(0.95, 1.3);
    }

    /** A regressor that does not move within a segment makes its columns coincide there. */
    @Test
    void columnsThatCoincideCountOnce() {
        Random random = new Random(8);
        double[][] x = new double[N][];
        for (int i = 0; i < N; i++) {
            x[i] = new double[] {1, i < 20 ? 3 : random.nextDouble()};
        }
        double[] y = random.doubles(N).toArray();
        BreakModel model = BreakModel.regression(x, y);

        assertThat(new DatedChange(model, 20).remainders(y))
                .containsExactly(Remainders.of(model, List.of(20)), within(1e-12));
    }

    /** What is left of a line is rounding, of which no quotient says anything. */
    @Test
    void aSeriesWithoutErrorsHasNoStatistic() {
        double[] t = IntStream.range(0, N).mapToDouble(i -> i).toArray();
        double[] line = Arrays.stream(t).map(x -> 1e6 - 0.1 * x).toArray();
        DatedChange change = new DatedChange(BreakModel.trend(t, line), 20);

        assertThat(change.statistic(line)).isNaN();
        line[30] += 1;
        assertThat(change.statistic(line)).isPositive();
    }

    private static BreakModel model(BreakModel.Kind kind, Random random) {
        double[] y = random.doubles(N).toArray();
        return switch (kind) {
            case MEAN -> BreakModel.mean(y);
            case TREND -> BreakModel.trend(random.doubles(N).sorted().toArray(), y);
            case REGRESSION -> {
                double[][] x = new double[N][];
                for (int i = 0; i < N; i++) {
                    x[i] = new double[] {1, random.nextGaussian(), random.nextGaussian()};
                }
                yield BreakModel.regression(x, y);
            }
        };
    }
}
