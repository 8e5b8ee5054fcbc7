package org.entente.dossier.evidence;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;

/**
 * One measure of one subject by calendar year, or by month, each counted as twelve times its year
 * and the months before it.
 *
 * @param definition what is measured
 * @param byYear the figures, with and without value
 */
public record Track(Definition definition, NavigableMap<Integer, Figure> byYear) {
    /** A year with fewer common roll calls is shown and flagged, and no sentence rests on it. */
    public static final int FEW_ROLL_CALLS = 10;

    /** How many years back a sentence compares. */
    public static final int DECADE = 10;

    public static Track of(Definition definition, List<Figure> figures) {
        return of(definition, figures, Period.Kind.YEAR);
    }

    public static Track of(Definition definition, List<Figure> figures, Period.Kind kind) {
        NavigableMap<Integer, Figure> byYear = new TreeMap<>();
        for (Figure figure : figures) {
            Period period = figure.id().period();
            if (period != null && period.kind() == kind) {
                byYear.put(period.first(), figure);
            }
        }
        return new Track(definition, byYear);
    }

    public Optional<Figure> find(int year) {
        return Optional.ofNullable(byYear.get(year));
    }

    /** The figure of a year, when it has a value. */
    public Optional<Figure> findValue(int year) {
        return find(year).filter(f -> f.status().carriesValue());
    }

    /** Figures with a value, in order of time. */
    public Stream<Figure> values() {
        return byYear.values().stream().filter(f -> f.status().carriesValue());
    }

    /** Figures with a value that rest on at least so many items. */
    public List<Figure> values(long atLeast) {
        return values().filter(f -> items(f) >= atLeast).toList();
    }

    public boolean hasValues() {
        return values().findAny().isPresent();
    }

    /** Whether any value differs from zero. */
    public boolean hasNonZero() {
        return values().anyMatch(f -> f.getValue() != 0);
    }

    /** The snapshots that its values come from, the one with most values first. */
    public List<String> snapshots() {
        Map<String, Long> counts =
                values().collect(Collectors.groupingBy(Figure::snapshot, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether its values come from several snapshots, which need not count the same. */
    public boolean isMixed() {
        return snapshots().size() > 1;
    }

    /** Only what one snapshot says. */
    public Track of(String snapshot) {
        NavigableMap<Integer, Figure> said = new TreeMap<>(byYear);
        said.values().removeIf(f -> !f.snapshot().equals(snapshot));
        return new Track(definition, said);
    }

    public Optional<Figure> latest() {
        return latest(0);
    }

    public Optional<Figure> latest(long atLeast) {
        List<Figure> all = values(atLeast);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    public static Optional<Figure> highest(List<Figure> figures) {
        return figures.stream().max(Comparator.comparingDouble(Figure::getValue));
    }

    public static Optional<Figure> lowest(List<Figure> figures) {
        return figures.stream().min(Comparator.comparingDouble(Figure::getValue));
    }

    public static long items(Figure figure) {
        Long n = figure.n();
        return n == null ? Long.MAX_VALUE : n;
    }

    public static int year(Figure figure) {
        Period period = figure.id().period();
        if (period == null) {
            throw new IllegalArgumentException(figure.id() + " has no period");
        }
        return period.first();
    }
}
