package org.entente.measure.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.provenance.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * Lineages of figures that share their source rows, so that each series is read from the store
 * once.
 */
public final class Lineages {
    private Lineages() {}

    /** Figures of one snapshot, subject and argument, by one kind and length of period. */
    private record Series(String snapshot, @Nullable String argument, int from, int to, Period.Kind kind, int length) {

        static Optional<Series> find(Figure figure) {
            FigureId id = figure.id();
            Period period = id.period();
            return figure.snapshot().isEmpty() || period == null
                    ? Optional.empty()
                    : Optional.of(new Series(
                            figure.snapshot(), id.argument(), id.from(), id.to(), period.kind(), period.length()));
        }
    }

    /**
     * The lineage of each figure, in their order. A figure without a snapshot has no rows, and its
     * note says why.
     *
     * @param read the rows of a series, from its figures; empty when there are none
     * @param trace the lineage of one figure within the rows of its series
     */
    public static <R> List<Lineage> bySeries(
            Definition definition,
            List<Figure> figures,
            Function<List<Figure>, Optional<R>> read,
            BiFunction<Figure, R, Lineage> trace) {
        Map<Series, List<Figure>> members = new LinkedHashMap<>();
        for (Figure figure : figures) {
            Series.find(figure)
                    .ifPresent(series -> members.computeIfAbsent(series, key -> new ArrayList<>())
                            .add(figure));
        }
        Map<Series, R> rows = new LinkedHashMap<>();
        members.forEach((series, own) -> read.apply(own).ifPresent(found -> rows.put(series, found)));
        return figures.stream()
                .map(figure -> Series.find(figure)
                        .flatMap(series -> Optional.ofNullable(rows.get(series)))
                        .map(found -> trace.apply(figure, found))
                        .orElseGet(() -> withoutRows(definition, figure)))
                .toList();
    }

    /** The lineage of a figure that rests on no rows: its note alone. */
    public static Lineage withoutRows(Definition definition, Figure figure) {
        return new Lineage(definition.versioned(), figure.note(), List.of(), 0);
    }
}
