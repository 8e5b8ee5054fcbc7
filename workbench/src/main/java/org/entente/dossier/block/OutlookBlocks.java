package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Gap;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.OutlookNumbers;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.Track;
import org.entente.measure.estimate.Outlook;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Shape;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of one measure in a dossier: what it says in words, the fan, the way to the target,
 * and the backtest.
 */
public final class OutlookBlocks {
    private static final double[] OUTER = {0.025, 0.975};
    private static final double[] MIDDLE = {0.1, 0.9};

    private final Context context;
    private final String measure;
    private final Goal goal;

    /**
     * What is to be reached; all null for nothing.
     *
     * @param value in the unit of the measure
     * @param by year
     * @param shown as the dossier prints it
     */
    public record Goal(@Nullable Double value, @Nullable Integer by, Span.@Nullable FigureValue shown) {
        public static Goal none() {
            return new Goal(null, null, null);
        }
    }

    public OutlookBlocks(Context context, String measure, Goal goal) {
        this.context = context;
        this.measure = measure;
        this.goal = goal;
    }

    /**
     * The blocks; a gap when there is no forecast, and nothing for a measure that is unknown or has
     * a direction, which a target does not state.
     */
    public List<Block> write() {
        Optional<Measure> known = context.figures().measures().find(measure);
        if (known.isEmpty() || known.get().definition().shape() != Shape.DYAD) {
            return List.of();
        }
        Outlook outlook = context.outlook(known.get(), goal.value(), goal.by());
        return outlook instanceof Outlook.Forecasted forecasted
                ? blocks(forecasted)
                : List.of(refused((Outlook.Refused) outlook));
    }

    private static Arguments places(Context context, Outlook.Refused refused) {
        return context.names()
                .with("measure", DossierTexts.title(context.texts(), refused.definition()))
                .with("snapshot", context.datasetOf(refused.snapshot()))
                .count("values", refused.values(), Span.text(context.numbers().count(refused.values())))
                .with("fewest", context.numbers().count(Outlook.FEWEST))
                .year("first", refused.first())
                .year("last", refused.last())
                .year("asked", refused.asked())
                .year("farthest", refused.farthest())
                .choose("reason", refused.reason().name());
    }

    private Block refused(Outlook.Refused refused) {
        Arguments places = places(context, refused);
        return context.gap(new Gap(
                "forecast",
                "outlook",
                context.texts().get("gap.forecast.what", places),
                context.texts().get("gap.forecast.why", places),
                null,
                context.texts().get("gap.forecast.fill", places),
                null));
    }

