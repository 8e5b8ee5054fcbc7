package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;
import static org.entente.claim.Bench.directed;
import static org.entente.claim.Bench.years;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Binding.Relation;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.Series;
import org.entente.casefile.model.Tolerance;
import org.entente.measure.model.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every claim and every course of figures, over seeded random ones. */
class VerdictPropertiesTest {
    private static final String EXPORTS = "trade.exports";
    private static final int FIRST = 2000;
    private static final int YEARS = 8;
    private static final List<Verdict> BEST_FIRST = List.of(Verdict.SUPPORTED, Verdict.IMPRECISE, Verdict.CONTRADICTED);

    /** Values with bounds, one a year. */
    private record Drawn(double[] values, double[] below, double[] above, double said, double tolerance) {
        static Drawn of(long seed) {
            Random random = new Random(seed);
            double[] values = new double[YEARS];
            double[] below = new double[YEARS];
            double[] above = new double[YEARS];
            for (int i = 0; i < YEARS; i++) {
                values[i] = 10 + random.nextInt(12);
                below[i] = random.nextBoolean() ? 0 : random.nextDouble() * 8;
                above[i] = random.nextBoolean() ? 0 : random.nextDouble() * 8;
            }
            return new Drawn(values, below, above, 10 + random.nextInt(12), random.nextDouble() * 2);
        }

        Bench bench(double widening, double scale) {
            TypedMeasure measure = new TypedMeasure(EXPORTS, Shape.DIRECTED_DYAD, "US$", "cow-trade", "");
            for (int i = 0; i < YEARS; i++) {
                measure.interval(
                        TUR,
                        PAK,
                        FIRST + i,
                        values[i] * scale,
                        (values[i] - below[i] * widening) * scale,
                        (values[i] + above[i] * widening) * scale);
            }
            return new Bench(measure);
        }

        List<Binding> bindings(double scale, double width) {
            Series series = directed(EXPORTS);
            int last = FIRST + YEARS - 1;
            return List.of(
                    new Binding.Value(
                            series, FIRST, said * scale, "USD", new Tolerance(tolerance * scale * width, false)),
                    new Binding.Extremum(series, FIRST + 2, true, years(FIRST, last)),
                    new Binding.Extremum(series, FIRST + 2, false, years(FIRST, last)),
                    new Binding.Trend(series, years(FIRST, last), Direction.UP, Set.of()),
                    new Binding.Change(series, years(FIRST, FIRST), years(last, last), Direction.UP),
                    new Binding.Change(series, years(FIRST, FIRST + 3), years(FIRST + 4, last), Direction.DOWN),
                    new Binding.Comparison(series, FIRST, Relation.ABOVE, series, last),
                    new Binding.Comparison(series, FIRST, Relation.SAME, series, last),
                    new Binding.Ratio(
                            series, FIRST, series, last, said / 15, new Tolerance(tolerance / 15 * width, false)),
                    new Binding.Sign(series, years(FIRST, last), true, null),
                    new Binding.Present(series, years(FIRST, last), null));
        }
    }

    static Stream<Drawn> drawn() {
        return IntStream.range(0, 30).mapToObj(Drawn::of);
    }

    private static Verdict verdict(Bench bench, Binding binding) {
        return bench.judge(ClaimKind.VALUE, binding).verdict();
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void wideningAnIntervalNeverTurnsSupportedIntoContradictedNorBack(Drawn drawn) {
        Bench narrow = drawn.bench(0.3, 1);
        Bench wide = drawn.bench(1, 1);
        for (Binding binding : drawn.bindings(1, 1)) {
            Verdict before = verdict(narrow, binding);
            Verdict after = verdict(wide, binding);
            if (before == Verdict.SUPPORTED) {
                assertThat(after).as("%s", binding).isNotEqualTo(Verdict.CONTRADICTED);
            } else if (before == Verdict.CONTRADICTED) {
                assertThat(after).as("%s", binding).isNotEqualTo(Verdict.SUPPORTED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void aTighterToleranceNeverGivesABetterVerdict(Drawn drawn) {
        Bench bench = drawn.bench(1, 1);
        List<Binding> loose = drawn.bindings(1, 1);
        List<Binding> tight = drawn.bindings(1, 0.4);
        for (int i = 0; i < loose.size(); i++) {
            assertThat(BEST_FIRST.indexOf(verdict(bench, tight.get(i))))
                    .as("%s", tight.get(i))
                    .isGreaterThanOrEqualTo(BEST_FIRST.indexOf(verdict(bench, loose.get(i))));
        }
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void theUnitDoesNotMatter(Drawn drawn) {
        double scale = 1024;
        Bench small = drawn.bench(1, 1);
        Bench large = drawn.bench(1, scale);
        List<Binding> one = drawn.bindings(1, 1);
        List<Binding> other = drawn.bindings(scale, 1);
        for (int i = 0; i < one.size(); i++) {
            assertThat(verdict(large, other.get(i))).as("%s", other.get(i)).isEqualTo(verdict(small, one.get(i)));
        }
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void aClaimAndItsOppositeAreNeverBothSupported(Drawn drawn) {
        Bench bench = drawn.bench(1, 1);
        Series series = directed(EXPORTS);
        int last = FIRST + YEARS - 1;
        Verdict up = verdict(bench, new Binding.Trend(series, years(FIRST, last), Direction.UP, Set.of()));
        Verdict down = verdict(bench, new Binding.Trend(series, years(FIRST, last), Direction.DOWN, Set.of()));
        Verdict above = verdict(bench, new Binding.Comparison(series, FIRST, Relation.ABOVE, series, last));
        Verdict below = verdict(bench, new Binding.Comparison(series, FIRST, Relation.BELOW, series, last));

        assertThat(List.of(up, down)).isNotEqualTo(List.of(Verdict.SUPPORTED, Verdict.SUPPORTED));
        assertThat(List.of(above, below)).isNotEqualTo(List.of(Verdict.SUPPORTED, Verdict.SUPPORTED));
    }
}
