package org.entente.measure.politics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What states chose on resolutions of which some have several roll calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnVoteTest {
    private static final Measure MEASURE = new Measures(PoliticsMeasures.list()).get("un.vote");

    /**
     * Türkiye yes, Pakistan abstains, India no, China absent, South Sudan no member, Iran without a
     * row.
     */
    private static final int[] STATES = {640, 770, 750, 710, 626, 630};

    private final Store store = create();

    private static Store create() {
        CanonicalRows rows = new CanonicalRows().snapshot("un-votes", "1", 2005, 2006, "un_vote");
        call(rows, 5, "R/60/1", true, null);
        call(rows, 6, "R/60/1", false, false);
        call(rows, 7, "R/60/2", null, null);
        call(rows, 8, "R/60/2", null, null);
        call(rows, 9, "R/60/3", null, true);
        call(rows, 10, "R/60/4", true, true);
        call(rows, 11, "R/60/4", false, true);
        rows.votes(6, STATES, 1, 2, 3, 8, 9, 0).votes(9, STATES, 3, 3, 3, 3, 3, 3);
        rows.member(770, "PAKISTAN").member(640, "TURKEY").member(640, "Turkey");
        return rows.store();
    }

    private static void call(
            CanonicalRows rows, int rcid, String resolution, @Nullable Boolean amendment, @Nullable Boolean paragraph) {
        rows.row("un_roll_call", rcid, 60, "2005-12-01", 2005, resolution, "", "", amendment, paragraph, null);
    }

    @AfterAll
    void close() {
        store.close();
    }

    private List<Figure> ask(@Nullable String argument, Subjects subjects) {
        return MEASURE.compute(Question.of(subjects, YearRange.of(2005)).withArgument(argument), store)
                .figures();
    }

    private Figure get(String argument, int state) {
        List<Figure> figures = ask(argument, Subjects.state(state));
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).id().argument()).isEqualTo(argument);
        assertThat(figures.get(0).id().period()).isNull();
        return figures.get(0);
    }

    @Test
    void theRollCallOnTheWholeTextAnswers() {
        List<Figure> votes = ask("r/60/1", new Subjects.States(List.of(640, 770, 750, 710, 626, 630)));
        assertThat(votes)
                .extracting(Figure::status)
                .containsExactly(
                        Status.OBSERVED,
                        Status.OBSERVED,
                        Status.OBSERVED,
                        Status.NOT_REPORTED,
                        Status.NOT_A_STATE,
                        Status.NOT_REPORTED);
        assertThat(votes).extracting(Figure::value).containsExactly(1.0, 2.0, 3.0, null, null, null);
        assertThat(votes).extracting(Figure::n).containsExactly(1L, 1L, 1L, 0L, 0L, 0L);
        assertThat(votes).extracting(Figure::snapshot).containsOnly("un-votes:1");
        assertThat(votes)
                .extracting(Figure::note)
                .containsExactly(
                        "yes; roll call 6 of 2005-12-01",
                        "abstain; roll call 6 of 2005-12-01",
                        "no; roll call 6 of 2005-12-01",
                        "absent; roll call 6 of 2005-12-01",
                        "not a member; roll call 6 of 2005-12-01",
                        "no vote is recorded; roll call 6 of 2005-12-01");
        Lineage abstains = MEASURE.lineage(votes.get(1), store);
        assertThat(abstains)
                .isEqualTo(new Lineage(
                        "un.vote v1",
                        "un.vote = 2 (abstain; roll call 6 of 2005-12-01)",
                        List.of(
                                new RowRef("un-votes:1", "un_roll_call", 1, List.of(2L)),
                                new RowRef("un-votes:1", "un_vote", 1, List.of(9L))),
                        2));
        Lineage none = MEASURE.lineage(votes.get(5), store);
        assertThat(none.worked()).isEqualTo("no vote is recorded; roll call 6 of 2005-12-01");
        assertThat(none.rowCount()).isEqualTo(1);
    }

    @Test
    void identifiesARollCallByNumberWhereTitlesRepeat() {
        Figure two = get("R/60/2", 640);
        assertThat(two.status()).isEqualTo(Status.UNDEFINED);
        assertThat(two.n()).isNull();
        assertThat(two.note())
                .isEqualTo("2 roll calls are called R/60/2; ask for one by number: un.vote:rc7, un.vote:rc8");
        assertThat(MEASURE.lineage(two, store)).isEqualTo(new Lineage("un.vote v1", two.note(), List.of(), 0));
        assertThat(get("rc7", 640).note()).isEqualTo("no vote is recorded; roll call 7 of 2005-12-01");
        // Where no roll call is on the whole text those on parts of it are all there is.
        assertThat(get("R/60/3", 640).value()).isEqualTo(3);
        assertThat(get("rc5", 640).note()).isEqualTo("no vote is recorded; roll call 5 of 2005-12-01");
        assertThat(get("R/60/4", 640).note()).startsWith("2 roll calls are called R/60/4;");
        assertThat(ask("R/60/2", new Subjects.AllStates())).isEmpty();
    }

    @Test
    void whatTheFileDoesNotHaveIsOutOfItsCoverage() {
        Figure none = get("R/61/1", 640);
        assertThat(none.status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(none.note()).isEqualTo("the file has no roll call R/61/1 (it covers 2005-2006)");
        assertThat(get("rc12", 640).note()).isEqualTo("the file has no roll call rc12 (it covers 2005-2006)");
        assertThat(MEASURE.lineage(none, store).rows()).isEmpty();
        try (Store empty = Store.empty()) {
            Question question =
                    Question.of(Subjects.state(640), YearRange.of(2005)).withArgument("rc6");
            Figure absent = MEASURE.compute(question, empty).figures().get(0);
            assertThat(absent.note()).isEqualTo("no imported source covers it; it needs un-votes");
            assertThat(absent.snapshot()).isEmpty();
            assertThat(MEASURE.lineage(absent, empty).worked()).isEqualTo(absent.note());
            Question all =
                    Question.of(new Subjects.AllStates(), YearRange.of(2005)).withArgument("rc6");
            assertThat(MEASURE.compute(all, empty).size()).isZero();
        }
    }

    @Test
    void allStatesAreThoseThatTheFileNames() {
        assertThat(ask("rc6", new Subjects.AllStates()))
                .extracting(f -> f.id().from())
                .containsExactly(640, 770);
    }

    @Test
    void aResolutionIsNeededAndNoPair() {
        for (String argument : new String[] {null, " "}) {
            assertThatThrownBy(() -> ask(argument, Subjects.state(640)))
                    .isInstanceOf(QuestionException.class)
                    .hasMessage("un.vote needs a resolution, as in un.vote:R/34/30");
        }
        assertThatThrownBy(() -> ask("rc6", Subjects.pair(640, 770)))
                .isInstanceOf(QuestionException.class)
                .hasMessage("un.vote is about one state, not two");
    }
}
