package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.numerics.FalseDiscovery;
import org.entente.numerics.breaks.BreakAnalysis;
import org.entente.numerics.breaks.BreakModel;
import org.entente.numerics.breaks.DatedTest;
import org.entente.numerics.breaks.Errors;
import org.entente.numerics.breaks.FTests;
import org.entente.numerics.breaks.StructuralBreaks;
import org.entente.numerics.breaks.TooFewObservationsException;

/**
 * Turning points of a pair's figures: brings the series to {@link BreakAnalysis}, and given dates
 * to {@link DatedTest}.
 */
public final class BreakStudy {
    /** Observations below which nothing is said. */
    public static final int LEAST = 20;

    /** At which a change counts as established. */
    public static final double LEVEL = 0.05;

    /**
     * At which a change of votes net of the agenda counts as established. The bootstrap is a little
     * liberal in series of 40 years: of 264 placebo pairs without any change 6.1 % have p of 0.05
     * or less ({@code AgendaTest}); at this level no more than 5 % have.
     */
    public static final double NET_LEVEL = 0.035;

    /** First observations of a new regime over which its shift is averaged. */
    private static final int FIRST = 5;

    /** Share of zeros at which a series is a few events rather than a level that could change. */
    static final double NEARLY_ALL = 0.8;

    private BreakStudy() {}

    /**
     * Figures of one subject, from one snapshot: of those that answer for a period the one that has
     * most of them.
     *
     * @param question about one subject, by year, session or month
     */
    public static BreakSeries series(Figures figures, String measure, Question question, BreakScale scale) {
        BreakSeries found = BreakSeries.of(figures.list(measure, question), scale);
        // Without a comparable figure no snapshot is preferred, as where every year is covered in
        // part only.
        if (found.size() == 0 || found.others().isEmpty() || question.vintage() != null) {
            return found;
        }
        List<String> snapshots = new ArrayList<>(found.others());
        snapshots.add(0, found.snapshot());
        BreakSeries longest = found;
        for (String snapshot : snapshots) {
            int colon = snapshot.indexOf(':');
            Question alone = question.withVintage(snapshot.substring(0, colon), snapshot.substring(colon + 1));
            BreakSeries whole = BreakSeries.of(figures.list(measure, alone), scale);
            longest = whole.size() > longest.size() ? whole : longest;
        }
        BreakSeries chosen = longest;
        return new BreakSeries(
                found.id(),
                scale,
                chosen.figures(),
                chosen.gaps(),
                chosen.few(),
                chosen.unscaled(),
                chosen.rounded(),
                snapshots.stream()
                        .filter(snapshot -> !snapshot.equals(chosen.snapshot()))
                        .toList());
    }

    /**
     * A series net of what each of the two states shares with all its other pairs in the year: the
     * residual of a regression of all pairs on an effect of each state in each year.
     *
     * <p>What is put to the vote changes from year to year and moves the agreement of all pairs: of
     * 70 random pairs 56 had breaks of raw agreement, most of them in the same few years. A change
     * of the pair is one that its states' other pairs do not share.
     *
     * @return empty where the figures of all pairs are not available
     */
    public static Optional<BreakSeries> net(Figures figures, BreakSeries series, String measure) {
        Optional<LevelsStudy> study = figures.measures()
                .find("levels.pair")
                .filter(LevelsMeasure.class::isInstance)
                .map(LevelsMeasure.class::cast)
                .filter(levels -> series.size() > 0)
                .flatMap(levels -> levels.study(figures.store(), measure, vintage(series)));
        return study.map(levels -> {
            List<Figure> net = new ArrayList<>();
            for (Figure figure : series.figures()) {
                FigureId id = figure.id();
                levels.net(id.from(), id.to(), id.getPeriod().first())
                        .ifPresent(value -> net.add(new Figure(
                                id,
                                Status.OBSERVED,
                                figure.origin(),
                                value,
                                null,
                                null,
                                figure.unit(),
                                figure.n(),
                                figure.snapshot(),
                                figure.note())));
            }
            return new BreakSeries(
                    series.id(),
                    BreakScale.LEVEL,
                    net,
                    series.gaps(),
                    series.few(),
                    series.unscaled(),
                    List.of(),
                    series.others());
        });
    }

    /**
     * How unusual the change of a net series is among the other pairs of the two states over the
     * same years: p = (1 + the number of pairs with as great a supF) / (1 + the number of pairs).
     *
     * @param net as {@link #net} gives it
     * @return empty where fewer than {@value #PLACEBOS} others have as many years
     */
    public static OptionalDouble amongOtherPairs(Figures figures, BreakSeries net, String measure) {
        Optional<LevelsStudy> study = figures.measures()
                .find("levels.pair")
                .filter(LevelsMeasure.class::isInstance)
                .map(LevelsMeasure.class::cast)
                .filter(levels -> net.size() >= LEAST)
                .flatMap(levels -> levels.study(figures.store(), measure, vintage(net)));
        if (study.isEmpty()) {
            return OptionalDouble.empty();
        }
        FigureId id = net.figures().get(0).id();
        int[] years = IntStream.range(0, net.size())
                .map(i -> BreakSeries.year(net.period(i)))
                .toArray();
        OptionalDouble own = supF(study.get(), id.from(), id.to(), years);
        int others = 0;
        int asGreat = 0;
        for (int state : List.of(id.from(), id.to())) {
            for (int partner : study.get().partners(state)) {
                OptionalDouble other = partner == id.from() || partner == id.to()
                        ? OptionalDouble.empty()
                        : supF(study.get(), state, partner, years);
                if (other.isPresent() && own.isPresent()) {
                    others++;
                    asGreat += other.getAsDouble() >= own.getAsDouble() ? 1 : 0;
                }
            }
        }
        return others < PLACEBOS ? OptionalDouble.empty() : OptionalDouble.of((1.0 + asGreat) / (1 + others));
    }

