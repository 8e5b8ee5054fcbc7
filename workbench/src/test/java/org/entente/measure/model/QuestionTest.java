package org.entente.measure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.TypedDefinitions;
import org.entente.measure.base.Members;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is asked about, the question that a figure answers, and who there is to ask about. */
class QuestionTest {
    private static final Subjects PAIR = Subjects.pair(640, 770);
    private static final Subjects TWO =
            new Subjects.Pairs(List.of(new Subjects.Pair(640, 770), new Subjects.Pair(770, 2)));

    @Test
    void onePairOrOneStateIsOne() {
        assertThat(PAIR.isOne()).isTrue();
        assertThat(Subjects.state(2).isOne()).isTrue();
        assertThat(TWO.isOne()).isFalse();
        assertThat(new Subjects.States(List.of(2, 20)).isOne()).isFalse();
        assertThat(new Subjects.AllPairs().isOne()).isFalse();
        assertThat(new Subjects.AllStates().isOne()).isFalse();
        assertThat(new Subjects.WholeSystem().isOne()).isFalse();
    }

    @Test
    void pairsAreTurnedOrPutInOrder() {
        assertThat(TWO.lowerFirst())
                .isEqualTo(new Subjects.Pairs(List.of(new Subjects.Pair(640, 770), new Subjects.Pair(2, 770))));
        assertThat(TWO.reversed())
                .isEqualTo(new Subjects.Pairs(List.of(new Subjects.Pair(770, 640), new Subjects.Pair(2, 770))));
        for (Subjects others : List.of(Subjects.state(2), new Subjects.AllPairs())) {
            assertThat(others.lowerFirst()).isEqualTo(others);
            assertThat(others.reversed()).isEqualTo(others);
        }
        assertThatThrownBy(() -> Subjects.pair(2, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theShapeDeterminesTheSubjects() {
        assertThat(Subjects.of(Shape.SYSTEM, 0, 0)).isEqualTo(new Subjects.WholeSystem());
        assertThat(Subjects.of(Shape.STATE, 640, 770)).isEqualTo(Subjects.state(640));
        assertThat(Subjects.of(Shape.DYAD, 640, 770)).isEqualTo(PAIR);
        assertThat(Subjects.of(Shape.DIRECTED_DYAD, 770, 640)).isEqualTo(Subjects.pair(770, 640));
    }

    private static FigureId id(@Nullable Period period) {
        return new FigureId("made.up", "x", Shape.DYAD, 640, 770, period, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "2010, 2010, 2010, YEAR, 1",
        "2010-2014, 2010, 2014, WINDOW, 5",
        "2018-01, 2018, 2018, MONTH, 1",
        "2018-12, 2018, 2018, MONTH, 1",
        "s62, 2007, 2007, SESSION, 1"
    })
    void aFigureIsAskedForByItsPeriod(String period, int from, int to, Period.Kind kind, int window) {
        Question question = Question.about(id(Period.parse(period).orElseThrow()));
        assertThat(question).isEqualTo(new Question(PAIR, new YearRange(from, to), kind, window, "x", null, null));
    }

    @Test
    void aFigureIsAskedForByItsVintageAndOverAllYearsWithoutAPeriod() {
        Question question = Question.about(id(null).withVintage("sipri-transfers:2025-03-13"));
        assertThat(question.source()).isEqualTo("sipri-transfers");
        assertThat(question.vintage()).isEqualTo("2025-03-13");
        assertThat(question.years()).isEqualTo(new YearRange(1816, 2100));
        Question other = question.asked(TWO, YearRange.of(1990));
        assertThat(other.subjects()).isEqualTo(TWO);
        assertThat(other.years()).isEqualTo(YearRange.of(1990));
        assertThat(other.vintage()).isEqualTo("2025-03-13");
        assertThat(other.argument()).isEqualTo("x");
    }

    /** A measure that answers with its number, and of which one row is behind every figure. */
    private record Numbered(Definition definition, double number) implements Measure {
        @Override
        public FigureColumns compute(Question question, Store store) {
            FigureColumns.Builder out = new FigureColumns.Builder(definition, null, Origin.COMPUTED);
            out.value(640, 770, Period.year(2010), Status.OBSERVED, number, -1, "typed:1", "");
            return out.build();
        }

        @Override
        public Lineage lineage(Figure figure, Store store) {
            return new Lineage("made.up v3", String.valueOf(figure.getValue()), List.of(), Math.round(number));
        }
    }

    private static Numbered numbered(String id, double number) {
        return new Numbered(TypedDefinitions.of(id, Shape.DYAD, "typed"), number);
    }

    @Test
    void aMeasureAnswersForOthersOneAfterTheOtherUnlessItKnowsBetter() {
        Numbered one = numbered("made.one", 1);
        Numbered two = numbered("made.two", 2);
        List<FigureSink> sinks = new ArrayList<>();
        for (Measure measure : List.of(one, two)) {
            sinks.add(new FigureColumns.Builder(measure.definition(), null, Origin.COMPUTED));
        }
        Question question = Question.of(PAIR, YearRange.of(2010));
        try (Store store = Store.empty()) {
            one.computeTogether(List.of(one, two), question, store, sinks);
            List<Figure> figures = new ArrayList<>();
            sinks.forEach(sink ->
                    figures.addAll(((FigureColumns.Builder) sink).build().figures()));
            assertThat(figures).extracting(Figure::getValue).containsExactly(1.0, 2.0);
            assertThat(one.isComputedWith(two)).isFalse();
            assertThat(two.lineages(figures.subList(1, 2), store))
                    .containsExactly(new Lineage("made.up v3", "2.0", List.of(), 2));
            assertThat(two.countRows(figures, store)).containsExactly(2L, 2L);
            assertThat(one.hasWindows()).isFalse();
            assertThat(one.isResampled()).isFalse();
            assertThat(one.categories()).isEmpty();
            assertThat(one.findVariable()).isEmpty();
            assertThatThrownBy(() -> one.resample(figures, store))
                    .isInstanceOf(QuestionException.class)
                    .hasMessage("made.one has no interval by resampling");
        }
    }

    @Test
    void aCatalogueHasEachMeasureOnceInOrder() {
        Measures measures = new Measures(List.of(numbered("made.one", 1)));
        Measures more = measures.with(List.of(numbered("made.two", 2), numbered("made.three", 3)));
        assertThat(more.listAll())
                .extracting(m -> m.definition().id())
                .containsExactly("made.one", "made.two", "made.three");
        assertThat(measures.listAll()).hasSize(1);
        assertThat(more.find("made.four")).isEmpty();
        assertThatThrownBy(() -> more.get("made.tow"))
                .isInstanceOf(UnknownMeasureException.class)
                .hasMessageContaining("made.two");
        assertThatThrownBy(() -> more.with(List.of(numbered("made.one", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("made.one");
    }

    private static List<String> members(Shape shape, YearRange years) {
        List<String> members = new ArrayList<>();
        Members.forEach(shape, years, (a, b) -> members.add(a + ">" + b));
        return members;
    }

    @Test
    void membersAreAllStatesAndPairsWithACommonDayOfTheYear() {
        StateSystem system = StateSystem.standard();
        // Britain, France, Austria and others: a small system.
        List<Integer> states =
                system.listMembers(1817).stream().map(State::cow).sorted().toList();
        assertThat(members(Shape.STATE, YearRange.of(1817)))
                .containsExactlyElementsOf(states.stream().map(s -> s + ">0").toList());
        List<String> once = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int a : states) {
            for (int b : states) {
                if (a < b && system.isDyad(a, b, 1817)) {
                    once.add(a + ">" + b);
                    twice.add(a + ">" + b);
                    twice.add(b + ">" + a);
                }
            }
        }
        assertThat(members(Shape.DYAD, YearRange.of(1817))).containsExactlyElementsOf(once);
        assertThat(members(Shape.DIRECTED_DYAD, YearRange.of(1817))).containsExactlyElementsOf(twice);
        assertThatThrownBy(() -> members(Shape.SYSTEM, YearRange.of(1817)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void membersOfSeveralYearsComeOnceEach() {
        for (Shape shape : List.of(Shape.STATE, Shape.DYAD, Shape.DIRECTED_DYAD)) {
            TreeSet<String> any = new TreeSet<>(members(shape, YearRange.of(1866)));
            any.addAll(members(shape, YearRange.of(1867)));
            any.addAll(members(shape, YearRange.of(1868)));
            List<String> all = members(shape, new YearRange(1866, 1868));
            assertThat(all).doesNotHaveDuplicates();
            assertThat(new TreeSet<>(all)).isEqualTo(any);
        }
    }

    /** South Sudan is a state since July 2011, and no state has the number 998. */
    @ParameterizedTest
    @CsvSource({
        "640, 770, 2010, 2010, ''",
        "640, 0, 2010, 2010, ''",
        "626, 0, 2010, 2010, South Sudan was not a member of the state system in 2010",
        "626, 0, 2011, 2011, ''",
        "640, 626, 2010, 2010, South Sudan was not a member of the state system in 2010",
        "626, 640, 2010, 2010, South Sudan was not a member of the state system in 2010",
        "626, 640, 2005, 2010, South Sudan was not a member of the state system in 2005-2010",
        "626, 640, 2005, 2011, ''",
        "998, 640, 2010, 2010, state 998 was not a member of the state system in 2010",
        "640, 998, 2010, 2010, state 998 was not a member of the state system in 2010"
    })
    void whoWasNoMemberIsNamed(int first, int second, int from, int to, String reason) {
        assertThat(SystemMembership.findOutsider(first, second, new YearRange(from, to))
                        .orElse(""))
                .isEqualTo(reason);
    }

    @Test
    void twoMembersOfAYearWithoutACommonDayAreNoPair() {
        // South Vietnam ended in April 1975, Papua New Guinea began in September.
        assertThat(SystemMembership.findOutsider(817, 910, YearRange.of(1975)).orElse(""))
                .contains(" and Papua New Guinea were not members of the state system on a common day of 1975");
        assertThat(SystemMembership.findOutsider(817, 0, YearRange.of(1975))).isEmpty();
        assertThat(SystemMembership.name(640)).isEqualTo("Türkiye");
        assertThat(SystemMembership.name(998)).isEqualTo("state 998");
    }
}
