package org.entente.export;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.country.DyadSpan;
import org.entente.country.Spell;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.export.PanelColumn.About;
import org.entente.export.PanelColumn.Kind;
import org.entente.store.Columns;
import org.entente.store.RowAppender;
import org.entente.store.Store;

/**
 * Splits each pair-year of {@code panel_unit} into the pairs of leaders who were in office on a
 * common day of it, on which both states were members. A year is Archigos' where that covers it,
 * else REIGN's. A state of which the source names nobody in the year has one leader without name,
 * so that no pair-year is lost.
 */
final class LeaderUnits {
    private final Store store;

    LeaderUnits(Store store) {
        this.store = store;
    }

    List<PanelColumn> add(YearRange years) {
        members(years);
        store.execute("""
                CREATE OR REPLACE TEMP TABLE panel_leader_source AS
                WITH newest AS (
                    SELECT source, max(vintage) AS vintage FROM snapshot
                    WHERE source IN ('archigos', 'reign') GROUP BY source
                ), covered AS (
                    SELECT s.snapshot, s.source, s.source || ':' || s.vintage AS ref,
                           unnest(range(c.first_year, c.last_year + 1)) AS year, c.last_year
                    FROM snapshot s JOIN newest USING (source, vintage) JOIN coverage c ON c.snapshot = s.snapshot
                    WHERE c.table_name = 'leader_spell'
                )
                SELECT year, min_by(snapshot, source) AS snapshot, min_by(ref, source) AS ref, max(last_year) AS last_year
                FROM covered WHERE year BETWEEN ? AND ? GROUP BY year
                """, years.from(), years.to());
        store.execute("""
                CREATE OR REPLACE TEMP TABLE panel_leader AS
                WITH days AS (
                    SELECT q.year, l.state, l.leader_id, any_value(l.leader) AS leader, q.ref,
                           greatest(l.first_day, make_date(q.year, 1, 1)) AS first,
                           least(coalesce(l.last_day, make_date(q.last_year, 12, 31)), make_date(q.year, 12, 31)) AS last
                    FROM panel_leader_source q JOIN leader_spell l ON l.snapshot = q.snapshot
                     AND year(l.first_day) <= q.year
                     AND year(coalesce(l.last_day, make_date(q.last_year, 12, 31))) >= q.year
                    WHERE l.state IS NOT NULL
                    GROUP BY q.year, l.state, l.leader_id, q.ref, first, last
                )
                SELECT * FROM days
                UNION ALL
                SELECT u.year, u.state, NULL, NULL, NULL, make_date(u.year, 1, 1), make_date(u.year, 12, 31)
                FROM (SELECT year, a AS state FROM panel_unit UNION SELECT year, b FROM panel_unit) u
                ANTI JOIN days d ON d.year = u.year AND d.state = u.state
                """);
        store.execute("""
                CREATE OR REPLACE TEMP TABLE panel_leader_pair AS
                SELECT u.year, u.a, u.b, any_value(x.leader) AS leader_from, any_value(y.leader) AS leader_to,
                       x.leader_id AS leader_id_from, y.leader_id AS leader_id_to,
                       CAST(sum(datediff('day', greatest(x.first, y.first, m.first), least(x.last, y.last, m.last)) + 1)
                            AS SMALLINT) AS leader_days,
                       min(greatest(x.first, y.first, m.first)) AS first_day,
                       coalesce(any_value(x.ref), any_value(y.ref)) AS leader_source
                FROM panel_unit u
                JOIN panel_member m ON m.a = u.a AND m.b = u.b
                 AND m.first <= make_date(u.year, 12, 31) AND m.last >= make_date(u.year, 1, 1)
                JOIN panel_leader x ON x.year = u.year AND x.state = u.a
                JOIN panel_leader y ON y.year = u.year AND y.state = u.b
                WHERE greatest(x.first, y.first, m.first) <= least(x.last, y.last, m.last)
                GROUP BY u.year, u.a, u.b, x.leader_id, y.leader_id
                """);
        store.execute("""
                CREATE OR REPLACE TEMP TABLE panel_unit AS
                SELECT row_number() OVER (
                           ORDER BY u.place, p.first_day, p.leader_id_from NULLS LAST, p.leader_id_to NULLS LAST) AS place,
                       u.year, u.a, u.b, p.leader_from, p.leader_to, p.leader_id_from, p.leader_id_to, p.leader_days,
                       p.leader_source
                FROM panel_unit u LEFT JOIN panel_leader_pair p ON p.year = u.year AND p.a = u.a AND p.b = u.b
                """);
        return columns();
    }

    /** {@code source:vintage} of those that named the leaders of the panel on this connection. */
    static List<String> listSources(Store store) {
        Columns refs = store.query(
                "SELECT DISTINCT leader_source AS ref FROM panel WHERE leader_source IS NOT NULL ORDER BY ref");
        return IntStream.range(0, refs.rows())
                .mapToObj(i -> refs.getText("ref", i))
                .toList();
    }

    /** The days on which both of a pair were members. */
    private void members(YearRange years) {
        store.execute("CREATE OR REPLACE TEMP TABLE panel_member (a SMALLINT, b SMALLINT, first DATE, last DATE)");
        LocalDate end = LocalDate.of(years.to(), 12, 31);
        try (RowAppender rows = store.appender("panel_member")) {
            StateSystem.standard().listDyadSpans(years).stream()
                    .map(DyadSpan::dyad)
                    .distinct()
                    .forEach(dyad -> addMembers(rows, dyad.first(), dyad.second(), end));
        }
    }

    private static void addMembers(RowAppender rows, State a, State b, LocalDate end) {
        for (Spell one : a.spells()) {
            for (Spell two : b.spells()) {
                LocalDate first = one.from().isAfter(two.from()) ? one.from() : two.from();
                LocalDate last = one.to().isBefore(two.to()) ? one.to() : two.to();
                LocalDate shown = last.isAfter(end) ? end : last;
                if (!first.isAfter(shown)) {
                    rows.begin()
                            .add((short) a.cow())
                            .add((short) b.cow())
                            .add(first)
                            .add(shown)
                            .end();
                }
            }
        }
    }

    private static List<PanelColumn> columns() {
        return List.of(
                new PanelColumn(
                        "leader_from",
                        "leader_from",
                        Kind.TEXT,
                        "Leader of from",
                        About.of("Name as the source writes it; empty where the source names nobody in the year.")),
                new PanelColumn("leader_to", "leader_to", Kind.TEXT, "Leader of to", About.of("As leader_from.")),
                new PanelColumn(
                        "leader_id_from",
                        "leader_id_from",
                        Kind.TEXT,
                        "Leader of from, id",
                        About.of("The source's id of the leader; ids of different sources are not comparable.")),
                new PanelColumn(
                        "leader_id_to", "leader_id_to", Kind.TEXT, "Leader of to, id", About.of("As leader_id_from.")),
                new PanelColumn(
                        "leader_days",
                        "leader_days",
                        Kind.WHOLE,
                        "Days that both leaders were in office",
                        About.of(
                                "Days of the year on which both were in office and both states were members. Predecessor and"
                                        + " successor share the day of the change. Of a state without named leader all days count.")),
                new PanelColumn(
                        "leader_source",
                        "leader_source",
                        Kind.TEXT,
                        "Source of the leaders",
                        About.of(
                                "source:vintage. Archigos in the years that it covers, REIGN after; empty where neither is"
                                        + " imported or covers the year.")));
    }
}
