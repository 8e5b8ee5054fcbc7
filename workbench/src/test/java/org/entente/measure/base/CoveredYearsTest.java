package org.entente.measure.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.TypedDefinitions;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.standing.AllYears;
import org.entente.provenance.Origin;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The years that a snapshot covers as sets of years, and those that all of a measure's sources
 * cover.
 */
class CoveredYearsTest {
    private static CoveredYears of(int... ends) {
        List<YearRange> spans = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            spans.add(new YearRange(ends[i], ends[i + 1]));
        }
        return new CoveredYears(spans);
    }

    @Test
    void spansAreAsASetOfYears() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            TreeSet<Integer> set = new TreeSet<>();
            List<YearRange> spans = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                int from = 1990 + random.nextInt(20);
                YearRange span = new YearRange(from, from + random.nextInt(5));
                spans.add(span);
                span.stream().forEach(set::add);
            }
            CoveredYears years = new CoveredYears(spans);
            assertThat(years.stream().boxed()).containsExactlyElementsOf(set);
            assertThat(years.from()).isEqualTo(set.first());
            assertThat(years.to()).isEqualTo(set.last());
            assertThat(years.span()).isEqualTo(new YearRange(set.first(), set.last()));
            for (int year = 1988; year < 2016; year++) {
                assertThat(years.contains(year)).isEqualTo(set.contains(year));
                for (int last = year; last < year + 4; last++) {
                    assertThat(years.containsAll(year, last))
                            .isEqualTo(IntStream.rangeClosed(year, last).allMatch(set::contains));
                }
            }
            List<YearRange> runs = years.listRuns();
            TreeSet<Integer> again = new TreeSet<>();
            for (int i = 0; i < runs.size(); i++) {
                runs.get(i).stream().forEach(again::add);
                assertThat(i == 0 || runs.get(i - 1).to() + 1 < runs.get(i).from())
                        .isTrue();
            }
            assertThat(again).isEqualTo(set);
        }
    }

    @Test
    void gapsAreWritten() {
        assertThat(of(1995, 1995, 2005, 2005, 2015, 2015)).hasToString("1995, 2005, 2015");
        assertThat(of(1870, 1900, 1901, 2014)).hasToString("1870-2014");
        assertThat(of(1870, 1914, 1918, 1939).listRuns())
                .containsExactly(new YearRange(1870, 1914), new YearRange(1918, 1939));
    }

    @Test
    void twoHaveTheYearsThatBothHave() {
        assertThat(of(1990, 2000).and(of(1995, 2005)).orElseThrow()).hasToString("1995-2000");
        assertThat(of(1990, 1994).and(of(1995, 2005))).isEmpty();
        assertThat(of(1995, 2005).spanWith(new YearRange(1990, 1999))).isEqualTo(new YearRange(1990, 2005));
        assertThat(of(1995, 2005).spanWith(new YearRange(1999, 2010))).isEqualTo(new YearRange(1995, 2010));
        assertThatThrownBy(() -> new CoveredYears(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noYearBeforeTheFirstOfAllIsCovered() {
        assertThat(of(1, 3).contains(0)).isFalse();
        assertThat(of(1, 3).contains(-1)).isFalse();
        assertThat(of(1, 3).containsAll(-1, 2)).isFalse();
        assertThat(of(1, 3).containsAll(0, 2)).isFalse();
        assertThat(of(1, 3).containsAll(1, 3)).isTrue();
    }

    private static Store store() {
        return new CanonicalRows()
                .snapshot("one", "1", 1900, 1985, "trade_flow")
                .snapshot("two", "1", 1970, 2010, "trade_flow")
                .store();
    }

    @Test
    void allYearsComeInPiecesOfFortyForAPlainQuestionAboutPairs() {
        try (Store store = store()) {
            Definition pairs = TypedDefinitions.of("made.up", Shape.DYAD, "one", "two");
            Question plain = Question.of(Subjects.pair(2, 20), YearRange.of(1990));
            List<Question> all =
                    AllYears.find(pairs, plain.withArgument("x"), store).orElseThrow();
            assertThat(all)
                    .extracting(Question::years)
                    .containsExactly(new YearRange(1900, 1939), new YearRange(1940, 1979), new YearRange(1980, 2010));
            assertThat(all).allSatisfy(q -> {
                assertThat(q.subjects()).isEqualTo(new Subjects.AllPairs());
                assertThat(q.argument()).isEqualTo("x");
                assertThat(q.kind()).isEqualTo(Period.Kind.YEAR);
            });
            for (Question other : List.of(
                    plain.withWindow(1),
                    plain.withWindow(5),
                    plain.withKind(Period.Kind.SESSION),
                    plain.withVintage("one", null),
                    plain.withVintage(null, "1"))) {
                assertThat(AllYears.find(pairs, other, store)).isEmpty();
            }
            assertThat(AllYears.find(TypedDefinitions.of("made.up", Shape.STATE, "one"), plain, store))
                    .isEmpty();
            assertThat(AllYears.find(TypedDefinitions.of("made.up", Shape.DYAD, "one", "case"), plain, store))
                    .isEmpty();
            assertThat(AllYears.find(TypedDefinitions.of("made.up", Shape.DYAD, "three"), plain, store))
                    .isEmpty();
            assertThat(AllYears.find(TypedDefinitions.of("made.up", Shape.DIRECTED_DYAD, "two"), plain, store))
                    .isPresent();
        }
    }

    private static Figure figure(@Nullable Period period, @Nullable Double value) {
        return new Figure(
                new FigureId("made.up", null, Shape.DYAD, 2, 20, period, null, null),
                value == null ? Status.NOT_REPORTED : Status.OBSERVED,
                Origin.COMPUTED,
                value,
                null,
                null,
                "index",
                null,
                "one:1",
                "");
    }

    @Test
    void figuresWithValuesMustBeOfTheseYears() {
        List<Question> spans = List.of(
                Question.of(new Subjects.AllPairs(), new YearRange(1950, 1989)),
                Question.of(new Subjects.AllPairs(), new YearRange(1990, 2010)));
        for (int year : new int[] {1950, 1990, 2010}) {
            assertThat(AllYears.hold(spans, List.of(figure(Period.year(year), 1.0))))
                    .isTrue();
        }
        for (int year : new int[] {1949, 2011}) {
            assertThat(AllYears.hold(spans, List.of(figure(Period.year(2000), 1.0), figure(Period.year(year), 1.0))))
                    .isFalse();
            assertThat(AllYears.hold(spans, List.of(figure(Period.year(2000), 1.0), figure(Period.year(year), null))))
                    .isTrue();
        }
        assertThat(AllYears.hold(spans, List.of(figure(null, 1.0)))).isFalse();
    }
}
