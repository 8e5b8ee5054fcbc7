package org.entente.measure.economy;

import java.util.Optional;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * A product classification at one number of digits. Figures of different levels are never added up
 * or compared.
 *
 * @param scheme as the source names it, such as {@code SITC}
 * @param digits of the product code, from 1
 */
record ProductLevel(String scheme, int digits) {

    /** As arguments and notes write it: {@code SITC:1}. */
    String code() {
        return scheme + ":" + digits;
    }

    /**
     * The level of a snapshot that answers: of the scheme and digits that are asked for, else the
     * finest; among schemes of the same digits the first by name.
     *
     * @param scheme null for any
     * @param digits 0 for any
     */
    static Optional<ProductLevel> find(Store store, Snapshot snapshot, @Nullable String scheme, int digits) {
        Columns levels = store.cached().query("""
                SELECT scheme, level FROM trade_flow
                WHERE snapshot = ? AND level > 0 AND scheme IS NOT NULL AND coalesce(scheme = ?, TRUE) AND ? IN (0, level)
                GROUP BY scheme, level ORDER BY level DESC, scheme LIMIT 1
                """, snapshot.id(), scheme, digits);
        return levels.rows() == 0
                ? Optional.empty()
                : Optional.of(new ProductLevel(levels.getText("scheme", 0), levels.getInt("level", 0)));
    }

    /**
     * The side that reports at this level: the importer where it does, else the reconciled value,
     * else the exporter.
     */
    String side(Store store, Snapshot snapshot) {
        return store.cached().query("""
                SELECT reporter FROM trade_flow WHERE snapshot = ? AND scheme = ? AND level = ? GROUP BY reporter
                ORDER BY CASE reporter WHEN 'importer' THEN 1 WHEN 'reconciled' THEN 2 ELSE 3 END LIMIT 1
                """, snapshot.id(), scheme, digits).getText("reporter", 0);
    }
}
