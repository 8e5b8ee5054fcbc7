package org.entente.export;

import java.util.List;
import org.entente.provenance.Citation;

/**
 * A column of a panel.
 *
 * @param name as the files print it, such as {@code trade.total}
 * @param cell the column of table {@code panel} that holds it
 * @param kind what it holds
 * @param label one line for people
 * @param about what the codebook says of it beyond the label; the same object for the columns of
 *     one request
 */
record PanelColumn(String name, String cell, Kind kind, String label, About about) {

    /** What the cells are. */
    enum Kind {
        /** A whole number that is always there. */
        WHOLE,
        /** A text, or nothing. */
        TEXT,
        /** A number, or nothing. */
        NUMBER,
        /** The number of a status. */
        STATUS
    }

    /**
     * What a column means and rests on.
     *
     * @param unit of its values; empty where there is none
     * @param meaning a sentence or two
     * @param formula in the notation of docs/measures.md; empty for a raw column
     * @param version {@code un.s v1}; empty for a raw column
     * @param traps what a reader must know
     * @param references the works that define it
     */
    record About(
            String unit,
            String meaning,
            String formula,
            String version,
            List<String> traps,
            List<Citation> references) {
        About {
            traps = List.copyOf(traps);
            references = List.copyOf(references);
        }

        static About of(String meaning) {
            return new About("", meaning, "", "", List.of(), List.of());
        }
    }
}
