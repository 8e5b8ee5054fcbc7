package org.entente.dossier.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.CaseHeader;
import org.entente.casefile.reader.CaseEvidence;
import org.entente.dossier.SourceEntry;
import org.entente.measure.model.Figure;
import org.entente.provenance.Snapshot;
import org.entente.text.Arguments;

/** The snapshots that the dossier's figures rest on, imported or known from frozen figures only. */
public final class SourceEntries {
    private final Context context;

    public SourceEntries(Context context) {
        this.context = context;
    }

    public List<SourceEntry> list() {
        Map<String, List<Figure>> used = new LinkedHashMap<>();
        for (Figure figure : context.collector().figures()) {
            if (!figure.snapshot().isEmpty()) {
                used.computeIfAbsent(figure.snapshot(), k -> new ArrayList<>()).add(figure);
            }
        }
        List<SourceEntry> entries = new ArrayList<>();
        List<Snapshot> imported = context.figures().listImported();
        imported.stream()
                .filter(s -> used.containsKey(s.ref()))
                .forEach(s -> entries.add(entry(s, true, used.getOrDefault(s.ref(), List.of()))));
        context.figures().frozen().listSnapshots().stream()
                .filter(s -> used.containsKey(s.ref()))
                .filter(s -> imported.stream().noneMatch(i -> i.ref().equals(s.ref())))
                .forEach(s -> entries.add(entry(s, false, used.getOrDefault(s.ref(), List.of()))));
        return entries;
    }

    private SourceEntry entry(Snapshot snapshot, boolean imported, List<Figure> figures) {
        TreeSet<String> measures = new TreeSet<>();
        figures.forEach(f -> measures.add(f.id().measure()));
        Optional<CaseHeader> evidence = context.findCase()
                .map(CaseFile::header)
                .filter(header -> snapshot.source().equals(CaseEvidence.SOURCE));
        if (evidence.isPresent()) {
            return new SourceEntry(
                    snapshot,
                    context.texts()
                            .get(
                                    "source.case",
                                    Arguments.none()
                                            .with("title", evidence.get().title())),
                    null,
                    "",
                    imported,
                    figures.size(),
                    List.copyOf(measures));
        }
        Optional<SourceHint> hint = context.hints().stream()
                .filter(h -> h.source().equals(snapshot.source()))
                .findFirst();
        return new SourceEntry(
                snapshot,
                hint.map(SourceHint::title).orElse(snapshot.source()),
                hint.map(SourceHint::citation).orElse(null),
                hint.map(SourceHint::license).orElse(""),
                imported,
                figures.size(),
                List.copyOf(measures));
    }
}
