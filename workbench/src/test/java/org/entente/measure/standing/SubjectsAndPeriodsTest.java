package org.entente.measure.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.TypedDefinitions;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.base.TracedLines;
import org.entente.measure.model.Aspect;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.model.SystemMembership;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom and when a question names, and which snapshot answers it. */
class SubjectsAndPeriodsTest {
    private static final Definition PAIR = TypedDefinitions.of("x.y", Shape.DYAD, "b", "a", "c");

    private static Question years(int from, int to) {
        return Question.of(Subjects.pair(640, 770), new YearRange(from, to));
    }

    private static List<String> codes(List<Period> periods) {
        return periods.stream().map(Period::code).toList();
    }

    @Test
    void pairsCanBeTurned() {
        Subjects two = new Subjects.Pairs(List.of(new Subjects.Pair(770, 640), new Subjects.Pair(2, 640)));
        assertThat(two.lowerFirst())
                .isEqualTo(new Subjects.Pairs(List.of(new Subjects.Pair(640, 770), new Subjects.Pair(2, 640))));
        assertThat(two.reversed())
                .isEqualTo(new Subjects.Pairs(List.of(new Subjects.Pair(640, 770), new Subjects.Pair(640, 2))));
        assertThat(two.isOne()).isFalse();
        assertThat(Subjects.pair(640, 770).isOne()).isTrue();
        assertThat(Subjects.state(640).isOne()).isTrue();
        assertThat(new Subjects.States(List.of(640, 2)).isOne()).isFalse();
        assertThat(new Subjects.AllPairs().isOne()).isFalse();
        assertThat(Subjects.state(640).lowerFirst()).isEqualTo(Subjects.state(640));
        assertThat(new Subjects.AllStates().reversed()).isEqualTo(new Subjects.AllStates());
        assertThatThrownBy(() -> Subjects.pair(640, 640))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pair has two different states, not 640 twice");
    }

    @Test
    void aShapeSaysWhomItIsAbout() {
        assertThat(Subjects.of(Shape.SYSTEM, 0, 0)).isEqualTo(new Subjects.WholeSystem());
        assertThat(Subjects.of(Shape.STATE, 640, 770)).isEqualTo(Subjects.state(640));
        assertThat(Subjects.of(Shape.DYAD, 770, 640)).isEqualTo(Subjects.pair(770, 640));
        assertThat(Subjects.of(Shape.DIRECTED_DYAD, 770, 640)).isEqualTo(Subjects.pair(770, 640));
        assertThat(List.of(Shape.values()).stream().map(Shape::states)).containsExactly(2, 2, 1, 0);
        assertThat(List.of(Status.values()).stream().filter(Status::carriesValue))
                .containsExactly(Status.OBSERVED, Status.ZERO);
        assertThat(Status.NOT_A_STATE.code()).isEqualTo("not_a_state");
    }

    @Test
    void periodsOfAQuestion() {
        assertThat(codes(Periods.listYears(PAIR, years(1999, 2001)))).containsExactly("1999", "2000", "2001");
        assertThat(codes(Periods.listYearsOrWindows(PAIR, years(1999, 2001).withWindow(2))))
                .containsExactly("1999-2000", "2000-2001");
        assertThat(codes(Periods.listYearsOrWindows(PAIR, years(1999, 2001).withWindow(3))))
                .containsExactly("1999-2001");
        assertThat(codes(Periods.listYearsOrWindows(PAIR, years(1999, 2000)))).containsExactly("1999", "2000");
        assertThat(codes(Periods.listYearsOrSessions(PAIR, years(1940, 1948).withKind(Period.Kind.SESSION))))
                .containsExactly("s1", "s2", "s3");
        assertThat(codes(Periods.listYearsOrSessions(PAIR, years(2007, 2008).withKind(Period.Kind.SESSION))))
                .containsExactly("s62", "s63");
        assertThat(codes(Periods.listYearsOrSessions(PAIR, years(2007, 2007)))).containsExactly("2007");
        assertThat(codes(Periods.listYearsOrMonths(PAIR, years(2007, 2008).withKind(Period.Kind.MONTH))))
                .hasSize(24)
                .startsWith("2007-01", "2007-02")
                .endsWith("2008-11", "2008-12");
        assertThat(codes(Periods.listYearsOrMonths(PAIR, years(2007, 2007)))).containsExactly("2007");
        assertThat(Periods.openingYear(62)).isEqualTo(2007);
    }

