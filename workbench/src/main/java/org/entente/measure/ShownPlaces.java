package org.entente.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.measure.standing.Dimension;
import org.entente.measure.standing.Dimensions;

/**
 * The figures that a dossier shows at a glance and that are not in the series of its pair: each
 * dimension now and then with its places among all pairs, and the ranks of the main trade partners.
 * A case keeps them, since they cannot be computed without the figures of all pairs.
 */
final class ShownPlaces {
    private static final int FIRST_YEAR = 1946;
    private static final int MAIN_PARTNERS = 10;
    private static final List<String> NOW =
            List.of(FigureIds.PERCENTILE, FigureIds.EXPECTED, FigureIds.DEVIATION, FigureIds.UNUSUAL);

    private final Figures figures;
    private final int first;
    private final int second;

    ShownPlaces(Figures figures, int first, int second) {
        this.figures = figures;
        this.first = first;
        this.second = second;
    }

    /** Lists of figures of one measure and aspect, those without aspect first. */
    List<List<Figure>> list() {
        List<List<Figure>> all = new ArrayList<>();
        for (Dimension dimension : Dimensions.standard()) {
            figures.measures().find(dimension.measure()).ifPresent(measure -> {
                for (Subjects.Pair pair :
                        dimension.directions(measure.definition().shape(), first, second)) {
                    add(all, measure.definition(), dimension, pair);
                }
            });
        }
        ranks(all, first);
        ranks(all, second);
        return all;
    }

    private void add(List<List<Figure>> all, Definition definition, Dimension dimension, Subjects.Pair pair) {
        Subjects subject = Subjects.pair(pair.from(), pair.to());
        Optional<YearRange> span = SourceChoice.findSpan(
                definition, Question.of(subject, YearRange.of(1)).withArgument(dimension.argument()), figures.store());
        if (span.isEmpty() || span.get().to() < FIRST_YEAR) {
            return;
        }
        YearRange ends = new YearRange(
                Math.max(FIRST_YEAR, span.get().from()), span.get().to());
        Optional<Dimensions.Shown> shown =
                Dimensions.choose(dimension, figures.list(dimension.measure(), dimension.questions(subject, ends)));
        if (shown.isEmpty()) {
            return;
        }
        Figure now = shown.get().now();
        Figure then = shown.get().then();
        all.add(then == null ? List.of(now) : List.of(now, then));
        for (String aspect : NOW) {
            aspect(all, dimension, subject, now, aspect);
        }
        if (then != null) {
            aspect(all, dimension, subject, then, FigureIds.PERCENTILE);
        }
    }

    private void aspect(List<List<Figure>> all, Dimension dimension, Subjects subject, Figure figure, String aspect) {
        Period period = figure.id().period();
        if (period != null) {
            List<Figure> found =
                    figures.listAspect(dimension.measure(), dimension.question(subject, period.last()), aspect);
            if (!found.isEmpty()) {
                all.add(found);
            }
        }
    }

    /** The main partners of a state in the latest year in which the two trade. */
    private void ranks(List<List<Figure>> all, int state) {
        if (figures.measures().find("trade.rank").isEmpty()) {
            return;
        }
        Subjects pair = Subjects.pair(first, second);
        Optional<Integer> year = SourceChoice.findSpan(
                        figures.measures().get("trade.total").definition(),
                        Question.of(pair, YearRange.of(1)),
                        figures.store())
                .flatMap(span -> figures.list("trade.total", Question.of(pair, span)).stream()
                        .filter(f -> f.value() != null)
                        .map(f -> f.id().period() == null ? 0 : f.id().period().first())
                        .reduce((a, b) -> b));
        if (year.isEmpty()) {
            return;
        }
        List<Subjects.Pair> pairs = StateSystem.standard().listMembers(year.get()).stream()
                .filter(other -> other.cow() != state)
                .map(other -> new Subjects.Pair(state, other.cow()))
                .toList();
        List<Figure> main =
                figures.list("trade.rank", Question.of(new Subjects.Pairs(pairs), YearRange.of(year.get()))).stream()
                        .filter(f -> f.value() != null && f.getValue() <= MAIN_PARTNERS)
                        .toList();
        if (!main.isEmpty()) {
            all.add(main);
        }
    }
}
