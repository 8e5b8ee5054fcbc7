package org.entente.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Figures that Entente computed earlier from named snapshots and a case keeps, because licences often forbid to pass on
 * a dataset but not a derived figure. {@code entente case freeze} writes them, a dossier marks them as frozen.
 */
public final class FrozenFigures {
    private final Map<FigureId, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byMeasure = new LinkedHashMap<>();
    private final List<FrozenSnapshot> snapshots;

    /**
     * A figure and what it rests on.
     *
     * @param figure with origin FROZEN
     * @param definition id and version of the definition that computed it, such as {@code un.s v1}
     * @param rowCount canonical rows behind it
     */
    public record Entry(Figure figure, String definition, long rowCount) {
        public Entry {
            if (figure.origin() != Origin.FROZEN) {
                throw new IllegalArgumentException(FigureIds.write(figure.id()) + " is not frozen");
            }
        }
    }

    /**
     * A snapshot that figures were computed from.
     *
     * @param snapshot with the hashes of its files
     * @param citation how the dataset is cited, in one line
     * @param licence terms of the publisher, by name
     */
    public record FrozenSnapshot(Snapshot snapshot, String citation, String licence) {}

    public FrozenFigures(List<Entry> entries, List<FrozenSnapshot> snapshots) {
        for (Entry entry : entries) {
            this.entries.put(entry.figure().id(), entry);
            byMeasure
                    .computeIfAbsent(entry.figure().id().measure(), key -> new ArrayList<>())
                    .add(entry);
        }
        this.snapshots = List.copyOf(snapshots);
    }

    public static FrozenFigures none() {
        return new FrozenFigures(List.of(), List.of());
    }

    /** The snapshots that the figures were computed from, with the hashes of their files. */
    public List<Snapshot> listSnapshots() {
        return snapshots.stream().map(FrozenSnapshot::snapshot).toList();
    }

    /** The snapshots with citation and licence. */
    public List<FrozenSnapshot> listFrozenSnapshots() {
        return snapshots;
    }

    public List<Entry> listAll() {
        return List.copyOf(entries.values());
    }

    /** The years of which figures of a measure and subject were frozen; empty when none were. */
    public Optional<YearRange> findSpan(String measure, Subjects subject) {
        return byMeasure.getOrDefault(measure, List.of()).stream()
                .filter(entry -> FrozenMatch.sameSubject(entry.figure().id(), subject))
                .map(entry -> entry.figure().id().period())
                .filter(period -> period != null && period.kind() == Period.Kind.YEAR)
                .map(period -> new YearRange(period.first(), period.last()))
                .reduce((a, b) -> new YearRange(Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
    }

    /** The frozen figures of a measure and subject within the question's years, in order of time. */
    List<Figure> list(String measure, Question question) {
        return list(measure, question, null);
    }

    /** As {@link #list(String, Question)}, for where they stand among all. */
    List<Figure> list(String measure, Question question, @Nullable String aspect) {
        Map<FigureId, Figure> found = new LinkedHashMap<>();
        byMeasure.getOrDefault(measure, List.of()).stream()
                .map(Entry::figure)
                .filter(f -> FrozenMatch.answers(f, question, aspect))
                .sorted(FrozenMatch.BY_PERIOD)
                // A figure may be kept twice, as the newest and by the name of its vintage.
                .forEach(f -> found.putIfAbsent(f.id().withVintage(null), f));
        return List.copyOf(found.values());
    }

    Lineage lineage(Figure figure) {
        Entry entry = entries.get(figure.id());
        if (entry == null) {
            // Frozen from what was newest, and asked for by the name of that vintage.
            Entry newest = entries.get(figure.id().withVintage(null));
            entry = newest != null && newest.figure().snapshot().equals(figure.snapshot()) ? newest : null;
        }
        if (entry == null) {
            throw new IllegalArgumentException(FigureIds.write(figure.id()) + " is not among the frozen figures");
        }
        return new Lineage(entry.definition(), "", List.of(), entry.rowCount());
    }
}