    @ParameterizedTest
    @CsvSource({
        "SESSION,'x.y comes by year, not by session','x.y comes by year or by window of years, not by session'",
        "MONTH,'x.y comes by year, not by month','x.y comes by year or by window of years, not by month'"
    })
    void otherPeriodsAreMistakes(Period.Kind kind, String years, String windows) {
        Question asked = years(2000, 2001).withKind(kind);
        assertThatThrownBy(() -> Periods.listYears(PAIR, asked))
                .isInstanceOf(QuestionException.class)
                .hasMessage(years);
        assertThatThrownBy(() -> Periods.listYearsOrWindows(PAIR, asked))
                .isInstanceOf(QuestionException.class)
                .hasMessage(windows);
        Question window = years(2000, 2001).withWindow(2);
        assertThatThrownBy(() -> Periods.listYearsOrSessions(PAIR, window))
                .hasMessage("x.y comes by year or by session, not by window of years");
        assertThatThrownBy(() -> Periods.listYearsOrMonths(PAIR, window))
                .hasMessage("x.y comes by year or by month, not by window of years");
        assertThatThrownBy(
                        () -> Periods.listYearsOrWindows(PAIR, years(2000, 2001).withWindow(3)))
                .hasMessage("a window of 3 years does not fit into 2000-2001 (x.y)");
    }

    /** Of each source the newest vintage, in the order of the definition. */
    @Test
    void whichSnapshotAnswers() {
        CanonicalRows rows = new CanonicalRows();
        rows.snapshot("a", "1", 1950, 1990, "igo_joint").snapshot("a", "2", 1960, 2000, "igo_joint");
        rows.covers("igo_joint", "part", 2005, 2006).snapshot("b", "7", 1900, 1940);
        rows.covers("trade_flow", "", 1900, 1940).snapshot("d", "1", 1800, 1801, "igo_joint");
        try (Store store = rows.store()) {
            Question any = years(1950, 1960);
            assertThat(refs(any, store)).containsExactly("b:7", "a:2");
            assertThat(refs(any.withVintage("a", null), store)).containsExactly("a:2");
            assertThat(refs(any.withVintage(null, "1"), store)).containsExactly("a:1");
            assertThat(refs(any.withVintage("d", null), store)).isEmpty();
            assertThat(SourceChoice.find(PAIR, any, store).orElseThrow().ref()).isEqualTo("b:7");
            assertThat(SourceChoice.findExactly(store, "a", "1").orElseThrow().vintage())
                    .isEqualTo("1");
            assertThat(SourceChoice.findExactly(store, "a", "7")).isEmpty();
            assertThat(SourceChoice.findSpan(PAIR, any, store)).contains(new YearRange(1900, 2006));
            assertThat(SourceChoice.findSpan(PAIR, any.withVintage("c", null), store))
                    .isEmpty();
            List<Snapshot> snapshots = SourceChoice.list(PAIR, any, store);
            assertThat(Coverage.describe(store, snapshots, "igo_joint", "")).isEqualTo("a:2 covers 1960-2000");
            assertThat(Coverage.describe(store, snapshots, "igo_joint", "other"))
                    .isEqualTo("the files declare no years");
            assertThat(Coverage.find(store, snapshots.get(1)).orElseThrow().toString())
                    .isEqualTo("1960-2000, 2005-2006");
        }
    }

