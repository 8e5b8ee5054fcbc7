package org.entente.measure.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.measure.own.OwnTables.AFG;
import static org.entente.measure.own.OwnTables.PAK;
import static org.entente.measure.own.OwnTables.TUR;
import static org.entente.measure.own.OwnTables.USA;

import java.util.List;
import java.util.Set;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everybody at once from the tables of {@link OwnTables}, and what their descriptors become. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnPanelTest {
    private final Store store = OwnTables.create().store();

    @AfterAll
    void close() {
        store.close();
    }

    private static Measure measure(Store from, String name) {
        return OwnMeasures.list(from).stream()
                .filter(m -> m.definition().id().equals("own." + name))
                .findFirst()
                .orElseThrow();
    }

    private List<Figure> all(String name, int first, int last) {
        Measure measure = measure(store, name);
        Subjects subjects =
                measure.definition().shape() == Shape.STATE ? new Subjects.AllStates() : new Subjects.AllPairs();
        return measure.compute(Question.of(subjects, new YearRange(first, last)), store)
                .figures();
    }

    private static List<String> written(List<Figure> figures) {
        return figures.stream()
                .map(f -> f.id().from() + ">" + f.id().to() + " "
                        + f.id().getPeriod().code() + " " + f.status() + " " + f.value())
                .toList();
    }

    private void assertEachIsWhatIsAskedAlone(String name, List<Figure> figures) {
        for (Figure figure : figures) {
            Subjects alone = Subjects.of(
                    figure.id().shape(), figure.id().from(), figure.id().to());
            YearRange year = YearRange.of(figure.id().getPeriod().first());
            assertThat(measure(store, name)
                            .compute(Question.of(alone, year), store)
                            .figure(0))
                    .isEqualTo(figure);
        }
    }

    /**
     * In 2003 two pairs of Türkiye have rows and all its others have none, which is a zero; 2004 is
     * not covered.
     */
    @Test
    void wherePairsWithoutRowsHaveNoneAllThatTheTableSpeaksForAreListed() {
        List<Figure> figures = all("visits", 2003, 2004);
        int members = StateSystem.standard().listMembers(2003).size();
        assertThat(figures).hasSize(members - 1);
        assertThat(written(figures.subList(0, 2)))
                .containsExactly("2>640 2003 NOT_REPORTED null", "640>770 2003 OBSERVED 0.0");
        assertThat(figures.subList(2, figures.size())).allMatch(f -> f.status() == Status.ZERO);
        assertThat(figures).allMatch(f -> f.id().from() == TUR || f.id().to() == TUR);
        assertThat(figures).extracting(Figure::id).doesNotHaveDuplicates();
        assertEachIsWhatIsAskedAlone("visits", figures.subList(0, 20));
    }

    @Test
    void directionsAreListedEachByItself() {
        List<Figure> figures = all("calls", 2001, 2003);
        int pairs = StateSystem.standard().listMembers(2002).size()
                + StateSystem.standard().listMembers(2003).size()
                - 2;
        assertThat(figures).hasSize(2 * pairs);
        assertThat(written(figures)).startsWith("640>770 2003 OBSERVED 6.0").contains("770>640 2003 ZERO 0.0");
        assertThat(figures).extracting(Figure::id).doesNotHaveDuplicates();
        assertEachIsWhatIsAskedAlone("calls", figures.subList(0, 20));
    }

    @Test
    void whereNoRowIsNotReportedOnlyRowsAreListed() {
        assertThat(written(all("aid", 2000, 2001)))
                .containsExactly(
                        "640>700 2000 ZERO 0.0",
                        "640>700 2001 OBSERVED 0.0",
                        "640>770 2000 OBSERVED 10.5",
                        "640>770 2001 NOT_REPORTED null");
        assertThat(written(all("score", 2000, 2001)))
                .containsExactly("640>0 2000 OBSERVED 5.5", "770>0 2000 OBSERVED 4.0");
        assertThat(written(all("score", 2002, 2002))).containsExactly("640>0 2002 OBSERVED 1.0");
        assertThat(all("score", 2003, 2003)).isEmpty();
    }

    @Test
    void statesAreListedAsFarAsTheTableSpeaksForThem() {
        assertThat(written(all("flag", 2001, 2002)))
                .containsExactly(
                        "640>0 2001 OBSERVED 1.0", "770>0 2001 ZERO 0.0", "640>0 2002 ZERO 0.0", "770>0 2002 ZERO 0.0");
        // Nothing declares years for it, so that its row says nothing.
        assertThat(written(all("years", 2000, 2001))).containsExactly("640>0 2000 OUT_OF_COVERAGE null");
    }

    @Test
    void withoutTheSnapshotNobodyIsListed() {
        Question question =
                Question.of(new Subjects.AllPairs(), YearRange.of(2000)).withVintage(null, "1999");
        assertThat(measure(store, "visits").compute(question, store).figures()).isEmpty();
    }

    /** Several subjects and years at once, and only theirs. */
    @Test
    void severalSubjectsAnswerInTheirOrder() {
        Subjects pairs = new Subjects.Pairs(List.of(new Subjects.Pair(USA, TUR), new Subjects.Pair(PAK, TUR)));
        assertThat(written(measure(store, "visits")
                        .compute(Question.of(pairs, new YearRange(2000, 2001)), store)
                        .figures()))
                .containsExactly(
                        "2>640 2000 ZERO 0.0",
                        "2>640 2001 ZERO 0.0",
                        "640>770 2000 OBSERVED 5.0",
                        "640>770 2001 NOT_REPORTED null");
        assertThat(written(measure(store, "score")
                        .compute(Question.of(new Subjects.States(List.of(PAK, TUR)), YearRange.of(2000)), store)
                        .figures()))
                .containsExactly("770>0 2000 OBSERVED 4.0", "640>0 2000 OBSERVED 5.5");
    }

    @Test
    void aDescriptorBecomesADefinition() {
        Definition visits = measure(store, "visits").definition();
        assertThat(visits.version()).isEqualTo(1);
        assertThat(visits.title()).isEqualTo("Of visits");
        assertThat(visits.meaning()).isEqualTo("What visits means.");
        assertThat(visits.formula()).isEqualTo("sum of column visits");
        assertThat(visits.shape()).isEqualTo(Shape.DYAD);
        assertThat(visits.unit()).isEqualTo("things");
        assertThat(visits.direction()).isEqualTo("higher: more visits");
        assertThat(visits.sources()).containsExactly("own-a");
        assertThat(visits.argument()).isEmpty();
        assertThat(visits.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(visits.high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(visits.reference().toString())
                .contains("own-a", "An author", "A table", "A press", "2019", "org/visits");
        assertThat(visits.traps())
                .containsExactly(
                        "First note.",
                        "Second note.",
                        "Who brought the table says that no row means none, in the years and for the states it covers.");
        Definition aid = measure(store, "aid").definition();
        assertThat(aid.shape()).isEqualTo(Shape.DIRECTED_DYAD);
        assertThat(aid.reference().address()).isNull();
        assertThat(aid.traps())
                .containsExactly("Who brought the table says that no row means not reported, never zero.");
        assertThat(measure(store, "score").definition().shape()).isEqualTo(Shape.STATE);
        assertThat(OwnMeasures.list(store)).hasSize(7);
    }

    @Test
    void theNewestVintageDescribesAMeasureAndEachReadsItsOwnWay() {
        CanonicalRows rows = new CanonicalRows();
        for (String vintage : List.of("2021", "2020")) {
            rows.snapshot("own-b", vintage, 2000, 2000).covers("own_value", "own.aid", 2000, 2000);
            String combine = vintage.equals("2021") ? "sum" : "mean";
            OwnTables.measure(rows, "aid", "Aid " + vintage, "directed", combine, false, "[]", "[]", "[]", "");
            for (double value : new double[] {2, 6}) {
                rows.row("own_value", "own.aid", 2000, null, TUR, "A", PAK, "B", value, null, null, null);
            }
        }
        try (Store two = rows.store()) {
            assertThat(OwnMeasures.list(two))
                    .singleElement()
                    .satisfies(m -> assertThat(m.definition().title()).isEqualTo("Aid 2021"));
            Question question = Question.of(Subjects.pair(TUR, PAK), YearRange.of(2000));
            Measure aid = measure(two, "aid");
            assertThat(aid.compute(question, two).figure(0).getValue()).isEqualTo(8);
            assertThat(aid.compute(question.withVintage("own-b", "2020"), two)
                            .figure(0)
                            .getValue())
                    .isEqualTo(4);
        }
    }

    @Test
    void aShapeThatNobodyKnowsIsNotRead() {
        CanonicalRows rows = new CanonicalRows().snapshot("own-c", "1", 2000, 2000);
        OwnTables.measure(rows, "odd", "Odd", "triad", "none", false, "[]", "[]", "[]", "");
        try (Store odd = rows.store()) {
            assertThatThrownBy(() -> OwnMeasures.list(odd))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("own_measure has the shape triad");
        }
    }

    @Test
    void idsThatBeginWithOwnAreOwn() {
        assertThat(OwnMeasures.isOwn("own.visits")).isTrue();
        assertThat(OwnMeasures.isOwn("un.own.visits")).isFalse();
        assertThat(OwnMeasures.findReading(store, 1, "own.nothing")).isEmpty();
        assertThat(OwnMeasures.findReading(store, 2, "own.aid")).isEmpty();
    }

    @Test
    void aReadingIsThatOfTheDescriptor() {
        OwnReading aid = OwnMeasures.findReading(store, 1, "own.aid").orElseThrow();
        assertThat(aid)
                .isEqualTo(new OwnReading(Shape.DIRECTED_DYAD, "none", false, Set.of(TUR), Set.of(PAK, AFG), Set.of()));
        assertThat(aid.combines()).isFalse();
        assertThat(aid.covers(TUR, AFG)).isTrue();
        assertThat(aid.covers(PAK, AFG)).isFalse();
        assertThat(aid.covers(TUR, USA)).isFalse();
        OwnReading visits = OwnMeasures.findReading(store, 1, "own.visits").orElseThrow();
        assertThat(visits.oneOf()).containsExactly(TUR);
        assertThat(visits.absentIsZero()).isTrue();
        assertThat(visits.combines()).isTrue();
        assertThat(visits.covers(PAK, TUR)).isTrue();
        assertThat(visits.covers(TUR, PAK)).isTrue();
        assertThat(visits.covers(PAK, USA)).isFalse();
    }
}
