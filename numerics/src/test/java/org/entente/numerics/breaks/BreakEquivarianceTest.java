package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the unit, the zero, the direction and the way of writing a series must not change, on random
 * series with one step.
 */
class BreakEquivarianceTest {
    private static final int N = 60;
    private static final double TRIM = 0.15;

    private static double[] series(long seed) {
        Random random = new Random(seed);
        int step = 20 + random.nextInt(20);
        double[] y = new double[N];
        for (int i = 0; i < N; i++) {
            y[i] = (i > 0 ? 0.3 * y[i - 1] : 0) + random.nextGaussian() + (i >= step ? 1.5 : 0);
        }
        return y;
    }

    private static double[] map(double[] y, IntToDoubleFunction value) {
        return IntStream.range(0, y.length).mapToDouble(value).toArray();
    }

    private static double[] years() {
        return IntStream.range(0, N).mapToDouble(i -> 1950 + i).toArray();
    }

    /**
     * All that is found of a series but the sums of squares, with numbers that a unit may not
     * change.
     */
    private static List<Double> found(BreakModel model) {
        List<Double> all = new ArrayList<>();
        BreakAnalysis analysis = BreakAnalysis.withoutDraws(model, TRIM, 3);
        for (Partition partition : analysis.search().partitions()) {
            partition.breaks().forEach(b -> all.add((double) b));
        }
        for (Errors errors : Errors.values()) {
            BreakIntervals.of(model, analysis.search().partitions().get(1).breaks(), errors, 0.95)
                    .forEach(i ->
                            i.ifPresent(known -> all.addAll(List.of((double) known.low(), (double) known.high()))));
        }
        for (Errors errors : new Errors[] {Errors.HETEROGENEOUS, Errors.HAC}) {
            FTests tests = FTests.of(model, TRIM, errors).orElseThrow();
            for (ChangeTest test : new ChangeTest[] {tests.supF(), tests.aveF(), tests.expF()}) {
                all.addAll(List.of(test.statistic(), test.p(), (double) test.at()));
            }
            SequentialTest.of(analysis.search(), TRIM, errors).forEach(t -> all.addAll(List.of(t.statistic(), t.p())));
        }
        all.addAll(List.of(analysis.cusum().statistic(), analysis.cusum().p(), (double)
                analysis.cusum().at()));
        analysis.unitRoot()
                .ifPresent(unit -> all.addAll(List.of(
                        unit.dickeyFuller(), unit.dickeyFullerP(), (double) unit.lags(), unit.kpss(), unit.kpssP())));
        all.add(analysis.autocorrelation());
        analysis.stability().counts().forEach(count -> all.add((double) count));
        DatedTest dated = DatedTest.at(model, 25).orElseThrow();
        for (ChangeTest test : new ChangeTest[] {dated.classical(), dated.hac(), dated.bootstrapped()}) {
            all.addAll(List.of(test.statistic(), test.p()));
        }
        assertThat(all).hasSizeGreaterThan(30).allMatch(Double::isFinite);
        return all;
    }

