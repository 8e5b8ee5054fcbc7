package org.entente.measure.standing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Period;
import org.entente.measure.model.Status;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;
import org.jspecify.annotations.Nullable;

/**
 * The values of all pairs (or states) in each period, against which one is set. The percentile is
 * the share of values strictly below, plus half of those that are equal (itself among them), from 0
 * to 1; the rank is 1 plus the number of values strictly above, so that ties share the better rank.
 * Figures without a value are not counted.
 */
public final class Distribution {
    private final Map<Period, Counted> counted;

    private Distribution(Map<Period, Counted> counted) {
        this.counted = counted;
    }

    /**
     * The values of one period.
     *
     * @param values ascending, each once
     * @param upTo how many are at most as great as each
     */
    private record Counted(double[] values, int[] upTo) {
        public static Counted of(double[] sorted) {
            double[] values = new double[sorted.length];
            int[] upTo = new int[sorted.length];
            int n = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (n == 0 || sorted[i] != values[n - 1]) {
                    values[n++] = sorted[i];
                }
                upTo[n - 1] = i + 1;
            }
            return new Counted(Arrays.copyOf(values, n), Arrays.copyOf(upTo, n));
        }

        int size() {
            return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
        }

        /** How many are at most as great as the first so many different values. */
        int below(int different) {
            return different == 0 ? 0 : upTo[different - 1];
        }
    }

    /** All values are kept, each with its number. */
    public static final ResultCodec<Distribution> FORM = new ResultCodec<>() {
        @Override
        public void write(Distribution study, ResultWriter out) {
            out.add((long) study.counted.size());
            study.counted.forEach((period, one) -> {
                out.add(period.kind().name()).add((long) period.first()).add((long) period.last());
                out.add(one.values).add(one.upTo);
            });
        }

        @Override
        public Distribution read(ResultReader in) {
            int size = in.integer();
            Map<Period, Counted> counted = new HashMap<>();
            for (int i = 0; i < size; i++) {
                Period period = new Period(Period.Kind.valueOf(in.text()), in.integer(), in.integer());
                counted.put(period, new Counted(in.reals(), in.integers()));
            }
            return new Distribution(counted);
        }
    };

    /** Which figures count. */
    @FunctionalInterface
    public interface Filter {
        boolean holds(int from, int to, Period period);
    }

    /** No values at all. */
    public static Distribution empty() {
        return new Distribution(Map.of());
    }

    /**
     * The figures that have values and that a filter lets through.
     *
     * @param computation gives the figures, of all pairs or states, to where they are collected
     */
    public static Distribution of(Consumer<FigureSink> computation, Filter filter) {
        Collector collector = new Collector(filter);
        computation.accept(collector);
        Map<Period, Counted> counted = new HashMap<>();
        collector.values.forEach((period, list) -> counted.put(period, Counted.of(list.sorted())));
        return new Distribution(counted);
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
        Counted all = counted.get(period);
        if (all == null) {
            return Optional.empty();
        }
        int size = all.size();
        int below = all.below(firstAtLeast(all.values, value));
        int upTo = all.below(firstAbove(all.values, value));
        double ties = upTo - below;
        return Optional.of(new Standing((below + ties / 2) / size, 1 + size - upTo, size));
    }

    /** Number of values of a period. */
    public int size(Period period) {
        Counted all = counted.get(period);
        return all == null ? 0 : all.size();
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
