package org.entente.measure.system;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.hipparchus.util.OpenIntToDoubleHashMap;
import org.jspecify.annotations.Nullable;

/** What one indicator says of pairs in some years, from 0 to 1, and why it says nothing. */
final class IndicatorValues implements FigureSink {
    /**
     * Two states that are in every source, to learn which years it covers where all pairs are asked
     * for at once.
     */
    private static final Subjects.Pair PROBE = new Subjects.Pair(2, 200);

    private final InfluenceIndicator indicator;
    private final boolean undirected;
    private final @Nullable String vintage;
    private final Map<Integer, Year> years = new HashMap<>();
    private final Map<Integer, String> uncovered = new HashMap<>();
    private final Map<Integer, String> snapshots = new HashMap<>();

    /** What has a value in a year, and which of these are true zeros, by {@link #key}. */
    private record Year(OpenIntToDoubleHashMap values, BitSet zeros) {
        Year() {
            this(new OpenIntToDoubleHashMap(Double.NaN), new BitSet());
        }
    }

    private IndicatorValues(InfluenceIndicator indicator, boolean undirected, @Nullable String vintage) {
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
            InfluenceIndicator indicator,
            Measure measure,
            Store store,
            YearRange years,
            @Nullable List<Subjects.Pair> pairs,
            @Nullable String vintage) {
        IndicatorValues values =
                new IndicatorValues(indicator, measure.definition().shape() == Shape.DYAD, vintage);
        if (pairs == null) {
            measure.compute(values.question(new Subjects.Pairs(List.of(PROBE)), years), store, values);
            measure.compute(values.question(new Subjects.AllPairs(), years), store, values);
        } else {
            List<Subjects.Pair> asked = new ArrayList<>(pairs);
            pairs.forEach(pair -> asked.add(new Subjects.Pair(pair.to(), pair.from())));
            Subjects subjects = new Subjects.Pairs(values.undirected ? pairs : asked);
            measure.compute(values.question(subjects, years), store, values);
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

    @Override
    public void interval(
            int a,
            int b,
            @Nullable Period period,
            Status s,
            double value,
            double low,
            double high,
            long n,
            String ref,
            String note) {
        if (period != null) {
            snapshots.putIfAbsent(period.last(), ref);
            Year year = years.computeIfAbsent(period.last(), y -> new Year());
            year.values().put(key(a, b), value);
            if (s == Status.ZERO) {
                year.zeros().set(key(a, b));
            }
        }
    }

    @Override
    public void absent(int a, int b, @Nullable Period period, Status s, long n, String ref, String reason) {
        if (period != null && s == Status.OUT_OF_COVERAGE) {
            uncovered.put(period.last(), reason);
        } else if (period != null) {
            snapshots.putIfAbsent(period.last(), ref);
        }
    }

    private static int key(int from, int to) {
        return from * 1000 + to;
    }

    InfluenceIndicator indicator() {
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

    /**
     * The indicator for the first state towards the second, from 0 to 1; empty where the measure
     * has no value.
     */
    OptionalDouble find(int year, int first, int second) {
        OptionalDouble raw = findRaw(year, first, second);
        return raw.isEmpty() ? raw : OptionalDouble.of(indicator.scaled(raw.getAsDouble()));
    }

    /** Whether the indicator is a true zero, and not a rounded one. */
    boolean isZero(int year, int first, int second) {
        Year of = years.get(year);
        if (of == null) {
            return false;
        }
        BitSet zeros = of.zeros();
        return switch (indicator.direction()) {
            case PAIR -> zeros.get(key(Math.min(first, second), Math.max(first, second)));
            case FORTH -> zeros.get(key(first, second));
            case BACK -> zeros.get(key(second, first));
            case SUM, MAX -> zeros.get(key(first, second)) && zeros.get(key(second, first));
        };
    }

    /** The value of the measure for this indicator. */
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
                indicator.direction() == InfluenceIndicator.Direction.SUM
                        ? one.getAsDouble() + other.getAsDouble()
                        : Math.max(one.getAsDouble(), other.getAsDouble()));
    }

    private OptionalDouble value(int year, int from, int to) {
        Year of = years.get(year);
        double value = of == null ? Double.NaN : of.values().get(key(from, to));
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
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
