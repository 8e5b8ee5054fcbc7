package org.entente.measure.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which frozen figure answers which question. */
class FrozenMatchTest {
    private static Figure figure(FigureId id, String snapshot) {
        return new Figure(id, Status.OBSERVED, Origin.FROZEN, 1.0, null, null, "index", null, snapshot, "");
    }

    private static FigureId id(Shape shape, int from, int to, @Nullable Period period) {
        return new FigureId("made.up", null, shape, from, to, period, null, null);
    }

    private static Figure ofPair(String period) {
        return figure(id(Shape.DYAD, 640, 770, Period.parse(period).orElseThrow()), "one:1");
    }

    private static final Question PAIR = Question.of(Subjects.pair(640, 770), new YearRange(2005, 2010));

    @Test
    void theSubjectIsTheSameInEitherOrderOfAnUndirectedPair() {
        FigureId undirected = id(Shape.DYAD, 640, 770, Period.year(2010));
        FigureId directed = id(Shape.DIRECTED_DYAD, 640, 770, Period.year(2010));
        FigureId state = id(Shape.STATE, 640, 0, Period.year(2010));
        FigureId system = id(Shape.SYSTEM, 0, 0, Period.year(2010));
        Subjects there = Subjects.pair(640, 770);
        Subjects back = Subjects.pair(770, 640);
        Subjects many = new Subjects.Pairs(List.of(new Subjects.Pair(2, 20), new Subjects.Pair(640, 770)));
        for (Subjects fitting : List.of(there, back, many)) {
            assertThat(FrozenMatch.sameSubject(undirected, fitting)).isTrue();
        }
        assertThat(FrozenMatch.sameSubject(directed, there)).isTrue();
        assertThat(FrozenMatch.sameSubject(directed, many)).isTrue();
        assertThat(FrozenMatch.sameSubject(directed, back)).isFalse();
        for (Subjects other : List.of(Subjects.pair(640, 2), Subjects.pair(2, 770), Subjects.pair(770, 2))) {
            assertThat(FrozenMatch.sameSubject(undirected, other)).isFalse();
            assertThat(FrozenMatch.sameSubject(directed, other)).isFalse();
        }
        assertThat(FrozenMatch.sameSubject(state, new Subjects.States(List.of(2, 640))))
                .isTrue();
        assertThat(FrozenMatch.sameSubject(state, Subjects.state(2))).isFalse();
        assertThat(FrozenMatch.sameSubject(state, there)).isFalse();
        assertThat(FrozenMatch.sameSubject(undirected, Subjects.state(640))).isFalse();
        assertThat(FrozenMatch.sameSubject(system, new Subjects.WholeSystem())).isTrue();
        assertThat(FrozenMatch.sameSubject(state, new Subjects.WholeSystem())).isFalse();
        assertThat(FrozenMatch.sameSubject(system, Subjects.state(640))).isFalse();
    }

    /** A question of 2005 to 2010, by years, months, sessions or windows of three years. */
    @ParameterizedTest
    @CsvSource({
        "2005, YEAR, true",
        "2010, YEAR, true",
        "2004, YEAR, false",
        "2011, YEAR, false",
        "2005-01, MONTH, true",
        "2010-12, MONTH, true",
        "2004-12, MONTH, false",
        "2011-01, MONTH, false",
        "2005-01, YEAR, false",
        "s10, SESSION, true",
        "s10, YEAR, false",
        "2005-2007, WINDOW, true",
        "2008-2010, WINDOW, true",
        "2004-2006, WINDOW, false",
        "2009-2011, WINDOW, false",
        "2005-2006, WINDOW, false",
        "2005-2008, WINDOW, false",
        "2007, WINDOW, false"
    })
    void thePeriodIsOfTheKindAndWithinTheYears(String period, Period.Kind kind, boolean answers) {
        Question question = kind == Period.Kind.WINDOW ? PAIR.withWindow(3) : PAIR.withKind(kind);
        assertThat(FrozenMatch.answers(ofPair(period), question, null)).isEqualTo(answers);
    }

    @Test
    void argumentAndAspectAreTheSame() {
        Figure plain = ofPair("2010");
        Figure ranked = plain.withId(plain.id().withAspect("rank"));
        assertThat(FrozenMatch.answers(plain, PAIR, "rank")).isFalse();
        assertThat(FrozenMatch.answers(ranked, PAIR, "rank")).isTrue();
        assertThat(FrozenMatch.answers(ranked, PAIR, null)).isFalse();
        assertThat(FrozenMatch.answers(plain, PAIR.withArgument("x"), null)).isFalse();
        assertThat(FrozenMatch.answers(figure(id(Shape.DYAD, 640, 770, null), "one:1"), PAIR, null))
                .isTrue();
    }

    /** A figure kept by the name of its vintage answers only who requests it. */
    @ParameterizedTest
    @CsvSource({
        "'', '', '', true",
        "one:1, '', '', false",
        "'', one, '', true",
        "'', '', 1, true",
        "'', one, 1, true",
        "'', two, '', false",
        "'', on, '', false",
        "'', '', 2, false",
        "'', one, 2, false",
        "one:1, one, '', true",
        "one:1, '', 1, true",
        "one:1, two, 1, false"
    })
    void theVintageIsWhatIsAskedFor(String named, String source, String vintage, boolean answers) {
        Figure figure = ofPair("2010");
        Question question = PAIR.withVintage(source.isEmpty() ? null : source, vintage.isEmpty() ? null : vintage);
        assertThat(FrozenMatch.answers(figure.withId(figure.id().withVintage(named)), question, null))
                .isEqualTo(answers);
    }

    @Test
    void figuresComeInOrderOfTimeAndOnceAndWithTheirCountOfRows() {
        Figure later = ofPair("2010");
        Figure sooner = ofPair("2005");
        Figure named = sooner.withId(sooner.id().withVintage("one:1"));
        FrozenFigures frozen = new FrozenFigures(
                List.of(
                        new FrozenFigures.Entry(later, "made.up v1", 7),
                        new FrozenFigures.Entry(sooner, "made.up v2", 8),
                        new FrozenFigures.Entry(named, "made.up v2", 9)),
                List.of());
        assertThat(frozen.list("made.up", PAIR)).containsExactly(sooner, later);
        assertThat(frozen.list("made.up", PAIR.withVintage("one", "1"))).hasSize(2);
        assertThat(frozen.list("made.other", PAIR)).isEmpty();
        assertThat(frozen.findSpan("made.up", Subjects.pair(770, 640))).contains(new YearRange(2005, 2010));
        assertThat(frozen.lineage(later)).isEqualTo(new Lineage("made.up v1", "", List.of(), 7));
        assertThat(frozen.lineage(named).rowCount()).isEqualTo(9);
        assertThat(frozen.lineage(later.withId(later.id().withVintage("one:1"))).rowCount())
                .isEqualTo(7);
        Figure other = figure(later.id().withVintage("two:1"), "two:1");
        assertThatThrownBy(() -> frozen.lineage(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not among the frozen figures");
        Figure live =
                new Figure(later.id(), Status.OBSERVED, Origin.COMPUTED, 1.0, null, null, "index", null, "one:1", "");
        assertThatThrownBy(() -> new FrozenFigures.Entry(live, "made.up v1", 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not frozen");
    }
}
