package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.measure.Figures;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.numerics.synth.SyntheticControl;

/**
 * What a pair's figure would have been without something that began in a year, from pairs that
 * share no member with it: brings the figures of all pairs to {@link SyntheticControl}. A donor has
 * a value in every period of the pair's, of the same snapshot, and varies before the date; only the
 * consecutive periods around the date are used. Of more than a number of them the nearest before
 * the date are kept, so that the placebos are of its kind. Whether a donor had a like treatment
 * nobody but the user can know.
 */
public final class SynthStudy {
    /** Fewest periods before the date. */
    public static final int LEAST_BEFORE = 8;

    /** Fewest donors: with 19 placebos the smallest p is 0.05. */
    public static final int LEAST_DONORS = 19;

    /**
     * The most that one donor may weigh: beyond it the comparison is with one other pair, not a
     * synthetic one.
     */
    static final double HEAVIEST = 0.9;

    /** Donors kept when nothing is said. */
    public static final int DONORS = 100;

    private SynthStudy() {}

    /**
     * Estimates.
     *
     * @param question about one pair, by year
     * @param at first year of the treatment
     * @param most donors kept
     * @param excluded pairs that had a like treatment, as their COW numbers in either order
     */
    public static SynthOutcome study(
            Figures figures,
            String measure,
            Question question,
            BreakScale scale,
            int at,
            int most,
            Set<Set<Integer>> excluded) {
        BreakSeries series = consecutive(BreakStudy.series(figures, measure, question, scale), at);
        int start = series.before(at);
        if (start < LEAST_BEFORE) {
            return new SynthOutcome.Refused(series, SynthOutcome.Reason.BEFORE, start, LEAST_BEFORE);
        }
        if (start == series.size()) {
            return new SynthOutcome.Refused(series, SynthOutcome.Reason.AFTER, 0, 1);
        }
        if (!figures.canCompute(measure, question)) {
            return new SynthOutcome.Refused(series, SynthOutcome.Reason.NO_OTHERS, 0, LEAST_DONORS);
        }
        int from = series.figures().get(0).id().from();
        int to = series.figures().get(0).id().to();
        double[] treated = series.values();
        Map<Subjects.Pair, double[]> donors = new LinkedHashMap<>();
        donors(figures, measure, question, series).forEach((pair, values) -> {
            boolean apart = pair.from() != from && pair.from() != to && pair.to() != from && pair.to() != to;
            if (apart && !excluded.contains(Set.of(pair.from(), pair.to())) && varies(values, start)) {
                donors.put(pair, values);
            }
        });
        if (donors.size() < LEAST_DONORS) {
            return new SynthOutcome.Refused(series, SynthOutcome.Reason.DONORS, donors.size(), LEAST_DONORS);
        }
        List<Subjects.Pair> nearest = donors.keySet().stream()
                .sorted(Comparator.<Subjects.Pair>comparingDouble(
                                p -> distance(treated, donors.getOrDefault(p, treated), start))
                        .thenComparingInt(Subjects.Pair::from)
                        .thenComparingInt(Subjects.Pair::to))
                .limit(most)
                .toList();
        double[][] rows =
                nearest.stream().map(p -> donors.getOrDefault(p, treated)).toArray(double[][]::new);
        SyntheticControl.Result result =
                SyntheticControl.estimate(treated, rows, start, (k, j) -> apart(nearest.get(k), nearest.get(j)));
        double heaviest = Arrays.stream(result.fit().weights()).max().orElse(0);
        return heaviest > HEAVIEST
                ? new SynthOutcome.Refused(series, SynthOutcome.Reason.ONE_DONOR, (int) Math.round(100 * heaviest), 0)
                : new SynthOutcome.Estimated(series, start, nearest, donors.size(), result);
    }

    /**
     * The run of consecutive periods that holds a year, or ends just before it: periods before a
     * gap may be of other states under the same name, or of another world.
     */
    private static BreakSeries consecutive(BreakSeries series, int at) {
        if (series.size() == 0) {
            return series;
        }
        int place = Math.min(series.before(at), series.size() - 1);
        int from = place;
        while (from > 0 && series.period(from).first() - series.period(from - 1).first() == 1) {
            from--;
        }
        int to = place;
        while (to + 1 < series.size()
                && series.period(to + 1).first() - series.period(to).first() == 1) {
            to++;
        }
        return new BreakSeries(
                series.id(),
                series.scale(),
                series.figures().subList(from, to + 1),
                List.of(),
                series.few(),
                series.unscaled(),
                series.rounded(),
                series.others());
    }

    private static boolean apart(Subjects.Pair one, Subjects.Pair other) {
        return one.from() != other.from()
                && one.from() != other.to()
                && one.to() != other.from()
                && one.to() != other.to();
    }

    private static boolean varies(double[] values, int start) {
        return Arrays.stream(values, 0, start).anyMatch(v -> v != values[0]);
    }

    private static double distance(double[] treated, double[] donor, int start) {
        double sum = 0;
        for (int t = 0; t < start; t++) {
            sum += (treated[t] - donor[t]) * (treated[t] - donor[t]);
        }
        return sum;
    }

    /** The pairs that have a value in each period of a series, all at once. */
    private static Map<Subjects.Pair, double[]> donors(
            Figures figures, String measure, Question question, BreakSeries series) {
        String snapshot = series.snapshot();
        int colon = snapshot.indexOf(':');
        Question all = new Question(
                new Subjects.AllPairs(),
                question.years(),
                question.kind(),
                question.window(),
                question.argument(),
                snapshot.substring(0, colon),
                snapshot.substring(colon + 1));
        FigureColumns columns = figures.compute(measure, all);
        Map<Period, Integer> places = new HashMap<>();
        for (int i = 0; i < series.size(); i++) {
            places.put(series.period(i), i);
        }
        Map<Subjects.Pair, double[]> values = new LinkedHashMap<>();
        for (int row = 0; row < columns.size(); row++) {
            Integer place = places.get(columns.period(row));
            if (place == null || !columns.hasValue(row) || !Marks.isComparable(columns.note(row))) {
                continue;
            }
            double value = columns.value(row);
            if (series.scale() == BreakScale.LOG) {
                double positive = value == 0 && columns.hasInterval(row) ? columns.high(row) / 2 : value;
                if (!(positive > 0)) {
                    continue;
                }
                value = Math.log(positive);
            }
            values.computeIfAbsent(new Subjects.Pair(columns.from(row), columns.to(row)), p -> missing(series.size()))[
                    place] = value;
        }
        Map<Subjects.Pair, double[]> complete = new LinkedHashMap<>();
        values.forEach((pair, row) -> {
            if (Arrays.stream(row).noneMatch(Double::isNaN)) {
                complete.put(pair, row);
            }
        });
        return complete;
    }

    private static double[] missing(int size) {
        double[] row = new double[size];
        Arrays.fill(row, Double.NaN);
        return row;
    }

    /** The donors with a weight that matters, the heaviest first. */
    public static List<Integer> listWeighted(SynthOutcome.Estimated estimated) {
        double[] weights = estimated.result().fit().weights();
        List<Integer> used = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] > 1e-3) {
                used.add(j);
            }
        }
        used.sort(Comparator.comparingDouble(j -> -weights[j]));
        return used;
    }
}
