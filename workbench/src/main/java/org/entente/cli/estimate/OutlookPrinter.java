package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.Listing;
import org.entente.cli.shared.OutputFormat;
import org.entente.country.StateSystem;
import org.entente.measure.estimate.Outlook;
import org.entente.measure.estimate.Scenario;
import org.entente.measure.estimate.ScenarioEffect;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.numerics.forecast.CandidateScore;
import org.entente.numerics.forecast.Forecast;
import org.jspecify.annotations.Nullable;

/**
 * Prints forecasts: for people with the backtest and the cautions, as CSV one row per year, as JSON
 * with everything.
 */
final class OutlookPrinter {

    private final Globals globals;
    private final OutputFormat format;
    private final @Nullable Double target;
    private final Map<Outlook.Forecasted, List<ScenarioEffect>> effects = new LinkedHashMap<>();
    private final List<Outlook.Forecasted> outlooks = new ArrayList<>();

    OutlookPrinter(Globals globals, OutputFormat format, @Nullable Double target) {
        this.globals = globals;
        this.format = format;
        this.target = target;
    }

    /** @param given the effects of scenarios; empty without scenarios */
    void add(Outlook.Forecasted outlook, List<ScenarioEffect> given) {
        effects.put(outlook, given);
        outlooks.add(outlook);
    }

    /** The message of a refusal. */
    static String refusal(Outlook.Refused refused) {
        String id = refused.definition().id();
        return switch (refused.reason()) {
            case CATEGORY -> MESSAGES.fill("outlook.category", "figure", id);
            case NOTHING -> MESSAGES.fill("outlook.nothing", "figure", id);
            case SHORT ->
                MESSAGES.fill(
                        "outlook.short",
                        "figure",
                        id,
                        "snapshot",
                        refused.snapshot(),
                        "values",
                        refused.values(),
                        "first",
                        refused.first(),
                        "last",
                        refused.last(),
                        "fewest",
                        Forecast.FEWEST);
            case ENDED, PAST ->
                MESSAGES.fill(
                        "outlook.ended",
                        "figure",
                        id,
                        "snapshot",
                        refused.snapshot(),
                        "last",
                        refused.last(),
                        "values",
                        refused.values(),
                        "farthest",
                        refused.farthest(),
                        "year",
                        refused.asked());
            case LEFT ->
                MESSAGES.fill("outlook.left", "figure", id, "snapshot", refused.snapshot(), "last", refused.last());
            case CONSTANT ->
                MESSAGES.fill("outlook.constant", "figure", id, "first", refused.first(), "last", refused.last());
            case KNOWN ->
                MESSAGES.fill(
                        "outlook.known",
                        "figure",
                        id,
                        "snapshot",
                        refused.snapshot(),
                        "last",
                        refused.last(),
                        "year",
                        refused.asked());
        };
    }

    void print() {
        switch (format) {
            case TABLE -> outlooks.forEach(this::table);
            case CSV ->
                years(new ColumnList<Year>()
                                .with("measure", year -> year.id().measureWithArgument())
                                .with("from", year -> from(year.id()))
                                .with("to", year -> to(year.id())))
                        .with("snapshot", Year::snapshot)
                        .list(outlooks.stream()
                                .flatMap(outlook -> years(outlook).stream())
                                .toList())
                        .print(globals.out(), format);
            case JSON ->
                globals.out()
                        .println(Listing.json(outlooks.stream().map(this::json).toList()));
        }
    }

