package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * Prints forecasts: for people with the backtest and the cautions, as CSV a row a year, as JSON
 * with everything.
 */
final class OutlookPrinter {
    private static final double[] SHARES = {0.025, 0.1, 0.5, 0.9, 0.975};

    private static final List<String> CSV = List.of(
            "measure",
            "from",
            "to",
            "year",
            "kind",
            "value",
            "q025",
            "q10",
            "q50",
            "q90",
            "q975",
            "chance_at",
            "chance_by",
            "snapshot");

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

    /** @param given what scenarios do to it; none where none was asked for */
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
            case ENDED ->
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
            case CSV -> {
                List<List<@Nullable Object>> rows = new ArrayList<>();
                outlooks.forEach(outlook -> addRows(rows, outlook));
                new Listing(CSV, rows).print(globals.out(), OutputFormat.CSV);
            }
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
        List<List<@Nullable Object>> years = new ArrayList<>();
        for (int year = outlook.lastYear() + 1; year <= outlook.end(); year++) {
            List<@Nullable Object> row = new ArrayList<>(List.of("  " + year));
            for (double share : SHARES) {
                row.add(shown(outlook.quantile(year, share)));
            }
            years.add(row);
        }
        new Listing(List.of("  year", "2.5 %", "10 %", "median", "90 %", "97.5 %"), years)
                .print(out, OutputFormat.TABLE);
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
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CandidateScore score : forecast.scores()) {
            Double mase = score.mase();
            rows.add(List.of(
                    "  " + score.name(),
                    mase == null ? "" : decimals(mase, 3),
                    decimals(score.crps(), 4),
                    decimals(score.coverage80(), 2),
                    decimals(score.coverage95(), 2),
                    score.name().equals(forecast.chosen()) ? MESSAGES.get("outlook.chosen") : ""));
        }
        new Listing(List.of("  candidate", "MASE", "CRPS", "in 80 %", "in 95 %", ""), rows)
                .print(out, OutputFormat.TABLE);
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
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Outlook.Reach reach : outlook.reaches()) {
            Double best = reach.best();
            rows.add(List.of(
                    "  " + reach.year(),
                    percent(reach.chanceAt()),
                    percent(reach.chanceBy()),
                    growth ? signedPercent(reach.needed()) : shown(reach.needed()),
                    best == null ? "" : growth ? signedPercent(best) : shown(best),
                    MESSAGES.fill("outlook.spans", "fast", reach.asFast(), "spans", reach.spans())));
        }
        new Listing(List.of("  year", "in that year", "by then", "needed a year", "best so far", "as fast"), rows)
                .print(out, OutputFormat.TABLE);
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
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ScenarioEffect effect : given) {
            rows.add(List.of(
                    "  " + said(effect.scenario()),
                    decimals(effect.coefficient(), 3),
                    decimals(effect.error(), 3),
                    "× " + decimals(effect.factor(), 3),
                    decimals(effect.low(), 3) + " to " + decimals(effect.high(), 3),
                    shown(median) + " → " + shown(median * effect.factor())));
        }
        new Listing(List.of("  if", "coefficient", "error", "forecast", "95 %", "median of " + outlook.end()), rows)
                .print(out, OutputFormat.TABLE);
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

    private void addRows(List<List<@Nullable Object>> rows, Outlook.Forecasted outlook) {
        for (Figure figure : outlook.series()) {
            List<@Nullable Object> row = head(figure.id(), year(figure), "used");
            row.add(figure.getValue());
            while (row.size() < CSV.size() - 1) {
                row.add(null);
            }
            row.add(figure.snapshot());
            rows.add(row);
        }
        for (int year = outlook.lastYear() + 1; year <= outlook.end(); year++) {
            int horizon = year - outlook.lastYear();
            List<@Nullable Object> row = head(outlook.lastFigure().id(), year, "forecast");
            row.add(null);
            for (double share : SHARES) {
                row.add(outlook.quantile(year, share));
            }
            row.add(target == null ? null : outlook.forecast().chanceAt(horizon, target));
            row.add(target == null ? null : outlook.forecast().chanceBy(horizon, target));
            row.add(outlook.snapshot());
            rows.add(row);
        }
    }

    private static List<@Nullable Object> head(FigureId id, int year, String kind) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(id.measureWithArgument());
        row.add(id.shape() == Shape.SYSTEM ? "" : code(id.from()));
        row.add(id.shape().states() < 2 ? "" : code(id.to()));
        row.add(year);
        row.add(kind);
        return row;
    }

    private Map<String, @Nullable Object> json(Outlook.Forecasted outlook) {
        Forecast forecast = outlook.forecast();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        FigureId id = outlook.lastFigure().id();
        all.put("measure", id.measureWithArgument());
        all.put("from", id.shape() == Shape.SYSTEM ? "" : code(id.from()));
        all.put("to", id.shape().states() < 2 ? "" : code(id.to()));
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
        List<List<@Nullable Object>> rows = new ArrayList<>();
        addRows(rows, outlook);
        all.put("years", rows.stream().map(OutlookPrinter::object).toList());
        all.put("reaches", outlook.reaches());
        all.put(
                "later",
                outlook.later().stream().map(f -> FigureIds.write(f.id())).toList());
        all.put("others", outlook.others());
        all.put("scenarios", effects.getOrDefault(outlook, List.of()));
        return all;
    }

    private static Map<String, @Nullable Object> object(List<@Nullable Object> row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 3; i < CSV.size() - 1; i++) {
            object.put(CSV.get(i), row.get(i));
        }
        return object;
    }

    private static int year(Figure figure) {
        Period period = figure.id().period();
        return period == null ? 0 : period.first();
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