    /**
     * The largest F statistic of a change of level and slope; empty without enough of the years.
     */
    private static OptionalDouble supF(LevelsStudy study, int a, int b, int[] years) {
        double[] known = Arrays.stream(years)
                .filter(year -> study.net(a, b, year).isPresent())
                .mapToDouble(year -> year)
                .toArray();
        if (known.length < MOST_YEARS * years.length) {
            return OptionalDouble.empty();
        }
        double[] values = Arrays.stream(known)
                .map(year -> study.net(a, b, (int) year).orElseThrow())
                .toArray();
        return FTests.of(BreakModel.trend(known, values), BreakRequest.TRIM, Errors.HOMOGENEOUS)
                .map(tests -> OptionalDouble.of(tests.supF().statistic()))
                .orElse(OptionalDouble.empty());
    }

    /** Share of the years that a pair must have to be compared. */
    private static final double MOST_YEARS = 0.9;

    /** Pairs below which nothing is compared: with 19 others the least p is 0.05. */
    static final int PLACEBOS = 19;

    private static Question vintage(BreakSeries series) {
        FigureId id = series.figures().get(0).id();
        int colon = series.snapshot().indexOf(':');
        return Question.of(Subjects.pair(id.from(), id.to()), YearRange.of(BreakSeries.year(series.period(0))))
                .withVintage(
                        series.snapshot().substring(0, colon), series.snapshot().substring(colon + 1));
    }

    /** Searches a series. */
    public static BreakOutcome study(BreakSeries series, BreakRequest request) {
        return study(series, request, true);
    }

    /**
     * As {@link #study}, without p-values for what the search finds; those at given dates are
     * there.
     */
    public static BreakOutcome look(BreakSeries series, BreakRequest request) {
        return study(series, request, false);
    }

    private static BreakOutcome study(BreakSeries series, BreakRequest request, boolean draws) {
        if (series.size() < LEAST) {
            return new BreakOutcome.Refused(series, BreakOutcome.Reason.TOO_SHORT, LEAST);
        }
        double[] values = series.values();
        long zeros = Arrays.stream(values).filter(v -> v == 0).count();
        if (zeros < values.length && zeros >= NEARLY_ALL * values.length) {
            return new BreakOutcome.Refused(series, BreakOutcome.Reason.ZEROS, 0);
        }
        if (Arrays.stream(values).allMatch(v -> v == values[0])) {
            return new BreakOutcome.Refused(series, BreakOutcome.Reason.CONSTANT, 0);
        }
        BreakModel model = model(series, request.model());
        try {
            BreakAnalysis analysis = draws
                    ? BreakAnalysis.of(model, request.trim(), request.most())
                    : BreakAnalysis.withoutDraws(model, request.trim(), request.most());
            return analysis.tests().isEmpty() || isExact(analysis)
                    ? new BreakOutcome.Refused(series, BreakOutcome.Reason.EXACT, 0)
                    : new BreakOutcome.Studied(series, request, analysis, dated(series, model, request));
        } catch (TooFewObservationsException e) {
            return new BreakOutcome.Refused(series, BreakOutcome.Reason.TOO_SHORT, e.needed());
        }
    }

    /**
     * Whether lines with one break at most leave nothing but rounding, by which no test can judge.
     */
    private static boolean isExact(BreakAnalysis analysis) {
        return analysis.search().partitions().stream().limit(2).anyMatch(partition -> partition.rss() == 0);
    }

    /**
     * p-values of many tests adjusted for their number, in their order ({@link FalseDiscovery}).
     */
    public static List<Double> adjust(List<Double> values) {
        return Arrays.stream(FalseDiscovery.adjust(
                        values.stream().mapToDouble(Double::doubleValue).toArray()))
                .boxed()
                .toList();
    }

    private static BreakModel model(BreakSeries series, BreakModel.Kind kind) {
        return kind == BreakModel.Kind.MEAN
                ? BreakModel.mean(series.values())
                : BreakModel.trend(series.times(), series.values());
    }

    private static List<BreakOutcome.DatedChange> dated(BreakSeries series, BreakModel model, BreakRequest request) {
        return request.dates().stream()
                .map(year -> dated(model, year, series.before(year), request.trim()))
                .toList();
    }

    /** A year that was given beforehand, the first of what would be a new regime. */
    public static BreakOutcome.DatedChange dated(BreakSeries series, BreakRequest request, int year) {
        return dated(model(series, request.model()), year, series.before(year), request.trim());
    }

    /**
     * The smallest change of level at a date that the test of it would take for one, at
     * {@value #LEVEL}.
     */
    public static OptionalDouble smallestStep(BreakSeries series, BreakRequest request, int year) {
        return DatedTest.smallestStep(model(series, request.model()), series.before(year), LEVEL);
    }

    /** A date that was given beforehand, by the number of observations before it. */
    public static BreakOutcome.DatedChange dated(BreakModel model, int year, int at, double trim) {
        return new BreakOutcome.DatedChange(
                year,
                at,
                place(at, model.size(), StructuralBreaks.segment(model.size(), trim)),
                DatedTest.at(model, at),
                DatedTest.shift(model, at, FIRST));
    }

    private static BreakOutcome.Place place(int at, int n, int h) {
        if (at == 0 || at == n) {
            return BreakOutcome.Place.OUTSIDE;
        }
        return at < h || n - at < h ? BreakOutcome.Place.NEAR_END : BreakOutcome.Place.INSIDE;
    }
}
