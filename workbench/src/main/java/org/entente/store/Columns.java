package org.entente.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a query, column by column. Integers of every width are {@code long}, floating and
 * decimal numbers {@code double}; dates, texts, booleans and lists are objects. A column is asked
 * for by its name in the query.
 */
public final class Columns implements Sized {
    /**
     * What an object of a cell takes with the place where it stands, such as a short text or a
     * date.
     */
    private static final int OBJECT = 48;

    /** What an answer and each of its columns take besides. */
    private static final int FRAME = 128;

    private final List<String> names;
    private final String[] asked;
    private final List<Object> values;
    private final List<BitSet> nulls;
    private final int rows;

    Columns(List<String> names, List<Object> values, List<BitSet> nulls, int rows) {
        // Callers name columns by constants, so that comparing references usually suffices.
        this.names = names.stream().map(String::intern).toList();
        this.asked = this.names.toArray(String[]::new);
        this.values = List.copyOf(values);
        this.nulls = List.copyOf(nulls);
        this.rows = rows;
    }

    /**
     * Columns that are not read but made.
     *
     * @param columns by name, in their order: each a {@code long[]}, a {@code double[]} or an
     *     {@code Object[]} of as many cells as there are rows, none of them null
     */
    public static Columns of(Map<String, Object> columns, int rows) {
        return new Columns(
                List.copyOf(columns.keySet()),
                List.copyOf(columns.values()),
                columns.keySet().stream().map(name -> new BitSet()).toList(),
                rows);
    }

    public int rows() {
        return rows;
    }

    /** About what they take in memory. */
    @Override
    public long bytes() {
        long bytes = FRAME;
        for (Object column : values) {
            bytes += FRAME + (long) rows * (column instanceof Object[] ? OBJECT : Long.BYTES);
        }
        return bytes;
    }

    public List<String> names() {
        return names;
    }

    public boolean isNull(String name, int row) {
        return nulls.get(index(name)).get(row);
    }

    /** The rows in which a column is null. */
    public BitSet nulls(String name) {
        return (BitSet) nulls.get(index(name)).clone();
    }

