package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Spells of two sources, typed by hand, about the seam between them at the end of 1960. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadersTest {
    private final Store store = rows().store();
    private final Leaders leaders = Leaders.of(store).orElseThrow();

    @AfterAll
    void close() {
        store.close();
    }

    private static void spell(
            CanonicalRows rows,
            @Nullable Integer state,
            String id,
            String name,
            String first,
            @Nullable String last,
            boolean open) {
        rows.row(
                "leader_spell",
                state,
                state == null ? 5 : state,
                id,
                name,
                first,
                "day",
                last,
                last == null ? null : "day",
                open,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static CanonicalRows rows() {
        CanonicalRows rows = new CanonicalRows();
        rows.snapshot("archigos", "2010", 1940, 1950, "leader_spell");
        spell(rows, 640, "old", "Of the older vintage", "1940-01-01", "1950-12-31", true); // 1
        rows.snapshot("archigos", "2015", 1950, 1960, "leader_spell");
        spell(rows, 640, "a", "Alpha", "1950-03-01", "1952-06-30", false); // 2
        spell(rows, 640, "b", "Beta", "1952-07-01", null, true); // 3
        spell(rows, 770, "x", "Xi", "1951-01-01", "1955-06-30", false); // 4
        spell(rows, 770, "x", "Xi", "1955-07-01", "1956-12-30", false); // 5: goes on
        spell(rows, 770, "y", "Psi", "1956-12-31", "1957-12-31", false); // 6
        spell(rows, 770, "x", "Xi", "1958-01-01", "1958-06-30", false); // 7: comes back
        spell(rows, 770, "z", "Zeta", "1958-07-01", "1960-12-31", true); // 8
        spell(rows, 2, "j", "Jota", "1953-01-20", "1960-12-31", true); // 9
        spell(rows, 710, "l", "Lambda", "1953-01-01", "1960-12-31", true); // 10
        spell(rows, 365, "n", "Nu", "1955-01-01", "1960-12-31", false); // 11
        spell(rows, null, "s", "Of no state", "1930-01-01", "1960-12-31", true); // 12
        spell(rows, 220, "p", "Pi", "1952-01-01", "1952-07-01", false); // 13: 183 of 366 days
        spell(rows, 220, "q", "Qoppa", "1952-07-02", "1953-02-28", false); // 14
        spell(rows, 220, "r", "Rho", "1953-03-01", "1953-07-15", false); // 15: 137 days
        spell(rows, 220, "q", "Qoppa", "1953-07-16", "1953-10-31", false); // 16: 59 and 108
        spell(rows, 220, "r2", "Rho the second", "1953-11-01", "1954-02-01", false); // 17
        rows.snapshot("reign", "2021", 1950, 1965, "leader_spell");
        spell(rows, 640, "B", "BETA", "1952-09-15", "1963-06-30", false); // 18: by name
        spell(rows, 640, "D", "Delta", "1963-07-01", "1965-12-31", true); // 19
        spell(rows, 770, "Zed", "Zed", "1958-07-20", "1961-03-31", false); // 20: by day
        spell(rows, 770, "W", "Wau", "1961-04-01", "1965-12-31", true); // 21
        spell(rows, 770, "O", "Omega", "1950-01-01", "1960-12-31", false); // 22: Archigos knows better
        spell(rows, 2, "K", "Kappa", "1953-02-20", "1965-12-31", true); // 23: 31 days apart
        spell(rows, 710, "M", "My", "1953-02-02", "1965-12-31", true); // 24: 32 days apart
        spell(rows, 365, "N", "Nu", "1955-01-01", "1962-12-31", false); // 25: the other is not open
        spell(rows, 700, "T", "Tau", "1959-02-01", "1965-12-31", true); // 26
        return rows;
    }

    private static String text(OfficeSpell spell) {
        return "%s %s %s%s".formatted(spell.person(), spell.first(), spell.last(), spell.open() ? " open" : "");
    }

    private List<String> list(int state) {
        return leaders.list(state).stream().map(LeadersTest::text).toList();
    }

    @Test
    void whoIsInOfficeAtTheSeamGoesOn() {
        assertThat(list(640))
                .containsExactly(
                        "archigos:a 1950-03-01 1952-06-30",
                        "archigos:b 1952-07-01 1963-06-30",
                        "reign:D 1963-07-01 1965-12-31 open");
        assertThat(list(2)).containsExactly("archigos:j 1953-01-20 1965-12-31 open");
        assertThat(leaders.list(2).get(0).rows().line()).isEqualTo(9);
        assertThat(leaders.list(2).get(0).rows().snapshot()).isEqualTo(2);
        assertThat(leaders.list(2).get(0).rows().file()).isEqualTo(1);
    }

    @Test
    void aSpellThatBeganAtAnotherTimeOrOfWhoseHolderNothingIsKnownStandsByItself() {
        assertThat(list(710))
                .containsExactly("archigos:l 1953-01-01 1960-12-31 open", "reign:M 1953-02-02 1965-12-31 open");
        assertThat(list(365)).containsExactly("archigos:n 1955-01-01 1960-12-31", "reign:N 1955-01-01 1962-12-31");
        assertThat(list(700)).containsExactly("reign:T 1959-02-01 1965-12-31 open");
        assertThat(list(20)).isEmpty();
    }

    @Test
    void spellsOfOnePersonThatFollowOnEachOtherAreOne() {
        assertThat(list(770))
                .containsExactly(
                        "archigos:x 1951-01-01 1956-12-30",
                        "archigos:y 1956-12-31 1957-12-31",
                        "archigos:x 1958-01-01 1958-06-30",
                        "archigos:z 1958-07-01 1961-03-31",
                        "reign:W 1961-04-01 1965-12-31 open");
    }

    @Test
    void theYearsAndSnapshotsThatAreKnown() {
        assertThat(leaders.years()).isEqualTo(new YearRange(1950, 1965));
        assertThat(leaders.snapshots()).extracting(s -> s.ref()).containsExactly("archigos:2015", "reign:2021");
    }

    private @Nullable String inOffice(int state, int year) {
        OfficeSpell spell = leaders.inOffice(state, year);
        return spell == null ? null : spell.name();
    }

    /** 1952: 182 days of Alpha and 184 of Beta; in 220, 183 of either, and Pi was there first. */
    @Test
    void aYearBelongsToWhoHasMostDays() {
        assertThat(inOffice(640, 1950)).isEqualTo("Alpha");
        assertThat(inOffice(640, 1952)).isEqualTo("Beta");
        assertThat(inOffice(640, 1963)).isEqualTo("Delta");
        assertThat(inOffice(220, 1952)).isEqualTo("Pi");
        assertThat(inOffice(640, 1949)).isNull();
        assertThat(inOffice(640, 1966)).isNull();
        assertThat(inOffice(220, 1955)).isNull();
        assertThat(inOffice(20, 1955)).isNull();
    }

    /**
     * 1953: Qoppa's 59 and 108 days are more than Rho's 137, and the longer spell stands for the
     * year.
     */
    @Test
    void daysOfAPersonWhoComesBackAreAdded() {
        OfficeSpell spell = Objects.requireNonNull(leaders.inOffice(220, 1953));
        assertThat(text(spell)).isEqualTo("archigos:q 1953-07-16 1953-10-31");
    }

    @Test
    void daysOfASpellInAYear() {
        OfficeSpell.RowKey row = new OfficeSpell.RowKey(1, 1, 1);
        OfficeSpell spell =
                new OfficeSpell(640, "p", "N", LocalDate.of(1951, 12, 30), LocalDate.of(1953, 2, 1), false, row);
        assertThat(List.of(1950, 1951, 1952, 1953, 1954).stream().map(spell::days))
                .containsExactly(0, 2, 366, 32, 0);
        OfficeSpell day =
                new OfficeSpell(640, "p", "N", LocalDate.of(1951, 5, 5), LocalDate.of(1951, 5, 5), false, row);
        assertThat(day.days(1951)).isEqualTo(1);
        assertThatThrownBy(() -> day.until(LocalDate.of(1951, 5, 4), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("N leaves office on 1951-05-04 before 1951-05-05");
        assertThat(day.until(LocalDate.of(1952, 1, 1), true))
                .isEqualTo(
                        new OfficeSpell(640, "p", "N", LocalDate.of(1951, 5, 5), LocalDate.of(1952, 1, 1), true, row));
    }

    /** Data that end within a year know nothing of the whole of it. */
    @Test
    void theLastYearIsTheLastThatIsWhole() {
        for (String end : List.of("1961-12-30", "1961-12-31")) {
            CanonicalRows rows = new CanonicalRows().snapshot("reign", "1", 1950, 1961, "leader_spell");
            spell(rows, 640, "a", "Alpha", "1960-03-01", end, true);
            try (Store one = rows.store()) {
                assertThat(Leaders.of(one).orElseThrow().years())
                        .isEqualTo(new YearRange(1960, end.endsWith("30") ? 1960 : 1961));
            }
        }
    }

    @Test
    void withoutAWholeYearOrAnySourceNothingIsKnown() {
        CanonicalRows rows = new CanonicalRows().snapshot("reign", "1", 1950, 1961, "leader_spell");
        spell(rows, 640, "a", "Alpha", "1960-03-01", "1960-11-01", true);
        try (Store one = rows.store();
                Store none = Store.empty()) {
            assertThat(Leaders.of(one)).isEmpty();
            assertThat(Leaders.of(none)).isEmpty();
        }
    }
}
