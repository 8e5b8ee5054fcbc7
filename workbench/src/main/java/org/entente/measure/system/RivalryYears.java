package org.entente.measure.system;

import java.util.ArrayList;
import java.util.List;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/** Strategic rivalries by years; one whose end the file does not tell ends in its first year. */
record RivalryYears(List<Rivalry> all) {
    private static final int OPEN = 9999;

    RivalryYears {
        all = List.copyOf(all);
    }

    /** Two states, by COW number, and the years of their rivalry. */
    record Rivalry(int first, int second, int from, int to) {
        private boolean isOf(int a, int b) {
            return first == a && second == b || first == b && second == a;
        }

        boolean holds(int year) {
            return from <= year && year <= to;
        }
    }

    static RivalryYears read(Store store, Snapshot snapshot) {
        Columns rows = store.cached().query("""
                SELECT first, second, from_year,
                       CASE WHEN open THEN %d ELSE coalesce(to_year, from_year) END AS to_year
                FROM rivalry WHERE snapshot = ? AND first IS NOT NULL AND second IS NOT NULL
                """.formatted(OPEN), snapshot.id());
        List<Rivalry> all = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            all.add(new Rivalry(
                    rows.getInt("first", i),
                    rows.getInt("second", i),
                    rows.getInt("from_year", i),
                    rows.getInt("to_year", i)));
        }
        return new RivalryYears(all);
    }

    boolean areRivals(int year, int a, int b) {
        return all.stream().anyMatch(rivalry -> rivalry.isOf(a, b) && rivalry.holds(year));
    }

    /**
     * The last year of the rivalry that two states had in a year; the end of time if they had none.
     */
    int findEnd(int year, int a, int b) {
        return all.stream()
                .filter(rivalry -> rivalry.isOf(a, b) && rivalry.holds(year))
                .mapToInt(Rivalry::to)
                .max()
                .orElse(OPEN);
    }
}
