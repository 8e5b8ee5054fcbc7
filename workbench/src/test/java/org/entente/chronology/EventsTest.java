package org.entente.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.entente.country.YearRange;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.evidence.SourceEvents;
import org.entente.measure.CanonicalRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events from typed rows; the facts of the rows are those of the world where a few suffice. */
class EventsTest {
    private static final int GRC = 350;
    private static final int TUR = 640;
    private static final int EGY = 651;
    private static final int ISR = 666;
    private static final YearRange YEARS = new YearRange(1946, 2020);

    private final CanonicalRows rows = new CanonicalRows();

    @AfterEach
    void close() {
        rows.store().close();
    }

    private List<DatedEvent> events(int one, int other, String kind) {
        return new Chronology(rows.store())
                .listEvents(one, other, YEARS).stream()
                        .filter(e -> e.kind().equals(kind))
                        .toList();
    }

    private static String says(DatedEvent event) {
        return new SourceEvents(DossierTexts.english()).sentence(event);
    }

    private void alliance(int number, boolean bilateral, String first, String last, int... members) {
        rows.store()
                .execute(
                        "INSERT INTO alliance VALUES (1, 1, ?, ?, CAST(? AS DATE), 'day', CAST(? AS DATE), 'day', ?, 2,"
                                + " CAST(string_split(?, ',') AS SMALLINT[]), true, false, false, true, true)",
                        number,
                        number,
                        first,
                        last,
                        bilateral,
                        java.util.Arrays.stream(members)
                                .mapToObj(String::valueOf)
                                .collect(java.util.stream.Collectors.joining(",")));
    }

    private void member(int alliance, int member, int phase, String first, @Nullable String last, boolean defence) {
        rows.row(
                "alliance_member",
                alliance,
                member,
                member,
                phase,
                day(first),
                "day",
                last == null ? null : day(last),
                last == null ? null : "day",
                defence,
                false,
                false,
                true,
                false,
                false);
    }

    private static Object day(String text) {
        return Date.valueOf(LocalDate.parse(text)).toString();
    }

    @Test
    void phasesThatFollowOneAnotherAreOneTimeTogetherAndADefencePledgeIsATurningPoint() {
        rows.snapshot("atop", "2016-12-31", 1815, 2016, "alliance", "alliance_member");
        alliance(3230, false, "1953-02-28", "1964-04-04", GRC, TUR, 345);
        for (int state : new int[] {GRC, TUR}) {
            member(3230, state, 1, "1953-02-28", "1954-08-09", false);
            member(3230, state, 2, "1954-08-09", "1964-04-04", true);
        }
        List<DatedEvent> events = events(GRC, TUR, "alliance");
        assertThat(events).extracting(DatedEvent::says).containsExactly("entered", "left");
        assertThat(events).extracting(e -> e.when().edtf()).containsExactly("1953-02-28", "1964-04-04");
        assertThat(events).extracting(DatedEvent::importance).containsExactly(2, 3);
        assertThat(says(events.get(0)))
                .isEqualTo(
                        "A treaty with 1 other member, counting all who ever joined, comes to bind Greece and Türkiye:"
                                + " each pledges non-aggression (ATOP 3230).");
        assertThat(events.get(0).rows()).hasSize(4);
    }

    private void participant(int dispute, int state, boolean sideA, String first, String last, int hostility) {
        rows.row(
                "dispute_participant",
                dispute,
                state,
                sideA,
                day(first),
                "day",
                day(last),
                "day",
                true,
                false,
                0,
                0,
                1,
                hostility);
    }

    private void dispute(int number, String first, String last, int hostility, int a, int b) {
        rows.row(
                "dispute",
                number,
                day(first),
                "day",
                day(last),
                "day",
                false,
                1,
                1,
                0,
                null,
                1,
                1,
                1,
                hostility,
                true,
                a,
                b);
    }

    @Test
    void oppositeSidesAreNotOneSideAndTheLevelsAreThoseOfTheTwo() {
        rows.snapshot("mid", "2014-12-31", 1816, 2014, "dispute", "dispute_participant");
        dispute(1293, "1974-07-15", "1974-08-16", 5, 1, 2);
        participant(1293, TUR, true, "1974-07-15", "1974-08-16", 5);
        participant(1293, GRC, false, "1974-07-20", "1974-08-16", 3);
        dispute(51, "1950-06-25", "1953-07-27", 5, 2, 15);
        participant(51, TUR, false, "1950-10-18", "1953-07-27", 5);
        participant(51, GRC, false, "1951-01-20", "1953-07-27", 5);
        List<DatedEvent> events = events(GRC, TUR, "dispute");
        assertThat(events).extracting(DatedEvent::says).containsExactly("together", "opposed");
        assertThat(events).extracting(DatedEvent::importance).containsExactly(2, 3);
        assertThat(events.get(1).when().edtf()).isEqualTo("1974-07-20/1974-08-16");
        assertThat(says(events.get(1)))
                .isEqualTo(
                        "Greece and Türkiye stand on opposite sides of a militarised dispute of 3 states: Greece showed"
                                + " force, Türkiye went to war (MID 1293).");
    }

