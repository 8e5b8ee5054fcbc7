package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.dossier.Block;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Evidence;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.Turning;
import org.entente.measure.estimate.BreakOutcome;
import org.entente.measure.estimate.BreakScale;
import org.entente.measure.estimate.BreakSeries;
import org.entente.text.Arguments;
import org.entente.text.Span;

/**
 * Tests of structural change in the main series: what a search finds, and what happens at the dates
 * that are marked beforehand.
 */
public final class TurningBlocks {
    private final Context context;
    private final Turning turning;

    public TurningBlocks(Context context) {
        this.context = context;
        this.turning = context.turning();
    }

    public void addTo(List<Block> blocks) {
        blocks.add(new Block.Heading("turning-tests", context.texts().get("heading.turning_tests")));
        Prose prose = context.prose();
        prose.say("turning.run", context.tests().counts(context));
        turning.series().forEach(t -> prose.say(sentence(t)));
        prose.addTo(blocks);
        blocks.add(found());
        if (!turning.dates().isEmpty()) {
            dates().ifPresent(blocks::add);
        }
        List<List<Span>> notes = new ArrayList<>();
        notes.add(context.texts().spans("turning.note.method", Arguments.none()));
        turning.series().stream().flatMap(t -> cautions(t).stream()).distinct().forEach(notes::add);
        blocks.add(new Block.Notes(notes));
    }

    private List<Span> sentence(Turning.Tested tested) {
        Arguments arguments = Arguments.none().with("series", tested.title());
        if (!(tested.outcome() instanceof BreakOutcome.Studied studied)) {
            return context.texts().spans("turning.refused", arguments.with("reason", reason((BreakOutcome.Refused)
                    tested.outcome())));
        }
        List<BreakOutcome.Turn> breaks = studied.turns();
        if (breaks.isEmpty()) {
            return context.texts().spans("turning.none", arguments);
        }
        return context.texts()
                .spans(
                        "turning.found",
                        arguments
                                .with(
                                        "years",
                                        breaks.stream()
                                                .map(t -> t.opens().code())
                                                .collect(Collectors.joining(", ")))
                                .count("n", breaks.size(), Span.text(String.valueOf(breaks.size())))
                                .choose("established", standing(tested, studied))
                                .with(
                                        "p",
                                        p(tested, "adjusted", tested.adjusted().orElseThrow())));
    }

    private static String standing(Turning.Tested tested, BreakOutcome.Studied studied) {
        if (tested.isEstablished()) {
            return "yes";
        }
        if (!tested.isNet()) {
            return "agenda";
        }
        if (studied.isChangeEstablished() && tested.among().isPresent() && !tested.isUnusual()) {
            return "usual";
        }
        return studied.isChangeEstablished() ? "many" : "no";
    }

    private String reason(BreakOutcome.Refused refused) {
        return context.texts()
                .get(
                        switch (refused.reason()) {
                            case CONSTANT -> "turning.reason.constant";
                            case ZEROS -> "turning.reason.zeros";
                            case EXACT -> "turning.reason.exact";
                            case TOO_SHORT -> "turning.reason.short";
                        },
                        Arguments.none()
                                .with("n", String.valueOf(refused.series().size()))
                                .with("needed", String.valueOf(refused.needed())));
    }

    private Block found() {
        List<Table.Row> rows = new ArrayList<>();
        for (Turning.Tested tested : turning.series()) {
            BreakSeries series = tested.outcome().series();
            if (!(tested.outcome() instanceof BreakOutcome.Studied studied)) {
                rows.add(row(
                        tested,
                        series,
                        Table.Cell.text(context.texts().get("turning.cell.untested")),
                        empty(),
                        empty(),
                        empty(),
                        empty()));
                continue;
            }
            Table.Cell p = Table.Cell.of(p(tested, "p", studied.p()));
            Table.Cell adjusted =
                    Table.Cell.of(p(tested, "adjusted", tested.adjusted().orElseThrow()));
            List<BreakOutcome.Turn> breaks = studied.turns();
            if (breaks.isEmpty()) {
                rows.add(row(
                        tested,
                        series,
                        Table.Cell.text(context.texts().get("turning.cell.none")),
                        empty(),
                        empty(),
                        p,
                        adjusted));
            }
            for (int k = 0; k < breaks.size(); k++) {
                rows.add(row(
                        tested,
                        series,
                        Table.Cell.of(number(
                                tested,
                                "from." + (k + 1),
                                breaks.get(k).opens().code(),
                                breaks.get(k).opens().first())),
                        Table.Cell.text(interval(breaks.get(k))),
                        Table.Cell.of(number(
                                tested,
                                "again." + (k + 1),
                                context.texts()
                                        .get(
                                                "turning.cell.again",
                                                Arguments.none()
                                                        .with(
                                                                "times",
                                                                String.valueOf(breaks.get(k)
                                                                        .again()))
                                                        .with(
                                                                "all",
                                                                String.valueOf(breaks.get(k)
                                                                        .settings()))),
                                breaks.get(k).again())),
                        p,
                        adjusted));
            }
        }
        return new Table(
                "turning-breaks",
                context.texts().get("table.turning.breaks"),
                columns("series", "years", "break", "interval", "again", "p", "adjusted"),
                rows);
    }

    private static Table.Cell empty() {
        return Table.Cell.text("");
    }

    private Table.Row row(Turning.Tested tested, BreakSeries series, Table.Cell... cells) {
        List<Table.Cell> all = new ArrayList<>();
        all.add(Table.Cell.text(tested.title()));
        all.add(Table.Cell.text(years(series)));
        all.addAll(List.of(cells));
        return new Table.Row("", all);
    }

