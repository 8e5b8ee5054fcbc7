package org.entente.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.standing.Dimension;
import org.entente.measure.standing.Dimensions;
import org.entente.measure.standing.Distribution;
import org.entente.measure.standing.Expectation;
import org.entente.measure.standing.PairTraits;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The regressions behind {@code #expected} and {@code #deviation}, each fitted once for all pairs
 * and kept with its figures.
 */
final class Expectations {
    private static final List<String> ASPECTS = List.of(FigureIds.EXPECTED, FigureIds.DEVIATION, FigureIds.UNUSUAL);

    /** The measures of pairs that the traits are. */
    private static final List<String> TRAITS = List.of("distance.capital", "contiguity");

    private final Figures figures;

    Expectations(Figures figures) {
        this.figures = figures;
    }

    /**
     * The aspects that are not places among all values but deviations from what would be expected.
     */
    static boolean isAspect(String aspect) {
        return ASPECTS.contains(aspect);
    }

    List<Figure> list(List<Figure> of, Question question, String aspect) {
        List<Figure> found = new ArrayList<>();
        for (Figure figure : of) {
            found.add(aspect(figure, question, aspect));
        }
        return found;
    }

    private Figure aspect(Figure figure, Question question, String aspect) {
        Optional<Expectation.Place> place = figure.value() == null
                ? Optional.empty()
                : find(figure, question).flatMap(e -> e.find(figure, noise(figure)));
        FigureId id = figure.id().withAspect(aspect);
        String unit = aspect.equals(FigureIds.DEVIATION) ? "ratio" : "share";
        if (place.isEmpty()) {
            boolean valued = figure.value() != null;
            return new Figure(
                    id,
                    valued ? Status.UNDEFINED : figure.status(),
                    figure.origin(),
                    null,
                    null,
                    null,
                    unit,
                    null,
                    figure.snapshot(),
                    valued ? "distance, size or region of the two is not known, or too few pairs are" : figure.note());
        }
        Expectation.Place p = place.get();
        return switch (aspect) {
            case FigureIds.EXPECTED -> placed(figure, id, unit, p.expected(), p.low(), p.high(), p.pairs());
            case FigureIds.DEVIATION -> placed(figure, id, unit, p.z(), p.zLow(), p.zHigh(), p.pairs());
            default -> placed(figure, id, unit, p.unusual(), null, null, p.pairs());
        };
    }

    private static Figure placed(
            Figure of, FigureId id, String unit, double value, @Nullable Double low, @Nullable Double high, int pairs) {
        return new Figure(
                id, Status.OBSERVED, Origin.COMPUTED, value, low, high, unit, (long) pairs, of.snapshot(), of.note());
    }

    /** The rows of the value itself, and the regression in words. */
    Lineage lineage(Figure standing, Figure base, Question question, Lineage of) {
        String worked = standing.value() == null
                ? standing.note()
                : String.format(
                        Locale.ROOT,
                        "%s of %s = %s; %s; %s",
                        standing.id().aspect(),
                        FigureIds.write(base.id()),
                        standing.getValue(),
                        find(base, question).map(Expectation::worked).orElse(""),
                        of.worked());
        return new Lineage(of.definition(), worked, of.rows(), of.rowCount());
    }

    private static Dimension.Noise noise(Figure figure) {
        return Dimensions.standard().stream()
                .filter(d -> d.measure().equals(figure.id().measure()))
                .map(Dimension::noise)
                .findFirst()
                .orElse(Dimension.Noise.INTERVAL);
    }

    private Optional<Expectation> find(Figure figure, Question question) {
        Period period = figure.id().period();
        Shape shape = figure.id().shape();
        if (period == null || shape.states() != 2 || period.kind() == Period.Kind.SESSION) {
            return Optional.empty();
        }
        return find(figure.id().measure(), figures.populationQuestion(question, period));
    }

    /**
     * Makes the regression of a measure of pairs over all pairs of one period, and the places that
     * it rests on.
     */
    void prepare(String measure, Question all) {
        if (find(measure, all).isEmpty()) {
            figures.distribution(measure, all);
        }
    }

    private Optional<Expectation> find(String measure, Question all) {
        Supplier<PairTraits> traits = () -> traits(all.years().to());
        Supplier<Distribution> values = () -> figures.distribution(measure, all);
        return figures.cached(
                        "expectation and " + TRAITS,
                        measure,
                        all,
                        Expectation.Fitted.class,
                        Expectation.form(traits, values),
                        () -> new Expectation.Fitted(
                                Expectation.fit(figures.population(measure, all), values.get(), traits.get())))
                .expectation();
    }

    private PairTraits traits(int year) {
        String versions = TRAITS.stream()
                .flatMap(id -> figures.measures().find(id).stream())
                .map(m -> m.definition().versioned())
                .collect(Collectors.joining(", "));
        return figures.store()
                .results()
                .get(
                        "traits of " + year + " by " + versions,
                        PairTraits.class,
                        PairTraits.form(),
                        () -> PairTraits.read(figures.measures(), figures.store(), year));
    }
}
