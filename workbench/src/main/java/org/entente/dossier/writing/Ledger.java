package org.entente.dossier.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.entente.casefile.model.SourceLine;
import org.entente.country.StateSystem;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Evidence;
import org.entente.dossier.Numbers;
import org.entente.measure.Definition;
import org.entente.measure.Figure;
import org.entente.measure.FigureId;
import org.entente.measure.Figures;
import org.entente.measure.Measure;
import org.entente.measure.Period;
import org.entente.measure.Shape;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Every number that a dossier shows, entered when a section first shows it. */
final class Ledger {
    /** What one decimal of a per cent shows. */
    private static final double LEAST_SHARE = 0.001;

    private final Figures figures;
    private final MessageBundle texts;
    private final Numbers numbers;
    private final Function<FigureId, String> ids;
    private final Map<String, Figure> shown = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<Figure, Lineage> traced;

    Ledger(Figures figures, MessageBundle texts, Function<FigureId, String> ids) {
        this(figures, texts, ids, new ConcurrentHashMap<>());
    }

    private Ledger(Figures figures, MessageBundle texts, Function<FigureId, String> ids, Map<Figure, Lineage> traced) {
        this.figures = figures;
        this.texts = texts;
        this.numbers = new Numbers(texts);
        this.ids = ids;
        this.traced = traced;
    }

    /** An empty one at another desk; what either has traced the other need not. */
    Ledger at(Figures desk) {
        return new Ledger(desk, texts, ids, traced);
    }

    /** Enters a figure and gives its value as a number that leads to it. */
    Span.FigureValue show(Figure figure) {
        return new Span.FigureValue(enter(figure), printed(figure));
    }

    /** The number of items behind a figure; it leads to the same lineage. */
    Span showCount(Figure figure) {
        Long n = figure.n();
        return n == null
                ? Span.text(texts.get("figure.no_count"))
                : new Span.FigureValue(enter(figure), numbers.count(n));
    }

    /** A figure's interval; it leads to the same lineage. */
    Span showRange(Figure figure) {
        String range = range(figure);
        return range == null ? show(figure) : new Span.FigureValue(enter(figure), range);
    }

    /** The id under which a figure is entered. */
    String id(Figure figure) {
        return ids.apply(figure.id());
    }

    String enter(Figure figure) {
        String id = id(figure);
        if (shown.putIfAbsent(id, figure) == null) {
            entries.put(id, new Measured(id, figure));
        }
        return id;
    }

    /** A number that a case states, with its references. */
    Span.FigureValue stated(
            String id,
            String label,
            String printed,
            @Nullable Double value,
            String unit,
            List<String> references,
            @Nullable String locator,
            SourceLine where) {
        Evidence evidence = new Evidence.Stated(id, label, printed, value, unit, references, locator, where.toString());
        entries.putIfAbsent(id, () -> evidence);
        return new Span.FigureValue(id, printed);
    }

    /** A number that stands in a publisher's row. */
    Span.FigureValue read(String id, String label, double value, String unit, RowRef row) {
        String printed = numbers.value(value, unit);
        Evidence evidence = new Evidence.Read(id, label, printed, value, unit, row);
        entries.putIfAbsent(id, () -> evidence);
        return new Span.FigureValue(id, printed);
    }

    /** A number that an estimator found. */
    Span.FigureValue estimated(Evidence.Estimated evidence) {
        entries.putIfAbsent(evidence.id(), () -> evidence);
        return new Span.FigureValue(evidence.id(), evidence.printed());
    }

    /** A count over rows. */
    Span.FigureValue counted(String id, String label, List<String> items) {
        String printed = numbers.count(items.size());
        Evidence evidence = new Evidence.Counted(id, label, printed, items.size(), items);
        entries.putIfAbsent(id, () -> evidence);
        return new Span.FigureValue(id, printed);
    }

    /** The value as readers see it, or the word for its absence. A rounded zero is shown as what it may be. */
    String printed(Figure figure) {
        Double value = figure.value();
        if (value == null) {
            return texts.word("status", figure.status().code());
        }
        if (figure.id().aspect() != null) {
            return printedPlace(value, figure.unit());
        }
        Measure measure = figures.measures().get(figure.id().measure());
        if (!measure.categories().isEmpty()) {
            int place = (int) Math.round(value - measure.definition().low());
            return texts.word("category", measure.categories().get(place));
        }
        Double high = figure.high();
        return value == 0 && high != null && high > 0
                ? texts.get("number.below", Arguments.none().with("value", numbers.value(high, figure.unit())))
                : numbers.value(value, figure.unit());
    }