    private void table(Outlook.Forecasted outlook) {
        PrintWriter out = globals.out();
        Forecast forecast = outlook.forecast();
        FigureId id = outlook.lastFigure().id();
        out.println(MESSAGES.fill(
                "outlook.head",
                "measure",
                id.measureWithArgument(),
                "states",
                states(id),
                "title",
                outlook.definition().title(),
                "unit",
                outlook.definition().unit(),
                "snapshot",
                outlook.snapshot(),
                "first",
                outlook.firstYear(),
                "last",
                outlook.lastYear(),
                "values",
                outlook.series().size(),
                "scale",
                forecast.scale().name()));
        out.println(MESSAGES.fill(
                "outlook.last",
                "value",
                shown(outlook.lastFigure().getValue()),
                "year",
                outlook.lastYear(),
                "figure",
                FigureIds.write(id)));
        out.println();
        new ColumnList<Integer>()
                .with("year", year -> year)
                .with("2.5 %", year -> shown(outlook.quantile(year, 0.025)))
                .with("10 %", year -> shown(outlook.quantile(year, 0.1)))
                .with("median", year -> shown(outlook.quantile(year, 0.5)))
                .with("90 %", year -> shown(outlook.quantile(year, 0.9)))
                .with("97.5 %", year -> shown(outlook.quantile(year, 0.975)))
                .list(IntStream.rangeClosed(outlook.lastYear() + 1, outlook.end())
                        .boxed()
                        .toList())
                .printIndented(out);
        scores(out, outlook);
        reaches(out, outlook);
        others(out, outlook);
        scenarios(out, outlook);
        cautions(out, outlook);
        out.println();
    }

    private static void scores(PrintWriter out, Outlook.Forecasted outlook) {
        Forecast forecast = outlook.forecast();
        CandidateScore first = forecast.scores().get(0);
        out.println();
        out.println(MESSAGES.fill("outlook.scores", "origins", first.origins(), "forecasts", first.pairs()));
        new ColumnList<CandidateScore>()
                .with("candidate", CandidateScore::name)
                .with("MASE", score -> score.mase() == null ? "" : decimals(score.mase(), 3))
                .with("CRPS", score -> decimals(score.crps(), 4))
                .with("in 80 %", score -> decimals(score.coverage80(), 2))
                .with("in 95 %", score -> decimals(score.coverage95(), 2))
                .with("", score -> score.name().equals(forecast.chosen()) ? MESSAGES.get("outlook.chosen") : "")
                .list(forecast.scores())
                .printIndented(out);
        out.println(MESSAGES.fill(
                "outlook.widened",
                "factor",
                decimals(forecast.widening(), 2),
                "coverage",
                decimals(forecast.widenedCoverage80(), 2)));
        if (outlook.gravity() != Outlook.Gravity.NO_FLOW) {
            out.println(
                    outlook.gravity() == Outlook.Gravity.TRIED
                            ? MESSAGES.get("outlook.gravity")
                            : MESSAGES.get("outlook.no_gravity"));
        }
    }

    private void reaches(PrintWriter out, Outlook.Forecasted outlook) {
        Double wanted = target;
        if (wanted == null) {
            return;
        }
        boolean growth = outlook.isProportional();
        out.println();
        out.println(MESSAGES.fill(
                "outlook.reach", "target", shown(wanted), "paths", Forecast.PATHS, "seed", Forecast.SEED));
        DoubleFunction<String> change = growth ? OutlookPrinter::signedPercent : OutlookPrinter::shown;
        new ColumnList<Outlook.Reach>()
                .with("year", Outlook.Reach::year)
                .with("in that year", reach -> percent(reach.chanceAt()))
                .with("by then", reach -> percent(reach.chanceBy()))
                .with("needed a year", reach -> change.apply(reach.needed()))
                .with("best so far", reach -> reach.best() == null ? "" : change.apply(reach.best()))
                .with(
                        "as fast",
                        reach -> MESSAGES.fill("outlook.spans", "fast", reach.asFast(), "spans", reach.spans()))
                .list(outlook.reaches())
                .printIndented(out);
    }

