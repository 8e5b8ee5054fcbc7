package org.entente.chronology;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.provenance.RowRef;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * A leader's time in power: of Archigos up to the year in which it ends, of REIGN from then on, or
 * of the one that is imported.
 *
 * @param state COW number
 * @param name as the source writes it
 * @param from first day
 * @param precision how exactly it is known
 * @param to last day known, or that on which the data end; null where the source gives none
 * @param open whether the leader was in power when the data end
 * @param entry how the leader came, in the source's word; empty where it says nothing
 * @param row where it stands
 */
public record LeaderSpell(
        int state,
        String name,
        LocalDate from,
        EventDate.Precision precision,
        @Nullable LocalDate to,
        boolean open,
        String entry,
        RowRef row) {
    private static final List<String> SOURCES = List.of("archigos", "reign");

    /**
     * Full years in power, to the end of the data for one who is still there; 0 where the end is
     * not known.
     */
    public long years() {
        return to == null ? 0 : ChronoUnit.YEARS.between(from, to);
    }

    /**
     * A leader by name.
     *
     * @param state COW number
     * @param name as the source writes it
     * @param from first year in power
     * @param to last year in power that the data tell
     */
    public record Named(int state, String name, int from, int to) {}

    /**
     * All leaders of all states that are imported, by state and name; empty where no source of
     * leaders is.
     */
    public static List<Named> named(Store store) {
        Columns rows = store.query("""
                SELECT state, leader, min(year(first_day)) AS first_year, max(year(coalesce(last_day, first_day))) AS last_year
                FROM leader_spell WHERE state IS NOT NULL GROUP BY state, leader ORDER BY state, leader
                """);
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            named.add(new Named(
                    rows.getInt("state", i),
                    rows.getText("leader", i).strip(),
                    rows.getInt("first_year", i),
                    rows.getInt("last_year", i)));
        }
        return named;
    }

    /** The spells of a state, by their first day. */
    public static List<LeaderSpell> list(Store store, int state) {
        return store.results()
                .get("leaders by state", OfStates.class, () -> OfStates.read(store))
                .byState()
                .getOrDefault(state, List.of());
    }

    /** The spells of all states, read once. */
    private record OfStates(Map<Integer, List<LeaderSpell>> byState) {
        static OfStates read(Store store) {
            String ends = SOURCES.stream()
                    .map(source -> "('%s', %d)".formatted(source, Pair.coveredTo(store, source, "leader_spell")))
                    .collect(Collectors.joining(", "));
            Columns rows = store.query(Pair.newest(store, SOURCES) + """
                    , ends AS (SELECT * FROM (VALUES %s) AS t(source, last_year) WHERE last_year > 0)
                    SELECT n.ref, l.state, l.file, l.line, l.leader, l.first_day, l.first_precision, l.open,
                        coalesce(l.entry, '') AS entry, coalesce(l.last_day, make_date(e.last_year, 1, 1)) AS last_day
                    FROM leader_spell l JOIN newest n USING (snapshot) JOIN ends e ON e.source = n.source
                    WHERE l.state IS NOT NULL AND (n.source = 'archigos' OR year(l.first_day) > coalesce(
                        (SELECT last_year FROM ends WHERE source = 'archigos'), 0))
                    ORDER BY l.first_day, n.source, l.line
                    """.formatted(ends));
            Map<Integer, List<LeaderSpell>> byState = new HashMap<>();
            for (int i = 0; i < rows.rows(); i++) {
                LeaderSpell spell = spell(rows, i);
                byState.computeIfAbsent(spell.state(), state -> new ArrayList<>())
                        .add(spell);
            }
            return new OfStates(byState);
        }

        private static LeaderSpell spell(Columns rows, int i) {
            LocalDate from = rows.getDate("first_day", i);
            LocalDate to = rows.getDate("last_day", i);
            return new LeaderSpell(
                    rows.getInt("state", i),
                    rows.getText("leader", i).strip(),
                    from,
                    EventDate.Precision.of(rows.getText("first_precision", i)),
                    to.isBefore(from) ? null : to,
                    rows.getBoolean("open", i),
                    rows.getText("entry", i),
                    Pair.row(rows, i, "leader_spell"));
        }
    }
}
