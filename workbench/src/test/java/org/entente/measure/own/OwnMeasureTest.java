package org.entente.measure.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.measure.own.OwnTables.AFG;
import static org.entente.measure.own.OwnTables.PAK;
import static org.entente.measure.own.OwnTables.REF;
import static org.entente.measure.own.OwnTables.TUR;
import static org.entente.measure.own.OwnTables.USA;

import java.util.List;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.model.SystemMembership;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of {@link OwnTables}, figure by figure: what a row, several rows and no row mean. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnMeasureTest {
    private static final int SOUTH_SUDAN = 626;
    private final Store store = OwnTables.create().store();

    @AfterAll
    void close() {
        store.close();
    }

    private Measure measure(String name) {
        return OwnMeasures.list(store).stream()
                .filter(m -> m.definition().id().equals("own." + name))
                .findFirst()
                .orElseThrow();
    }

    private Figure pair(String name, int from, int to, int year) {
        return measure(name)
                .compute(Question.of(Subjects.pair(from, to), YearRange.of(year)), store)
                .figure(0);
    }

    private Figure state(String name, int state, int year) {
        return measure(name)
                .compute(Question.of(Subjects.state(state), YearRange.of(year)), store)
                .figure(0);
    }

    private static void assertFigure(
            Figure figure,
            Status status,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Long n,
            String note) {
        assertThat(figure.status()).as(figure.toString()).isEqualTo(status);
        assertThat(figure.value()).isEqualTo(value);
        assertThat(figure.low()).isEqualTo(low);
        assertThat(figure.high()).isEqualTo(high);
        assertThat(figure.n()).isEqualTo(n);
        assertThat(figure.note()).isEqualTo(note);
    }

    @Test
    void severalRowsOfAPairInEitherOrderAreAddedUp() {
        Figure figure = pair("visits", PAK, TUR, 2000);
        assertFigure(figure, Status.OBSERVED, 5.0, null, null, 2L, "");
        assertThat(figure.id().from()).isEqualTo(TUR);
        assertThat(figure.id().to()).isEqualTo(PAK);
        assertThat(figure.snapshot()).isEqualTo(REF);
        assertThat(figure.unit()).isEqualTo("things");
        assertThat(pair("visits", TUR, PAK, 2000)).isEqualTo(figure);
        assertFigure(pair("visits", TUR, USA, 2001), Status.ZERO, 0.0, null, null, 1L, "");
    }

    /** 4 in [3, 6] and 2, which is known exactly. */
    @Test
    void boundsAreAddedUpAndARowWithoutBoundsIsExact() {
        assertFigure(pair("visits", TUR, USA, 2002), Status.OBSERVED, 6.0, 5.0, 8.0, 2L, "");
    }

    @Test
    void aSumWithARowWithoutValueIsNoSum() {
        assertFigure(
                pair("visits", TUR, PAK, 2001),
                Status.NOT_REPORTED,
                null,
                null,
                null,
                1L,
                "the file has \"n/a\" in place of a value");
        assertFigure(
                pair("visits", TUR, PAK, 2002), Status.NOT_REPORTED, null, null, null, 2L, "1 of 2 rows have no value");
        assertFigure(
                pair("visits", TUR, USA, 2003),
                Status.NOT_REPORTED,
                null,
                null,
                null,
                2L,
                "the file has \"x\" in place of a value");
    }

    /**
     * Zero with room above or below it is a rounded one; zero with none is a true one and nothing
     * is rounded.
     */
    @Test
    void aZeroIsRoundedOnlyWhereItsBoundsLeaveRoom() {
        assertFigure(pair("visits", TUR, PAK, 2003), Status.OBSERVED, 0.0, 0.0, 0.5, 1L, "rounded");
        assertFigure(pair("aid", TUR, AFG, 2001), Status.OBSERVED, 0.0, -1.0, 0.0, null, "rounded");
        assertFigure(pair("aid", TUR, AFG, 2000), Status.ZERO, 0.0, 0.0, 0.0, null, "");
        assertFigure(pair("aid", TUR, PAK, 2002), Status.OBSERVED, -3.0, -4.0, -1.0, null, "");
    }

    @Test
    void whatNoRowMeansIsWhatTheTableDeclares() {
        assertFigure(pair("visits", TUR, AFG, 2000), Status.ZERO, 0.0, null, null, 0L, "no row, which means none");
        assertFigure(state("flag", PAK, 2000), Status.ZERO, 0.0, null, null, null, "no row, which means none");
        assertFigure(
                pair("aid", TUR, PAK, 2003),
                Status.NOT_REPORTED,
                null,
                null,
                null,
                null,
                "the file has no row for Türkiye to Pakistan");
        assertFigure(
                pair("border", PAK, TUR, 2001),
                Status.NOT_REPORTED,
                null,
                null,
                null,
                null,
                "the file has no row for Türkiye and Pakistan");
        assertFigure(
                state("score", PAK, 2001),
                Status.NOT_REPORTED,
                null,
                null,
                null,
                null,
                "the file has no row for Pakistan");
        assertThat(pair("aid", TUR, PAK, 2003).snapshot()).isEqualTo(REF);
    }

    @Test
    void yearsAndStatesForWhichTheTableDoesNotSpeakAreSaid() {
        assertFigure(
                pair("visits", TUR, PAK, 2004),
                Status.OUT_OF_COVERAGE,
                null,
                null,
                null,
                null,
                "own-a:2020 covers 2000-2003");
        assertFigure(
                pair("visits", PAK, AFG, 2000),
                Status.OUT_OF_COVERAGE,
                null,
                null,
                null,
                null,
                "own-a:2020 does not speak for Afghanistan and Pakistan");
        assertFigure(
                pair("aid", PAK, TUR, 2000),
                Status.OUT_OF_COVERAGE,
                null,
                null,
                null,
                null,
                "own-a:2020 does not speak for Pakistan to Türkiye");
        assertFigure(
                state("flag", USA, 2000),
                Status.OUT_OF_COVERAGE,
                null,
                null,
                null,
                null,
                "own-a:2020 does not speak for " + SystemMembership.name(USA));
        assertFigure(
                state("years", TUR, 2000), Status.OUT_OF_COVERAGE, null, null, null, null, "own-a:2020 covers no year");
        assertThat(pair("visits", TUR, PAK, 2004).snapshot()).isEmpty();
        assertFigure(
                pair("visits", TUR, SOUTH_SUDAN, 2000),
                Status.NOT_A_STATE,
                null,
                null,
                null,
                null,
                "South Sudan was not a member of the state system in 2000");
    }

    /** (4 + 7)/2; (3 + 5)/2 in [(2 + 5)/2, (4 + 5)/2]. */
    @Test
    void aMeanIsTakenOfStatesAndOfTheirBounds() {
        assertFigure(state("score", TUR, 2000), Status.OBSERVED, 5.5, null, null, 2L, "");
        assertFigure(state("score", PAK, 2000), Status.OBSERVED, 4.0, 3.5, 4.5, 2L, "");
    }

    @Test
    void whereRowsAreNotCombinedOneOfThemAnswersAndNothingIsCounted() {
        assertFigure(pair("border", TUR, PAK, 2000), Status.OBSERVED, 7.0, null, null, null, "");
        assertFigure(pair("aid", TUR, PAK, 2000), Status.OBSERVED, 10.5, null, null, null, "");
        assertFigure(
                pair("aid", TUR, PAK, 2001),
                Status.NOT_REPORTED,
                null,
                null,
                null,
                null,
                "the file has \"-\" in place of a value");
    }

    @Test
    void aVintageThatIsNotImportedIsNamed() {
        Question question =
                Question.of(Subjects.pair(PAK, TUR), new YearRange(2000, 2001)).withVintage(null, "1999");
        List<Figure> figures = measure("visits").compute(question, store).figures();
        assertThat(figures).hasSize(2).allSatisfy(figure -> {
            assertThat(figure.id().from()).isEqualTo(TUR);
            assertFigure(
                    figure,
                    Status.OUT_OF_COVERAGE,
                    null,
                    null,
                    null,
                    null,
                    "the vintage 1999 of own-a is not imported");
        });
    }

    @ParameterizedTest
    @CsvSource({"visits,own.visits is about two states", "score,own.score is about one state"})
    void onlyWhatTheMeasureIsAboutCanBeAsked(String name, String message) {
        Subjects wrong = name.equals("score") ? Subjects.pair(TUR, PAK) : Subjects.state(TUR);
        Subjects all = name.equals("score") ? new Subjects.AllPairs() : new Subjects.AllStates();
        for (Subjects subjects : List.of(wrong, all)) {
            assertThatThrownBy(() -> measure(name).compute(Question.of(subjects, YearRange.of(2000)), store))
                    .isInstanceOf(QuestionException.class)
                    .hasMessage(message + (name.equals("score") ? ", not two" : ", not one"));
        }
    }

    @Test
    void argumentsAndOtherPeriodsAreMistakes() {
        Question question = Question.of(Subjects.pair(TUR, PAK), new YearRange(2000, 2001));
        assertThatThrownBy(() -> measure("visits").compute(question.withArgument("high"), store))
                .isInstanceOf(QuestionException.class)
                .hasMessage("own.visits takes no argument, and high was given");
        assertThatThrownBy(() -> measure("visits").compute(question.withWindow(2), store))
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("own.visits comes by year, not by window");
    }

    private void assertLineage(Figure figure, String worked, Long... lines) {
        Lineage lineage =
                measure(figure.id().measure().substring("own.".length())).lineage(figure, store);
        assertThat(lineage.definition()).isEqualTo(figure.id().measure() + " v1");
        assertThat(lineage.worked()).isEqualTo(worked);
        assertThat(lineage.rowCount()).isEqualTo(lines.length);
        assertThat(lineage.rows().stream().flatMap(ref -> ref.lines().stream())).containsExactly(lines);
        assertThat(lineage.rows()).extracting(RowRef::table).allMatch("own_value"::equals);
        assertThat(lineage.rows()).extracting(RowRef::snapshot).allMatch(REF::equals);
        assertThat(lineage.rows()).extracting(RowRef::file).allMatch(file -> file == 1);
    }

    @Test
    void theLineageNamesTheRowsInEitherOrderAndHowTheyWereCombined() {
        assertLineage(pair("visits", TUR, PAK, 2000), "own.visits = 5.0 things (sum of column visits; 2 rows)", 8L, 9L);
        assertLineage(pair("aid", TUR, PAK, 2000), "own.aid = 10.5 things (none of column aid; 1 row)", 21L);
        assertLineage(state("score", TUR, 2000), "own.score = 5.5 things (mean of column score; 2 rows)", 26L, 27L);
        assertLineage(pair("visits", TUR, PAK, 2002), "1 of 2 rows have no value", 12L, 13L);
        assertLineage(pair("calls", TUR, PAK, 2003), "own.calls = 6.0 things (sum of column calls; 1 row)", 34L);
    }

    @Test
    void aFigureWithoutRowsHasNone() {
        assertLineage(
                pair("visits", TUR, AFG, 2000), "own.visits = 0: no row, which means none in what the table covers");
        assertLineage(
                pair("calls", PAK, TUR, 2003), "own.calls = 0: no row, which means none in what the table covers");
        assertLineage(pair("visits", TUR, PAK, 2004), "own-a:2020 covers 2000-2003");
        assertLineage(pair("aid", TUR, PAK, 2003), "the file has no row for Türkiye to Pakistan");
    }

    @Test
    void manyLineagesComeInTheOrderOfTheirFigures() {
        List<Figure> figures = List.of(pair("visits", TUR, PAK, 2002), pair("visits", TUR, PAK, 2000));
        assertThat(measure("visits").lineages(figures, store))
                .extracting(lineage -> lineage.rows().get(0).lines().get(0))
                .containsExactly(12L, 8L);
    }
}
