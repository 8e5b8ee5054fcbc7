package org.entente.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.provenance.Lineage;
import org.entente.provenance.Snapshot;

/**
 * Figures that Entente computed earlier from named snapshots and a case keeps, because licences often forbid to pass on
 * a dataset but not a derived figure. {@code entente case freeze} writes them, a dossier marks them as frozen.
 */
public final class FrozenFigures {
    private final Map<FigureId, Entry> entries = new LinkedHashMap<>();
    private final List<Snapshot> snapshots;

    /**
     * A figure and what it rests on.
     *
     * @param figure with origin FROZEN
     * @param definition id and version of the definition that computed it
     * @param rowCount canonical rows behind it
     */
    public record Entry(Figure figure, String definition, long rowCount) {}

    public FrozenFigures(List<Entry> entries, List<Snapshot> snapshots) {
        for (Entry entry : entries) {
            this.entries.put(entry.figure().id(), entry);
        }
        this.snapshots = List.copyOf(snapshots);
    }

    public static FrozenFigures none() {
        return new FrozenFigures(List.of(), List.of());
    }

    /** The snapshots that the figures were computed from, with the hashes of their files. */
    public List<Snapshot> listSnapshots() {
        return snapshots;
    }

    public List<Entry> listAll() {
        return List.copyOf(entries.values());
    }

    /** The frozen figures of a measure and subject within the question's years, in order of time. */
    List<Figure> list(String measure, Question question) {
        return entries.values().stream()
                .map(Entry::figure)
                .filter(f -> f.id().measure().equals(measure))
                .filter(f -> FrozenMatch.answers(f, question))
                .sorted(FrozenMatch.BY_PERIOD)
                .toList();
    }

    Lineage lineage(Figure figure) {
        Entry entry = entries.get(figure.id());
        if (entry == null) {
            throw new IllegalArgumentException(figure.id() + " is not among the frozen figures");
        }
        return new Lineage(entry.definition(), "", List.of(), entry.rowCount());
    }
}
