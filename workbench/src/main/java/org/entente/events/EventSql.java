package org.entente.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts of SQL that DuckDB and Apache Spark share. */
final class EventSql {
    /** Reports of a month to its events. */
    static final String MERGE = read("merge.sql");

    /** Events to months of directed pairs. */
    static final String ROLLUP = read("rollup.sql");

    /** Counts of a month, for denominators and the audit. */
    static final String VOLUME = read("volume.sql");

    private EventSql() {}

    private static String read(String name) {
        try (InputStream in = EventSql.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
