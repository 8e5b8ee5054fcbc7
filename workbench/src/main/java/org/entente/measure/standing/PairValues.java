package org.entente.measure.standing;

import java.util.Arrays;
import java.util.Map;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;

/** One value a pair, by a number that stands for the pair. */
public final class PairValues {
    private final long[] keys;
    private final double[] values;

    private PairValues(long[] keys, double[] values) {
        this.keys = keys;
        this.values = values;
    }

    public static PairValues of(Map<Long, Double> byKey) {
        long[] keys =
                byKey.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        return new PairValues(
                keys,
                Arrays.stream(keys)
                        .mapToDouble(key -> byKey.getOrDefault(key, Double.NaN))
                        .toArray());
    }

    void write(ResultWriter out) {
        out.add(keys).add(values);
    }

    static PairValues read(ResultReader in) {
        return new PairValues(in.numbers(), in.reals());
    }

    public boolean isEmpty() {
        return keys.length == 0;
    }

    /** The value of a pair; no number where there is none. */
    public double get(long key) {
        int place = Arrays.binarySearch(keys, key);
        return place < 0 ? Double.NaN : values[place];
    }
}
