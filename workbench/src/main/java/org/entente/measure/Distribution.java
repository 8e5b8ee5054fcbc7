package org.entente.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /**
     * The figures that have values and that a filter lets through.
     *
     * @param computation gives the figures, of all pairs or states, to where they are collected
     */
    static Distribution of(Consumer<FigureSink> computation, Filter filter) {
        Collector collector = new Collector(filter);
        computation.accept(collector);
        Distribution distribution = new Distribution();
        collector.values.forEach((period, list) -> distribution.sorted.put(period, list.sorted()));
        return distribution;
    }

    /** Keeps the values of the figures that count, by period, and nothing else of them. */
    private static final class Collector implements FigureSink {
        private final Filter filter;
        private final Map<Period, Values> values = new HashMap<>();
        private @Nullable Period last;
        private Values into = new Values();

        Collector(Filter filter) {
            this.filter = filter;
        }

        @Override
        public boolean wants(int a, int b, @Nullable Period period) {
            return period != null && filter.holds(a, b, period);
        }

        @Override
        public boolean wantsNotes() {
            return false;
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
            if (period == null || !filter.holds(a, b, period)) {
                return;
            }
            // Measures answer for all pairs period by period.
            if (!period.equals(last)) {
                last = period;
                into = values.computeIfAbsent(period, key -> new Values());
            }
            into.add(value);
        }

        @Override
        public void absent(int a, int b, @Nullable Period period, Status s, long n, String ref, String reason) {
            // What has no value is not counted.
        }
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
