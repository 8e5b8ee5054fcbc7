package org.entente.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.store.Columns;

/**
 * Acts that machines coded from the news: visits, signed agreements, and what was done in
 * cooperation or conflict, each coded at least twice; of a year those with most reports, so that
 * they do not drown what people recorded. Background always. ICEWS answers for a month that it
 * covers, GDELT for the others.
 */
final class CodedEvents implements EventClass {
    /** Fewest coded reports; visits and agreements are commonly coded from both sides. */
    private static final int REPORTS = 2;

    /** Most events of a year. */
    private static final int OF_A_YEAR = 4;

    private static final String VISIT = "042";
    private static final String AGREEMENT = "057";
    private static final Set<String> ARMED = Set.of("15", "18", "19", "20");

    @Override
    public String kind() {
        return "coded";
    }

    @Override
    public String source() {
        return "icews, gdelt";
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        if (!hasAny(pair)) {
            return List.of();
        }
        Columns rows = pair.query(
                """
                , covered AS (
                    SELECT v.year, v.month, n.snapshot, n.ref
                    FROM event_volume v JOIN newest n USING (snapshot)
                    QUALIFY row_number() OVER (PARTITION BY v.year, v.month ORDER BY n.source = 'icews' DESC) = 1)
                SELECT c.ref, e.file, e.line, e.day, e.source, e.target, e.code, e.reports, e.quad
                FROM event e JOIN covered c
                    ON c.snapshot = e.snapshot AND c.year = year(e.day) AND c.month = month(e.day)
                WHERE e.source IN (?, ?) AND e.target IN (?, ?) AND year(e.day) BETWEEN ? AND ?
                  AND e.reports >= ? AND (e.code IN (?, ?) OR e.quad IN (2, 4))
                QUALIFY row_number() OVER (
                    PARTITION BY year(e.day) ORDER BY e.reports DESC, e.mentions DESC, e.day, e.code, e.source) <= ?
                ORDER BY e.day, e.code, e.source
                """,
                pair.one(),
                pair.other(),
                pair.one(),
                pair.other(),
                pair.years().from(),
                pair.years().to(),
                REPORTS,
                VISIT,
                AGREEMENT,
                OF_A_YEAR);
        List<DatedEvent> events = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            events.add(event(rows, i));
        }
        return events;
    }

    /** Whether the roll-up by month, which is small, has any of the pair: most pairs have none. */
    private static boolean hasAny(Pair pair) {
        return pair.store()
                        .cached()
                        .query(
                                "SELECT 1 AS found FROM event_month WHERE source IN (?, ?) AND target IN (?, ?) LIMIT 1",
                                pair.one(),
                                pair.other(),
                                pair.one(),
                                pair.other())
                        .rows()
                > 0;
    }

    private DatedEvent event(Columns rows, int i) {
        String code = rows.getText("code", i);
        String root = code.substring(0, 2);
        String says = switch (code) {
            case VISIT -> "visit";
            case AGREEMENT -> "agreement";
            default -> "act";
        };
        String ref = rows.getText("ref", i);
        return new DatedEvent(
                "%s:%d:%d"
                        .formatted(ref.substring(0, ref.indexOf(':')), rows.getInt("file", i), rows.getLong("line", i)),
                kind(),
                says,
                ARMED.contains(root) ? "defence" : "politics",
                EventDate.on(rows.getDate("day", i), EventDate.Precision.DAY),
                List.of(rows.getInt("source", i), rows.getInt("target", i)),
                Map.of(
                        "one", new Fact.Party(rows.getInt("source", i)),
                        "other", new Fact.Party(rows.getInt("target", i)),
                        "act", says.equals("act") ? new Fact.Word("cameo", root) : new Fact.Words(""),
                        "code", new Fact.Words(code),
                        "n", new Fact.Count(rows.getLong("reports", i))),
                1,
                List.of(Pair.row(rows, i, "event")),
                ref);
    }
}
