package org.entente.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Columns as bytes: whole numbers in no more bytes than the largest of them needs, each text once. */
final class ColumnCode {
    private static final int WHOLE = 0;
    private static final int REAL = 1;
    private static final int TEXT = 2;
    private static final int DAY = 3;
    private static final int TRUTH = 4;
    private static final int LIST = 5;
    private static final int LIKE = 6;

    /** Columns as a study. */
    static final StudyForm<Columns> FORM = new StudyForm<>() {
        @Override
        public void write(Columns columns, StudyWriter out) {
            ColumnCode.write(columns, out);
        }

        @Override
        public Columns read(StudyReader in) {
            return ColumnCode.read(in);
        }
    };

    private ColumnCode() {}

    static void write(Columns columns, StudyWriter out) {
        out.add(columns.names()).add((long) columns.rows());
        List<double[]> before = new ArrayList<>();
        for (String name : columns.names()) {
            out.add(columns.nulls(name).toLongArray());
            if (columns.values(name) instanceof double[] real) {
                write(real, before, out);
            } else {
                write(columns.values(name), out);
            }
        }
    }

    /** Columns of real numbers are often nearly the same, such as a value and the ends of its interval, which few have. */
    private static void write(double[] real, List<double[]> before, StudyWriter out) {
        int nearest = -1;
        long[] differing = new long[real.length];
        for (int k = 0; k < before.size(); k++) {
            double[] other = before.get(k);
            long[] places = IntStream.range(0, real.length)
                    .filter(i -> Double.doubleToRawLongBits(real[i]) != Double.doubleToRawLongBits(other[i]))
                    .asLongStream()
                    .toArray();
            if (2 * places.length < real.length && (nearest < 0 || places.length < differing.length)) {
                nearest = k;
                differing = places;
            }
        }
        if (nearest >= 0) {
            pack(differing, out.add((long) LIKE).add((long) nearest));
            out.add(Arrays.stream(differing).mapToDouble(i -> real[(int) i]).toArray());
        } else {
            out.add((long) REAL).add(real);
        }
        before.add(real);
    }

    static Columns read(StudyReader in) {
        List<String> names = in.texts();
        int rows = in.integer();
        List<Object> values = new ArrayList<>();
        List<BitSet> nulls = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            BitSet missing = BitSet.valueOf(in.numbers());
            values.add(values(in, missing, rows, values));
            nulls.add(missing);
        }
        return new Columns(names, values, nulls, rows);
    }

    private static void write(Object column, StudyWriter out) {
        if (column instanceof long[] whole) {
            pack(whole, out.add((long) WHOLE));
        } else {
            write((@Nullable Object[]) column, out);
        }
    }

    private static void write(@Nullable Object[] cells, StudyWriter out) {
        Object any = Arrays.stream(cells).filter(Objects::nonNull).findFirst().orElse("");
        if (any instanceof LocalDate) {
            pack(numbers(cells, cell -> ((LocalDate) cell).toEpochDay()), out.add((long) DAY));
        } else if (any instanceof Boolean) {
            pack(numbers(cells, cell -> (Boolean) cell ? 1 : 0), out.add((long) TRUTH));
        } else if (any instanceof long[]) {
            pack(numbers(cells, cell -> ((long[]) cell).length), out.add((long) LIST));
            pack(
                    Arrays.stream(cells)
                            .filter(Objects::nonNull)
                            .flatMapToLong(cell -> Arrays.stream((long[]) cell))
                            .toArray(),
                    out);
        } else {
            Map<String, Integer> texts = new LinkedHashMap<>();
            long[] which = numbers(cells, cell -> texts.computeIfAbsent((String) cell, text -> texts.size()));
            pack(which, out.add((long) TEXT).add(List.copyOf(texts.keySet())));
        }
    }

    private static long[] numbers(@Nullable Object[] cells, ToLongFunction<Object> number) {
        return Arrays.stream(cells)
                .mapToLong(cell -> cell == null ? 0 : number.applyAsLong(cell))
                .toArray();
    }

    private static Object values(StudyReader in, BitSet missing, int rows, List<Object> before) {
        int kind = in.integer();
        if (kind == REAL) {
            return in.reals();
        }
        if (kind == LIKE) {
            double[] like = (double[]) before.stream()
                    .filter(double[].class::isInstance)
                    .skip(in.number())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such column"));
            double[] real = like.clone();
            long[] places = unpack(in);
            double[] others = in.reals();
            for (int i = 0; i < places.length; i++) {
                real[(int) places[i]] = others[i];
            }
            return real;
        }
        List<String> texts = kind == TEXT ? in.texts() : List.of();
        long[] numbers = unpack(in);
        if (kind == WHOLE) {
            return numbers;
        }
        long[] lists = kind == LIST ? unpack(in) : new long[0];
        @Nullable Object[] cells = new Object[rows];
        int used = 0;
        for (int i = 0; i < rows; i++) {
            if (missing.get(i)) {
                continue;
            }
            int number = (int) numbers[i];
            cells[i] = switch (kind) {
                case TEXT -> texts.get(number);
                case DAY -> LocalDate.ofEpochDay(numbers[i]);
                case TRUTH -> number == 1;
                case LIST -> Arrays.copyOfRange(lists, used, used + number);
                default -> throw new IllegalArgumentException("no kind of column: " + kind);
            };
            used += kind == LIST ? number : 0;
        }
        return cells;
    }

    /** The least of the numbers, then how much each is above it, in one, two, four or eight bytes each. */
    private static void pack(long[] numbers, StudyWriter out) {
        long least = Arrays.stream(numbers).min().orElse(0);
        long most = Arrays.stream(numbers).max().orElse(0);
        long range = most - least;
        int width = range < 0 ? 8 : range <= 0xFF ? 1 : range <= 0xFFFF ? 2 : range <= 0xFFFF_FFFFL ? 4 : 8;
        byte[] packed = new byte[Math.multiplyExact(numbers.length, width)];
        for (int i = 0; i < numbers.length; i++) {
            long above = numbers[i] - least;
            for (int k = 0; k < width; k++) {
                packed[i * width + k] = (byte) (above >>> 8 * k);
            }
        }
        out.add(least).add((long) width).add(packed);
    }

    private static long[] unpack(StudyReader in) {
        long least = in.number();
        int width = in.integer();
        byte[] packed = in.bytes();
        if (width != 1 && width != 2 && width != 4 && width != 8) {
            throw new IllegalArgumentException("no width of numbers: " + width);
        }
        long[] numbers = new long[packed.length / width];
        for (int i = 0; i < numbers.length; i++) {
            long above = 0;
            for (int k = 0; k < width; k++) {
                above |= (packed[i * width + k] & 0xFFL) << 8 * k;
            }
            numbers[i] = least + above;
        }
        return numbers;
    }
}
