package org.entente.measure.society;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.measure.Reading;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/** The capitals of all states, of one snapshot; read once for all pairs. */
final class CapitalTable {
    private final Map<Integer, List<Spell>> spells = new TreeMap<>();

    private CapitalTable() {}

    /** A capital from one day to another, and the row that says so. */
    record Spell(
            int state,
            String name,
            LocalDate from,
            LocalDate to,
            double latitude,
            double longitude,
            int file,
            long line) {
        private boolean touches(int year) {
            return from.getYear() <= year && year <= to.getYear();
        }
    }

    static CapitalTable of(Store store, Snapshot snapshot) {
        return store.studies()
                .remember("capitals of " + snapshot.id(), CapitalTable.class, () -> read(store, snapshot));
    }

    private static CapitalTable read(Store store, Snapshot snapshot) {
        Columns rows = store.query("""
                SELECT state, name, from_day, to_day, latitude, longitude, file, line FROM capital WHERE snapshot = ?
                ORDER BY state, from_day, file, line
                """, snapshot.id());
        CapitalTable table = new CapitalTable();
        for (int i = 0; i < rows.rows(); i++) {
            table.spells
                    .computeIfAbsent(rows.getInt("state", i), state -> new ArrayList<>())
                    .add(new Spell(
                            rows.getInt("state", i),
                            rows.getText("name", i),
                            rows.getDate("from_day", i),
                            rows.getDate("to_day", i),
                            rows.getDouble("latitude", i),
                            rows.getDouble("longitude", i),
                            rows.getInt("file", i),
                            rows.getLong("line", i)));
        }
        return table;
    }

    /** By year of a reading, the first capital that each of its states had in the year: the one of 1 January where there was one. */
    static Map<Integer, List<Spell>> byYear(Reading reading) {
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

    /** The rows of {@link #byYear}, as a query for {@code period, table_name, file, line} gives them. */
    static Columns rows(Reading reading) {
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
