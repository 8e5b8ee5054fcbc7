package org.entente.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.entente.country.YearRange;

/**
 * For which years snapshots speak about tables and their parts, as they declare. Read once from a
 * store, and looked up by the thousand.
 */
public final class Declarations {
    private final Map<Integer, Map<String, Map<String, List<YearRange>>>> snapshots = new HashMap<>();
    private final Map<Integer, List<YearRange>> spans = new HashMap<>();

    private Declarations(Columns rows) {
        for (int i = 0; i < rows.rows(); i++) {
            int snapshot = rows.getInt("snapshot", i);
            YearRange span = new YearRange(rows.getInt("first_year", i), rows.getInt("last_year", i));
            snapshots
                    .computeIfAbsent(snapshot, key -> new HashMap<>())
                    .computeIfAbsent(rows.getText("table_name", i), key -> new HashMap<>())
                    .computeIfAbsent(rows.getText("part", i), key -> new ArrayList<>())
                    .add(span);
            spans.computeIfAbsent(snapshot, key -> new ArrayList<>()).add(span);
        }
    }

    /** Those of all snapshots. */
    public static Declarations of(Store store) {
        return store.results()
                .get(
                        "coverage " + store.overlay(),
                        Declarations.class,
                        () -> new Declarations(
                                store.query("SELECT snapshot, table_name, part, first_year, last_year FROM coverage")));
    }

    /** The years of each part of a table; those of the whole table have no name. */
    public Map<String, List<YearRange>> parts(int snapshot, String table) {
        return Collections.unmodifiableMap(tables(snapshot).getOrDefault(table, Map.of()));
    }

    /** The parts by table. */
    public Map<String, Map<String, List<YearRange>>> tables(int snapshot) {
        return Collections.unmodifiableMap(snapshots.getOrDefault(snapshot, Map.of()));
    }

    /** The years for which a snapshot speaks about anything. */
    public List<YearRange> spans(int snapshot) {
        return Collections.unmodifiableList(spans.getOrDefault(snapshot, List.of()));
    }

    /** The last year for which a snapshot speaks about a table. */
    public OptionalInt lastYear(int snapshot, String table) {
        return last(parts(snapshot, table).values().stream().flatMap(List::stream));
    }

    /** The last year for which any snapshot speaks about anything. */
    public OptionalInt lastYear() {
        return last(spans.values().stream().flatMap(List::stream));
    }

    private static OptionalInt last(Stream<YearRange> spans) {
        return spans.mapToInt(YearRange::to).max();
    }
}
