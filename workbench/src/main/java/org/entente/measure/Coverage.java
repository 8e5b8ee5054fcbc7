package org.entente.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.entente.country.YearRange;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** For which years a snapshot speaks about a table: inside them an absent row has a meaning, outside them none. */
public final class Coverage {
    private Coverage() {}

    /** What all snapshots declare, looked up by the thousand. */
    private record Declared(
            Map<Integer, Map<String, Map<String, List<YearRange>>>> parts, Map<Integer, List<YearRange>> snapshots) {
        static Declared of(Columns rows) {
            Declared all = new Declared(new HashMap<>(), new HashMap<>());
            for (int i = 0; i < rows.rows(); i++) {
                int snapshot = rows.getInt("snapshot", i);
                YearRange span = new YearRange(rows.getInt("first_year", i), rows.getInt("last_year", i));
                all.parts
                        .computeIfAbsent(snapshot, key -> new HashMap<>())
                        .computeIfAbsent(rows.getText("table_name", i), key -> new HashMap<>())
                        .computeIfAbsent(rows.getText("part", i), key -> new ArrayList<>())
                        .add(span);
                all.snapshots
                        .computeIfAbsent(snapshot, key -> new ArrayList<>())
                        .add(span);
            }
            return all;
        }
    }

    /** As long as a store recalls the rows. */
    private static final Map<Columns, Declared> DECLARED = Collections.synchronizedMap(new WeakHashMap<>());

    private static Declared declared(Store store) {
        return DECLARED.computeIfAbsent(
                store.recall("SELECT snapshot, table_name, part, first_year, last_year FROM coverage"), Declared::of);
    }

    /**
     * The years of one part of a table.
     *
     * @param part such as a role; empty for the whole table
     */
    public static Optional<CoveredYears> find(Store store, Snapshot snapshot, String table, String part) {
        return years(tables(store, snapshot).getOrDefault(table, Map.of()).get(part));
    }

    /** The years of each part of a table; the whole table is the part without a name. */
    public static Map<String, CoveredYears> parts(Store store, Snapshot snapshot, String table) {
        Map<String, CoveredYears> parts = new HashMap<>();
        tables(store, snapshot)
                .getOrDefault(table, Map.of())
                .forEach((part, spans) -> parts.put(part, new CoveredYears(spans)));
        return parts;
    }

    private static Map<String, Map<String, List<YearRange>>> tables(Store store, Snapshot snapshot) {
        return declared(store).parts().getOrDefault(snapshot.id(), Map.of());
    }

    /** Which years each snapshot covers, as the reason of a figure that lies outside: {@code cow-trade:4.0 covers 1870-2014}. */
    public static String describe(Store store, List<Snapshot> snapshots, String table, String part) {
        List<String> texts = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            find(store, snapshot, table, part).ifPresent(years -> texts.add(snapshot.ref() + " covers " + years));
        }
        return texts.isEmpty() ? "the files declare no years" : String.join(", ", texts);
    }

    /** The years for which a snapshot speaks about anything. */
    public static Optional<CoveredYears> find(Store store, Snapshot snapshot) {
        return years(declared(store).snapshots().get(snapshot.id()));
    }

    private static Optional<CoveredYears> years(@Nullable List<YearRange> spans) {
        return Optional.ofNullable(spans).map(CoveredYears::new);
    }
}