    private static void assertSame(BreakModel other, BreakModel plain) {
        List<Double> expected = found(plain);
        List<Double> actual = found(other);
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i))
                    .as("number %d", i)
                    .isCloseTo(expected.get(i), within(1e-7 * Math.max(1, Math.abs(expected.get(i)))));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aLevelMovesAndStretches(long seed) {
        double[] y = series(seed);
        assertSame(BreakModel.mean(map(y, i -> 1000 - 8 * y[i])), BreakModel.mean(y));
    }

    /**
     * Any line may be added where level and slope are free, and time may be counted from anywhere
     * in any unit.
     */
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void aLineMovesTiltsAndStretches(long seed) {
        double[] y = series(seed);
        double[] months = IntStream.range(0, N).mapToDouble(i -> 12 * i).toArray();
        assertSame(BreakModel.trend(months, map(y, i -> 70 + 0.4 * i + 5 * y[i])), BreakModel.trend(years(), y));
    }

    /** Regressors may be mixed with each other, and any mixture of them added to the series. */
    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void regressorsMayBeMixed(long seed) {
        Random random = new Random(seed);
        double[] y = series(seed);
        double[][] x = new double[N][];
        double[][] mixed = new double[N][];
        double[] other = new double[N];
        for (int i = 0; i < N; i++) {
            double z = random.nextGaussian();
            x[i] = new double[] {1, z};
            mixed[i] = new double[] {3 + 2 * z, 1 - 5 * z};
            other[i] = 4 * y[i] + 10 - 7 * z;
        }
        assertSame(BreakModel.regression(mixed, other), BreakModel.regression(x, y));
    }

    /**
     * A unit that is a power of two changes no digit, so that even drawn series and their p are the
     * same.
     */
    @Test
    void chancesOfDrawnSeriesAreThoseOfTheUnit() {
        double[] y = series(10);
        BreakAnalysis one = BreakAnalysis.of(BreakModel.mean(y), TRIM, 3);
        BreakAnalysis other = BreakAnalysis.of(BreakModel.mean(map(y, i -> 1024 * y[i])), TRIM, 3);
        assertThat(other.bootstrapped()).isEqualTo(one.bootstrapped()).isPresent();
        assertThat(other.breaks()).isEqualTo(one.breaks());
        assertThat(other.warnings()).isEqualTo(one.warnings());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theShiftIsInTheUnitOfTheSeries(long seed) {
        double[] y = series(seed);
        double one = DatedTest.shift(BreakModel.trend(years(), y), 30, 5).orElseThrow();
        double other = DatedTest.shift(BreakModel.trend(years(), map(y, i -> 9 - 3 * y[i] + i)), 30, 5)
                .orElseThrow();
        assertThat(other).isCloseTo(-3 * one, within(1e-8));
    }

    /** Seen backwards the largest F is the same at the same place. */
    @ParameterizedTest
    @ValueSource(longs = {14, 15, 16})
    void backwardsIsTheSame(long seed) {
        double[] y = series(seed);
        ChangeTest one = FTests.of(BreakModel.mean(y), TRIM, Errors.HETEROGENEOUS)
                .orElseThrow()
                .supF();
        ChangeTest other = FTests.of(BreakModel.mean(map(y, i -> y[N - 1 - i])), TRIM, Errors.HETEROGENEOUS)
                .orElseThrow()
                .supF();
        assertThat(other.statistic()).isCloseTo(one.statistic(), within(1e-9 * one.statistic()));
        assertThat(other.at()).isEqualTo(N - one.at());
    }

    /**
     * Where the cost of a segment is relative to its own variance, a unit adds the same to all
     * divisions.
     */
    @ParameterizedTest
    @EnumSource(ChangeCost.class)
    void penalisedChangesDoNotDependOnUnitZeroAndDirection(ChangeCost cost) {
        for (long seed = 20; seed < 30; seed++) {
            Random random = new Random(seed);
            double[] y =
                    map(new double[200], i -> random.nextGaussian() * (i < 70 || i > 150 ? 1 : 3) + (i < 110 ? 0 : 2));
            for (boolean modified : new boolean[] {false, true}) {
                List<Integer> plain = ChangePoints.pelt(y, cost, 15, modified);
                double unit = cost == ChangeCost.MEAN ? -1 : -64;
                assertThat(ChangePoints.pelt(map(y, i -> 512 + unit * y[i]), cost, 15, modified))
                        .isEqualTo(plain);
                if (!modified) {
                    assertThat(ChangePoints.pelt(map(y, i -> y[199 - i]), cost, 15, false))
                            .isEqualTo(plain.stream().map(b -> 200 - b).sorted().toList());
                }
                assertThat(plain).as(cost + " " + seed).isNotEmpty();
            }
        }
    }

    /** A larger penalty never buys more changes. */
    @ParameterizedTest
    @EnumSource(ChangeCost.class)
    void aHigherPriceNeverGivesMoreChanges(ChangeCost cost) {
        Random random = new Random(31);
        double[] y = map(new double[150], i -> random.nextGaussian() * (i < 75 ? 1 : 3) + (i < 40 ? 0 : 4));
        int[] counts = IntStream.rangeClosed(1, 30)
                .map(price -> ChangePoints.pelt(y, cost, price, false).size())
                .toArray();
        for (int i = 1; i < counts.length; i++) {
            assertThat(counts[i]).isLessThanOrEqualTo(counts[i - 1]);
        }
        assertThat(counts[0]).isGreaterThan(counts[29]);
        assertThat(Arrays.stream(counts).distinct().count()).isGreaterThan(2);
    }
}
