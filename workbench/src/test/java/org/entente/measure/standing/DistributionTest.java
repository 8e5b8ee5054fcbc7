package org.entente.measure.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Period;
import org.entente.measure.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Places among values against plain counting, and percentiles as scores of the normal distribution.
 */
class DistributionTest {
    /** A value of a state in a year. */
    private record Value(int state, int year, double value) {}

    private static List<Value> values(long seed, int count) {
        Random random = new Random(seed);
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Few different values, so that there are ties.
            values.add(new Value(1 + i, 2000 + random.nextInt(2), random.nextInt(12) - 4));
        }
        return values;
    }

    private static void write(List<Value> values, FigureSink out) {
        for (Value v : values) {
            out.value(v.state(), 0, Period.year(v.year()), Status.OBSERVED, v.value(), 1, "", "");
            out.absent(v.state(), 900, Period.year(v.year()), Status.NOT_REPORTED, 1, "", "");
        }
        out.value(2, 0, null, Status.OBSERVED, 99, 1, "", "");
    }

    /** More than the 256 for which there is room at first, and few. */
    @ParameterizedTest
    @CsvSource({"1, 700", "2, 30", "3, 256", "4, 257", "5, 1"})
    void aPlaceIsWhatCountingGives(long seed, int count) {
        List<Value> values = values(seed, count);
        Distribution all = Distribution.of(out -> write(values, out), (from, to, period) -> from % 5 != 0);
        for (int year = 1999; year <= 2002; year++) {
            int when = year;
            List<Value> others = values.stream()
                    .filter(v -> v.year() == when && v.state() % 5 != 0)
                    .toList();
            assertThat(all.size(Period.year(year))).isEqualTo(others.size());
            for (double value = -5; value <= 9; value += 0.5) {
                double asked = value;
                if (others.isEmpty()) {
                    assertThat(all.find(Period.year(year), value)).isEmpty();
                    continue;
                }
                long below = others.stream().filter(v -> v.value() < asked).count();
                long equal = others.stream().filter(v -> v.value() == asked).count();
                Distribution.Standing found = all.find(Period.year(year), value).orElseThrow();
                assertThat(found.percentile()).isCloseTo((below + equal / 2.0) / others.size(), within(1e-15));
                assertThat(found.rank()).isEqualTo(1 + others.size() - below - equal);
                assertThat(found.of()).isEqualTo(others.size());
            }
        }
    }

    @Test
    void whatWouldNotCountIsNotAskedForAndNotesAreNot() {
        Distribution.of(
                out -> {
                    assertThat(out.wants(7, 8, Period.year(2000))).isTrue();
                    assertThat(out.wants(8, 7, Period.year(2000))).isFalse();
                    assertThat(out.wants(7, 8, Period.year(2001))).isFalse();
                    assertThat(out.wants(7, 8, null)).isFalse();
                    assertThat(out.wantsNotes()).isFalse();
                },
                (from, to, period) -> from < to && period.first() == 2000);
        assertThat(Distribution.empty().find(Period.year(2000), 1)).isEmpty();
        assertThat(Distribution.empty().size(Period.year(2000))).isZero();
    }

    @Test
    void yearsMayComeInAnyOrder() {
        Distribution all = Distribution.of(
                out -> {
                    for (int year : new int[] {2000, 2001, 2000, 2001, 2000}) {
                        out.value(2, 0, Period.year(year), Status.OBSERVED, year, 1, "", "");
                    }
                },
                (from, to, period) -> true);
        assertThat(all.size(Period.year(2000))).isEqualTo(3);
        assertThat(all.size(Period.year(2001))).isEqualTo(2);
    }

    /** Quantiles as tables of the normal distribution print them. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.75, 0.674490",
        "0.9, 1.281552",
        "0.95, 1.644854",
        "0.975, 1.959964",
        "0.99, 2.326348",
        "0.995, 2.575829",
        "0.999, 3.090232"
    })
    void aScoreIsTheQuantileOfTheNormalDistribution(double percentile, double score) {
        assertThat(NormalScore.of(percentile)).isCloseTo(score, within(1e-6));
        assertThat(NormalScore.of(1 - percentile)).isCloseTo(-score, within(1e-6));
        assertThat(NormalScore.percentile(score)).isCloseTo(percentile, within(1e-6));
        assertThat(NormalScore.percentile(-score)).isCloseTo(1 - percentile, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.03, 0.2, 0.5, 0.8, 0.999})
    void aScoreLeadsBackToItsPercentile(double percentile) {
        assertThat(NormalScore.percentile(NormalScore.of(percentile))).isCloseTo(percentile, within(1e-9));
    }

    @Test
    void nineteenOfTwentyLieWithinTheTwoSidedScore() {
        assertThat(NormalScore.percentile(NormalScore.TWO_SIDED)).isCloseTo(0.975, within(1e-12));
    }
}
