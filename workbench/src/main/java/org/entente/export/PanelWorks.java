package org.entente.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.provenance.BibtexEntry;
import org.entente.provenance.Citation;
import org.entente.provenance.Snapshot;

/**
 * The works that a panel rests on, as BibTeX: what defines its measures, the data, and the list of
 * members.
 */
final class PanelWorks {
    private static final Citation MEMBERS = new Citation(
            "cow-states-2016",
            "{Correlates of War Project}",
            "State System Membership List, v2016",
            "Correlates of War",
            2017,
            "https://correlatesofwar.org/data-sets/state-system-membership/");

    private final Panel panel;
    private final Map<String, SourceNote> sources;

    PanelWorks(Panel panel, Map<String, SourceNote> sources) {
        this.panel = panel;
        this.sources = sources;
    }

    String bibtex() {
        Map<String, Citation> works = new LinkedHashMap<>();
        works.put(MEMBERS.key(), MEMBERS);
        for (Panel.ValueColumn asked : panel.asked()) {
            asked.value().about().references().forEach(work -> works.putIfAbsent(work.key(), work));
        }
        StringBuilder out = new StringBuilder();
        Map<String, String> vintages = new LinkedHashMap<>();
        for (Snapshot snapshot : PanelNotes.snapshots(panel)) {
            SourceNote note = sources.get(snapshot.source());
            if (note != null) {
                note.citations().forEach(work -> works.putIfAbsent(work.key(), work));
                note.citations().stream()
                        .limit(1)
                        .forEach(work ->
                                vintages.merge(work.key(), snapshot.ref(), (before, more) -> before + ", " + more));
            }
        }
        works.values().forEach(work -> out.append(BibtexEntry.of(work, vintages.getOrDefault(work.key(), ""))));
        return out.toString();
    }
}
