package org.entente.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes numbers, arrays of them and texts, one after the other; {@link StudyReader} gives them back in the same order. */
public final class StudyWriter {
    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

    StudyWriter() {}

    private void put(ByteBuffer buffer) {
        bytes.write(buffer.array(), 0, buffer.capacity());
    }

    private static ByteBuffer room(int size) {
        return ByteBuffer.allocate(size).order(ORDER);
    }

    public StudyWriter add(long number) {
        put(room(Long.BYTES).putLong(number));
        return this;
    }

    public StudyWriter add(double number) {
        put(room(Double.BYTES).putDouble(number));
        return this;
    }

    public StudyWriter add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public StudyWriter add(List<String> texts) {
        add((long) texts.size());
        texts.forEach(this::add);
        return this;
    }

    public StudyWriter add(double[] numbers) {
        ByteBuffer room = room(Math.multiplyExact(numbers.length, Double.BYTES));
        room.asDoubleBuffer().put(numbers);
        add((long) numbers.length);
        put(room);
        return this;
    }

    public StudyWriter add(long[] numbers) {
        ByteBuffer room = room(Math.multiplyExact(numbers.length, Long.BYTES));
        room.asLongBuffer().put(numbers);
        add((long) numbers.length);
        put(room);
        return this;
    }

    public StudyWriter add(int[] numbers) {
        ByteBuffer room = room(Math.multiplyExact(numbers.length, Integer.BYTES));
        room.asIntBuffer().put(numbers);
        add((long) numbers.length);
        put(room);
        return this;
    }

    public StudyWriter add(byte[] encoded) {
        add((long) encoded.length);
        bytes.writeBytes(encoded);
        return this;
    }

    public StudyWriter add(double[][] rows) {
        add((long) rows.length);
        for (double[] row : rows) {
            add(row);
        }
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
