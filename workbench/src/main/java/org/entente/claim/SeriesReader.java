package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.casefile.model.Series;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the figures of a claim's series through one lens. The series must have passed
 * {@link SeriesCheck}.
 */
final class SeriesReader {
    private final RequestedFigures figures;
    private final StateSystem states;
    private final Lens lens;
    private final Consumer<Figure> asked;

    /** @param asked receives every figure that a claim rests on, with a value or without */
    SeriesReader(RequestedFigures figures, StateSystem states, Lens lens, Consumer<Figure> asked) {
        this.figures = figures;
        this.states = states;
        this.lens = lens;
        this.asked = asked;
    }

    Lens lens() {
        return lens;
    }

    Definition definition(Series series) {
        return figures.definition(series.measure().id());
    }

    /** Whether a measure offers a choice between published totals and those of the register. */
    static boolean hasBases(Definition definition) {
        return definition.argument().toLowerCase(Locale.ROOT).contains("basis");
    }

    /** One figure, with a value or without. */
    Figure get(Series series, int year) {
        List<Figure> found = list(series, new YearRange(year, year));
        if (found.size() != 1) {
            throw new IllegalStateException(
                    series + " in " + year + " gave " + found.size() + " figures, and one was expected");
        }
        return found.get(0);
    }

    /** The figure of several years taken as one, with a value or without. */
    Figure getWindow(Series series, YearRange window) {
        Question question = Question.of(subject(series), window)
                .withWindow(window.length())
                .withArgument(argument(series))
                .withVintage(lens.source(), lens.vintage());
        Figure figure = figures.list(series.measure().id(), question).stream()
                .filter(f -> f.id().period() != null && f.id().period().last() == window.to())
                .map(this::named)
                .findFirst()
                .orElseThrow(() -> new QuestionException(series + " has no figure of the window " + window));
        asked.accept(figure);
        return figure;
    }

    Course course(Series series, YearRange span) {
        return new Course(span, list(series, span));
    }

    /** Every year that anything is known of, up to a last one. */
    Course wholeCourse(Series series, int lastYear) {
        YearRange span = new YearRange(StateSystem.FIRST_YEAR, lastYear);
        List<Figure> found = longest(series, span, ask(series, span));
        found.stream().filter(f -> f.status().carriesValue()).forEach(asked);
        return new Course(span, found).trimmed();
    }

    /** The last year with a value before another; empty when there is none. */
    OptionalInt findLatest(Series series, int before) {
        return ask(series, new YearRange(StateSystem.FIRST_YEAR, before - 1)).stream()
                .filter(figure -> figure.status().carriesValue())
                .mapToInt(figure -> figure.id().getPeriod().last())
                .max();
    }

    /** Of figures that come from several snapshots all those of the one that has most of them. */
    private List<Figure> longest(Series series, YearRange span, List<Figure> mixed) {
        Map<String, Long> counts = mixed.stream()
                .filter(f -> f.status().carriesValue())
                .collect(Collectors.groupingBy(Figure::snapshot, TreeMap::new, Collectors.counting()));
        if (counts.size() < 2 || !lens.isOpen()) {
            return mixed;
        }
        List<Figure> longest = mixed;
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        for (String snapshot : counts.keySet()) {
            int colon = snapshot.indexOf(':');
            List<Figure> alone = figures
                    .list(
                            series.measure().id(),
                            Question.of(subject(series), new YearRange(span.from(), span.to()))
                                    .withArgument(argument(series))
                                    .withVintage(snapshot.substring(0, colon), snapshot.substring(colon + 1)))
                    .stream()
                    .map(figure -> figure.snapshot().isEmpty() ? figure : figure.pinned())
                    .toList();
            long values = alone.stream().filter(f -> f.status().carriesValue()).count();
            if (values > most) {
                most = values;
                longest = alone;
            }
        }
        return longest;
    }

    private List<Figure> list(Series series, YearRange span) {
        List<Figure> found = ask(series, span);
        found.forEach(asked);
        return found;
    }

    private List<Figure> ask(Series series, YearRange span) {
        Question question = Question.of(subject(series), new YearRange(span.from(), span.to()))
                .withArgument(argument(series))
                .withVintage(lens.source(), lens.vintage());
        List<Figure> found = new ArrayList<>();
        for (Figure figure : figures.list(series.measure().id(), question)) {
            found.add(named(figure));
        }
        return found;
    }

    private @Nullable String argument(Series series) {
        String own = series.measure().argument();
        return own == null && hasBases(definition(series)) ? lens.basis() : own;
    }

    private Subjects subject(Series series) {
        Shape shape = definition(series).shape();
        int from = shape == Shape.SYSTEM ? 0 : cow(Objects.requireNonNull(series.from()));
        int to = shape.states() < 2 ? 0 : cow(Objects.requireNonNull(series.to()));
        return Subjects.of(shape, from, to);
    }

    private int cow(String code) {
        return states.findByCode(code).orElseThrow().cow();
    }

    /**
     * A figure of a named source or vintage carries it in its id, so that it can be requested
     * again.
     */
    private Figure named(Figure figure) {
        return lens.isOpen() || figure.snapshot().isEmpty() ? figure : figure.pinned();
    }
}
