package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Subjects;
import org.entente.provenance.LineSet;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Sized;
import org.entente.store.Store;

/**
 * The rows of the pair itself behind an estimate; those of all other pairs, on which it rests too,
 * are not listed.
 */
final class EstimateRows {
    private EstimateRows() {}

    /** The rows of a measure's figures of a pair in some years, and of leaders. */
    static List<RowRef> list(
            PairFigures figures, int a, int b, List<YearRange> spans, Collection<OfficeSpell> spells, Store store) {
        String name = "rows of %s in %s of %d and %d in %s, %s"
                .formatted(figures.subject().written(), figures.snapshot().ref(), a, b, spans, spells);
        return store.results()
                .get(name, Rows.class, () -> new Rows(read(figures, a, b, spans, spells, store)))
                .refs();
    }

    private record Rows(List<RowRef> refs) implements Sized {
        @Override
        public long bytes() {
            return 64 + 32 * count(refs);
        }
    }

    private static List<RowRef> read(
            PairFigures figures, int a, int b, List<YearRange> spans, Collection<OfficeSpell> spells, Store store) {
        List<Figure> own = new ArrayList<>();
        for (YearRange span : spans) {
            own.addAll(ownFigures(figures, a, b, span, store));
            if (figures.subject().isSum()) {
                own.addAll(ownFigures(figures, b, a, span, store));
            }
        }
        List<RowRef> all = new ArrayList<>();
        for (Lineage lineage : figures.subject().measure().lineages(own, store)) {
            all.addAll(lineage.rows());
        }
        for (OfficeSpell spell : spells) {
            Snapshot snapshot = store.listSnapshots().stream()
                    .filter(s -> s.id() == spell.rows().snapshot())
                    .findFirst()
                    .orElseThrow();
            all.add(new RowRef(
                    snapshot.ref(),
                    "leader_spell",
                    spell.rows().file(),
                    List.of(spell.rows().line())));
        }
        return merge(all);
    }

    /**
     * The rows behind one pair-year of a panel, the first that has a value: an example of those of
     * all.
     */
    static List<RowRef> years(PairFigures figures, YearRange span, Store store) {
        for (int year = span.from(); year <= span.to(); year++) {
            for (int p = 0; p < figures.panel().pairs(); p++) {
                if (figures.panel().has(p, figures.at(year))) {
                    int a = figures.state(figures.panel().first(p));
                    int b = figures.state(figures.panel().second(p));
                    return list(figures, a, b, List.of(YearRange.of(year)), List.of(), store);
                }
            }
        }
        return List.of();
    }

    private static List<Figure> ownFigures(PairFigures figures, int a, int b, YearRange span, Store store) {
        Subject subject = figures.subject();
        return subject
                .measure()
                .compute(subject.question(Subjects.pair(a, b), span, figures.snapshot()), store)
                .figures()
                .stream()
                .filter(figure -> figure.status().carriesValue())
                .toList();
    }

    private record Place(String snapshot, String table, int file) {}

    /** One reference a table and file, each line once. */
    static List<RowRef> merge(List<RowRef> refs) {
        Map<Place, LineSet> lines = new LinkedHashMap<>();
        for (RowRef ref : refs) {
            lines.computeIfAbsent(new Place(ref.snapshot(), ref.table(), ref.file()), place -> new LineSet())
                    .addAll(ref.lines());
        }
        List<RowRef> merged = new ArrayList<>();
        lines.forEach(
                (place, some) -> merged.add(new RowRef(place.snapshot(), place.table(), place.file(), some.list())));
        return List.copyOf(merged);
    }

    static long count(List<RowRef> refs) {
        return refs.stream().mapToLong(ref -> ref.lines().size()).sum();
    }
}
