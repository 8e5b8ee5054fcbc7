package org.entente.source.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.jspecify.annotations.Nullable;

/**
 * A date of which the file may give less than the day: the days that it may be, from the first to
 * the last. Whoever needs one day takes the first for a beginning and the last for an end, so that
 * a spell is never made shorter than it may be.
 */
public record PartialDate(LocalDate first, LocalDate last, Precision precision) {

    /** How much of a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR;

        /** As the store has it: {@code day}, {@code month} or {@code year}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PartialDate {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a date cannot end before it begins: " + first + " to " + last);
        }
    }

    public static PartialDate day(LocalDate day) {
        return new PartialDate(day, day, Precision.DAY);
    }

    public static PartialDate month(YearMonth month) {
        return new PartialDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    public static PartialDate year(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    /**
     * A date in three columns, of which month and day may be unknown: empty, {@code xx} or no
     * positive number. A day that its month does not have is remarked upon and leaves the month.
     */
    public static PartialDate read(Intake intake, Row row, Column year, Column month, Column day) {
        int y = row.year(year);
        Integer m = part(row, month);
        if (m == null) {
            return year(y);
        }
        if (m > 12) {
            throw new BadField(month, row, "is not a month");
        }
        Integer d = part(row, day);
        if (d == null) {
            return month(YearMonth.of(y, m));
        }
        try {
            return day(LocalDate.of(y, m, d));
        } catch (DateTimeException e) {
            intake.remark(day, row, "is no day of its month: the month alone is taken");
            return month(YearMonth.of(y, m));
        }
    }

    private static @Nullable Integer part(Row row, Column column) {
        if (row.isEmpty(column) || row.text(column).equalsIgnoreCase("xx")) {
            return null;
        }
        int value = row.integer(column);
        return value <= 0 ? null : value;
    }
}
