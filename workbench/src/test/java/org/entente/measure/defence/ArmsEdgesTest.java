package org.entente.measure.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What measures of arms say where files, numbers or states are missing, and bounds of deals by
 * hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArmsEdgesTest {
    private static final Measures MEASURES = new Measures(DefenceMeasures.list());
    private static final Subjects PAIR = Subjects.pair(640, 770);

    private final Store empty = Store.empty();
    private final Store register = new CanonicalRows()
            .snapshot("sipri-transfers", "2002-01-01", 1990, 2020, "arms_deal")
            // Below 0.5 each, all in one year.
            .deal(640, 750, 2000, "Boat", 1, 1, null, 0.0, 2001)
            .deal(640, 750, 2000, "Other boat", 1, 1, null, 0.0, 2001)
            .deal(0, 770, 2000, "Gun", 1, 1, 3.0, 3.0, 2001)
            // Four guns or more in each of two years from the first, one in each from whom nobody
            // knows.
            .deal(200, 350, 2000, "Gun", 10, 10, 1.0, 10.0, 2001, 2002)
            .deal(220, 350, 2000, "Gun", 3, 3, 1.0, 3.0, 2001)
            .deal(0, 350, 2000, "Gun", 3, 3, 1.0, 3.0, 2001, 2002)
            // South Sudan is no state before 2011.
            .deal(640, 626, 2010, "Jeep", 5, 5, 1.0, 5.0, 2012)
            .store();
    private final Store totals = new CanonicalRows()
            .snapshot("sipri-tiv", "2002-01-01", 1990, 2020)
            .armsTotal("supplier", 640, 2001, 3)
            .store();

    @AfterAll
    void close() {
        empty.close();
        register.close();
        totals.close();
    }

    private static Question question(String id) {
        boolean ofState = MEASURES.get(id).definition().shape() == Shape.STATE;
        return Question.of(ofState ? Subjects.state(640) : PAIR, YearRange.of(2001));
    }

    private static String why(
            Store store, String id, @Nullable String argument, @Nullable String source, @Nullable String vintage) {
        List<Figure> figures = MEASURES.get(id)
                .compute(question(id).withArgument(argument).withVintage(source, vintage), store)
                .figures();
        assertThat(figures).hasSize(1);
        Figure figure = figures.get(0);
        assertThat(figure.status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(figure.n()).isNull();
        assertThat(figure.snapshot()).isEmpty();
        assertThat(MEASURES.get(id).lineage(figure, store).worked()).isEqualTo(figure.note());
        assertThat(MEASURES.get(id).countRows(figures, store)).containsExactly(0L);
        return figure.note();
    }

    private Figure get(String id, int from, int to, int year) {
        Subjects subjects = to == 0 ? Subjects.state(from) : Subjects.pair(from, to);
        String measure = id.contains(":") ? id.substring(0, id.indexOf(':')) : id;
        String argument = id.contains(":") ? id.substring(id.indexOf(':') + 1) : null;
        return MEASURES.get(measure)
                .compute(Question.of(subjects, YearRange.of(year)).withArgument(argument), register)
                .figures()
                .get(0);
    }

    private String worked(Figure figure) {
        return MEASURES.get(figure.id().measure()).lineage(figure, register).worked();
    }

    /**
     * SIPRI releases register and totals together each March; a file can be generated from that
     * release until the next, also in the following year.
     */
    @Test
    void totalsGoWithTheRegisterOfTheirRelease() {
        try (Store store = new CanonicalRows()
                .snapshot("sipri-transfers", "2025-10-23", 1950, 2024, "arms_deal")
                .deal(640, 750, 2020, "Gun", 1, 1, 3.0, 3.0, 2021)
                .snapshot("sipri-transfers", "2026-04-01", 1950, 2025, "arms_deal")
                .snapshot("sipri-tiv", "2025-01-15", 1950, 2023)
                .armsTotal("supplier", 640, 2021, 4)
                .covers("arms_total", "supplier", 1950, 2023)
                .snapshot("sipri-tiv", "2026-02-10", 1950, 2024)
                .armsTotal("supplier", 640, 2021, 6)
                .covers("arms_total", "supplier", 1950, 2024)
                .store()) {
            List<Snapshot> registers = store.listSnapshots().stream()
                    .filter(s -> s.source().equals("sipri-transfers"))
                    .toList();
            assertThat(ArmsData.sameRelease(store, registers.get(0)).map(Snapshot::vintage))
                    .contains("2026-02-10");
            assertThat(ArmsData.sameRelease(store, registers.get(1))).isEmpty();
            Figure share = MEASURES.get("arms.recipient_share")
                    .compute(
                            Question.of(Subjects.pair(640, 750), YearRange.of(2021))
                                    .withVintage(null, "2025-10-23"),
                            store)
                    .figures()
                    .get(0);
            assertThat(share.value()).isEqualTo(0.5);
            assertThat(share.note()).contains("basis published (sipri-tiv:2026-02-10)");
        }
    }

    @Test
    void whatIsMissingIsNamedAndNothingElse() {
        String deals = "needs sipri-transfers, which is not imported";
        String published = "needs sipri-tiv, which is not imported";
        assertThat(why(empty, "arms.tiv", null, null, null)).isEqualTo(deals);
        assertThat(why(empty, "arms.concentration", null, null, "2009"))
                .isEqualTo("needs sipri-transfers of vintage 2009, which is not imported");
        assertThat(why(register, "arms.tiv", null, "sipri-tiv", null))
                .isEqualTo("needs sipri-transfers, and sipri-tiv was named");
        assertThat(why(totals, "arms.supplier_share", null, null, null)).isEqualTo(deals);
        assertThat(why(totals, "arms.recipient_share", "register", null, null)).isEqualTo(deals);
        assertThat(why(register, "arms.supplier_share", "published", null, null))
                .isEqualTo(
                        "the published basis needs sipri-transfers and sipri-tiv of one vintage, which are not imported");
        assertThat(why(register, "arms.supplier_share", null, "sipri-tiv", "2002-01-01"))
                .isEqualTo(
                        "the published basis needs sipri-transfers and sipri-tiv of vintage 2002-01-01, which are not"
                                + " imported");
        assertThat(why(empty, "arms.exports", null, null, null))
                .isEqualTo("needs sipri-transfers or sipri-tiv, which are not imported");
        assertThat(why(empty, "arms.export_rank", null, null, "2009"))
                .isEqualTo("needs sipri-transfers or sipri-tiv of vintage 2009, which are not imported");
        assertThat(why(register, "arms.exports", "published", null, null)).isEqualTo(published);
        assertThat(why(register, "arms.imports", null, "sipri-tiv", null)).isEqualTo(published);
        assertThat(why(totals, "arms.exports", "register", null, null)).isEqualTo(deals);
        assertThat(why(totals, "arms.imports", null, "sipri-transfers", null)).isEqualTo(deals);
    }

    @Test
    void ofAllNothingIsSaidWithoutFiles() {
        assertThat(MEASURES.get("arms.tiv")
                        .compute(Question.of(new Subjects.AllPairs(), YearRange.of(2001)), empty)
                        .size())
                .isZero();
        assertThat(MEASURES.get("arms.exports")
                        .compute(Question.of(new Subjects.AllStates(), YearRange.of(2001)), empty)
                        .size())
                .isZero();
        // Where no years are declared nothing is covered, and totals alone answer for totals.
        assertThat(MEASURES.get("arms.exports")
                        .compute(question("arms.exports"), totals)
                        .figures()
                        .get(0)
                        .note())
                .isEqualTo("the files declare no years; basis published");
        assertThat(MEASURES.get("arms.exports")
                        .compute(Question.of(new Subjects.AllStates(), YearRange.of(2001)), totals)
                        .size())
                .isZero();
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        refused("arms.tiv", question("arms.tiv").withArgument("x"), "arms.tiv takes no argument, and x was given");
        refused(
                "arms.exports",
                question("arms.exports").withArgument("x"),
                "there is no basis \"x\"; there are register and published");
        refused("arms.ordered", question("arms.ordered"), "arms.ordered needs a weapon, as in arms.ordered:MilGem");
        refused(
                "arms.delivered",
                question("arms.delivered").withArgument(" "),
                "arms.delivered needs a weapon, as in arms.delivered:MilGem");
        refused("arms.exports", question("arms.tiv"), "arms.exports is about one state, not two");
        refused("arms.tiv", question("arms.exports"), "arms.tiv is about two states, not one");
        refused(
                "arms.tiv",
                Question.of(new Subjects.AllStates(), YearRange.of(2001)),
                "arms.tiv is about two states, not one");
        assertThat(MEASURES.get("arms.tiv").hasWindows()).isTrue();
    }

    private void refused(String id, Question question, String message) {
        assertThatThrownBy(() -> MEASURES.get(id).compute(question, register))
                .isInstanceOf(QuestionException.class)
                .hasMessage(message);
    }

    @Test
    void manyThatArePrintedAsZeroAreBelowHalfAMillionEach() {
        Figure share = get("arms.supplier_share", 640, 750, 2001);
        assertThat(share.status()).isEqualTo(Status.UNDEFINED);
        assertThat(share.n()).isEqualTo(2);
        assertThat(share.note()).isEqualTo("the imports of India in 2001 are below 1; basis register");
        Figure index = get("arms.concentration", 750, 0, 2001);
        assertThat(index.status()).isEqualTo(Status.UNDEFINED);
        assertThat(index.note()).isEqualTo("the imports of India in 2001 are below 1");
        assertThat(get("arms.concentration", 750, 0, 2002).note()).isEqualTo("India has no imports in 2002: 0/0");
        Figure tiv = get("arms.tiv", 640, 750, 2001);
        assertThat(tiv.status()).isEqualTo(Status.OBSERVED);
        assertThat(List.of(tiv.getValue(), tiv.low(), tiv.high())).containsExactly(0.0, 0.0, 1.0);
    }

    @Test
    void suppliersOfWhomNoneIsKnownLeaveTheIndexOpen() {
        Figure index = get("arms.concentration", 770, 0, 2001);
        assertThat(List.of(index.getValue(), index.low(), index.high())).containsExactly(0.0, 0.0, 1.0);
        assertThat(index.n()).isZero();
        assertThat(index.note()).isEqualTo("unknown suppliers hold 1 of the total");
        assertThat(worked(index)).isEqualTo("arms.concentration = Σ s² = no known supplier = 0");
    }

    @Test
    void whatIsUnknownMayBeAllOfTheLargestSupplier() {
        Figure index = get("arms.concentration", 350, 0, 2001);
        // 5 [1, 9], 3 [3, 3] and unknown 1.5 [1, 2] of 9.5 [5, 14].
        assertThat(index.getValue()).isCloseTo((25 + 9) / 90.25, within(1e-12));
        assertThat(index.low()).isCloseTo(1 / 36.0 + 9 / 196.0, within(1e-12));
        assertThat(index.high()).isEqualTo(1);
        assertThat(index.n()).isEqualTo(2);
        assertThat(index.note()).isEqualTo("unknown suppliers hold 0.158 of the total");
        assertThat(worked(index))
                .isEqualTo("arms.concentration = Σ s² = (5/9.5)² United Kingdom + (3/9.5)² France = 0.377");
        // Over both years all is known: 10, 3 and 3 of 16, and 13 and 3 at the most.
        Figure both = MEASURES.get("arms.concentration")
                .compute(
                        Question.of(Subjects.state(350), new YearRange(2001, 2002))
                                .withWindow(2),
                        register)
                .figures()
                .get(0);
        assertThat(both.getValue()).isCloseTo((100 + 9) / 256.0, within(1e-12));
        assertThat(both.low()).isCloseTo((100 + 9) / 256.0, within(1e-12));
        assertThat(both.high()).isCloseTo((169 + 9) / 256.0, within(1e-12));
    }

    @Test
    void anOrderOfAStateToBeIsCountedInItsYear() {
        assertThat(get("arms.ordered:jeep", 640, 626, 2010).value()).isEqualTo(5);
        assertThat(get("arms.delivered: JEEP ", 640, 626, 2010).value()).isEqualTo(5);
        assertThat(get("arms.ordered:tank", 640, 626, 2010).status()).isEqualTo(Status.NOT_A_STATE);
        assertThat(get("arms.tiv", 640, 626, 2010).status()).isEqualTo(Status.NOT_A_STATE);
        Figure none = get("arms.ordered:jeep", 640, 626, 2012);
        assertThat(none.status()).isEqualTo(Status.ZERO);
        assertThat(worked(none)).isEqualTo("arms.ordered = no such order = 0");
    }

    private static ArmsDeal deal(@Nullable Integer number, @Nullable Double unit, double total, int... years) {
        return new ArmsDeal(
                1,
                7,
                640,
                770,
                2000,
                OptionalInt.empty(),
                number == null ? OptionalInt.empty() : OptionalInt.of(number),
                false,
                "Boat",
                years,
                unit == null ? OptionalDouble.empty() : OptionalDouble.of(unit),
                total);
    }

    private static void assertBounds(ArmsDeal deal, int k, double low, double point, double high) {
        assertThat(deal.low(k)).isCloseTo(low, within(1e-9));
        assertThat(deal.point(k)).isCloseTo(point, within(1e-9));
        assertThat(deal.high(k)).isCloseTo(high, within(1e-9));
    }

    @Test
    void boundsOfADealKeepAUnitForEachOtherYear() {
        assertBounds(deal(5, 2.0, 10, 1, 2, 3), 0, 0, 0, 0);
        assertBounds(deal(5, 2.0, 10, 1, 2, 3), 1, 2, 10 / 3.0, 6);
        assertBounds(deal(5, 2.0, 10, 1, 2, 3), 2, 4, 20 / 3.0, 8);
        assertBounds(deal(5, 2.0, 10, 1, 2, 3), 3, 10, 10, 10);
        // As many units as years: the split is known, and 3 · 1.1 is no more than 3.3.
        assertBounds(deal(3, 1.1, 3.3, 1, 2, 3), 1, 1.1, 1.1, 1.1);
        assertBounds(deal(3, 0.1, 0.3, 1, 2, 3), 2, 0.2, 0.2, 0.2);
        // Fewer units than years, no unit, no number.
        assertBounds(deal(2, 5.0, 10, 1, 2, 3), 1, 0, 10 / 3.0, 10);
        assertBounds(deal(5, null, 10, 1, 2), 1, 0, 5, 10);
        assertBounds(deal(null, 2.0, 10, 1, 2), 1, 0, 5, 10);
        // The total is that of 5 units within half a hundredth for each and for itself, or is not.
        assertBounds(deal(5, 2.0, 10.03, 1, 2), 1, 2, 5.015, 8.03);
        assertBounds(deal(5, 2.0, 9.97, 1, 2), 1, 2, 4.985, 7.97);
        assertBounds(deal(5, 2.0, 10.04, 1, 2), 1, 0, 5.02, 10.04);
        assertBounds(deal(5, 2.0, 9.96, 1, 2), 1, 0, 4.98, 9.96);
        // Printed as 0.
        assertBounds(deal(1, null, 0, 1), 1, 0, 0, 0.5);
        assertBounds(deal(1, null, 0, 1, 2), 1, 0, 0, 0.5);
    }

    @Test
    void ranksShareTheBetterPlaceAndFollowTheIntervals() {
        Map<Integer, Volume> all = new LinkedHashMap<>();
        all.put(640, Volume.of(5, 4, 6));
        all.put(2, Volume.of(5, 5, 5));
        all.put(200, Volume.of(6, 6, 6));
        all.put(220, Volume.of(4, 4, 4));
        all.put(230, Volume.of(7, 6.5, 9));
        all.put(ArmsRegister.UNKNOWN, Volume.of(100, 100, 100));
        // 200 and 230 are greater; 230 certainly, for 200 may be as great; 220 may be as great and
        // no greater.
        assertThat(Ranking.of(640, Volume.of(5, 4, 6), all)).isEqualTo(new Ranking.Rank(3, 2, 4, 5));
        // To a party that is not among them the first is another that may be greater.
        assertThat(Ranking.of(20, Volume.of(5, 4, 6), all)).isEqualTo(new Ranking.Rank(3, 2, 5, 5));
    }

    @Test
    void sharesOfNothingAreNothing() {
        assertThat(new Volume().shareLow(0)).isZero();
        assertThat(new Volume().shareHigh(0)).isZero();
        assertThat(Volume.of(3, 1, 5).shareLow(9)).isCloseTo(0.1, within(1e-12));
        assertThat(Volume.of(3, 1, 5).shareHigh(5)).isCloseTo(0.5, within(1e-12));
        // The point is never outside.
        assertThat(Volume.of(3, 4, 2).low()).isEqualTo(3);
        assertThat(Volume.of(3, 4, 2).high()).isEqualTo(3);
    }

    @Test
    void numbersHaveAtMostThreeDecimals() {
        assertThat(List.of(0.0, -0.0001, 100.0, 1.5, 0.0625, 12345.6789, -2.25).stream()
                        .map(ArmsMeasure::number)
                        .toList())
                .containsExactly("0", "0", "100", "1.5", "0.063", "12345.679", "-2.25");
    }

    @Test
    void dataThatWereNotChosenCannotBeHad() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ArmsData(null, null));
        ArmsData deals = new ArmsData(register.listSnapshots().get(0), null);
        ArmsData published = new ArmsData(null, totals.listSnapshots().get(0));
        assertThatIllegalStateException().isThrownBy(deals::getTotals).withMessage("no published totals were chosen");
        assertThatIllegalStateException().isThrownBy(published::getRegister).withMessage("no register was chosen");
        assertThatIllegalStateException()
                .isThrownBy(() -> new ArmsTables(published, null, null, null).register())
                .withMessage("no register was chosen");
        assertThat(published.main()).isEqualTo(totals.listSnapshots().get(0));
        assertThat(List.of(deals.basis(), published.basis())).containsExactly("register", "published");
    }

    /** Takes pairs of one first state, and no notes. */
    private static final class Some implements FigureSink {
        private final List<String> rows = new ArrayList<>();

        @Override
        public boolean wants(int a, int b, @Nullable Period period) {
            return a == 640;
        }

        @Override
        public boolean wantsNotes() {
            return false;
        }

        @Override
        public void interval(
                int a,
                int b,
                @Nullable Period period,
                Status s,
                double value,
                double low,
                double high,
                long n,
                String ref,
                String note) {
            rows.add(a + ">" + b + " " + value + note);
        }

        @Override
        public void absent(int a, int b, @Nullable Period period, Status s, long n, String ref, String reason) {
            rows.add(a + ">" + b + " " + s.code() + reason);
        }
    }

    @Test
    void whatIsNotWantedIsNotMade() {
        Some some = new Some();
        Subjects three = new Subjects.Pairs(
                List.of(new Subjects.Pair(640, 770), new Subjects.Pair(2, 770), new Subjects.Pair(640, 626)));
        MEASURES.get("arms.tiv").compute(Question.of(three, YearRange.of(2001)), register, some);
        assertThat(some.rows).containsExactly("640>770 0.0", "640>626 not_a_state");
        Some all = new Some();
        MEASURES.get("arms.tiv").compute(Question.of(new Subjects.AllPairs(), YearRange.of(2001)), register, all);
        assertThat(all.rows).contains("640>770 0.0", "640>750 0.0").allMatch(row -> row.startsWith("640>"));
        assertThat(all.rows.size()).isBetween(180, 200);
    }
}
