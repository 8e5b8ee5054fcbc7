package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.measure.CanonicalRows;
import org.entente.measure.RealStore;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

/** Pairs of leaders of Türkiye 640 and Pakistan 770. */
class LeaderUnitsTest {
    private static final List<Integer> PAIR = List.of(640, 770);

    private static void leader(Store store, int snapshot, int state, String name, String first, String last) {
        store.execute(
                "INSERT INTO leader_spell VALUES (?, 1, 1, ?, ?, ?, ?, CAST(? AS DATE), 'day', CAST(? AS DATE), 'day',"
                        + " false, NULL, NULL, NULL, NULL, NULL, NULL)",
                snapshot,
                state,
                state,
                name + "-id",
                name,
                first,
                last);
    }

    private static List<String> lines(Store store, int from, int to) {
        Panel panel = new Bench(store).build(Unit.LEADER_DYAD_YEAR, PAIR, from, to);
        Columns rows = panel.read(0, panel.rows());
        return IntStream.range(0, rows.rows())
                .mapToObj(i -> "%d %s %s %s %s"
                        .formatted(
                                rows.getLong("year", i),
                                rows.textOrNull("leader_from", i),
                                rows.textOrNull("leader_to", i),
                                rows.isNull("leader_days", i) ? "-" : rows.getLong("leader_days", i),
                                rows.textOrNull("leader_source", i)))
                .toList();
    }

    @Test
    void eachPairInOfficeOnACommonDayIsARow() {
        CanonicalRows rows = new CanonicalRows();
        rows.snapshot("archigos", "4.1", 2009, 2010, "leader_spell");
        try (Store store = rows.store()) {
            leader(store, 1, 640, "Ada", "2000-01-01", "2010-03-31");
            leader(store, 1, 640, "Bea", "2010-03-31", "2010-12-31");
            leader(store, 1, 770, "Cem", "2009-06-01", "2010-12-31");

            assertThat(lines(store, 2009, 2010))
                    .containsExactly(
                            // From 1 June to 31 December.
                            "2009 Ada Cem 214 archigos:4.1",
                            // Both count the day of the change: 90 and 276 days.
                            "2010 Ada Cem 90 archigos:4.1",
                            "2010 Bea Cem 276 archigos:4.1");
        }
    }

    @Test
    void noDyadYearIsLostWhereALeaderIsUnknown() {
        CanonicalRows rows = new CanonicalRows();
        rows.snapshot("archigos", "4.1", 2009, 2010, "leader_spell");
        try (Store store = rows.store()) {
            leader(store, 1, 640, "Ada", "2009-01-01", "2009-06-30");
            leader(store, 1, 770, "Cem", "2009-07-01", "2009-12-31");
            leader(store, 1, 770, "Dil", "2010-01-01", "2010-12-31");

            assertThat(lines(store, 2009, 2011))
                    .containsExactly(
                            // Both had leaders, but on no common day.
                            "2009 null null - null", "2010 null Dil 365 archigos:4.1", "2011 null null 365 null");
        }
    }

    @Test
    void reignSpeaksForTheYearsAfterArchigos() {
        CanonicalRows rows = new CanonicalRows();
        rows.snapshot("archigos", "4.1", 2009, 2010, "leader_spell");
        rows.snapshot("reign", "2021", 2009, 2012, "leader_spell");
        try (Store store = rows.store()) {
            leader(store, 1, 640, "Ada", "2009-01-01", "2010-12-31");
            leader(store, 1, 770, "Cem", "2009-01-01", "2010-12-31");
            leader(store, 2, 640, "ADA", "2009-01-01", "2012-12-31");
            leader(store, 2, 770, "CEM", "2009-01-01", "2012-12-31");

            assertThat(lines(store, 2010, 2011))
                    .containsExactly("2010 Ada Cem 365 archigos:4.1", "2011 ADA CEM 365 reign:2021");
        }
    }

    @Test
    void inTheRealFilesEveryDyadYearHasItsLeaders() {
        try (Store store = RealStore.panel()) {
            new Bench(store).build(Unit.LEADER_DYAD_YEAR, List.of(), 1985, 1995);
            Columns counts = store.query("""
                    SELECT count(DISTINCT (year, cow_from, cow_to)) AS dyads, max(leader_days) AS most,
                           count(*) - count(DISTINCT (year, cow_from, cow_to, leader_id_from, leader_id_to)) AS twice,
                           count(*) FILTER (WHERE leader_from IS NULL OR leader_to IS NULL) AS unnamed, count(*) AS n
                    FROM panel
                    """);
            long dyads = new Bench(store)
                    .build(Unit.DYAD_YEAR, List.of(), 1985, 1995)
                    .rows();

            assertThat(counts.getLong("dyads", 0)).isEqualTo(dyads);
            assertThat(counts.getLong("n", 0)).isGreaterThan(dyads);
            assertThat(counts.getLong("twice", 0)).isZero();
            assertThat(counts.getLong("most", 0)).isEqualTo(366);
            // Small islands that Archigos does not follow.
            assertThat(counts.getLong("unnamed", 0)).isLessThan(counts.getLong("n", 0) / 5);
        }
    }
}