    /** A place among all is never rounded to the very lowest or highest, which it is not. */
    private String printedPlace(double value, String unit) {
        boolean share = unit.equals("share");
        if (share && value > 0 && value < LEAST_SHARE / 2) {
            return texts.get("number.below", Arguments.none().with("value", numbers.value(LEAST_SHARE, unit)));
        }
        if (share && value < 1 && value > 1 - LEAST_SHARE / 2) {
            return texts.get("number.above", Arguments.none().with("value", numbers.value(1 - LEAST_SHARE, unit)));
        }
        return numbers.value(value, unit);
    }

    /** The interval as readers see it; null when there is none or both ends print alike. */
    @Nullable String range(Figure figure) {
        Double low = figure.low();
        Double high = figure.high();
        if (low == null || high == null) {
            return null;
        }
        String from = numbers.value(low, figure.unit());
        return from.equals(numbers.value(high, figure.unit())) ? null : numbers.range(low, high, figure.unit());
    }

    /** The figures of measures that were entered, in order. */
    List<Figure> figures() {
        return List.copyOf(shown.values());
    }

    /** Enters what was entered elsewhere, after what is here. */
    void add(Ledger other) {
        other.shown.forEach(shown::putIfAbsent);
        other.entries.forEach(entries::putIfAbsent);
    }

    /** Asks for the lineage of every figure that was entered here and whose lineage nobody has asked for yet, and puts what was entered into words. */
    void trace() {
        List<Figure> open = shown.values().stream()
                .filter(figure -> !traced.containsKey(figure))
                .toList();
        List<Lineage> found = figures.lineages(open);
        for (int i = 0; i < found.size(); i++) {
            traced.put(open.get(i), found.get(i));
        }
        entries.values().forEach(Entry::outline);
    }

    /** Everything that was entered, in order, each figure with its lineage. */
    List<Evidence> evidence() {
        trace();
        return entries.values().stream().map(Entry::traced).toList();
    }

    /** What was entered until now, figures without their lineage. */
    List<Evidence> outline() {
        return entries.values().stream().map(Entry::outline).toList();
    }

    /** A number that was entered. */
    @FunctionalInterface
    private interface Entry {
        Evidence outline();

        /** With its lineage, where it has one that is asked for later. */
        default Evidence traced() {
            return outline();
        }
    }

    /** A figure of a measure; it is put into words once, also where another ledger takes it over. */
    private final class Measured implements Entry {
        private static final Lineage LATER = new Lineage("", "", List.of(), 0);

        private final String id;
        private final Figure figure;
        private Evidence.@Nullable Measured words;

        Measured(String id, Figure figure) {
            this.id = id;
            this.figure = figure;
        }

        @Override
        public Evidence.Measured outline() {
            Evidence.Measured known = words;
            if (known == null) {
                Definition definition =
                        figures.measures().get(figure.id().measure()).definition();
                known = new Evidence.Measured(
                        id,
                        label(figure, definition),
                        printed(figure),
                        range(figure),
                        figure.id().shape() == Shape.SYSTEM
                                ? ""
                                : code(figure.id().from()),
                        figure.id().shape().states() < 2 ? "" : code(figure.id().to()),
                        figure,
                        definition,
                        LATER);
                words = known;
            }
            return known;
        }

        @Override
        public Evidence traced() {
            return outline().withLineage(Objects.requireNonNull(traced.get(figure)));
        }
    }

    private String label(Figure figure, Definition definition) {
        FigureId id = figure.id();
        Period period = id.period();
        String key = switch (id.shape()) {
            case SYSTEM -> "figure.label.system";
            case STATE -> "figure.label.state";
            case DYAD -> "figure.label.pair";
            case DIRECTED_DYAD -> "figure.label.directed";
        };
        Arguments arguments = Arguments.none()
                .with("title", DossierTexts.title(texts, definition))
                .with(
                        "argument",
                        id.argument() == null
                                ? ""
                                : texts.word(
                                        id.measure().startsWith("un.")
                                                        || id.measure().startsWith("arms.")
                                                ? "issue"
                                                : "argument",
                                        id.argument()))
                .choose("argued", id.argument() == null ? "no" : "yes")
                .with("period", period == null ? "" : period.code())
                .choose("dated", period == null ? "no" : "yes");
        if (id.shape() != Shape.SYSTEM) {
            arguments.with("from", name(id.from()));
        }
        if (id.shape().states() == 2) {
            arguments.with("to", name(id.to()));
        }
        String label = texts.get(key, arguments);
        String aspect = id.aspect();
        return aspect == null
                ? label
                : texts.get(
                        "figure.label.aspect",
                        Arguments.none().with("label", label).choose("aspect", aspect));
    }

    private static String code(int cow) {
        return StateSystem.standard().get(cow).code();
    }

    private String name(int cow) {
        return StateSystem.standard().get(cow).name(texts.locale());
    }
}
