package org.entente.measure.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.entente.country.YearRange;
import org.entente.measure.Figure;
import org.entente.measure.FigureColumns;
import org.entente.measure.Measure;
import org.entente.measure.Period;
import org.entente.measure.Question;
import org.entente.measure.Shape;
import org.entente.measure.Status;
import org.entente.measure.Subjects;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** What one indicator says of pairs in some years, from 0 to 1, and why it says nothing. */
final class IndicatorValues {
    /** Two states that are in every source, to learn which years it covers where all pairs are asked for at once. */
    private static final Subjects.Pair PROBE = new Subjects.Pair(2, 200);

    private final Indicator indicator;
    private final boolean undirected;
    private final @Nullable String vintage;
    private final Map<Long, Double> cells = new HashMap<>();
    private final Set<Long> zeros = new HashSet<>();
    private final Map<Integer, String> uncovered = new HashMap<>();
    private final Map<Integer, String> snapshots = new HashMap<>();

    private IndicatorValues(Indicator indicator, boolean undirected, @Nullable String vintage) {
        this.indicator = indicator;
        this.undirected = undirected;
        this.vintage = vintage;
    }

    /**
     * Reads an indicator.
     *
     * @param pairs in the order first, second; null for all
     * @param vintage of its source that must answer; null for the newest
     */
    static IndicatorValues read(
            Indicator indicator,
            Measure measure,
            Store store,
            YearRange years,
            @Nullable List<Subjects.Pair> pairs,
            @Nullable String vintage) {
        IndicatorValues values =
                new IndicatorValues(indicator, measure.definition().shape() == Shape.DYAD, vintage);
        if (pairs == null) {
            values.add(measure.compute(values.question(new Subjects.Pairs(List.of(PROBE)), years), store));
            values.add(measure.compute(values.question(new Subjects.AllPairs(), years), store));
        } else {
            List<Subjects.Pair> asked = new ArrayList<>(pairs);
            pairs.forEach(pair -> asked.add(new Subjects.Pair(pair.to(), pair.from())));
            Subjects subjects = new Subjects.Pairs(values.undirected ? pairs : asked);
            values.add(measure.compute(values.question(subjects, years), store));
        }
        return values;
    }

    private Question question(Subjects subjects, YearRange years) {
        Question question = indicator.window() == 1
                ? Question.of(subjects, years)
                : Question.of(subjects, new YearRange(years.from() - indicator.window() + 1, years.to()))
                        .withWindow(indicator.window());
        return question.withArgument(indicator.argument()).withVintage(indicator.source(), vintage);
    }

    private void add(FigureColumns columns) {
        for (int row = 0; row < columns.size(); row++) {
            Period period = columns.period(row);
            if (period == null) {
                continue;
            }
            int year = period.last();
            if (columns.status(row) == Status.OUT_OF_COVERAGE) {
                uncovered.put(year, columns.note(row));
                continue;
            }
            snapshots.putIfAbsent(year, columns.snapshot(row));
            int from = columns.from(row);
            int to = columns.to(row);
            if (!columns.hasValue(row)) {
                continue;
            }
            cells.put(key(year, from, to), columns.value(row));
            if (columns.status(row) == Status.ZERO) {
                zeros.add(key(year, from, to));
            }
        }
    }

    private static long key(int year, int from, int to) {
        return (year * 1000L + from) * 1000 + to;
    }

    Indicator indicator() {
        return indicator;
    }

    /** Why no imported source covers a year. */
    Optional<String> findUncovered(int year) {
        return Optional.ofNullable(uncovered.get(year)).map(reason -> indicator.name() + ": " + reason);
    }

    /** The snapshot that answers a year; empty where none does. */
    String snapshot(int year) {
        return snapshots.getOrDefault(year, "");
    }

    /** The indicator for the first state towards the second, from 0 to 1; empty where the measure has no value. */
    OptionalDouble find(int year, int first, int second) {
        OptionalDouble raw = findRaw(year, first, second);
        return raw.isEmpty() ? raw : OptionalDouble.of(indicator.scaled(raw.getAsDouble()));
    }

    /** Whether the indicator is a true zero, and not a rounded one. */
    boolean isZero(int year, int first, int second) {
        return switch (indicator.direction()) {
            case PAIR -> zeros.contains(key(year, Math.min(first, second), Math.max(first, second)));
            case FORTH -> zeros.contains(key(year, first, second));
            case BACK -> zeros.contains(key(year, second, first));
            case SUM, MAX -> zeros.contains(key(year, first, second)) && zeros.contains(key(year, second, first));
        };
    }

    /** The value of the measure, as it is asked. */
    private OptionalDouble findRaw(int year, int first, int second) {
        return switch (indicator.direction()) {
            case PAIR -> value(year, Math.min(first, second), Math.max(first, second));
            case FORTH -> value(year, first, second);
            case BACK -> value(year, second, first);
            case SUM, MAX -> both(value(year, first, second), value(year, second, first));
        };
    }

    private OptionalDouble both(OptionalDouble one, OptionalDouble other) {
        if (one.isEmpty() || other.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                indicator.direction() == Indicator.Direction.SUM
                        ? one.getAsDouble() + other.getAsDouble()
                        : Math.max(one.getAsDouble(), other.getAsDouble()));
    }

    private OptionalDouble value(int year, int from, int to) {
        Double value = cells.get(key(year, from, to));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The figures with a value that the indicator of a pair rests on. */
    List<Figure> figures(Measure measure, Store store, int year, Subjects.Pair pair) {
        Subjects.Pair back = new Subjects.Pair(pair.to(), pair.from());
        List<Subjects.Pair> pairs = switch (indicator.direction()) {
            case PAIR, FORTH -> List.of(pair);
            case BACK -> List.of(back);
            case SUM, MAX -> List.of(pair, back);
        };
        return measure.compute(question(new Subjects.Pairs(pairs), YearRange.of(year)), store).figures().stream()
                .filter(figure -> figure.value() != null)
                .toList();
    }
}
