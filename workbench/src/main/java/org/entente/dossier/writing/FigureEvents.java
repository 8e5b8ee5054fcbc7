package org.entente.dossier.writing;

import java.util.List;
import org.entente.dossier.EventEntry;

/**
 * Events that figures tell of, not rows: a record, a break. One class a kind of such event; each states its rule in the text
 * {@code chronology.rule.KIND} and enters every figure on which it rests into the ledger.
 */
interface FigureEvents {
    /** The kind, such as {@code record}. */
    String kind();

    List<EventEntry> list(Context context);

    /** The explicit list. */
    static List<FigureEvents> standard() {
        return List.of(new RecordEvents());
    }
}
