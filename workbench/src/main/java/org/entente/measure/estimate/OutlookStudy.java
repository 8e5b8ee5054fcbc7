package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.measure.Figures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Question;
import org.entente.numerics.forecast.Forecast;
import org.entente.numerics.forecast.ForecastScale;
import org.jspecify.annotations.Nullable;

/**
 * The outlook of one series: its figures from one snapshot, modelled on the scale of the measure,
 * carried on by the candidate that forecast its past best ({@link Forecast}).
 *
 * <p>A series that mixes snapshots jumps where they meet, so only one is used: of those that are
 * long enough and reach far enough for the year asked for, the one that ends last. A forecast
 * reaches at most five years, and at most half as far as its series is long; one that newer figures
 * of another source have left is refused.
 */
public final class OutlookStudy {
    /** Steps after the last value for which an undated target is looked at. */
    private static final int STRIDE = 5;

    /** The year asked for where the request names none and no series is long enough. */
    private static final int NO_YEAR = 0;

    private static final double LOWER = 0.1;
    private static final double UPPER = 0.9;

    private final Figures figures;

    public OutlookStudy(Figures figures) {
        this.figures = figures;
    }

    /**
     * The outlook of one subject.
     *
     * @param measure id
     * @param question one pair, state or the system, over all years that may be used; by calendar
     *     years
     * @param request how far and to which target
     */
    public Outlook study(String measure, Question question, OutlookRequest request) {
        Measure what = figures.measures().get(measure);
        Definition definition = what.definition();
        if (!what.categories().isEmpty()) {
            return new Outlook.Refused(definition, Outlook.Reason.CATEGORY, "", 0, 0, 0, request.end(0));
        }
        List<RunOfYears> runs = runs(definition, question, request.from());
        int asked = request.end(runs.stream()
                .filter(RunOfYears::isLong)
                .max(Comparator.comparingInt(RunOfYears::last))
                .map(RunOfYears::farthest)
                .orElse(NO_YEAR));
        Optional<RunOfYears> best = runs.stream()
                .filter(run -> run.isLong() && run.farthest() >= asked && run.last() < asked)
                .max(Comparator.<RunOfYears>comparingInt(run -> run.last())
                        .thenComparing(run -> run.figures().size()));
        return best.filter(run -> !run.hardlyChanges())
                .map(run -> unlessLeft(forecast(definition, question, run, runs, request, asked), run, asked))
                .orElseGet(() -> refusal(definition, best, runs, asked));
    }

    /**
     * Whether the chosen run, which ends later, lies outside the central 80 % of another's
     * forecast.
     */
    private static boolean isLeft(RunOfYears other, Forecast forecast, RunOfYears run, int end) {
        return run.figures().stream()
                .filter(f -> RunOfYears.year(f) > other.last() && RunOfYears.year(f) <= end)
                .anyMatch(f -> {
                    int horizon = RunOfYears.year(f) - other.last();
                    return f.getValue() < forecast.quantile(horizon, LOWER)
                            || f.getValue() > forecast.quantile(horizon, UPPER);
                });
    }

    /** A forecast that newer figures of another source have left is none. */
    private static Outlook unlessLeft(Outlook.Forecasted made, RunOfYears run, int asked) {
        return made.isPassedBy() ? refused(made.definition(), Outlook.Reason.LEFT, run, asked) : made;
    }

    private static Outlook refusal(Definition definition, Optional<RunOfYears> best, List<RunOfYears> runs, int asked) {
        if (best.isPresent()) {
            return refused(definition, Outlook.Reason.CONSTANT, best.get(), asked);
        }
        // Without a long run and without a year in the request there is no year to compare with.
        Optional<RunOfYears> known = runs.stream()
                .filter(run -> asked > NO_YEAR && run.last() >= asked)
                .findFirst();
        if (known.isPresent()) {
            return refused(definition, Outlook.Reason.KNOWN, known.get(), asked);
        }
        Optional<RunOfYears> nearest =
                runs.stream().filter(RunOfYears::isLong).max(Comparator.comparingInt(RunOfYears::farthest));
        if (nearest.isPresent()) {
            return refused(definition, Outlook.Reason.ENDED, nearest.get(), asked);
        }
        return runs.stream()
                .max(Comparator.comparingInt(run -> run.figures().size()))
                .<Outlook>map(run -> refused(definition, Outlook.Reason.SHORT, run, asked))
                .orElseGet(() -> new Outlook.Refused(definition, Outlook.Reason.NOTHING, "", 0, 0, 0, asked));
    }

    private static Outlook refused(Definition definition, Outlook.Reason reason, RunOfYears run, int asked) {
        return new Outlook.Refused(
                definition,
                reason,
                run.snapshot(),
                run.first(),
                run.last(),
                run.figures().size(),
                asked);
    }

    /** The run of each snapshot that answers, by itself or when it is asked for by name. */
    private List<RunOfYears> runs(Definition definition, Question question, @Nullable Integer from) {
        Map<String, List<Figure>> bySnapshot = new LinkedHashMap<>();
        add(bySnapshot, figures.list(definition.id(), question));
        if (question.source() == null
                && question.vintage() == null
                && definition.sources().size() > 1) {
            for (String source : definition.sources()) {
                add(bySnapshot, figures.list(definition.id(), question.withVintage(source, null)));
            }
        }
        return bySnapshot.values().stream()
                .map(all -> RunOfYears.last(all.stream()
                        .filter(f -> from == null || RunOfYears.year(f) >= from)
                        .toList()))
                .filter(run -> !run.isEmpty())
                .map(run -> RunOfYears.of(definition, run))
                .toList();
    }

