package org.entente.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values of all pairs (or states) in each period, against which one is set. The percentile is the share of values
 * strictly below, plus half of those that are equal (itself among them), from 0 to 1; the rank is 1 plus the number of
 * values strictly above, so that ties share the better rank. Figures without a value are not counted.
 */
public final class Distribution {
    private final Map<Period, double[]> sorted = new HashMap<>();

    private Distribution() {}

    /** Which figures count. */
    @FunctionalInterface
    interface Filter {
        boolean holds(int from, int to, Period period);
    }

    /** No values at all. */
    static Distribution empty() {
        return new Distribution();
    }

    /** The figures that have values and that a filter lets through; the columns of a part are let go before the next is made. */
    static Distribution of(Iterable<FigureColumns> parts, Filter filter) {
        Map<Period, Values> values = new HashMap<>();
        for (FigureColumns part : parts) {
            // Measures answer for all pairs period by period.
            Period last = null;
            Values into = new Values();
            for (int row = 0; row < part.size(); row++) {
                Period period = part.period(row);
                if (period != null && part.hasValue(row) && filter.holds(part.from(row), part.to(row), period)) {
                    if (period != last && !period.equals(last)) {
                        last = period;
                        into = values.computeIfAbsent(period, key -> new Values());
                    }
                    into.add(part.value(row));
                }
            }
        }
        Distribution distribution = new Distribution();
        values.forEach((period, list) -> distribution.sorted.put(period, list.sorted()));
        return distribution;
    }

    /** Numbers as they come. */
    private static final class Values {
        private double[] numbers = new double[256];
        private int size;

        void add(double number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        double[] sorted() {
            double[] all = Arrays.copyOf(numbers, size);
            Arrays.sort(all);
            return all;
        }
    }

    /**
     * Where a value stands.
     *
     * @param percentile from 0 to 1
     * @param rank from 1, the greatest value first
     * @param of number of values
     */
    public record Standing(double percentile, int rank, int of) {}

    /** Where a value stands in a period; empty when no value is known of that period. */
    public Optional<Standing> find(Period period, double value) {
        double[] values = sorted.get(period);
        if (values == null) {
            return Optional.empty();
        }
        int below = firstAtLeast(values, value);
        int upTo = firstAbove(values, value);
        double ties = upTo - below;
        return Optional.of(new Standing((below + ties / 2) / values.length, 1 + values.length - upTo, values.length));
    }

    /** Number of values of a period. */
    public int size(Period period) {
        double[] values = sorted.get(period);
        return values == null ? 0 : values.length;
    }

    private static int firstAtLeast(double[] values, double value) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int firstAbove(double[] values, double value) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
