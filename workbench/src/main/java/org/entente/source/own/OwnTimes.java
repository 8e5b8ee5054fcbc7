package org.entente.source.own;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.jspecify.annotations.Nullable;

/** When a row was: a year, or a date of which the year counts. */
final class OwnTimes {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:[-/.]?(?:[Qq][1-4]|(\\d{2})(?:[-/.]?(\\d{2})(?:[T ].*)?)?))?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

    /**
     * Workbooks count days from here (and take 1900 for a leap year, which matters before March
     * 1900 only).
     */
    private static final LocalDate WORKBOOK_EPOCH = LocalDate.of(1899, 12, 30);

    private OwnTimes() {}

    /**
     * @param year calendar year
     * @param day the day, where it is known
     */
    record Time(int year, @Nullable LocalDate day) {}

    /**
     * {@code 2019}, {@code 2019-03}, {@code 2019-Q1}, {@code 2019-03-31} with a time or without,
     * {@code 20190331}, or a workbook's number of days.
     */
    static Time date(Row row, Column column) {
        String text = row.required(column);
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            LocalDate day = WORKBOOK_EPOCH.plusDays(Long.parseLong(serial.group(1)));
            return new Time(day.getYear(), day);
        }
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            throw new BadField(column, row, "is no date such as 2019, 2019-03 or 2019-03-31");
        }
        int year = Integer.parseInt(m.group(1));
        try {
            int month = m.group(2) == null ? 1 : Integer.parseInt(m.group(2));
            LocalDate day = LocalDate.of(year, month, m.group(3) == null ? 1 : Integer.parseInt(m.group(3)));
            return new Time(year, m.group(3) == null ? null : day);
        } catch (DateTimeException e) {
            throw new BadField(column, row, "is no day of the calendar");
        }
    }
}
