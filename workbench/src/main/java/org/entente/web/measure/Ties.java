package org.entente.web.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.PartnerRanking;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;

/**
 * The values of a measure of two states between one state and each of today's other members, year
 * by year. Values that rest on few items are left out, as from every distribution.
 *
 * @param state the one
 * @param byYear figures with a value by year, in order
 */
record Ties(State state, TreeMap<Integer, List<Figure>> byYear) {
    /** Before it there are few states and fewer data. */
    private static final int FIRST_YEAR = 1946;

    private static final int CLASSES = 5;

    /** Up to so many different values each has a colour of its own. */
    private static final int FEW = 5;

    static Ties of(State state, Definition definition, Figures figures) {
        TreeMap<Integer, List<Figure>> byYear = new TreeMap<>();
        SourceChoice.findSpan(definition, Question.of(new Subjects.AllPairs(), YearRange.of(1)), figures.store())
                .filter(span -> span.to() >= FIRST_YEAR)
                .map(span -> new YearRange(Math.max(FIRST_YEAR, span.from()), span.to()))
                .ifPresent(years ->
                        figures
                                .list(definition.id(), PartnerRanking.question(state, years.from(), years.to(), null))
                                .stream()
                                .filter(f ->
                                        f.value() != null && f.id().period() != null && Marks.isComparable(f.note()))
                                .forEach(f -> byYear.computeIfAbsent(
                                                f.id().getPeriod().last(), y -> new ArrayList<>())
                                        .add(f)));
        byYear.values().forEach(all -> all.sort((a, b) -> Double.compare(b.getValue(), a.getValue())));
        return new Ties(state, byYear);
    }

    List<Integer> years() {
        return List.copyOf(byYear.keySet());
    }

    boolean isEmpty() {
        return byYear.isEmpty();
    }

    /** The latest year in which at least half as many states have a value as in the fullest one. */
    int latestFullYear() {
        int most = byYear.values().stream().mapToInt(List::size).max().orElse(0);
        return byYear.descendingMap().entrySet().stream()
                .filter(year -> 2 * year.getValue().size() >= most)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** The figures of a year, the highest first. */
    List<Figure> at(int year) {
        return byYear.getOrDefault(year, List.of());
    }

    List<Figure> all() {
        return byYear.values().stream().flatMap(List::stream).toList();
    }

    State other(Figure figure) {
        return PartnerRanking.other(figure, state);
    }

    /** By code of the other state its value of each year of {@link #years}; null for none. */
    Map<String, List<Double>> columns() {
        Map<String, List<Double>> columns = new LinkedHashMap<>();
        List<Integer> years = years();
        for (int at = 0; at < years.size(); at++) {
            for (Figure figure : at(years.get(at))) {
                List<Double> column = columns.computeIfAbsent(
                        other(figure).code(), code -> new ArrayList<>(Arrays.asList(new Double[years.size()])));
                column.set(at, rounded(figure.getValue(), 6));
            }
        }
        return columns;
    }

    /**
     * A class of values that has one colour.
     *
     * @param from least value
     * @param to first value that is above it; positive infinity for the last
     */
    record Step(double from, double to) {}

    /**
     * Classes that are the same in all years: a fifth of all values above the least each, with
     * limits of two significant digits; or one for each value where there are few different ones.
     */
    List<Step> steps() {
        double[] values = all().stream().mapToDouble(Figure::getValue).sorted().toArray();
        double[] different = DoubleStream.of(values).distinct().toArray();
        TreeSet<Double> limits = new TreeSet<>();
        if (different.length <= FEW) {
            DoubleStream.of(different).forEach(limits::add);
        } else {
            double least = different[0];
            double[] above = DoubleStream.of(values).filter(v -> v > least).toArray();
            boolean crowded = values.length - above.length > values.length / CLASSES;
            limits.add(least);
            for (int part = 1; part < CLASSES; part++) {
                limits.add(rounded(Spread.quantile(above, (double) part / CLASSES), 2));
            }
            if (crowded) {
                // Often zero: the value that many have is no part of a wider class.
                limits.add(different[1]);
            }
            limits.removeIf(limit -> limit < least || limit > different[different.length - 1]);
        }
        List<Double> all = List.copyOf(limits);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            steps.add(new Step(all.get(i), i + 1 < all.size() ? all.get(i + 1) : Double.POSITIVE_INFINITY));
        }
        return steps;
    }

    /** Whether each class holds one value alone. */
    boolean isCounted() {
        return all().stream().mapToDouble(Figure::getValue).distinct().count() <= FEW;
    }

    static double rounded(double value, int digits) {
        if (value == 0) {
            return 0;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - digits + 1);
        return Math.round(value / unit) * unit;
    }

    /** All of today's members but the state itself. */
    List<State> others() {
        return StateSystem.standard().listAll().stream()
                .filter(other -> other.isMemberToday() && !other.equals(state))
                .toList();
    }
}