    /**
     * UCDP lists peacekeepers among the supporters of a government; three supporters are allies,
     * eleven a force.
     */
    @Test
    void contributorsToAMultinationalForceAreNotSaidToBeOnOneSide() {
        rows.snapshot("ucdp", "25.1", 1946, 2024, "conflict_year", "conflict_party");
        conflict(1, "Mali", 11);
        conflict(2, "Yemen", 3);

        List<DatedEvent> events = events(TUR, GRC, "conflict");

        assertThat(events).extracting(DatedEvent::says).containsExactlyInAnyOrder("force", "together");
        assertThat(events.stream().map(EventsTest::says))
                .anySatisfy(text -> assertThat(text)
                        .contains("both have troops in a multinational force of up to 11 states")
                        .contains("Mali")
                        .contains("no alliance"));
    }

    private static final int[] SUPPORTERS = {TUR, GRC, 2, 20, 40, 41, 42, 70, 90, 91, 92};

    private void conflict(int number, String where, int supporters) {
        rows.row(
                "conflict_year",
                number,
                2019,
                where,
                4,
                2,
                null,
                1,
                true,
                day("2012-01-17"),
                1,
                day("2012-01-17"),
                1,
                null);
        rows.row("conflict_party", number, 2019, "side_a", 1, 432, where);
        for (int i = 0; i < supporters; i++) {
            rows.row("conflict_party", number, 2019, "supporter_a", i + 1, SUPPORTERS[i], "S");
        }
    }

    @Test
    void statesThatLeftADisputeBeforeTheOtherCameDidNotMeetInIt() {
        rows.snapshot("mid", "2014-12-31", 1816, 2014, "dispute", "dispute_participant");
        dispute(1, "1970-01-01", "1972-12-31", 4, 1, 1);
        participant(1, GRC, true, "1970-01-01", "1970-06-30", 4);
        participant(1, TUR, false, "1970-07-01", "1972-12-31", 4);
        assertThat(events(GRC, TUR, "dispute")).isEmpty();
    }

    private void rivalry(int from, boolean earlier, @Nullable Integer to, boolean principal) {
        rows.row(
                "rivalry",
                "Egypt-Israel",
                EGY,
                "Egypt",
                ISR,
                "Israel",
                from,
                earlier,
                to,
                to == null,
                true,
                true,
                false,
                false,
                principal,
                false,
                null);
    }

    @Test
    void aRivalryWithoutAKnownBeginningOrEndHasNone() {
        rows.snapshot("rivalries", "2018-12-31", 1494, 2018, "rivalry");
        rivalry(1948, false, null, false);
        rivalry(1950, true, 1960, true);
        List<DatedEvent> events = events(ISR, EGY, "rivalry");
        assertThat(events).extracting(DatedEvent::says).containsExactly("began", "ended");
        assertThat(events).extracting(DatedEvent::importance).containsExactly(2, 3);
        assertThat(says(events.get(0)))
                .isEqualTo("A strategic rivalry of Israel and Egypt begins, over territory and influence.");
    }

    @Test
    void anOrderOfATenthIsNotableAndManySmallOnesOfAYearAreToldTogether() {
        rows.snapshot("sipri-transfers", "2025-03-13", 1950, 2024, "arms_deal");
        rows.deal(2, ISR, 1968, "F-4E Phantom-2", 50, 20, 1969, 1970);
        for (String weapon : List.of("M-1", "M-2", "M-3", "M-4")) {
            rows.deal(2, ISR, 1970, weapon, 1, 1, 1971);
        }
        rows.deal(2, ISR, 1972, "M-5", 1, 1, 1973);
        List<DatedEvent> orders = events(2, ISR, "order");
        assertThat(orders).extracting(e -> e.when().edtf()).containsExactly("1968", "1970", "1972");
        assertThat(orders).extracting(DatedEvent::says).containsExactly("ordered", "several", "ordered");
        assertThat(orders).extracting(DatedEvent::importance).containsExactly(2, 1, 1);
        assertThat(says(orders.get(0)))
                .isEqualTo("Israel orders from the United States: 50 × F-4E Phantom-2 (weapon).");
        assertThat(says(orders.get(1))).startsWith("Israel places 4 orders with the United States: M-");
        assertThat(events(2, ISR, "delivery"))
                .extracting(e -> e.when().edtf())
                .containsExactly("1969", "1970", "1971", "1973");
    }

    @Test
    void aStateThatEntersTheSystemIsAnEventAndOneThatWasThereIsNone() {
        List<DatedEvent> events = events(EGY, ISR, "membership_state");
        assertThat(events).singleElement().satisfies(e -> {
            assertThat(e.when().edtf()).isEqualTo("1948-05-14");
            assertThat(says(e)).isEqualTo("Israel enters the system of states.");
        });
    }