    private void others(PrintWriter out, Outlook.Forecasted outlook) {
        if (!outlook.later().isEmpty()) {
            out.println();
            out.println(MESSAGES.get("outlook.later"));
            for (Figure figure : outlook.later()) {
                int year = year(figure);
                out.println(MESSAGES.fill(
                        "outlook.later_row",
                        "year",
                        year,
                        "value",
                        shown(figure.getValue()),
                        "snapshot",
                        figure.snapshot(),
                        "place",
                        percent(outlook.place(figure))));
            }
        }
        if (!outlook.others().isEmpty()) {
            out.println();
            out.println(MESSAGES.get("outlook.others"));
            for (Outlook.Other other : outlook.others()) {
                Double chance = other.chanceAt();
                out.println(MESSAGES.fill(
                        "outlook.other",
                        "snapshot",
                        other.snapshot(),
                        "first",
                        other.first(),
                        "last",
                        other.last(),
                        "model",
                        other.chosen(),
                        "year",
                        other.year(),
                        "median",
                        shown(other.median()),
                        "low",
                        shown(other.low()),
                        "high",
                        shown(other.high()),
                        "chance",
                        chance == null ? "" : MESSAGES.fill("outlook.other_chance", "chance", percent(chance))));
            }
        }
    }

    private void scenarios(PrintWriter out, Outlook.Forecasted outlook) {
        List<ScenarioEffect> given = effects.getOrDefault(outlook, List.of());
        if (given.isEmpty()) {
            return;
        }
        double median = outlook.quantile(outlook.end(), 0.5);
        ScenarioEffect one = given.get(0);
        out.println();
        out.println(MESSAGES.fill(
                "outlook.scenarios",
                "observations",
                one.observations(),
                "pairs",
                one.pairs(),
                "first",
                one.first(),
                "last",
                one.last()));
        new ColumnList<ScenarioEffect>()
                .with("if", effect -> said(effect.scenario()))
                .with("coefficient", effect -> decimals(effect.coefficient(), 3))
                .with("error", effect -> decimals(effect.error(), 3))
                .with("forecast", effect -> "× " + decimals(effect.factor(), 3))
                .with("95 %", effect -> decimals(effect.low(), 3) + " to " + decimals(effect.high(), 3))
                .with("median of " + outlook.end(), effect -> shown(median) + " → " + shown(median * effect.factor()))
                .list(given)
                .printIndented(out);
    }

    private static String said(Scenario scenario) {
        String driver = scenario.driver().code();
        return switch (scenario.driver()) {
            case GDP -> driver + " × " + decimals(scenario.change(), 2);
            case TRADE_AGREEMENT -> driver + " " + scenario.answer();
            case AGREEMENT, IDEAL_DISTANCE -> driver + String.format(Locale.ROOT, " %+.2f", scenario.change());
        };
    }

    private void cautions(PrintWriter out, Outlook.Forecasted outlook) {
        out.println();
        int ahead = outlook.end() - outlook.lastYear();
        String chosen = outlook.forecast().chosen();
        out.println(MESSAGES.fill(
                "outlook.caution",
                "last",
                outlook.lastYear(),
                "ahead",
                ahead,
                "known",
                chosen.equals("gravity") ? MESSAGES.get("outlook.with_masses") : MESSAGES.get("outlook.one_series")));
        if (outlook.isWide()) {
            out.println(MESSAGES.fill(
                    "outlook.wide", "coverage", decimals(outlook.score().coverage80(), 2)));
        }
        if (chosen.equals("naive") || chosen.equals("drift")) {
            out.println(MESSAGES.fill("outlook.simple", "model", chosen));
        }
    }

    /**
     * A year of an outlook: one that the forecast was made from, or one that it reaches.
     *
     * @param used the figure of a year that the forecast was made from; absent for a year ahead
     */
    private record Year(
            Outlook.Forecasted outlook, int year, @Nullable Figure used) {
        FigureId id() {
            return used == null ? outlook.lastFigure().id() : used.id();
        }

        @Nullable Double quantile(double share) {
            return used == null ? outlook.quantile(year, share) : null;
        }

        @Nullable Double chanceAt(@Nullable Double target) {
            return used == null && target != null ? outlook.forecast().chanceAt(horizon(), target) : null;
        }

        @Nullable Double chanceBy(@Nullable Double target) {
            return used == null && target != null ? outlook.forecast().chanceBy(horizon(), target) : null;
        }

        private int horizon() {
            return year - outlook.lastYear();
        }

        String snapshot() {
            return used == null ? outlook.snapshot() : used.snapshot();
        }
    }

