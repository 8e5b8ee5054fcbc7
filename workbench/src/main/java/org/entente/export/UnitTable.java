package org.entente.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.country.DyadSpan;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.store.RowAppender;
import org.entente.store.Store;

/**
 * Lays out the units of a panel as table {@code panel_unit (place, year, a, b)}, ordered by
 * {@code place}, one number, since sorting by three columns takes twice as long: the runs of years
 * of each pair come from the state system, the engine only spreads them. Table
 * {@code panel_state (cow, code)} has the codes of the states.
 */
final class UnitTable {
    private final Store store;

    UnitTable(Store store) {
        this.store = store;
    }

    /** The type of the codes of states. */
    void createCodes() {
        // A code takes one byte as one of a list, and sixteen as a text.
        store.execute("CREATE TYPE IF NOT EXISTS panel_code AS ENUM ("
                + StateSystem.standard().listAll().stream()
                        .map(state -> "'" + state.code() + "'")
                        .collect(Collectors.joining(", "))
                + ")");
    }

    /**
     * @param states COW numbers, or empty for all
     */
    void create(Unit unit, List<Integer> states, YearRange years) {
        store.execute("CREATE OR REPLACE TEMP TABLE panel_state (cow SMALLINT, code panel_code)");
        try (RowAppender rows = store.appender("panel_state")) {
            for (State state : StateSystem.standard().listAll()) {
                rows.begin().add((short) state.cow()).add(state.code()).end();
            }
        }
        store.execute(
                "CREATE OR REPLACE TEMP TABLE panel_span (a SMALLINT, b SMALLINT, first SMALLINT, last SMALLINT)");
        Set<Integer> chosen = new HashSet<>(states);
        try (RowAppender rows = store.appender("panel_span")) {
            if (unit.isDyadic()) {
                addPairs(rows, unit, chosen, years);
            } else {
                addStates(rows, chosen, years);
            }
        }
        store.execute("""
                CREATE OR REPLACE TEMP TABLE panel_unit AS
                SELECT k AS place, CAST(k // 1000000 AS SMALLINT) AS year, CAST((k // 1000) % 1000 AS SMALLINT) AS a,
                       CAST(nullif(k % 1000, 0) AS SMALLINT) AS b
                FROM (SELECT CAST(unnest(range(first, last + 1)) AS INTEGER) * 1000000 + CAST(a AS INTEGER) * 1000
                             + coalesce(b, 0) AS k FROM panel_span)
                """);
    }

    private static void addPairs(RowAppender rows, Unit unit, Set<Integer> chosen, YearRange years) {
        for (DyadSpan span : StateSystem.standard().listDyadSpans(years)) {
            int a = span.dyad().first().cow();
            int b = span.dyad().second().cow();
            if (chosen.isEmpty() || chosen.contains(a) && chosen.contains(b)) {
                add(rows, a, b, span.years());
                if (unit.isDirected()) {
                    add(rows, b, a, span.years());
                }
            }
        }
    }

    private static void add(RowAppender rows, int a, int b, YearRange years) {
        rows.begin()
                .add((short) a)
                .add((short) b)
                .add((short) years.from())
                .add((short) years.to())
                .end();
    }

    private static void addStates(RowAppender rows, Set<Integer> chosen, YearRange years) {
        StateSystem system = StateSystem.standard();
        for (State state : system.listAll()) {
            if (chosen.isEmpty() || chosen.contains(state.cow())) {
                for (YearRange run : system.listMemberSpans(state, years)) {
                    rows.begin().add((short) state.cow()).addNull();
                    rows.add((short) run.from()).add((short) run.to()).end();
                }
            }
        }
    }
}
