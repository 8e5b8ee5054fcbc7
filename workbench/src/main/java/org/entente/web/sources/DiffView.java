package org.entente.web.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a comparison of vintages shows.
 *
 * @param vintages that are loaded
 * @param older chosen; empty for none
 * @param newer chosen; empty for none
 * @param lines the first differences
 * @param cut whether there are more
 */
public record DiffView(
        String source,
        List<String> vintages,
        String older,
        String newer,
        long appeared,
        long vanished,
        long changed,
        List<Line> lines,
        boolean cut) {

    /** Whether two vintages were chosen. */
    public boolean compared() {
        return !older.isEmpty() && !newer.isEmpty();
    }

    /**
     * A difference: {@code kind} is added, removed or changed; the last three are for a field that
     * changed.
     */
    public record Line(
            String table,
            String kind,
            String what,
            @Nullable Long lineBefore,
            @Nullable Long lineAfter,
            String column,
            String before,
            String after) {}
}