    /**
     * These rows and others with the same columns in one order, where each are in it: those that
     * are equal by it come from here first.
     *
     * @param by columns of integers, none of them null
     */
    public Columns merge(Columns others, String... by) {
        int[] from = new int[rows + others.rows];
        long[][] mine = keys(by);
        long[][] theirs = others.keys(by);
        for (int i = 0, one = 0, other = 0; i < from.length; i++) {
            boolean first = other == others.rows || one < rows && compare(mine, one, theirs, other) <= 0;
            from[i] = first ? one++ : -1 - other++;
        }
        List<Object> merged = new ArrayList<>();
        List<BitSet> missing = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            merged.add(merge(values.get(column), others.values.get(column), from));
            missing.add(new BitSet());
            for (int i = 0; i < from.length; i++) {
                missing.get(column)
                        .set(
                                i,
                                from[i] < 0
                                        ? others.nulls.get(column).get(-1 - from[i])
                                        : nulls.get(column).get(from[i]));
            }
        }
        return new Columns(names, merged, missing, from.length);
    }

    /** Those rows that are wanted, in their order. */
    public Columns where(IntPredicate wanted) {
        int[] from = IntStream.range(0, rows).filter(wanted).toArray();
        List<BitSet> missing = new ArrayList<>();
        for (BitSet column : nulls) {
            BitSet kept = new BitSet();
            IntStream.range(0, from.length).filter(i -> column.get(from[i])).forEach(kept::set);
            missing.add(kept);
        }
        return new Columns(
                names,
                values.stream().map(column -> merge(column, column, from)).toList(),
                missing,
                from.length);
    }

    private long[][] keys(String... by) {
        return Arrays.stream(by).map(this::longs).toArray(long[][]::new);
    }

    private static int compare(long[][] keys, int row, long[][] others, int other) {
        int order = 0;
        for (int k = 0; k < keys.length && order == 0; k++) {
            order = Long.compare(keys[k][row], others[k][other]);
        }
        return order;
    }

    /** @param from rows of the one from 0 up, of the other from -1 down */
    private static Object merge(Object one, Object other, int[] from) {
        if (one instanceof long[] whole) {
            long[] more = (long[]) other;
            return Arrays.stream(from)
                    .mapToLong(i -> i < 0 ? more[-1 - i] : whole[i])
                    .toArray();
        }
        if (one instanceof double[] real) {
            double[] more = (double[]) other;
            return Arrays.stream(from)
                    .mapToDouble(i -> i < 0 ? more[-1 - i] : real[i])
                    .toArray();
        }
        Object[] more = (Object[]) other;
        return Arrays.stream(from)
                .mapToObj(i -> i < 0 ? more[-1 - i] : ((Object[]) one)[i])
                .toArray();
    }

    /** A column as it is kept. */
    Object values(String name) {
        return values.get(index(name));
    }

    /** A column of texts, dates, booleans or lists as they are; null where the column is null. */
    public @Nullable Object[] objects(String name) {
        return (Object[]) of(name, Object[].class);
    }

    /**
     * A column of integers; a position that is null holds 0, so ask {@link #isNull} where null may
     * occur.
     */
    public long[] longs(String name) {
        return (long[]) of(name, long[].class);
    }

    /** A column of numbers; integers are widened. A position that is null holds 0. */
    public double[] doubles(String name) {
        Object column = values.get(index(name));
        if (column instanceof long[] whole) {
            double[] wide = new double[whole.length];
            for (int i = 0; i < whole.length; i++) {
                wide[i] = whole[i];
            }
            return wide;
        }
        return (double[]) of(name, double[].class);
    }

    public long getLong(String name, int row) {
        int index = index(name);
        if (values.get(index) instanceof long[] whole && !nulls.get(index).get(row)) {
            return whole[row];
        }
        requireValue(name, row);
        return longs(name)[row];
    }

    public int getInt(String name, int row) {
        return Math.toIntExact(getLong(name, row));
    }

    public double getDouble(String name, int row) {
        requireValue(name, row);
        Object column = values.get(index(name));
        return column instanceof long[] whole ? whole[row] : ((double[]) of(name, double[].class))[row];
    }

    public String getText(String name, int row) {
        requireValue(name, row);
        return String.valueOf(((Object[]) of(name, Object[].class))[row]);
    }

    public @Nullable String textOrNull(String name, int row) {
        return isNull(name, row) ? null : getText(name, row);
    }

    public boolean getBoolean(String name, int row) {
        requireValue(name, row);
        return (Boolean) ((Object[]) of(name, Object[].class))[row];
    }

    public LocalDate getDate(String name, int row) {
        requireValue(name, row);
        return (LocalDate) ((Object[]) of(name, Object[].class))[row];
    }

    /** A list of integers, such as {@code delivery_years}. */
    public long[] getLongList(String name, int row) {
        requireValue(name, row);
        return (long[]) ((Object[]) of(name, Object[].class))[row];
    }

    /** Any value as it is, or null; for tables that are printed as they come. */
    public @Nullable Object value(String name, int row) {
        if (isNull(name, row)) {
            return null;
        }
        Object column = values.get(index(name));
        if (column instanceof long[] whole) {
            return whole[row];
        }
        return column instanceof double[] real ? (Object) real[row] : ((Object[]) column)[row];
    }

    private void requireValue(String name, int row) {
        if (isNull(name, row)) {
            throw new IllegalStateException("column " + name + " is null in row " + row);
        }
    }

    private Object of(String name, Class<?> type) {
        Object column = values.get(index(name));
        if (!type.isInstance(column)) {
            throw new IllegalStateException("column " + name + " holds "
                    + column.getClass().getComponentType().getSimpleName() + ", asked for "
                    + type.getComponentType().getSimpleName());
        }
        return column;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(String one, String other) {
        return one == other;
    }

    private int index(String name) {
        int index = -1;
        for (int i = 0; i < asked.length && index < 0; i++) {
            index = isSame(asked[i], name) ? i : -1;
        }
        if (index < 0) {
            index = names.indexOf(name);
        }
        if (index < 0) {
            throw new IllegalStateException("no column " + name + "; there are " + names);
        }
        return index;
    }
}
