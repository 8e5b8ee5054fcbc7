package org.entente.dossier.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.measure.standing.Dimension;
import org.entente.measure.standing.Dimensions;
import org.entente.text.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * One dimension of a pair, in one direction, now and then, with its places among all pairs.
 *
 * @param dimension what is placed
 * @param pair in the direction of the measure
 * @param now the latest value
 * @param nowPlace its percentile
 * @param then an earlier value with a percentile; null for none
 * @param thenPlace its percentile; null for none
 */
public record Standing(
        Dimension dimension,
        Subjects.Pair pair,
        Figure now,
        Figure nowPlace,
        @Nullable Figure then,
        @Nullable Figure thenPlace) {

    /** The dimensions of a pair that have a value and a place, in the order of the list. */
    public static List<Standing> list(Figures figures, int first, int second, YearRange years) {
        return list(figures, Dimensions.standard(), first, second, years);
    }

    /** As above, of these dimensions. */
    public static List<Standing> list(
            Figures figures, List<Dimension> dimensions, int first, int second, YearRange years) {
        List<Standing> all = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            Optional<Measure> measure = figures.measures().find(dimension.measure());
            if (measure.isPresent()) {
                for (Subjects.Pair pair :
                        dimension.directions(measure.get().definition().shape(), first, second)) {
                    read(figures, dimension, pair, years).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static Optional<Standing> read(Figures figures, Dimension dimension, Subjects.Pair pair, YearRange years) {
        Subjects subject = Subjects.pair(pair.from(), pair.to());
        List<Figure> series = figures.list(dimension.measure(), dimension.questions(subject, years));
        Optional<Dimensions.Shown> shown = Dimensions.choose(dimension, series);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Figure now = shown.get().now();
        Figure then = shown.get().then();
        Optional<Figure> nowPlace = aspect(figures, dimension, now, FigureIds.PERCENTILE);
        Figure thenPlace = then == null
                ? null
                : aspect(figures, dimension, then, FigureIds.PERCENTILE).orElse(null);
        return nowPlace.map(
                place -> new Standing(dimension, pair, now, place, thenPlace == null ? null : then, thenPlace));
    }

    /** Where a figure stands; empty when that has no value. */
    private static Optional<Figure> aspect(Figures figures, Dimension dimension, Figure figure, String aspect) {
        Period period = figure.id().period();
        if (period == null) {
            return Optional.empty();
        }
        Subjects subject = Subjects.pair(figure.id().from(), figure.id().to());
        Question question = dimension.question(subject, period.last());
        return figures.listAspect(dimension.measure(), question, aspect).stream()
                .filter(f -> period.equals(f.id().period()) && f.value() != null)
                .findFirst();
    }

    /** An aspect of the latest value. */
    public Optional<Figure> aspect(Figures figures, String aspect) {
        return aspect(figures, dimension, now, aspect);
    }

    /** Whether most pairs have the very value that this one has now, and then. */
    public boolean isCommon() {
        return Dimensions.isCommon(now.getValue(), nowPlace.getValue())
                && (then == null || thenPlace == null || Dimensions.isCommon(then.getValue(), thenPlace.getValue()));
    }

    /** What is placed, in words. */
    public String label(Context context) {
        return context.texts()
                .get(
                        "dimension." + dimension.id(),
                        Arguments.none()
                                .with("from", context.stateName(pair.from()))
                                .with("to", context.stateName(pair.to())));
    }

    public static String period(Figure figure) {
        Period period = figure.id().period();
        if (period == null) {
            return "";
        }
        return period.kind() == Period.Kind.WINDOW
                ? org.entente.dossier.Numbers.years(period.first(), period.last())
                : period.code();
    }
}
