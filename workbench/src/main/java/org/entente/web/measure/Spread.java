package org.entente.web.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The values of all pairs or states, year by year, sorted; those that rest on too few items to
 * speak are left out.
 */
final class Spread implements FigureSink {
    private static final int SPAN = 10;

    private final Map<Integer, double[]> values = new TreeMap<>();
    private final Map<Integer, Integer> counts = new TreeMap<>();

    private Spread() {}

    /**
     * @param ref the release that alone answers; empty for whichever the measure prefers
     */
    static Spread of(MeasureQuery asked, String ref, YearRange years, Figures figures) {
        Spread spread = new Spread();
        // In pieces, so that all pairs of two centuries need not be held at once.
        for (int from = years.from(); from <= years.to(); from += SPAN) {
            YearRange some = new YearRange(from, Math.min(years.to(), from + SPAN - 1));
            figures.measures()
                    .get(asked.definition().id())
                    .compute(
                            of(ref, Question.of(asked.everybody(), some).withArgument(asked.argument())),
                            figures.store(),
                            spread);
        }
        spread.values.replaceAll((year, all) -> {
            double[] some = Arrays.copyOf(all, spread.counts.getOrDefault(year, 0));
            Arrays.sort(some);
            return some;
        });
        return spread;
    }

    private static Question of(String ref, Question question) {
        int colon = ref.indexOf(':');
        return colon < 0 ? question : question.withVintage(ref.substring(0, colon), ref.substring(colon + 1));
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
        if (period != null && s.carriesValue() && Marks.isComparable(note)) {
            int year = period.last();
            int at = counts.merge(year, 1, Integer::sum) - 1;
            double[] all = values.computeIfAbsent(year, k -> new double[256]);
            if (at == all.length) {
                all = Arrays.copyOf(all, at * 2);
                values.put(year, all);
            }
            all[at] = value;
        }
    }

    @Override
    public void absent(int a, int b, @Nullable Period period, Status s, long n, String ref, String reason) {
        // What has no value has no place among the values.
    }

    /** The years that have values, in order. */
    List<Integer> years() {
        return List.copyOf(values.keySet());
    }

    /** The values of a year, from the least; empty for a year without. */
    double[] sorted(int year) {
        return values.getOrDefault(year, new double[0]).clone();
    }

    /**
     * A quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).
     */
    static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /**
     * How many values fall into each of equal parts of the range from the least to the greatest;
     * the last part holds its end.
     *
     * @param logarithmic whether the parts are equal on a scale of logarithms; values that are not
     *     above 0 are left out then
     */
    static List<Bin> bins(double[] sorted, int parts, boolean logarithmic) {
        double[] used = logarithmic ? Arrays.stream(sorted).filter(v -> v > 0).toArray() : sorted;
        List<Bin> bins = new ArrayList<>();
        if (used.length == 0) {
            return bins;
        }
        double low = scale(used[0], logarithmic);
        double high = scale(used[used.length - 1], logarithmic);
        int[] counts = new int[high == low ? 1 : parts];
        for (double value : used) {
            double place = high == low ? 0 : (scale(value, logarithmic) - low) / (high - low) * parts;
            counts[Math.min(counts.length - 1, (int) place)]++;
        }
        for (int i = 0; i < counts.length; i++) {
            double from = low + (high - low) * i / counts.length;
            double to = low + (high - low) * (i + 1) / counts.length;
            bins.add(new Bin(unscale(from, logarithmic), unscale(to, logarithmic), counts[i]));
        }
        return bins;
    }

    /**
     * Whether nine values in ten lie in the lowest twentieth of the range, which begins at zero or
     * above it.
     */
    static boolean isSkewed(double[] sorted) {
        return sorted.length > 0 && sorted[0] >= 0 && quantile(sorted, 0.9) < sorted[sorted.length - 1] / 20;
    }

    private static double scale(double value, boolean logarithmic) {
        return logarithmic ? Math.log10(value) : value;
    }

    private static double unscale(double value, boolean logarithmic) {
        return logarithmic ? Math.pow(10, value) : value;
    }

    /** A part of the range and how many values lie in it. */
    record Bin(double from, double to, int count) {}
}
