package org.entente.mcp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.country.StateSystem;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.MeasuresDocument;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.provenance.Citation;
import org.entente.provenance.Origin;
import org.entente.source.SourceDescription;
import org.entente.source.Sources;
import org.entente.source.own.OwnSources;
import org.jspecify.annotations.Nullable;

/** Figures as rows of an answer, and the works to cite for them, each once. */
final class FigureRows {
    private final Figures figures;
    private final Set<Definition> measures = new LinkedHashSet<>();
    private final Set<String> snapshots = new LinkedHashSet<>();

    FigureRows(Figures figures) {
        this.figures = figures;
    }

    /** One figure with its value, or why it has none. */
    Map<String, @Nullable Object> row(Figure figure) {
        measures.add(figures.measures().get(figure.id().measure()).definition());
        if (!figure.snapshot().isEmpty()) {
            snapshots.add(figure.snapshot());
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("figure", FigureIds.write(figure.pinned().id()));
        row.put("period", period(figure.id()));
        row.put("value", number(figure.value()));
        row.put("unit", figure.unit());
        // An interval that is one point says no more than the value.
        if (figure.low() != null && !figure.low().equals(figure.high())) {
            row.put("interval", Arrays.asList(number(figure.low()), number(figure.high())));
        }
        if (figure.n() != null) {
            row.put("n", figure.n());
        }
        row.put("status", figure.status().code());
        if (figure.value() == null) {
            row.put("why_no_value", why(figure));
        } else if (!figure.note().isEmpty()) {
            row.put("note", figure.note().replace(Marks.FEW_ITEMS, "rests on few items"));
        }
        if (!figure.snapshot().isEmpty()) {
            row.put("source", figure.snapshot());
        }
        if (figure.origin() == Origin.FROZEN) {
            row.put("origin", "frozen with the case that comes with the program");
        }
        return row;
    }

    /** A figure that stands beside another of the same measure: its id and value, or why there is none. */
    Map<String, @Nullable Object> beside(Figure figure) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("figure", FigureIds.write(figure.pinned().id()));
        row.put("period", period(figure.id()));
        row.put("value", number(figure.value()));
        row.put("status", figure.status().code());
        if (!figure.snapshot().isEmpty()) {
            snapshots.add(figure.snapshot());
        }
        return row;
    }

    /** Whole numbers without a point. */
    static @Nullable Object number(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? (Object) value.longValue() : value;
    }

    static String period(FigureId id) {
        Period period = id.period();
        return period == null ? "" : period.code();
    }

    /** Why a figure has no value, in words. */
    static String why(Figure figure) {
        String reason = switch (figure.status()) {
            case NOT_REPORTED -> "the source covers this period and reports no value, which is not a zero";
            case OUT_OF_COVERAGE -> "no imported source covers this period or these states";
            case NOT_A_STATE -> "a state was not a member of the state system, or of the body, in this period";
            case UNDEFINED -> "the formula has no value here";
            case OBSERVED, ZERO -> "";
        };
        return figure.note().isEmpty() ? reason : reason + " (" + figure.note() + ")";
    }

    /** Runs of periods that have no value for the same reason, a row each. */
    List<Map<String, @Nullable Object>> absent(List<Figure> series) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        int i = 0;
        while (i < series.size()) {
            Figure first = series.get(i);
            int last = i;
            while (last + 1 < series.size() && isSame(first, series.get(last + 1))) {
                last++;
            }
            if (first.value() == null) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                String end = period(series.get(last).id());
                row.put("periods", last == i ? end : period(first.id()) + "–" + end);
                row.put("status", first.status().code());
                row.put("why_no_value", why(first));
                rows.add(row);
            }
            i = last + 1;
        }
        return rows;
    }

    private static boolean isSame(Figure one, Figure other) {
        return one.value() == null
                && other.value() == null
                && one.status() == other.status()
                && one.note().equals(other.note());
    }

    /** What a measure means. */
    static Map<String, @Nullable Object> measure(Definition d, @Nullable String argument) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("measure", argument == null ? d.id() : d.id() + ":" + argument);
        row.put("title", d.title());
        row.put("about", MeasuresDocument.shape(d.shape()));
        row.put("unit", d.unit());
        row.put("meaning", d.meaning());
        if (!d.direction().isEmpty()) {
            row.put("direction", d.direction());
        }
        return row;
    }

    /** The states of a figure by name, with the direction where the measure has one. */
    static String states(FigureId id) {
        return switch (id.shape()) {
            case SYSTEM -> "the whole system";
            case STATE -> name(id.from());
            case DYAD -> name(id.from()) + " and " + name(id.to());
            case DIRECTED_DYAD -> "from " + name(id.from()) + " to " + name(id.to());
        };
    }

    static String name(int cow) {
        return StateSystem.standard().find(cow).map(s -> s.name()).orElse("state " + cow);
    }

    static boolean isPair(Definition definition) {
        return definition.shape() == Shape.DYAD || definition.shape() == Shape.DIRECTED_DYAD;
    }

    static boolean hasValue(Figure figure) {
        return figure.status() == Status.OBSERVED || figure.status() == Status.ZERO;
    }

    /**
     * What to cite for all rows so far: for each measure the work that defines it, and for each
     * {@code source} of the rows the dataset.
     */
    Map<String, Object> citations() {
        Map<String, Object> all = new LinkedHashMap<>();
        measures.forEach(d -> all.put(d.id(), d.reference().text()));
        snapshots.forEach(ref -> all.put(ref, dataset(ref)));
        return all;
    }

    private Object dataset(String ref) {
        String source = ref.substring(0, ref.indexOf(':'));
        Optional<SourceDescription> known = Sources.standard()
                .find(source)
                .map(s -> s.description())
                .or(() -> OwnSources.find(figures.store(), source));
        return known.map(
                        d -> (Object) d.citations().stream().map(Citation::text).toList())
                .orElseGet(() -> figures.frozen().listFrozenSnapshots().stream()
                        .filter(frozen -> frozen.snapshot().ref().equals(ref))
                        .map(frozen -> frozen.citation())
                        .toList());
    }
}
