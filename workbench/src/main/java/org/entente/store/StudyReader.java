package org.entente.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Gives back what a {@link StudyWriter} took; what is not there any more throws {@link BufferUnderflowException}. */
public final class StudyReader {
    private final ByteBuffer bytes;

    /** @param bytes from the first that was written */
    StudyReader(ByteBuffer bytes) {
        this.bytes = bytes.slice().order(StudyWriter.ORDER);
    }

    public long number() {
        return bytes.getLong();
    }

    public int integer() {
        return Math.toIntExact(number());
    }

    public double real() {
        return bytes.getDouble();
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        byte[] encoded = new byte[length(1)];
        bytes.get(encoded);
        return encoded;
    }

    public List<String> texts() {
        int size = integer();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }

    public double[] reals() {
        double[] numbers = new double[length(Double.BYTES)];
        bytes.asDoubleBuffer().get(numbers);
        skip(numbers.length * Double.BYTES);
        return numbers;
    }

    public long[] numbers() {
        long[] numbers = new long[length(Long.BYTES)];
        bytes.asLongBuffer().get(numbers);
        skip(numbers.length * Long.BYTES);
        return numbers;
    }

    public int[] integers() {
        int[] numbers = new int[length(Integer.BYTES)];
        bytes.asIntBuffer().get(numbers);
        skip(numbers.length * Integer.BYTES);
        return numbers;
    }

    public double[][] rows() {
        double[][] rows = new double[length(1)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = reals();
        }
        return rows;
    }

    /** Number of items that follow, each of which takes at least so many bytes. */
    private int length(int size) {
        long length = number();
        if (length < 0 || length * size > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        return (int) length;
    }

    private void skip(int size) {
        bytes.position(bytes.position() + size);
    }
}
