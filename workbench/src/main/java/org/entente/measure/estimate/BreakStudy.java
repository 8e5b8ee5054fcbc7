package org.entente.measure.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.measure.Figures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Question;
import org.entente.numerics.FalseDiscovery;
import org.entente.numerics.breaks.BreakAnalysis;
import org.entente.numerics.breaks.BreakModel;
import org.entente.numerics.breaks.DatedTest;
import org.entente.numerics.breaks.StructuralBreaks;
import org.entente.numerics.breaks.TooFewObservationsException;

/** Turning points of a pair's figures: brings the series to {@link BreakAnalysis}, and given dates to {@link DatedTest}. */
public final class BreakStudy {
    /** Observations below which nothing is said. */
    public static final int LEAST = 20;

    /** At which a change counts as established. */
    public static final double LEVEL = 0.05;

    /** First observations of a new regime over which its shift is averaged. */
    private static final int FIRST = 5;

    private BreakStudy() {}

    /**
     * Figures of one subject, from one snapshot: the one that answers for most periods, asked for all of them.
     *
     * @param question about one subject, by year, session or month
     */
    public static BreakSeries series(Figures figures, String measure, Question question, BreakScale scale) {
        BreakSeries found = BreakSeries.of(figures.list(measure, question), scale);
        // Without a comparable figure no snapshot is preferred, as where every year is covered in part only.
        if (found.size() == 0 || found.others().isEmpty() || question.vintage() != null) {
            return found;
        }
        String snapshot = found.snapshot();
        int colon = snapshot.indexOf(':');
        Question alone = question.withVintage(snapshot.substring(0, colon), snapshot.substring(colon + 1));
        List<Figure> whole = figures.list(measure, alone);
        BreakSeries again = BreakSeries.of(whole, scale);
        return again.size() < found.size()
                ? found
                : new BreakSeries(
                        found.id(),
                        scale,
                        again.figures(),
                        again.gaps(),
                        again.few(),
                        again.unscaled(),
                        again.rounded(),
                        found.others());
    }

    /** Searches a series. */
    public static BreakOutcome study(BreakSeries series, BreakRequest request) {
        return study(series, request, true);
    }

    /** As {@link #study}, without p-values for what the search finds; those at given dates are there. */
    public static BreakOutcome look(BreakSeries series, BreakRequest request) {
        return study(series, request, false);
    }

    private static BreakOutcome study(BreakSeries series, BreakRequest request, boolean draws) {
        if (series.size() < LEAST) {
            return new BreakOutcome.Refused(series, BreakOutcome.Reason.TOO_SHORT, LEAST);
        }
        double[] values = series.values();
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

    /** Whether lines with one break at most leave nothing but rounding, by which no test can judge. */
    private static boolean isExact(BreakAnalysis analysis) {
        return analysis.search().partitions().stream().limit(2).anyMatch(partition -> partition.rss() == 0);
    }

    /** p-values of many tests adjusted for their number, in their order ({@link FalseDiscovery}). */
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

    /** The smallest change of level at a date that the test of it would take for one, at {@value #LEVEL}. */
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