    private String years(BreakSeries series) {
        return series.size() == 0
                ? context.texts().get("absence.none")
                : context.texts()
                        .get(
                                "turning.cell.years",
                                Arguments.none()
                                        .with("first", series.period(0).code())
                                        .with(
                                                "last",
                                                series.period(series.size() - 1).code())
                                        .with("n", String.valueOf(series.size())));
    }

    private List<Table.Column> columns(String... keys) {
        List<Table.Column> columns = new ArrayList<>();
        for (String key : keys) {
            boolean number = key.equals("p") || key.equals("adjusted");
            columns.add(new Table.Column(context.texts().get("table.turning." + key), number));
        }
        return columns;
    }

    /**
     * An interval by the years that would open the new regime; an end outside the series is said to
     * be.
     */
    private String interval(BreakOutcome.Turn turn) {
        return turn.span()
                .map(span -> context.texts()
                        .get(
                                "turning.cell.interval",
                                Arguments.none()
                                        .choose("low", span.before() ? "before" : "inside")
                                        .choose("high", span.after() ? "after" : "inside")
                                        .with("from", span.low().code())
                                        .with("to", span.high().code())))
                .orElseGet(() -> context.texts().get("turning.cell.no_interval"));
    }

    /**
     * Nothing where all dates lie outside all series, as the entry of a state into the system does.
     */
    private Optional<Block> dates() {
        List<Turning.Tested> studied = turning.series().stream()
                .filter(t -> t.outcome() instanceof BreakOutcome.Studied)
                .toList();
        boolean inside = turning.dates().stream()
                .flatMap(dated -> dated.changes().stream().flatMap(Optional::stream))
                .anyMatch(change -> change.place() != BreakOutcome.Place.OUTSIDE);
        if (studied.isEmpty() || !inside) {
            return Optional.empty();
        }
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(context.texts().get("table.year"), false));
        columns.add(new Table.Column(context.texts().get("table.turning.events"), false));
        studied.forEach(t -> columns.add(new Table.Column(t.title(), true)));
        List<Table.Row> rows = new ArrayList<>();
        for (Turning.Dated dated : turning.dates()) {
            List<Table.Cell> cells = new ArrayList<>();
            cells.add(Table.Cell.text(String.valueOf(dated.year())));
            cells.add(new Table.Cell(events(dated.events())));
            for (int i = 0; i < turning.series().size(); i++) {
                Turning.Tested tested = turning.series().get(i);
                if (tested.outcome() instanceof BreakOutcome.Studied) {
                    cells.add(cell(tested, dated, i));
                }
            }
            rows.add(new Table.Row("", cells));
        }
        return Optional.of(new Table("turning-dates", context.texts().get("table.turning.dates"), columns, rows));
    }

    private static List<Span> events(List<EventEntry> events) {
        List<Span> spans = new ArrayList<>();
        for (EventEntry event : events) {
            if (!spans.isEmpty()) {
                spans.add(Span.text("; "));
            }
            spans.add(Span.text(event.summary()));
        }
        return spans;
    }

    private Table.Cell cell(Turning.Tested tested, Turning.Dated dated, int i) {
        BreakOutcome.DatedChange change = dated.changes().get(i).orElseThrow();
        Optional<Double> adjusted = dated.adjusted().get(i);
        if (adjusted.isEmpty()) {
            return Table.Cell.text(context.texts()
                    .get(change.place() == BreakOutcome.Place.OUTSIDE ? "turning.cell.outside" : "turning.cell.end"));
        }
        String key = String.valueOf(dated.year());
        return new Table.Cell(context.texts()
                .spans(
                        "turning.cell.dated",
                        Arguments.none()
                                .with("p", p(tested, key + ".p", change.findP().orElseThrow()))
                                .with("adjusted", p(tested, key + ".adjusted", adjusted.get()))));
    }

    private Span p(Turning.Tested tested, String key, double p) {
        String printed = p <= 0.001
                ? context.texts().get("turning.least")
                : context.numbers().value(p, "index");
        return number(tested, key, printed, p);
    }

    private Span number(Turning.Tested tested, String key, String printed, double value) {
        BreakSeries series = tested.outcome().series();
        String name = key.replaceAll("[0-9.]", "");
        return context.collector()
                .estimated(new Evidence.Estimated(
                        "estimate:breaks/" + series.id() + "/" + key,
                        context.texts()
                                .get(
                                        "turning.label." + (name.isEmpty() ? "p" : name),
                                        Arguments.none()
                                                .with("series", tested.title())
                                                .with("key", key)),
                        printed,
                        null,
                        value,
                        "index",
                        context.texts().get("turning.method"),
                        List.of(context.texts()
                                .get(
                                        "turning.basis",
                                        Arguments.none()
                                                .with("series", series.id())
                                                .with("years", years(series))
                                                .with("snapshot", series.snapshot())
                                                .choose("scale", series.scale() == BreakScale.LOG ? "log" : "level"))),
                        tested.command()));
    }

    /** What a reader of one series must know. */
    private List<List<Span>> cautions(Turning.Tested tested) {
        if (!(tested.outcome() instanceof BreakOutcome.Studied studied)) {
            return List.of();
        }
        List<List<Span>> notes = new ArrayList<>();
        Arguments arguments = Arguments.none().with("series", tested.title());
        if (studied.findUnitRoot().isPresent()) {
            notes.add(context.texts().spans("turning.note.wanders", arguments));
        }
        if (!studied.series().others().isEmpty()) {
            notes.add(context.texts()
                    .spans(
                            "turning.note.source",
                            arguments.with(
                                    "snapshot",
                                    context.datasetOf(studied.series().snapshot()))));
        }
        if (!studied.series().rounded().isEmpty()) {
            notes.add(context.texts().spans("turning.note.rounded", arguments));
        }
        return notes;
    }
}
