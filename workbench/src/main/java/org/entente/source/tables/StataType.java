package org.entente.source.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/**
 * Type of a variable: texts of a fixed width, or numbers, each kind of which ends in 27 codes for
 * missing values, the plain one and {@code .a} to {@code .z}.
 *
 * @param code 1 to 2045 for texts of that many bytes, 32768 for long texts, 65526 to 65530 for
 *     numbers
 */
record StataType(int code) {
    private static final int LONGEST_TEXT = 2045;
    private static final int LONG_TEXT = 32768;
    private static final int DOUBLE = 65526;
    private static final int FLOAT = 65527;
    private static final int LONG = 65528;
    private static final int INT = 65529;
    private static final int BYTE = 65530;
    private static final int FIRST_MISSING_BYTE = 101;
    private static final int FIRST_MISSING_INT = 32_741;
    private static final int FIRST_MISSING_LONG = 2_147_483_621;
    private static final int FIRST_MISSING_FLOAT = 0x7f000000;
    private static final int FLOAT_STEP = 0x800;
    private static final long FIRST_MISSING_DOUBLE = 0x7fe0000000000000L;
    private static final long DOUBLE_STEP = 0x10000000000L;

    static StataType of(int code) throws IOException {
        boolean text = code >= 1 && code <= LONGEST_TEXT;
        if (!text && code != LONG_TEXT && (code < DOUBLE || code > BYTE)) {
            throw new IOException("its Stata header is damaged: " + code + " is no type of a variable");
        }
        return new StataType(code);
    }

    boolean isLongText() {
        return code == LONG_TEXT;
    }

    /** Bytes that a value takes in a row. */
    int width() {
        return switch (code) {
            case DOUBLE, LONG_TEXT -> Double.BYTES;
            case FLOAT -> Float.BYTES;
            case LONG -> Integer.BYTES;
            case INT -> Short.BYTES;
            case BYTE -> 1;
            default -> code;
        };
    }

    Object read(ByteBuffer row, Charset charset) {
        return switch (code) {
            case DOUBLE -> ofDouble(row.getDouble());
            case FLOAT -> ofFloat(row.getFloat());
            case LONG -> whole(row.getInt(), FIRST_MISSING_LONG);
            case INT -> whole(row.getShort(), FIRST_MISSING_INT);
            case BYTE -> whole(row.get(), FIRST_MISSING_BYTE);
            default -> {
                byte[] bytes = new byte[code];
                row.get(bytes);
                yield text(bytes, charset);
            }
        };
    }

    /** The text up to the first zero byte. */
    static String text(byte[] bytes, Charset charset) {
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, charset);
    }

    private static Object whole(int value, int firstMissing) {
        return value >= firstMissing ? missing(value - firstMissing) : (Object) (double) value;
    }

    private static Object ofFloat(float value) {
        int bits = Float.floatToRawIntBits(value);
        return bits >= FIRST_MISSING_FLOAT
                ? missing((bits - FIRST_MISSING_FLOAT) / FLOAT_STEP)
                : (Object) (double) value;
    }

    private static Object ofDouble(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits >= FIRST_MISSING_DOUBLE ? missing((bits - FIRST_MISSING_DOUBLE) / DOUBLE_STEP) : (Object) value;
    }

    private static String missing(long kind) {
        return kind == 0 ? "" : "." + (char) ('a' + Math.min(25, kind - 1));
    }
}
