package org.entente.cli.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a {@link Listing}: each name with what stands in the column for a row. */
public final class ColumnList<T> {
    private final List<String> names = new ArrayList<>();
    private final List<Value<T>> values = new ArrayList<>();

    /** What stands in a column: text, a number or a truth value; null where there is none. */
    @FunctionalInterface
    public interface Value<T> {
        @Nullable Object of(T row);
    }

    /** Adds a column on the right. */
    public ColumnList<T> with(String name, Value<T> value) {
        names.add(name);
        values.add(value);
        return this;
    }

    public Listing list(Collection<? extends T> rows) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (T row : rows) {
            @Nullable Object[] line = new @Nullable Object[values.size()];
            for (int i = 0; i < line.length; i++) {
                line[i] = values.get(i).of(row);
            }
            cells.add(Arrays.asList(line));
        }
        return new Listing(List.copyOf(names), cells);
    }
}
