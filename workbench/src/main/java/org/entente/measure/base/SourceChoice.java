package org.entente.measure.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Question;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;

/**
 * Which snapshots may answer a question: of each source that the definition lists, in its order,
 * the vintage that is named, else the newest.
 */
public final class SourceChoice {
    private SourceChoice() {}

    /** One snapshot a source, the preferred source first; empty when none is imported. */
    public static List<Snapshot> list(Definition definition, Question question, Store store) {
        List<Snapshot> imported = store.listSnapshots();
        List<Snapshot> chosen = new ArrayList<>();
        for (String source : definition.sources()) {
            newest(imported, source, question).ifPresent(chosen::add);
        }
        return chosen;
    }

    /** The preferred snapshot of {@link #list}. */
    public static Optional<Snapshot> find(Definition definition, Question question, Store store) {
        return list(definition, question, store).stream().findFirst();
    }

    /** The snapshot of one source and vintage. */
    public static Optional<Snapshot> findExactly(Store store, String source, String vintage) {
        return store.listSnapshots().stream()
                .filter(s -> s.source().equals(source) && s.vintage().equals(vintage))
                .findFirst();
    }

    private static Optional<Snapshot> newest(List<Snapshot> imported, String source, Question question) {
        boolean named = question.source() == null || question.source().equals(source);
        return imported.stream()
                .filter(s -> named && s.source().equals(source))
                .filter(s -> question.vintage() == null || question.vintage().equals(s.vintage()))
                // Imported snapshots come by vintage, so that the last is the newest.
                .reduce((earlier, later) -> later);
    }

    /** Why {@link #list} is empty. */
    public static String noneReason(Definition definition, Question question) {
        String sources = question.source() == null ? String.join(" or ", definition.sources()) : question.source();
        return question.vintage() == null
                ? "no imported source covers it; it needs " + sources
                : "the vintage " + question.vintage() + " of " + sources + " is not imported";
    }

    /**
     * The years for which the store can speak to a measure; empty when no source of it is imported.
     */
    public static Optional<YearRange> findSpan(Definition definition, Question question, Store store) {
        List<YearRange> spans = list(definition, question, store).stream()
                .flatMap(s -> Coverage.find(store, s).map(CoveredYears::span).stream())
                .collect(Collectors.toList());
        return spans.stream().reduce((a, b) -> new YearRange(Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
    }
}