    private static List<String> refs(Question question, Store store) {
        return SourceChoice.list(PAIR, question, store).stream()
                .map(s -> s.ref())
                .toList();
    }

    @Test
    void whyNoneAnswers() {
        Question any = years(1950, 1960);
        assertThat(SourceChoice.noneReason(PAIR, any)).isEqualTo("no imported source covers it; it needs b or a or c");
        assertThat(SourceChoice.noneReason(PAIR, any.withVintage("c", null)))
                .isEqualTo("no imported source covers it; it needs c");
        assertThat(SourceChoice.noneReason(PAIR, any.withVintage("c", "9")))
                .isEqualTo("the vintage 9 of c is not imported");
    }

    /** South Sudan is a member since 2011. */
    @Test
    void whoIsNoMember() {
        assertThat(SystemMembership.findOutsider(640, 770, YearRange.of(2000))).isEmpty();
        assertThat(SystemMembership.findOutsider(640, 0, YearRange.of(2000))).isEmpty();
        assertThat(SystemMembership.findOutsider(640, 626, YearRange.of(2010)))
                .contains("South Sudan was not a member of the state system in 2010");
        assertThat(SystemMembership.findOutsider(626, 0, YearRange.of(2012))).isEmpty();
        assertThat(SystemMembership.findOutsider(626, 640, new YearRange(2009, 2012)))
                .isEmpty();
        assertThat(SystemMembership.findOutsider(640, 345, YearRange.of(2010))).isEmpty();
        assertThat(SystemMembership.name(999)).isEqualTo("state 999");
        assertThat(SystemMembership.findOutsider(999, 0, YearRange.of(2000)))
                .contains("state 999 was not a member of the state system in 2000");
    }

    @Test
    void scoresAreThoseOfTheNormalDistribution() {
        assertThat(NormalScore.of(0.975)).isCloseTo(1.959963984540054, within(1e-12));
        assertThat(NormalScore.of(0.5)).isCloseTo(0, within(1e-12));
        assertThat(NormalScore.percentile(-1.959963984540054)).isCloseTo(0.025, within(1e-12));
    }

    @Test
    void rowsAreCollectedOnceInTheirOrder() {
        TracedLines lines = new TracedLines();
        lines.add(2001, "b", 1, 5);
        lines.add(2000, "b", 2, 1);
        lines.add(2000, "b", 1, 9);
        lines.add(2000, "a", 3, 7);
        lines.add(2001, "b", 1, 5);
        lines.add(2001, "b", 1, 4);
        Columns columns = lines.toColumns();
        assertThat(columns.rows()).isEqualTo(5);
        assertThat(columns.longs("period")).containsExactly(2000, 2000, 2000, 2001, 2001);
        assertThat(columns.longs("file")).containsExactly(3, 1, 2, 1, 1);
        assertThat(columns.longs("line")).containsExactly(7, 9, 1, 4, 5);
        assertThat(columns.getText("table_name", 0)).isEqualTo("a");
        assertThat(columns.getText("table_name", 4)).isEqualTo("b");
    }

    @Test
    void aPairWithoutAValueHasNoNumber() {
        PairValues values = PairValues.of(Map.of(7L, 0.5, 3L, 2.0));
        assertThat(values.isEmpty()).isFalse();
        assertThat(values.get(3)).isEqualTo(2);
        assertThat(values.get(7)).isEqualTo(0.5);
        assertThat(values.get(5)).isNaN();
        assertThat(PairValues.of(Map.of()).isEmpty()).isTrue();
    }

    @Test
    void aStandingIsWrittenAndReadBack() {
        assertThat(Aspect.parse("rank").write()).isEqualTo("rank");
        assertThat(Aspect.parse("rank").isRank()).isTrue();
        assertThat(Aspect.parse("percentile-among-region").write()).isEqualTo("percentile-among-region");
        assertThat(Aspect.parse("percentile-among-region").isRank()).isFalse();
        assertThatThrownBy(() -> Aspect.parse("place"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("place");
    }
}
