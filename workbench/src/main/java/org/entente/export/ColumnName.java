package org.entente.export;

import org.jspecify.annotations.Nullable;

/**
 * How a column of a panel is requested: {@code un.s}, {@code un.agreement:palestine},
 * {@code trade_flow.value@cow-trade}, {@code state_year.cinc@nmc:2012-12-31}. The column bears the
 * name as it was requested.
 *
 * @param written the whole text
 * @param head a measure's id, or {@code table.column}
 * @param argument what follows the colon of a measure, or null
 * @param source the source that must answer, or null
 * @param vintage the vintage that must answer, or null for the newest
 */
record ColumnName(
        String written,
        String head,
        @Nullable String argument,
        @Nullable String source,
        @Nullable String vintage) {

    static ColumnName parse(String text) {
        String written = text.strip();
        int at = written.indexOf('@');
        String name = at < 0 ? written : written.substring(0, at);
        String snapshot = at < 0 ? null : written.substring(at + 1);
        int colon = name.indexOf(':');
        int split = snapshot == null ? -1 : snapshot.indexOf(':');
        return new ColumnName(
                written,
                colon < 0 ? name : name.substring(0, colon),
                colon < 0 ? null : name.substring(colon + 1),
                snapshot == null || split < 0 ? snapshot : snapshot.substring(0, split),
                snapshot == null || split < 0 ? null : snapshot.substring(split + 1));
    }

    /** The table of {@code table.column}: what stands before the first stop. */
    String table() {
        int stop = head.indexOf('.');
        return stop < 0 ? head : head.substring(0, stop);
    }

    /** The column of {@code table.column}; empty where there is no stop. */
    String column() {
        int stop = head.indexOf('.');
        return stop < 0 ? "" : head.substring(stop + 1);
    }
}
