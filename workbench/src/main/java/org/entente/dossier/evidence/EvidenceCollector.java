package org.entente.dossier.evidence;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.casefile.model.SourceLine;
import org.entente.country.StateSystem;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Evidence;
import org.entente.dossier.Numbers;
import org.entente.measure.Figures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Every number that a dossier shows, entered when a section first shows it. */
public final class EvidenceCollector {
    /** What one decimal of a per cent shows. */
    private static final double LEAST_SHARE = 0.001;

    private static final Lineage NOT_TRACED = new Lineage("", "", List.of(), 0);

    private final Figures figures;
    private final MessageBundle texts;
    private final Numbers numbers;
    private final Function<FigureId, String> ids;
    private final Map<String, Figure> shown = new LinkedHashMap<>();
    private final Map<String, Evidence> entries = new LinkedHashMap<>();

    public EvidenceCollector(Figures figures, MessageBundle texts, Function<FigureId, String> ids) {
        this.figures = figures;
        this.texts = texts;
        this.numbers = new Numbers(texts);
        this.ids = ids;
    }

    /** Enters a figure and gives its value as a number that leads to it. */
    public Span.FigureValue show(Figure figure) {
        return new Span.FigureValue(enter(figure), printed(figure));
    }

    /** The number of items behind a figure; it leads to the same lineage. */
    public Span showCount(Figure figure) {
        Long n = figure.n();
        return n == null
                ? Span.text(texts.get("figure.no_count"))
                : new Span.FigureValue(enter(figure), numbers.count(n));
    }

    /** A figure's interval; it leads to the same lineage. */
    public Span showRange(Figure figure) {
        String range = range(figure);
        return range == null ? show(figure) : new Span.FigureValue(enter(figure), range);
    }

    /** The id under which a figure is entered. */
    String id(Figure figure) {
        return ids.apply(figure.id());
    }

    public String enter(Figure figure) {
        String id = id(figure);
        if (shown.putIfAbsent(id, figure) == null) {
            entries.put(id, measured(id, figure));
        }
        return id;
    }

    /** A number that a case states, with its references. */
    public Span.FigureValue stated(
            String id,
            String label,
            String printed,
            @Nullable Double value,
            String unit,
            List<String> references,
            @Nullable String locator,
            SourceLine where) {
        Evidence evidence = new Evidence.Stated(id, label, printed, value, unit, references, locator, where.toString());
        entries.putIfAbsent(id, evidence);
        return new Span.FigureValue(id, printed);
    }

    /** A number that stands in a publisher's row. */
    Span.FigureValue read(String id, String label, double value, String unit, RowRef row) {
        String printed = numbers.value(value, unit);
        Evidence evidence = new Evidence.Read(id, label, printed, value, unit, row);
        entries.putIfAbsent(id, evidence);
        return new Span.FigureValue(id, printed);
    }

    /** A number that an estimator found. */
    public Span.FigureValue estimated(Evidence.Estimated evidence) {
        entries.putIfAbsent(evidence.id(), evidence);
        return new Span.FigureValue(evidence.id(), evidence.printed());
    }

    /** A count over rows. */
    public Span.FigureValue counted(String id, String label, List<String> items) {
        String printed = numbers.count(items.size());
        Evidence evidence = new Evidence.Counted(id, label, printed, items.size(), items);
        entries.putIfAbsent(id, evidence);
        return new Span.FigureValue(id, printed);
    }

    /**
     * The value as readers see it, or the word for its absence. A rounded zero is shown as what it
     * may be.
     */
    public String printed(Figure figure) {
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
    public @Nullable String range(Figure figure) {
        Double low = figure.low();
        Double high = figure.high();
        if (low == null || high == null) {
            return null;
        }
        String from = numbers.value(low, figure.unit());
        return from.equals(numbers.value(high, figure.unit())) ? null : numbers.range(low, high, figure.unit());
    }

    /** The figures of measures that were entered, in order. */
    public List<Figure> figures() {
        return List.copyOf(shown.values());
    }

    /** Everything that was entered, in order, each figure with its lineage. */
    public List<Evidence> evidence() {
        List<Figure> traced = figures();
        Iterator<Lineage> lineages = figures.lineages(traced).iterator();
        return entries.values().stream()
                .map(entry ->
                        entry instanceof Evidence.Measured measured ? measured.withLineage(lineages.next()) : entry)
                .toList();
    }

    /** Everything that was entered so far, figures without their lineage. */
    public List<Evidence> outline() {
        return List.copyOf(entries.values());
    }

    private Evidence.Measured measured(String id, Figure figure) {
        Definition definition = figures.measures().get(figure.id().measure()).definition();
        int states = figure.id().shape().states();
        return new Evidence.Measured(
                id,
                label(figure, definition),
                printed(figure),
                range(figure),
                figure.id().shape() == Shape.SYSTEM ? "" : code(figure.id().from()),
                states < 2 ? "" : code(figure.id().to()),
                figure,
                definition,
                NOT_TRACED);
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
