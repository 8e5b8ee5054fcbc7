package org.entente.measure.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.country.YearRange;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.system.InfluenceIndicator.Direction;
import org.entente.measure.system.InfluenceIndicator.Part;
import org.entente.measure.system.InfluenceIndicator.Scale;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an indicator of influence reads what a measure says of two states in either direction. */
class IndicatorValuesTest {
    /**
     * A measure of which the values are typed: 3 from 2 to 200, 5 back, true zeros between 2 and
     * 20, nothing from 20 to 200, a rounded 0 back; in 2002 nothing is covered.
     */
    private static final class Typed implements Measure {
        private final Definition definition;
        private final List<Question> asked = new ArrayList<>();

        Typed(Shape shape) {
            definition = Definition.of("made.up", "A title")
                    .meaning("What it means.")
                    .formula("x")
                    .shape(shape)
                    .unit("index")
                    .range(0, 9)
                    .direction("higher: more")
                    .sources(List.of("typed"))
                    .reference(ThirdParty.HEIDER)
                    .build();
        }

        @Override
        public Definition definition() {
            return definition;
        }

        @Override
        public FigureColumns compute(Question question, Store store) {
            asked.add(question);
            FigureColumns.Builder out = new FigureColumns.Builder(definition, question.argument(), Origin.COMPUTED);
            List<Subjects.Pair> pairs = question.subjects() instanceof Subjects.Pairs some
                    ? some.pairs()
                    : List.of(pair(2, 200), pair(200, 2), pair(2, 20), pair(20, 2), pair(20, 200), pair(200, 20));
            int length = question.window();
            for (Subjects.Pair pair : pairs) {
                for (int last = question.years().from() + length - 1;
                        last <= question.years().to();
                        last++) {
                    if (definition.shape() == Shape.DIRECTED_DYAD || pair.from() < pair.to()) {
                        Period period = length == 1 ? Period.year(last) : Period.window(last - length + 1, last);
                        answer(pair, last, period, out);
                    }
                }
            }
            return out.build();
        }

        private static void answer(Subjects.Pair pair, int year, Period period, FigureColumns.Builder out) {
            String key = pair.from() + ">" + pair.to();
            if (year == 2002) {
                out.absent(pair.from(), pair.to(), period, Status.OUT_OF_COVERAGE, -1, "", "typed:1 covers 2000-2001");
            } else if (key.equals("20>200")) {
                out.absent(pair.from(), pair.to(), period, Status.NOT_REPORTED, -1, "typed:1", "no row");
            } else {
                double value = key.equals("2>200") ? 3 : key.equals("200>2") ? 5 : 0;
                boolean zero = value == 0 && !key.equals("200>20");
                out.value(
                        pair.from(), pair.to(), period, zero ? Status.ZERO : Status.OBSERVED, value, -1, "typed:1", "");
            }
        }

        @Override
        public Lineage lineage(Figure figure, Store store) {
            return new Lineage("made.up v1", "", List.of(), 0);
        }
    }

    private static Subjects.Pair pair(int from, int to) {
        return new Subjects.Pair(from, to);
    }

    private static InfluenceIndicator indicator(Direction direction, int window) {
        return new InfluenceIndicator(
                Part.BANDWIDTH, "made.up", "word", "typed", direction, window, Scale.LINEAR, 1, 10, 1);
    }

    private static IndicatorValues read(
            Direction direction, Shape shape, @Nullable List<Subjects.Pair> pairs, int window) {
        try (Store store = Store.empty()) {
            return IndicatorValues.read(
                    indicator(direction, window), new Typed(shape), store, new YearRange(2000, 2002), pairs, null);
        }
    }

    /** Of ten that count as full; of 2 towards 200, and of 200 towards 2. */
    @ParameterizedTest
    @CsvSource({
        "PAIR, DYAD, 0.3, 0.3",
        "SUM, DIRECTED_DYAD, 0.8, 0.8",
        "MAX, DIRECTED_DYAD, 0.5, 0.5",
        "FORTH, DIRECTED_DYAD, 0.3, 0.5",
        "BACK, DIRECTED_DYAD, 0.5, 0.3"
    })
    void aDirectionSaysWhichOfTheTwoValuesCounts(Direction direction, Shape shape, double there, double back) {
        for (int window : new int[] {1, 3}) {
            IndicatorValues some = read(direction, shape, List.of(pair(2, 200)), window);
            IndicatorValues all = read(direction, shape, null, window);
            for (IndicatorValues values : List.of(some, all)) {
                for (int year = 2000; year <= 2001; year++) {
                    assertThat(values.find(year, 2, 200)).hasValue(there);
                    assertThat(values.find(year, 200, 2)).hasValue(back);
                    assertThat(values.isZero(year, 2, 200)).isFalse();
                    assertThat(values.snapshot(year)).isEqualTo("typed:1");
                    assertThat(values.findUncovered(year)).isEmpty();
                }
                assertThat(values.find(2002, 2, 200)).isEmpty();
                assertThat(values.snapshot(2002)).isEmpty();
                assertThat(values.findUncovered(2002)).contains("made.up:word: typed:1 covers 2000-2001");
                assertThat(values.find(1999, 2, 200)).isEmpty();
                assertThat(values.indicator().direction()).isEqualTo(direction);
            }
        }
    }

