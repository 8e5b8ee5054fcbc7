package org.entente.dossier.evidence;

import java.util.List;
import org.entente.dossier.EventEntry;
import org.entente.measure.model.Figure;

/**
 * Events that figures report, not rows: a record, a break. One class a kind of such event; each
 * states its rule in the text {@code chronology.rule.KIND} and names the figure on which it rests,
 * which goes into the collector of who reports it.
 */
public interface FigureEvents {
    /** The kind, such as {@code record}. */
    String kind();

    List<Told> list(Context context);

    /** An event and the figure on which it rests. */
    record Told(EventEntry event, Figure figure) {}

    /** The explicit list. */
    static List<FigureEvents> standard() {
        return List.of(new RecordEvents());
    }
}