    private static List<Year> years(Outlook.Forecasted outlook) {
        List<Year> years = new ArrayList<>();
        outlook.series().forEach(figure -> years.add(new Year(outlook, year(figure), figure)));
        for (int year = outlook.lastYear() + 1; year <= outlook.end(); year++) {
            years.add(new Year(outlook, year, null));
        }
        return years;
    }

    private ColumnList<Year> years(ColumnList<Year> columns) {
        return columns.with("year", Year::year)
                .with("kind", year -> year.used() == null ? "forecast" : "used")
                .with("value", year -> year.used() == null ? null : year.used().getValue())
                .with("q025", year -> year.quantile(0.025))
                .with("q10", year -> year.quantile(0.1))
                .with("q50", year -> year.quantile(0.5))
                .with("q90", year -> year.quantile(0.9))
                .with("q975", year -> year.quantile(0.975))
                .with("chance_at", year -> year.chanceAt(target))
                .with("chance_by", year -> year.chanceBy(target));
    }

    private Map<String, @Nullable Object> json(Outlook.Forecasted outlook) {
        Forecast forecast = outlook.forecast();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        FigureId id = outlook.lastFigure().id();
        all.put("measure", id.measureWithArgument());
        all.put("from", from(id));
        all.put("to", to(id));
        all.put("snapshot", outlook.snapshot());
        all.put("first", outlook.firstYear());
        all.put("last", outlook.lastYear());
        all.put("scale", forecast.scale().name());
        all.put("chosen", forecast.chosen());
        all.put("widening", forecast.widening());
        all.put("widened_coverage80", forecast.widenedCoverage80());
        all.put("scores", forecast.scores());
        all.put("gravity", outlook.gravity().name().toLowerCase(Locale.ROOT));
        all.put("target", target);
        all.put("paths", Forecast.PATHS);
        all.put("seed", Forecast.SEED);
        all.put("years", years(new ColumnList<>()).list(years(outlook)).objects());
        all.put("reaches", outlook.reaches());
        all.put(
                "later",
                outlook.later().stream().map(f -> FigureIds.write(f.id())).toList());
        all.put("others", outlook.others());
        all.put("scenarios", effects.getOrDefault(outlook, List.of()));
        return all;
    }

    private static int year(Figure figure) {
        Period period = figure.id().period();
        return period == null ? 0 : period.first();
    }

    private static String from(FigureId id) {
        return id.shape() == Shape.SYSTEM ? "" : code(id.from());
    }

    private static String to(FigureId id) {
        return id.shape().states() < 2 ? "" : code(id.to());
    }

    private static String code(int cow) {
        return StateSystem.standard().get(cow).code();
    }

    private static String states(FigureId id) {
        return switch (id.shape()) {
            case SYSTEM -> MESSAGES.get("outlook.system");
            case STATE -> name(id.from());
            case DYAD -> name(id.from()) + " – " + name(id.to());
            case DIRECTED_DYAD -> name(id.from()) + " > " + name(id.to());
        };
    }

    private static String name(int cow) {
        return StateSystem.standard().get(cow).name();
    }

    private static String shown(double value) {
        return Math.abs(value) >= 1000
                ? String.format(Locale.ROOT, "%,.0f", value)
                : decimals(value, Math.abs(value) >= 10 ? 1 : 4);
    }

    private static String decimals(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** A chance; neither end of the scale is ever certain. */
    private static String percent(double chance) {
        if (chance < 0.001) {
            return "< 0.1 %";
        }
        return chance > 0.999 ? "> 99.9 %" : String.format(Locale.ROOT, "%.1f %%", 100 * chance);
    }

    private static String signedPercent(double part) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * part);
    }
}
