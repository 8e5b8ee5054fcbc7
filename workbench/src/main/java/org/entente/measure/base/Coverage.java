package org.entente.measure.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.provenance.Snapshot;
import org.entente.store.Declarations;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * For which years a snapshot speaks about a table: inside them an absent row has a meaning, outside
 * them none.
 */
public final class Coverage {
    private Coverage() {}

    /**
     * The years of one part of a table.
     *
     * @param part such as a role; empty for the whole table
     */
    public static Optional<CoveredYears> find(Store store, Snapshot snapshot, String table, String part) {
        return years(Declarations.of(store).parts(snapshot.id(), table).get(part));
    }

    /** The years of each part of a table; the whole table is the part without a name. */
    public static Map<String, CoveredYears> parts(Store store, Snapshot snapshot, String table) {
        Map<String, CoveredYears> parts = new HashMap<>();
        Declarations.of(store)
                .parts(snapshot.id(), table)
                .forEach((part, spans) -> parts.put(part, new CoveredYears(spans)));
        return parts;
    }

    /**
     * Which years each snapshot covers, as the reason of a figure that lies outside:
     * {@code cow-trade:4.0 covers 1870-2014}.
     */
    public static String describe(Store store, List<Snapshot> snapshots, String table, String part) {
        List<String> texts = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            find(store, snapshot, table, part).ifPresent(years -> texts.add(snapshot.ref() + " covers " + years));
        }
        return texts.isEmpty() ? "the files declare no years" : String.join(", ", texts);
    }

    /** The years for which a snapshot speaks about anything. */
    public static Optional<CoveredYears> find(Store store, Snapshot snapshot) {
        return years(Declarations.of(store).spans(snapshot.id()));
    }

    private static Optional<CoveredYears> years(@Nullable List<YearRange> spans) {
        return spans == null || spans.isEmpty() ? Optional.empty() : Optional.of(new CoveredYears(spans));
    }
}
