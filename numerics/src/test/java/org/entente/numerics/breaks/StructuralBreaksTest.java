package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuralBreaksTest {

    static double[] times(int n) {
        return IntStream.range(0, n).mapToDouble(i -> 1950 + i).toArray();
    }

    static double[] noise(long seed, int n) {
        Random random = new Random(seed);
        return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    private static BreakModel regression(long seed, double[] y) {
        Random random = new Random(seed + 1000);
        double[][] x = new double[y.length][];
        for (int i = 0; i < y.length; i++) {
            x[i] = new double[] {1, random.nextGaussian(), i % 3};
        }
        return BreakModel.regression(x, y);
    }

    private static double squares(BreakModel model, int from, int to) {
        return LeastSquares.of(model.part(from, to)).squares();
    }

    @Test
    void aStepIsFoundWhereItIs() {
        // 1 2 | 8 9 9: means 1.5 and 8 2/3, squares 0.5 and 2/3.
        StructuralBreaks search = StructuralBreaks.search(BreakModel.mean(new double[] {1, 2, 8, 9, 9}), 0.4, 1);
        assertThat(search.segment()).isEqualTo(2);
        assertThat(search.partitions()).hasSize(2);
        assertThat(search.partitions().get(1).breaks()).containsExactly(2);
        assertThat(search.partitions().get(1).rss()).isCloseTo(0.5 + 2.0 / 3, within(1e-14));
        // Mean 5.8: 23.04 + 14.44 + 4.84 + 10.24 + 10.24.
        assertThat(search.partitions().get(0).rss()).isCloseTo(62.8, within(1e-12));
        double log = Math.log(5);
        double twice = 5 * (Math.log(62.8 / 5) + 1 + Math.log(2 * Math.PI));
        assertThat(search.partitions().get(0).bic()).isCloseTo(twice + 2 * log, within(1e-12));
        assertThat(search.partitions().get(0).lwz()).isCloseTo(twice + 2 * 0.299 * Math.pow(log, 2.1), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noOtherDivisionIsBetter(long seed) {
        double[] y = noise(seed, 17);
        for (BreakModel model : List.of(BreakModel.mean(y), BreakModel.trend(times(17), y), regression(seed, y))) {
            double trim = 0.25;
            int h = StructuralBreaks.segment(17, trim);
            StructuralBreaks search = StructuralBreaks.search(model, trim, 5);
            assertThat(search.partitions()).hasSize(4);
            for (int m = 1; m <= 3; m++) {
                double least = Double.POSITIVE_INFINITY;
                List<Integer> best = List.of();
                for (List<Integer> breaks : divisions(m, 17, h)) {
                    double sum = 0;
                    int from = 0;
                    for (int b : breaks) {
                        sum += squares(model, from, b);
                        from = b;
                    }
                    sum += squares(model, from, 17);
                    if (sum < least) {
                        least = sum;
                        best = breaks;
                    }
                }
                assertThat(search.partitions().get(m).breaks()).isEqualTo(best);
                assertThat(search.partitions().get(m).rss()).isCloseTo(least, within(1e-10));
            }
        }
    }

    private static List<List<Integer>> divisions(int m, int n, int h) {
        if (m == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int b = m * h; b <= n - h; b++) {
            for (List<Integer> front : divisions(m - 1, b, h)) {
                List<Integer> whole = new ArrayList<>(front);
                whole.add(b);
                all.add(whole);
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void unitsAndTheDirectionOfTimeDoNotMatter(long seed) {
        double[] y = noise(seed, 60);
        double[] other = Arrays.stream(y).map(v -> 1e6 - 250 * v).toArray();
        double[] back = IntStream.range(0, 60).mapToDouble(i -> y[59 - i]).toArray();
        StructuralBreaks plain = StructuralBreaks.search(BreakModel.trend(times(60), y), 0.15, 3);
        StructuralBreaks scaled = StructuralBreaks.search(BreakModel.trend(times(60), other), 0.15, 3);
        StructuralBreaks mirrored = StructuralBreaks.search(BreakModel.trend(times(60), back), 0.15, 3);
        for (int m = 0; m <= 3; m++) {
            Partition p = plain.partitions().get(m);
            assertThat(scaled.partitions().get(m).breaks()).isEqualTo(p.breaks());
            assertThat(scaled.partitions().get(m).rss()).isCloseTo(p.rss() * 62500, within(1e-5 * p.rss() * 62500));
            assertThat(mirrored.partitions().get(m).breaks())
                    .isEqualTo(p.breaks().stream().map(b -> 60 - b).sorted().toList());
        }
    }

    @Test
    void aLineIsARegressionOnTime() {
        double[] y = noise(11, 50);
        double[][] x = new double[50][];
        for (int i = 0; i < 50; i++) {
            x[i] = new double[] {1, 1950 + i};
        }
        StructuralBreaks line = StructuralBreaks.search(BreakModel.trend(times(50), y), 0.15, 4);
        StructuralBreaks general = StructuralBreaks.search(BreakModel.regression(x, y), 0.15, 4);
        for (int m = 0; m <= 4; m++) {
            Partition a = line.partitions().get(m);
            Partition b = general.partitions().get(m);
            assertThat(b.breaks()).isEqualTo(a.breaks());
            assertThat(b.rss()).isCloseTo(a.rss(), within(1e-9 * a.rss()));
        }
    }

    @Test
    void aSeriesThatDoesNotVaryHasNoBreak() {
        double[] y = new double[40];
        Arrays.fill(y, 0.1);
        StructuralBreaks search = StructuralBreaks.search(BreakModel.mean(y), 0.15, 3);
        assertThat(search.chosen().breaks()).isEmpty();
        assertThat(search.chosenByLwz().breaks()).isEmpty();
    }

    @Test
    void anExactStepHasOneBreakAndNotMore() {
        double[] y = new double[40];
        Arrays.fill(y, 0, 17, 0.1);
        Arrays.fill(y, 17, 40, 0.7);
        assertThat(StructuralBreaks.search(BreakModel.mean(y), 0.15, 4).chosen().breaks())
                .containsExactly(17);
    }

    @Test
    void aSeriesTooShortForItsTrimmingIsRefused() {
        BreakModel model = BreakModel.trend(times(12), noise(1, 12));
        assertThatThrownBy(() -> StructuralBreaks.search(model, 0.15, 5))
                .isInstanceOfSatisfying(TooFewObservationsException.class, e -> {
                    assertThat(e.observations()).isEqualTo(12);
                    assertThat(e.needed()).isEqualTo(20);
                });
    }

    @Test
    void timesMustIncreaseAndValuesBeFinite() {
        assertThatThrownBy(() -> BreakModel.trend(new double[] {1, 1}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BreakModel.mean(new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