    @Test
    void aDateIsNeverFinerThanItsSourceAndNeverRunsBackwards() {
        LocalDate day = LocalDate.of(1974, 9, 13);
        assertThat(EventDate.on(day, EventDate.Precision.MONTH).edtf()).isEqualTo("1974-09");
        assertThat(EventDate.span(day, EventDate.Precision.DAY, LocalDate.of(1974, 10, 31), EventDate.Precision.MONTH)
                        .edtf())
                .isEqualTo("1974-09-13/1974-10");
        assertThat(EventDate.span(LocalDate.of(1974, 9, 1), EventDate.Precision.MONTH, day, EventDate.Precision.DAY)
                        .edtf())
                .isEqualTo("1974-09");
        assertThat(EventDate.since(day, EventDate.Precision.YEAR).edtf()).isEqualTo("1974/..");
    }

    @Test
    void everyKindHasItsWordItsRuleAndItsSource() {
        assertThat(Chronology.kinds().keySet()).allSatisfy(kind -> {
            assertThat(DossierTexts.english().has("event." + kind)).as(kind).isTrue();
            assertThat(DossierTexts.english().has("chronology.rule." + kind))
                    .as(kind)
                    .isTrue();
        });
    }

    private void treaty(String number, String title, String domain, String kind) {
        rows.row("treaty", "GGO", number, title, domain, kind, null, null, null, null, null, null);
    }

    private void party(String number, String title, int state, String joined, String precision) {
        rows.row("treaty_party", "GGO", number, title, state, "S" + state, day(joined), precision, null, null);
    }

    /** The Chamizal convention of 1963 settled the border at El Paso and was ratified in January 1964. */
    @Test
    void treatiesOfFewPartiesAreListedByNameSinceTheSecondOfTheTwoJoined() {
        int usa = 2;
        int mexico = 70;
        rows.snapshot("globalgov", "2024-12-31", 1815, 2023, "treaty_party", "treaty");
        treaty("chamizal", "Convention for the solution of the problem of the Chamizal", "environment", "Agreement");
        party("chamizal", "Convention for the solution of the problem of the Chamizal", usa, "1963-08-29", "day");
        party("chamizal", "Convention for the solution of the problem of the Chamizal", mexico, "1964-01-14", "day");
        treaty("minute", "Minute 240", "environment", "Amendment");
        party("minute", "Minute 240", usa, "1972-06-13", "day");
        party("minute", "Minute 240", mexico, "1972-06-13", "day");
        treaty("minute2", "Minute 241", "environment", "Amendment");
        party("minute2", "Minute 241", usa, "1972-07-14", "day");
        party("minute2", "Minute 241", mexico, "1972-07-14", "day");
        treaty("nafta", "North American Free Trade Agreement", "trade", "Agreement");
        for (int state : new int[] {usa, 20, mexico}) {
            party("nafta", "North American Free Trade Agreement", state, "1992-01-01", "year");
        }
        treaty("wide", "Convention of eleven", "environment", "Agreement");
        for (int state : new int[] {usa, mexico, 20, 40, 41, 42, 51, 52, 53, 54, 55}) {
            party("wide", "Convention of eleven", state, "1980-01-01", "day");
        }

        List<DatedEvent> events = events(usa, mexico, "treaty_joint");

        assertThat(events)
                .extracting(EventsTest::says)
                .containsExactly(
                        "The United States and Mexico join a bilateral treaty: “Convention for the solution of"
                                + " the problem of the Chamizal”.",
                        "The United States and Mexico join 2 treaties of at most ten parties, or protocols and amendments to"
                                + " them: Minute 240 and Minute 241.",
                        "The United States and Mexico join a trade agreement of 3 parties, or a protocol or amendment to one:"
                                + " “North American Free Trade Agreement”.");
        assertThat(events).extracting(e -> e.when().edtf()).containsExactly("1964-01-14", "1972", "1992");
        assertThat(events).extracting(DatedEvent::importance).containsExactly(2, 1, 1);
        assertThat(events).extracting(DatedEvent::sector).containsExactly("politics", "politics", "economy");
        assertThat(events.get(0).rows()).hasSize(2);
        assertThat(events(mexico, 20, "treaty_joint")).hasSize(1);
    }

    @Test
    void tradeAgreementsAreLeftToDestaWhereItIsImported() {
        rows.snapshot("globalgov", "2024-12-31", 1815, 2023, "treaty_party", "treaty");
        treaty("nafta", "North American Free Trade Agreement", "trade", "Agreement");
        party("nafta", "North American Free Trade Agreement", 2, "1992-12-17", "day");
        party("nafta", "North American Free Trade Agreement", 70, "1992-12-17", "day");
        assertThat(events(2, 70, "treaty_joint")).hasSize(1);

        rows.snapshot("desta", "2025-02-19", 1948, 2025, "agreement");

        assertThat(events(2, 70, "treaty_joint")).isEmpty();
    }
}
