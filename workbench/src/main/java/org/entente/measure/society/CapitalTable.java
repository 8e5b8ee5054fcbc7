package org.entente.measure.society;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.country.Capitals;
import org.entente.country.StateSystem;
import org.entente.measure.base.SnapshotQuery;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/** The capitals of all states, of one snapshot; read once for all pairs. */
final class CapitalTable {
    /** Farther than this from where a capital lies, in km, no gazetteer puts it. */
    private static final double FAR = 100;

    private final Map<Integer, List<Spell>> spells = new TreeMap<>();

    private CapitalTable() {}

    /**
     * A capital from one day to another, and the row that says so.
     *
     * @param away km to where the capital of that name lies; 0 where that is near, or the capital
     *     is none of today
     */
    record Spell(
            int state,
            String name,
            LocalDate from,
            LocalDate to,
            double latitude,
            double longitude,
            double away,
            int file,
            long line) {
        private boolean touches(int year) {
            return from.getYear() <= year && year <= to.getYear();
        }
    }

    static CapitalTable of(Store store, Snapshot snapshot) {
        return store.results().get("capitals of " + snapshot.id(), CapitalTable.class, () -> read(store, snapshot));
    }

    private static CapitalTable read(Store store, Snapshot snapshot) {
        Columns rows = store.query("""
                SELECT state, name, from_day, to_day, latitude, longitude, file, line FROM capital WHERE snapshot = ?
                ORDER BY state, from_day, file, line
                """, snapshot.id());
        CapitalTable table = new CapitalTable();
        for (int i = 0; i < rows.rows(); i++) {
            int state = rows.getInt("state", i);
            String name = rows.getText("name", i);
            double latitude = rows.getDouble("latitude", i);
            double longitude = rows.getDouble("longitude", i);
            table.spells
                    .computeIfAbsent(state, key -> new ArrayList<>())
                    .add(new Spell(
                            state,
                            name,
                            rows.getDate("from_day", i),
                            rows.getDate("to_day", i),
                            latitude,
                            longitude,
                            away(state, name, latitude, longitude),
                            rows.getInt("file", i),
                            rows.getLong("line", i)));
        }
        return table;
    }

    private static double away(int state, String name, double latitude, double longitude) {
        return StateSystem.standard()
                .find(state)
                .flatMap(Capitals::find)
                .filter(capital -> capital.isCalled(name))
                .map(capital -> GreatCircle.km(latitude, longitude, capital.latitude(), capital.longitude()))
                .filter(km -> km > FAR)
                .orElse(0.0);
    }

    /**
     * By year of a reading, the first capital that each of its states had in the year: the one of 1
     * January where there was one.
     */
    static Map<Integer, List<Spell>> byYear(SnapshotQuery reading) {
        Map<Integer, List<Spell>> byYear = new TreeMap<>();
        of(reading.store(), reading.snapshot()).spells.forEach((state, list) -> {
            if (reading.asks(state)) {
                for (int year = reading.years().from(); year <= reading.years().to(); year++) {
                    int asked = year;
                    list.stream()
                            .filter(spell -> spell.touches(asked))
                            .findFirst()
                            .ifPresent(spell -> byYear.computeIfAbsent(asked, key -> new ArrayList<>())
                                    .add(spell));
                }
            }
        });
        return byYear;
    }

    /**
     * The rows of {@link #byYear}, as a query for {@code period, table_name, file, line} gives
     * them.
     */
    static Columns rows(SnapshotQuery reading) {
        List<Long> periods = new ArrayList<>();
        List<Spell> all = new ArrayList<>();
        byYear(reading)
                .forEach((year, list) -> list.stream()
                        .sorted(Comparator.comparingInt(Spell::file).thenComparingLong(Spell::line))
                        .forEach(spell -> {
                            periods.add((long) year);
                            all.add(spell);
                        }));
        return Columns.of(
                Map.of(
                        "period", periods.stream().mapToLong(Long::longValue).toArray(),
                        "table_name", all.stream().map(spell -> "capital").toArray(),
                        "file", all.stream().mapToLong(Spell::file).toArray(),
                        "line", all.stream().mapToLong(Spell::line).toArray()),
                all.size());
    }
}