    /** Keeps, of what one snapshot says in two answers, the one with more values. */
    private static void add(Map<String, List<Figure>> bySnapshot, List<Figure> answer) {
        Map<String, List<Figure>> grouped = new LinkedHashMap<>();
        answer.stream()
                .filter(f -> f.status().carriesValue())
                .forEach(f -> grouped.computeIfAbsent(f.snapshot(), key -> new ArrayList<>())
                        .add(f));
        grouped.forEach((snapshot, list) ->
                bySnapshot.merge(snapshot, list, (old, other) -> other.size() > old.size() ? other : old));
    }

    private Outlook.Forecasted forecast(
            Definition definition,
            Question question,
            RunOfYears run,
            List<RunOfYears> runs,
            OutlookRequest request,
            int asked) {
        List<RunOfYears> others = runs.stream()
                .filter(other -> other != run && other.isLong() && !other.hardlyChanges())
                .filter(other -> other.last() < asked)
                .toList();
        List<RunOfYears> all = Stream.concat(Stream.of(run), others.stream()).toList();
        List<Masses> masses = all.stream()
                .map(one -> Masses.of(figures, definition, question, one))
                .toList();
        // The store has been read; the rest is arithmetic on one series each.
        List<Forecast> forecasts = IntStream.range(0, all.size())
                .parallel()
                .mapToObj(i -> Forecast.of(
                        all.get(i).values(),
                        all.get(i).scale(),
                        end(all.get(i), run, asked) - all.get(i).last(),
                        masses.get(i).found()))
                .toList();
        Forecast forecast = forecasts.get(0);
        Map<Integer, Figure> later = new LinkedHashMap<>();
        runs.stream()
                .filter(other -> other != run)
                .flatMap(other -> other.figures().stream())
                .filter(f -> RunOfYears.year(f) > run.last() && RunOfYears.year(f) <= asked)
                .sorted(Comparator.comparingInt(RunOfYears::year))
                .forEach(f -> later.putIfAbsent(RunOfYears.year(f), f));
        return new Outlook.Forecasted(
                definition,
                run.figures(),
                forecast,
                masses.get(0).gravity(),
                List.copyOf(later.values()),
                reaches(run, forecast, request, asked),
                IntStream.range(1, all.size())
                        .filter(i -> !isLeft(all.get(i), forecasts.get(i), run, end(all.get(i), run, asked)))
                        .mapToObj(i -> other(all.get(i), forecasts.get(i), end(all.get(i), run, asked), request))
                        .toList());
    }

    /**
     * The last year of a forecast: of other runs than the chosen one no farther than each reaches.
     */
    private static int end(RunOfYears one, RunOfYears chosen, int asked) {
        return one == chosen ? asked : Math.min(one.farthest(), asked);
    }

    private static Outlook.Other other(RunOfYears run, Forecast forecast, int year, OutlookRequest request) {
        int horizon = year - run.last();
        Double target = request.target();
        return new Outlook.Other(
                run.snapshot(),
                run.first(),
                run.last(),
                forecast.chosen(),
                year,
                forecast.quantile(horizon, 0.5),
                forecast.quantile(horizon, LOWER),
                forecast.quantile(horizon, UPPER),
                target == null ? null : forecast.chanceAt(horizon, target));
    }

    private static List<Outlook.Reach> reaches(RunOfYears run, Forecast forecast, OutlookRequest request, int asked) {
        Double target = request.target();
        if (target == null) {
            return List.of();
        }
        TreeSet<Integer> years = new TreeSet<>();
        Integer by = request.by();
        if (by != null) {
            years.add(by);
        } else {
            for (int year = run.last() + STRIDE; year < asked; year += STRIDE) {
                years.add(year);
            }
        }
        years.add(asked);
        return years.stream()
                .filter(year -> year > run.last())
                .map(year -> reach(run, forecast, target, year))
                .toList();
    }

    private static Outlook.Reach reach(RunOfYears run, Forecast forecast, double target, int year) {
        int horizon = year - run.last();
        double[] values = run.values();
        double needed = pace(run.scale(), values[values.length - 1], target, horizon);
        @Nullable Double best = null;
        int spans = 0;
        int asFast = 0;
        for (int t = 0; t + horizon < values.length; t++) {
            double pace = pace(run.scale(), values[t], values[t + horizon], horizon);
            best = best == null ? pace : Math.max(best, pace);
            spans++;
            asFast += pace >= needed ? 1 : 0;
        }
        return new Outlook.Reach(
                year,
                forecast.chanceAt(horizon, target),
                forecast.chanceBy(horizon, target),
                needed,
                best,
                spans,
                asFast);
    }

    /** Growth a year between two positive values on a scale of logarithms; else change a year. */
    private static double pace(ForecastScale scale, double from, double to, int years) {
        return scale instanceof ForecastScale.Log log
                ? Math.pow((to + log.shift()) / (from + log.shift()), 1.0 / years) - 1
                : (to - from) / years;
    }
}
