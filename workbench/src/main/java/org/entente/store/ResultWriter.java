package org.entente.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes numbers, texts and arrays of them, one field after the other; {@link ResultReader} gives
 * them back.
 */
public final class ResultWriter {
    private static final int TEXT = 40;

    private final List<Object> fields = new ArrayList<>();
    private long bytes;

    ResultWriter() {}

    public ResultWriter add(long number) {
        return add(new long[] {number});
    }

    public ResultWriter add(double number) {
        return add(new double[] {number});
    }

    public ResultWriter add(String text) {
        return add(List.of(text));
    }

    public ResultWriter add(List<String> texts) {
        bytes += texts.stream().mapToLong(text -> TEXT + text.length()).sum();
        return field(List.copyOf(texts));
    }

    public ResultWriter add(double[] numbers) {
        bytes += (long) numbers.length * Double.BYTES;
        return field(numbers);
    }

    public ResultWriter add(long[] numbers) {
        bytes += (long) numbers.length * Long.BYTES;
        return field(numbers);
    }

    public ResultWriter add(int[] numbers) {
        return add(Arrays.stream(numbers).asLongStream().toArray());
    }

    public ResultWriter add(double[][] rows) {
        add((long) rows.length);
        for (double[] row : rows) {
            add(row);
        }
        return this;
    }

    private ResultWriter field(Object field) {
        fields.add(field);
        return this;
    }

    /** The fields: {@code long[]}, {@code double[]} or a list of texts each. */
    List<Object> fields() {
        return List.copyOf(fields);
    }

    /** About what the fields take in memory. */
    long bytes() {
        return bytes;
    }
}
