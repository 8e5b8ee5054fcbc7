package org.entente.source.tables;

import org.entente.country.State;
import org.entente.country.StateSystem;
import org.jspecify.annotations.Nullable;

/**
 * Fields with codes as datasets of political science have them: 0 and 1, numbers of states, −9 and
 * NA for missing.
 */
public final class Coded {
    private Coded() {}

    /** 1 or 0. */
    public static boolean flag(Row row, Column column) {
        Boolean flag = findFlag(row, column);
        if (flag == null) {
            throw new BadField(column, row, "is neither 0 nor 1");
        }
        return flag;
    }

    /** 1 or 0, or null where nothing, NA or a negative code stands. */
    public static @Nullable Boolean findFlag(Row row, Column column) {
        Integer value = findInteger(row, column);
        if (value == null) {
            return null;
        }
        if (value > 1) {
            throw new BadField(column, row, "is neither 0 nor 1");
        }
        return value == 1;
    }

    /** A whole number, or null where nothing, NA or a negative code stands. */
    public static @Nullable Integer findInteger(Row row, Column column) {
        if (findText(row, column) == null) {
            return null;
        }
        int value = row.integer(column);
        return value < 0 ? null : value;
    }

    /** A text, or null where nothing or NA stands. */
    public static @Nullable String findText(Row row, Column column) {
        String text = row.text(column);
        return text.isEmpty() || text.equals("NA") ? null : text;
    }

    /** The state with the COW number of the field. */
    public static State state(Row row, Column column) {
        return StateSystem.standard()
                .find(row.integer(column))
                .orElseThrow(() -> new BadField(column, row, "is no COW number of a state"));
    }
}