    /** Both directions are needed where both count, and a rounded zero is none. */
    @ParameterizedTest
    @CsvSource({
        "PAIR, DYAD, true, , false",
        "SUM, DIRECTED_DYAD, true, , false",
        "MAX, DIRECTED_DYAD, true, , false",
        "FORTH, DIRECTED_DYAD, true, , false",
        "BACK, DIRECTED_DYAD, true, 0, false"
    })
    void aTrueZeroIsOneInEveryDirectionThatCounts(
            Direction direction, Shape shape, boolean zero, @Nullable Double partly, boolean partlyZero) {
        IndicatorValues values = read(direction, shape, null, 1);
        assertThat(values.find(2000, 2, 20)).hasValue(0);
        assertThat(values.isZero(2000, 2, 20)).isEqualTo(zero);
        assertThat(values.isZero(2000, 20, 2)).isEqualTo(zero);
        assertThat(values.find(2000, 20, 200))
                .isEqualTo(partly == null ? OptionalDouble.empty() : OptionalDouble.of(partly));
        assertThat(values.isZero(2000, 20, 200)).isEqualTo(partlyZero);
        assertThat(values.isZero(2000, 2, 200)).isFalse();
        assertThat(values.isZero(2002, 2, 20)).isFalse();
    }

    @Test
    void computesTheMeasureForTheYearsOfTheWindowsByArgumentAndSource() {
        Typed measure = new Typed(Shape.DIRECTED_DYAD);
        try (Store store = Store.empty()) {
            YearRange years = new YearRange(2000, 2001);
            IndicatorValues.read(indicator(Direction.SUM, 5), measure, store, years, List.of(pair(2, 200)), "7");
            assertThat(measure.asked)
                    .containsExactly(Question.of(
                                    new Subjects.Pairs(List.of(pair(2, 200), pair(200, 2))), new YearRange(1996, 2001))
                            .withWindow(5)
                            .withArgument("word")
                            .withVintage("typed", "7"));
            measure.asked.clear();
            IndicatorValues.read(indicator(Direction.SUM, 1), measure, store, years, null, null);
            Question all = Question.of(new Subjects.AllPairs(), years)
                    .withArgument("word")
                    .withVintage("typed", null);
            // Two states that every source knows show which years are covered.
            assertThat(measure.asked)
                    .containsExactly(
                            Question.of(Subjects.pair(2, 200), years)
                                    .withArgument("word")
                                    .withVintage("typed", null),
                            all);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PAIR, DYAD, 2>200",
        "FORTH, DIRECTED_DYAD, 2>200",
        "BACK, DIRECTED_DYAD, 200>2",
        "SUM, DIRECTED_DYAD, 2>200 200>2",
        "MAX, DIRECTED_DYAD, 2>200 200>2"
    })
    void theFiguresBehindAreThoseOfTheDirectionsThatCount(Direction direction, Shape shape, String wanted) {
        Typed measure = new Typed(shape);
        try (Store store = Store.empty()) {
            IndicatorValues values = IndicatorValues.read(
                    indicator(direction, 1), measure, store, new YearRange(2000, 2002), List.of(pair(2, 200)), null);
            List<String> found = values.figures(measure, store, 2001, pair(2, 200)).stream()
                    .map(f -> f.id().from() + ">" + f.id().to())
                    .toList();
            assertThat(String.join(" ", found)).isEqualTo(wanted);
            assertThat(values.figures(measure, store, 2002, pair(2, 200))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE, 0.25, 0.25",
        "SHARE, 1.5, 1",
        "LINEAR, 60, 0.5",
        "LINEAR, 240, 1",
        "LOG, 0, 0",
        "LOG, 120, 1",
        "LOG, 12, 0.5",
        "LOG, 500, 1"
    })
    void aScaleBringsAValueToAShareOfFull(Scale scale, double value, double scaled) {
        // The logarithm of 1 + 12/3 is half of that of 1 + 72/3: a full of 72 in place of 120.
        double full = scale == Scale.LOG && value == 12 ? 72 : 120;
        InfluenceIndicator one =
                new InfluenceIndicator(Part.DEPENDENCE, "x", null, "y", Direction.PAIR, 1, scale, 3, full, 1);
        assertThat(one.scaled(value)).isCloseTo(scaled, within(1e-12));
        assertThat(one.name()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "1, 0, 1, 1", "1, 1, 0, 1", "1, 1, 1, 0", "-1, 1, 1, 1", "NaN, 1, 1, 1"})
    void weightUnitFullAndWindowAreAboveNothing(double weight, double unit, double full, int window) {
        assertThatThrownBy(() -> new InfluenceIndicator(
                        Part.DEPENDENCE, "x", null, "y", Direction.PAIR, window, Scale.SHARE, unit, full, weight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above 0");
    }

    @Test
    void theFileOfIndicatorsIsRead() {
        List<InfluenceIndicator> all = InfluenceIndicator.listAll();
        assertThat(all)
                .extracting(InfluenceIndicator::name)
                .containsExactly(
                        "trade.total",
                        "igo.joint",
                        "alliance.type",
                        "arms.tiv",
                        "trade.share",
                        "trade.import_share",
                        "arms.supplier_share:register");
        assertThat(all.get(0))
                .isEqualTo(new InfluenceIndicator(
                        Part.BANDWIDTH, "trade.total", null, "cow-trade", Direction.PAIR, 1, Scale.LOG, 1e6, 1e12, 2));
        assertThat(all.get(6))
                .isEqualTo(new InfluenceIndicator(
                        Part.DEPENDENCE,
                        "arms.supplier_share",
                        "register",
                        "sipri-transfers",
                        Direction.FORTH,
                        5,
                        Scale.SHARE,
                        1,
                        1,
                        2));
    }
}
