package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.country.State;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.text.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * What the headline figures would be, had another release, source, reporting side, basis or level
 * of products answered: for each the last year for which two of them have values, beside one
 * another.
 */
public final class RobustnessTable {
    private static final List<String> BASES = List.of("published", "register");

    private final Context context;

    public RobustnessTable(Context context) {
        this.context = context;
    }

    /** One way to answer; those of one kind do not differ in what is looked at. */
    private record Reading(String kind, String name, List<Figure> figures) {}

    /**
     * One reading of one figure.
     *
     * @param label what is read
     * @param varied what differs from the other readings
     * @param name of the reading
     */
    record Line(String label, String varied, String name, Figure figure) {}

    /** Empty where no figure can be read in two ways. */
    public Optional<Table> write() {
        List<Table.Row> rows = read().stream().map(this::row).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                "robustness",
                context.texts().get("table.robustness"),
                List.of(
                        new Table.Column(context.texts().get("table.figure"), false),
                        new Table.Column(context.texts().get("table.varied"), false),
                        new Table.Column(context.texts().get("table.reading"), false),
                        new Table.Column(context.texts().get("table.value"), true),
                        new Table.Column(context.texts().get("table.interval"), true)),
                rows));
    }

    /** All readings, in the order of the table. */
    private List<Line> read() {
        State first = context.first();
        State second = context.second();
        // Trade within industries: each release at its finest level, which the figure's note names.
        return Stream.of(
                        releases("vintage", "un.agreement", first, second),
                        releases("vintage", "un.s", first, second),
                        releases("source", "trade.total", first, second),
                        releases("source", "trade.exports", first, second),
                        releases("source", "trade.exports", second, first),
                        releases("source", "trade.balance", first, second),
                        reporters(first, second),
                        reporters(second, first),
                        releases("level", "trade.intra_industry", first, second),
                        bases("arms.supplier_share", first, second),
                        bases("arms.recipient_share", first, second),
                        bases("arms.supplier_share", second, first),
                        bases("arms.recipient_share", second, first))
                .flatMap(List::stream)
                .toList();
    }

    /** Each imported release of each source. */
    private List<Line> releases(String varied, String measure, State from, State to) {
        return compare(varied, byRelease(measure, from, to, null));
    }

    /** Both totals of each release of the register. */
    private List<Line> bases(String measure, State from, State to) {
        List<Reading> readings = new ArrayList<>();
        for (String basis : BASES) {
            for (Reading reading : byRelease(measure, from, to, basis)) {
                readings.add(new Reading(
                        basis,
                        context.texts()
                                .get(
                                        "robustness.basis",
                                        Arguments.none()
                                                .with("basis", context.texts().word("issue", basis))
                                                .with("release", reading.name())),
                        reading.figures()));
            }
        }
        // Without a delivery all readings are zero, and say nothing of one another.
        readings.removeIf(reading -> reading.figures().stream().allMatch(f -> f.getValue() == 0));
        return compare("basis", readings);
    }

    /** A flow as the importer and as the exporter reports it, where both are known. */
    private List<Line> reporters(State from, State to) {
        return context
                .directed("trade.mirror_gap", null, from, to)
                .flatMap(Track::latest)
                .map(gap -> new Line(
                        label(gap),
                        context.texts().get("robustness.varied.reporter"),
                        context.texts().get("robustness.reporter"),
                        gap))
                .stream()
                .toList();
    }

    private List<Reading> byRelease(String measure, State from, State to, @Nullable String argument) {
        return context.figures().measures().find(measure).stream()
                .flatMap(m -> {
                    Shape shape = m.definition().shape();
                    Question plain = Question.of(Subjects.of(shape, from.cow(), to.cow()), context.years())
                            .withArgument(argument);
                    return context.figures().listSnapshots().stream()
                            .filter(s -> m.definition().sources().contains(s.source()))
                            .filter(s -> !s.source().equals("sipri-tiv"))
                            .map(s -> read(measure, plain, s));
                })
                .filter(reading -> !reading.figures().isEmpty())
                .toList();
    }

    private Reading read(String measure, Question plain, Snapshot snapshot) {
        List<Figure> figures =
                context.figures().list(measure, plain.withVintage(snapshot.source(), snapshot.vintage())).stream()
                        .filter(f -> f.status().carriesValue() && f.snapshot().equals(snapshot.ref()))
                        .filter(f -> Track.items(f) >= Track.FEW_ROLL_CALLS || !measure.startsWith("un."))
                        .map(Figure::pinned)
                        .toList();
        return new Reading(snapshot.ref(), snapshot.ref(), figures);
    }

    /** The last year for which readings of two kinds have values. */
    private List<Line> compare(String varied, List<Reading> readings) {
        Map<Integer, Set<String>> kinds = new TreeMap<>();
        for (Reading reading : readings) {
            reading.figures()
                    .forEach(f -> kinds.computeIfAbsent(Track.year(f), key -> new HashSet<>())
                            .add(reading.kind()));
        }
        OptionalInt last = kinds.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .mapToInt(Map.Entry::getKey)
                .max();
        if (last.isEmpty()) {
            return List.of();
        }
        int year = last.getAsInt();
        List<Line> lines = new ArrayList<>();
        for (Reading reading : readings) {
            reading.figures().stream()
                    .filter(f -> Track.year(f) == year)
                    .findFirst()
                    .ifPresent(f -> lines.add(new Line(
                            label(f),
                            context.texts().get("robustness.varied." + varied),
                            varied.equals("level") ? f.note() : reading.name(),
                            f)));
        }
        return lines;
    }

    private String label(Figure figure) {
        Arguments arguments = Arguments.none()
                .with(
                        "title",
                        DossierTexts.title(
                                context.texts(),
                                context.figures()
                                        .measures()
                                        .get(figure.id().measure())
                                        .definition()))
                .with("from", context.name(figure.id().from()))
                .with("to", context.name(figure.id().to()))
                .choose("directed", figure.id().shape() == Shape.DIRECTED_DYAD ? "yes" : "no")
                .year("year", Track.year(figure));
        return context.texts().get("robustness.figure", arguments);
    }

    private Table.Row row(Line line) {
        Figure figure = line.figure();
        return new Table.Row(
                "",
                List.of(
                        Table.Cell.text(line.label()),
                        Table.Cell.text(line.varied()),
                        Table.Cell.text(line.name()),
                        Table.Cell.of(context.collector().show(figure)),
                        context.collector().range(figure) == null
                                ? Table.Cell.text("")
                                : Table.Cell.of(context.collector().showRange(figure))));
    }
}
