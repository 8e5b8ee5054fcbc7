package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Status;

/**
 * The figures of one series over a span of years. A year in which the states were not both members,
 * or in which the formula has no value, cannot be missing: there is nothing to know. Every other
 * year without a value is.
 */
final class Course {
    private final YearRange span;
    private final SortedMap<Integer, Figure> figures = new TreeMap<>();
    private final SortedSet<Integer> excused = new TreeSet<>();
    private final SortedSet<Integer> missing = new TreeSet<>();

    Course(YearRange span, List<Figure> listed) {
        this.span = span;
        for (int year = span.from(); year <= span.to(); year++) {
            missing.add(year);
        }
        for (Figure figure : listed) {
            Period period = figure.id().period();
            if (period == null || period.kind() != Period.Kind.YEAR || !missing.remove(period.first())) {
                continue;
            }
            if (figure.status().carriesValue()) {
                figures.put(period.first(), figure);
            } else if (figure.status() == Status.UNDEFINED || figure.status() == Status.NOT_A_STATE) {
                excused.add(period.first());
            } else {
                missing.add(period.first());
            }
        }
    }

    /** Without some years, which count neither as covered nor as missing. */
    Course without(SortedSet<Integer> years) {
        Course rest = new Course(span, List.copyOf(figures.values()));
        rest.figures.keySet().removeAll(years);
        rest.missing.removeAll(years);
        rest.missing.removeAll(excused);
        rest.excused.addAll(excused);
        rest.excused.addAll(years);
        return rest;
    }

    /** Only the years in which the source speaks: from the first year with a value to the last. */
    Course trimmed() {
        if (figures.isEmpty()) {
            return this;
        }
        YearRange spoken = new YearRange(figures.firstKey(), figures.lastKey());
        Course inner = new Course(spoken, listFigures());
        inner.missing.removeAll(excused);
        inner.excused.addAll(excused.subSet(spoken.from(), spoken.to()));
        return inner;
    }

    YearRange span() {
        return span;
    }

    /** Years that have a value, with their figures. */
    SortedMap<Integer, Figure> byYear() {
        return figures;
    }

    List<Figure> listFigures() {
        return new ArrayList<>(figures.values());
    }

    List<BoundedValue> listSpreads() {
        return figures.values().stream().map(BoundedValue::of).toList();
    }

    /** Years that should have a value and have none. */
    SortedSet<Integer> missing() {
        return missing;
    }

    /** Years that have a value or should have one. */
    int expected() {
        return figures.size() + missing.size();
    }
}
