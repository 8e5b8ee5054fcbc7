package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Status;

/**
 * The figures of one series that a test of change rests on. They come from one snapshot, the one
 * with the most values: where another source takes over, a change of the source would look like a
 * change of the series.
 *
 * @param id of the series, such as {@code un.agreement/TUR-PAK}
 * @param scale on which it is tested
 * @param figures used, in order of time
 * @param gaps periods between the first and the last without a value
 * @param few periods left out because few items stand behind their figures
 * @param unscaled periods left out because their values have no logarithm
 * @param rounded periods whose value is a zero in a file of rounded values, for which half of the
 *     bound below which it lies stands before the logarithm
 * @param others snapshots whose figures were left out
 */
public record BreakSeries(
        String id,
        BreakScale scale,
        List<Figure> figures,
        List<Period> gaps,
        List<Period> few,
        List<Period> unscaled,
        List<Period> rounded,
        List<String> others) {
    public BreakSeries {
        figures = List.copyOf(figures);
        gaps = List.copyOf(gaps);
        few = List.copyOf(few);
        unscaled = List.copyOf(unscaled);
        rounded = List.copyOf(rounded);
        others = List.copyOf(others);
    }

    /**
     * @param listed the figures of one subject and measure, in order of time, with values and
     *     without
     */
    public static BreakSeries of(List<Figure> listed, BreakScale scale) {
        Optional<String> snapshot = mostFrequent(listed);
        List<Figure> figures = new ArrayList<>();
        List<Period> gaps = new ArrayList<>();
        List<Period> few = new ArrayList<>();
        List<Period> unscaled = new ArrayList<>();
        List<Period> rounded = new ArrayList<>();
        List<Period> pending = new ArrayList<>();
        for (Figure figure : listed) {
            Period period = figure.id().period();
            if (period == null) {
                continue;
            }
            boolean valued =
                    figure.status().carriesValue() && figure.snapshot().equals(snapshot.orElse(figure.snapshot()));
            if (!valued) {
                if (!figures.isEmpty() && figure.status() != Status.NOT_A_STATE) {
                    pending.add(period);
                }
            } else if (!Marks.isComparable(figure.note())) {
                few.add(period);
            } else if (scale == BreakScale.LOG && positive(figure) <= 0) {
                unscaled.add(period);
            } else {
                if (scale == BreakScale.LOG && figure.getValue() <= 0) {
                    rounded.add(period);
                }
                gaps.addAll(pending);
                pending.clear();
                figures.add(figure);
            }
        }
        List<String> others = listed.stream()
                .filter(f -> f.status().carriesValue())
                .map(Figure::snapshot)
                .filter(s -> !s.equals(snapshot.orElse(s)))
                .distinct()
                .toList();
        return new BreakSeries(
                listed.isEmpty() ? "" : name(listed.get(0).id()), scale, figures, gaps, few, unscaled, rounded, others);
    }

    /**
     * The value, or for a rounded zero half of what it may be at most; not above zero where it has
     * no logarithm.
     */
    private static double positive(Figure figure) {
        Double high = figure.high();
        double value = figure.getValue();
        return value == 0 && high != null ? high / 2 : value;
    }

    private static String name(FigureId id) {
        return FigureIds.write(
                new FigureId(id.measure(), id.argument(), id.shape(), id.from(), id.to(), null, null, null));
    }

    private static Optional<String> mostFrequent(List<Figure> listed) {
        Map<String, Long> counts = listed.stream()
                .filter(f -> f.status().carriesValue())
                .map(Figure::snapshot)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        // Of equally frequent ones the first: max keeps the later of equals, so they are compared
        // in reverse.
        return counts.entrySet().stream()
                .min(Comparator.comparing(e -> -e.getValue()))
                .map(Map.Entry::getKey);
    }

    public int size() {
        return figures.size();
    }

    /** {@code source:vintage} that the figures come from; empty for a series without figures. */
    public String snapshot() {
        return figures.isEmpty() ? "" : figures.get(0).snapshot();
    }

    /** Period of an observation, counted from 0. */
    public Period period(int i) {
        Period period = figures.get(i).id().period();
        if (period == null) {
            throw new IllegalStateException(figures.get(i).id() + " has no period");
        }
        return period;
    }

    /** Observations before a year. */
    public int before(int year) {
        int count = 0;
        while (count < figures.size() && year(period(count)) < year) {
            count++;
        }
        return count;
    }

    /** The year of a period; of a session that in which it opened. */
    static int year(Period period) {
        return switch (period.kind()) {
            case YEAR, WINDOW -> period.first();
            case MONTH -> period.first() / 12;
            case SESSION -> Periods.openingYear(period.first());
        };
    }

    double[] times() {
        double[] times = new double[figures.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = period(i).first();
        }
        return times;
    }

    double[] values() {
        return figures.stream()
                .mapToDouble(f -> scale == BreakScale.LOG ? Math.log(positive(f)) : f.getValue())
                .toArray();
    }
}
