package org.entente.source.vintage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not the same in two vintages.
 *
 * @param table canonical table
 * @param kind what happened to it
 * @param what the columns that say which row it is, as texts
 * @param lineBefore line in the earlier file; null when it appeared
 * @param lineAfter line in the later file; null when it vanished
 * @param fields what differs, of a row that changed
 */
public record RowChange(
        String table,
        Kind kind,
        String what,
        @Nullable Long lineBefore,
        @Nullable Long lineAfter,
        List<Field> fields) {
    public RowChange {
        fields = List.copyOf(fields);
    }

    /** What happened to a row. */
    public enum Kind {
        APPEARED,
        VANISHED,
        CHANGED
    }

    /**
     * A field of a row that changed.
     *
     * @param column canonical column
     * @param before as text; null where nothing stood
     * @param after likewise
     */
    public record Field(
            String column,
            @Nullable String before,
            @Nullable String after) {}
}