    private List<Block> blocks(Outlook.Forecasted outlook) {
        OutlookNumbers numbers = new OutlookNumbers(context, measure, goal.value(), outlook);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                "outlook-" + measure.replace('.', '-'),
                context.texts()
                        .get(
                                "heading.forecast",
                                Arguments.none()
                                        .with("measure", DossierTexts.title(context.texts(), outlook.definition())))));
        words(outlook, numbers).addTo(blocks);
        blocks.add(chart(outlook, numbers));
        if (!outlook.reaches().isEmpty()) {
            blocks.add(reaches(outlook, numbers));
        }
        blocks.add(scores(outlook, numbers));
        blocks.add(new Block.Notes(notes(outlook, numbers)));
        return blocks;
    }

    private Prose words(Outlook.Forecasted outlook, OutlookNumbers numbers) {
        int year = numbers.end();
        Prose prose = context.prose();
        prose.say(
                "outlook.forecast",
                numbers.places()
                        .with("median", numbers.quantile(year, 0.5, "median"))
                        .with("range", numbers.range(year))
                        .year("year", year));
        Span.FigureValue shown = goal.shown();
        if (shown != null) {
            for (Outlook.Reach reach : outlook.reaches()) {
                if (reach.year() == year) {
                    prose.say(
                            "outlook.chance",
                            numbers.places()
                                    .with("target", shown)
                                    .with("chance", numbers.chance("at", year, reach.chanceAt()))
                                    .with("by", numbers.chance("by", year, reach.chanceBy()))
                                    .year("year", year));
                }
            }
        }
        for (Outlook.Other other : outlook.others()) {
            Double chance = other.chanceAt();
            prose.say(
                    "outlook.other",
                    Arguments.none()
                            .with("snapshot", context.datasetOf(other.snapshot()))
                            .year("first", other.first())
                            .year("last", other.last())
                            .year("year", other.year())
                            .with("median", numbers.median(other))
                            .choose("target", chance == null ? "no" : "yes")
                            .with("chance", chance == null ? Span.text("") : numbers.chance(other, chance)));
        }
        return prose;
    }

    private List<List<Span>> notes(Outlook.Forecasted outlook, OutlookNumbers numbers) {
        List<List<Span>> notes = new ArrayList<>();
        for (Figure figure : outlook.later()) {
            notes.add(context.texts()
                    .spans(
                            "outlook.later",
                            Arguments.none()
                                    .with(
                                            "value",
                                            new Span.FigureValue(
                                                    numbers.enter(figure),
                                                    context.collector().printed(figure)))
                                    .with("snapshot", context.datasetOf(figure.snapshot()))
                                    .year("year", Track.year(figure))
                                    .with(
                                            "place",
                                            numbers.chance("place", Track.year(figure), outlook.place(figure)))));
        }
        switch (outlook.gravity()) {
            case TRIED -> notes.add(context.texts().spans("outlook.gravity", Arguments.none()));
            case UNKNOWN -> notes.add(context.texts().spans("outlook.nogravity", Arguments.none()));
            case NO_FLOW -> {
                // Gravity explains trade only, which needs no saying of a vote.
            }
        }
        if (outlook.isWide()) {
            notes.add(context.texts().spans("outlook.wide", Arguments.none()));
        }
        notes.add(context.texts()
                .spans(
                        "outlook.caution",
                        numbers.places()
                                .with("years", context.numbers().count((long) numbers.end() - outlook.lastYear()))));
        return notes;
    }

    private Chart chart(Outlook.Forecasted outlook, OutlookNumbers numbers) {
        Definition definition = outlook.definition();
        List<Chart.Series> series = new ArrayList<>();
        series.add(new Chart.Series(
                "past", context.texts().get("series.past"), Chart.Form.LINE, 0, points(outlook.series(), numbers)));
        List<Chart.Point> fan = new ArrayList<>();
        for (int year = outlook.lastYear() + 1; year <= numbers.end(); year++) {
            Span.FigureValue median = numbers.quantile(year, 0.5, "median");
            fan.add(new Chart.Point(
                    year,
                    outlook.quantile(year, 0.5),
                    outlook.quantile(year, MIDDLE[0]),
                    outlook.quantile(year, MIDDLE[1]),
                    median.text(),
                    median.evidence(),
                    false));
        }
        series.add(new Chart.Series("fan", context.texts().get("series.fan"), Chart.Form.FAN, 1, fan));
        if (!outlook.later().isEmpty()) {
            series.add(new Chart.Series(
                    "later",
                    context.texts().get("series.later"),
                    Chart.Form.POINT,
                    2,
                    points(outlook.later(), numbers)));
        }
        List<Chart.Target> targets = new ArrayList<>();
        Double value = goal.value();
        Span.FigureValue shown = goal.shown();
        if (value != null && shown != null) {
            String label = context.texts().get("series.target", Arguments.none().with("value", shown.text()));
            targets.add(new Chart.Target(value, label, shown.evidence()));
        }
        Arguments named = context.names().with("measure", DossierTexts.title(context.texts(), definition));
        String title = context.texts().get("chart.outlook.title", named);
        return new Chart(
                "outlook-fan-" + measure.replace('.', '-'),
                title,
                context.texts().get("chart.outlook.summary", named),
                outlook.firstYear(),
                numbers.end(),
                false,
                List.of(new Chart.Panel(
                        "fan", axis(definition), unit(definition), null, null, 3, false, series, targets)),
                List.of(),
                List.of(),
                years(outlook, numbers, title));
    }

    private static Chart.Unit unit(Definition definition) {
        return switch (definition.unit()) {
            case "US$" -> Chart.Unit.MONEY;
            case "share" -> Chart.Unit.SHARE;
            case "TIV million" -> Chart.Unit.TIV;
            default -> Chart.Unit.INDEX;
        };
    }

    private String axis(Definition definition) {
        return context.texts()
                .get(
                        "axis.outlook",
                        Arguments.none()
                                .with("measure", DossierTexts.title(context.texts(), definition))
                                .with("unit", context.texts().unit(definition.unit())));
    }

    private List<Chart.Point> points(List<Figure> figures, OutlookNumbers numbers) {
        return figures.stream()
                .map(f -> new Chart.Point(
                        Track.year(f),
                        f.getValue(),
                        null,
                        null,
                        context.collector().printed(f),
                        numbers.enter(f),
                        false))
                .toList();
    }

    private Table years(Outlook.Forecasted outlook, OutlookNumbers numbers, String caption) {
        List<Table.Row> rows = new ArrayList<>();
        for (int year = outlook.lastYear() + 1; year <= numbers.end(); year++) {
            rows.add(new Table.Row(
                    "",
                    List.of(
                            Table.Cell.text(Integer.toString(year)),
                            Table.Cell.of(numbers.quantile(year, 0.5, "median")),
                            Table.Cell.text(numbers.between(year, MIDDLE[0], MIDDLE[1])),
                            Table.Cell.text(numbers.between(year, OUTER[0], OUTER[1])))));
        }
        return new Table(
                "outlook-numbers-" + measure.replace('.', '-'),
                caption,
                heads("year", "median", "middle80", "middle95"),
                rows);
    }

    private Table reaches(Outlook.Forecasted outlook, OutlookNumbers numbers) {
        boolean growth = outlook.isProportional();
        List<Table.Row> rows = new ArrayList<>();
        for (Outlook.Reach reach : outlook.reaches()) {
            int year = reach.year();
            String unit = growth ? "share" : outlook.definition().unit();
            Double best = reach.best();
            rows.add(new Table.Row(
                    "",
                    List.of(
                            Table.Cell.text(Integer.toString(year)),
                            Table.Cell.of(numbers.chance("at", year, reach.chanceAt())),
                            Table.Cell.of(numbers.chance("by", year, reach.chanceBy())),
                            Table.Cell.of(numbers.estimated("needed", year, reach.needed(), unit, null)),
                            best == null
                                    ? Table.Cell.text("")
                                    : Table.Cell.of(numbers.estimated("best", year, best, unit, null)),
                            Table.Cell.text(context.texts()
                                    .get(
                                            "outlook.spans",
                                            Arguments.none()
                                                    .with(
                                                            "asFast",
                                                            context.numbers().count(reach.asFast()))
                                                    .with(
                                                            "spans",
                                                            context.numbers().count(reach.spans())))))));
        }
        return new Table(
                "outlook-target-" + measure.replace('.', '-'),
                context.texts().get("table.reach.caption", numbers.places()),
                heads("year", "chance.at", "chance.by", "needed", "best", "asfast"),
                rows);
    }

    private Table scores(Outlook.Forecasted outlook, OutlookNumbers numbers) {
        List<Table.Row> rows = new ArrayList<>();
        for (Outlook.Score score : outlook.scores()) {
            Double mase = score.mase();
            boolean chosen = score.name().equals(outlook.chosen());
            rows.add(new Table.Row(
                    "",
                    List.of(
                            Table.Cell.text(context.texts()
                                    .get(
                                            "outlook.candidate",
                                            Arguments.none()
                                                    .with(
                                                            "name",
                                                            context.texts().word("way", score.name()))
                                                    .choose("chosen", chosen ? "yes" : "no"))),
                            mase == null ? Table.Cell.text("") : score(numbers, score, "mase", mase, "ratio"),
                            score(numbers, score, "crps", score.crps(), "index"),
                            score(numbers, score, "in80", score.coverage80(), "share"),
                            score(numbers, score, "in95", score.coverage95(), "share"))));
        }
        Outlook.Score first = outlook.scores().get(0);
        return new Table(
                "outlook-backtest-" + measure.replace('.', '-'),
                context.texts()
                        .get(
                                "table.backtest.caption",
                                Arguments.none()
                                        .with("origins", context.numbers().count(first.origins()))
                                        .with("pairs", context.numbers().count(first.pairs()))
                                        .choose(
                                                "widened",
                                                context.numbers()
                                                                .value(outlook.widening(), "ratio")
                                                                .equals("1")
                                                        ? "no"
                                                        : "yes")
                                        .with("widening", context.numbers().value(outlook.widening(), "ratio"))),
                heads("candidate", "mase", "crps", "in80", "in95"),
                rows);
    }

    private Table.Cell score(OutlookNumbers numbers, Outlook.Score score, String what, double value, String unit) {
        return Table.Cell.of(numbers.estimated(score.name() + "-" + what, 0, value, unit, null));
    }

    private List<Table.Column> heads(String... keys) {
        List<Table.Column> heads = new ArrayList<>();
        for (String key : keys) {
            heads.add(new Table.Column(context.texts().get("table.outlook." + key), !heads.isEmpty()));
        }
        return heads;
    }
}
