package org.entente.measure.frozen;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Figures that Entente computed earlier from named snapshots and a case keeps, because licences
 * often forbid to pass on a dataset but not a derived figure. {@code entente case freeze} writes
 * them, a dossier marks them as frozen.
 */
public final class FrozenFigures {
    private final FrozenEntries entries;
    private final List<FrozenSnapshot> snapshots;
    private final Map<String, Map<FigureId, Entry>> byId = new ConcurrentHashMap<>();

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
        this(FrozenEntries.of(entries), snapshots);
    }

    FrozenFigures(FrozenEntries entries, List<FrozenSnapshot> snapshots) {
        this.entries = entries;
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

    public boolean isEmpty() {
        return entries.measures().isEmpty();
    }

    public List<Entry> listAll() {
        return entries.measures().stream()
                .flatMap(measure -> entries.of(measure).stream())
                .toList();
    }

    /** Those of a measure, whatever their subject. */
    public List<Entry> listOf(String measure) {
        return entries.of(measure);
    }

    /** The last calendar year that any is of; empty when none is of a year. */
    public OptionalInt lastYear() {
        return entries.lastYear();
    }

    /** The years of which figures of a measure and subject were frozen; empty when none were. */
    public Optional<YearRange> findSpan(String measure, Subjects subject) {
        return entries.of(measure).stream()
                .filter(entry -> FrozenMatch.sameSubject(entry.figure().id(), subject))
                .map(entry -> entry.figure().id().period())
                .filter(period -> period != null && period.kind() == Period.Kind.YEAR)
                .map(period -> new YearRange(period.first(), period.last()))
                .reduce((a, b) -> new YearRange(Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
    }

    /**
     * The frozen figures of a measure and subject within the question's years, in order of time.
     */
    public List<Figure> list(String measure, Question question) {
        return list(measure, question, null);
    }

    /** As {@link #list(String, Question)}, for where they stand among all. */
    public List<Figure> list(String measure, Question question, @Nullable String aspect) {
        Map<FigureId, Figure> found = new LinkedHashMap<>();
        entries.of(measure).stream()
                .map(Entry::figure)
                .filter(f -> FrozenMatch.answers(f, question, aspect))
                .sorted(FrozenMatch.BY_PERIOD)
                // A figure may be kept twice, as the newest and by the name of its vintage.
                .forEach(f -> found.putIfAbsent(f.id().withVintage(null), f));
        return List.copyOf(found.values());
    }

    public Lineage lineage(Figure figure) {
        // Else frozen from what was newest, and requested by the name of that vintage.
        Entry entry = find(figure.id())
                .or(() -> find(figure.id().withVintage(null))
                        .filter(newest -> newest.figure().snapshot().equals(figure.snapshot())))
                .orElseThrow(() -> new IllegalArgumentException(
                        FigureIds.write(figure.id()) + " is not among the frozen figures"));
        return new Lineage(entry.definition(), "", List.of(), entry.rowCount());
    }

    private Optional<Entry> find(FigureId id) {
        return Optional.ofNullable(
                byId.computeIfAbsent(id.measure(), this::byId).get(id));
    }

    private Map<FigureId, Entry> byId(String measure) {
        Map<FigureId, Entry> all = new HashMap<>();
        entries.of(measure).forEach(entry -> all.put(entry.figure().id(), entry));
        return all;
    }
}
