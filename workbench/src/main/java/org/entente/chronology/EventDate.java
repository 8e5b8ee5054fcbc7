package org.entente.chronology;

import java.time.LocalDate;
import java.util.Objects;
import org.entente.country.YearRange;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as exactly as its source says.
 *
 * @param first the first day that it may mean
 * @param precision how exactly the beginning is known
 * @param last the last day that it may mean; null where it has no end yet
 */
public record EventDate(
        LocalDate first, Precision precision, @Nullable LocalDate last, Precision lastPrecision) {

    /** How exactly a day is known; the coarser ones come later. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR;

        /** The precision of a canonical table: {@code day}, {@code month} or {@code year}. */
        static Precision of(String text) {
            return switch (text) {
                case "day" -> DAY;
                case "month" -> MONTH;
                case "year" -> YEAR;
                default -> throw new IllegalArgumentException("a date is known to the day, month or year, not " + text);
            };
        }
    }

    public EventDate {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("from " + first + " to " + last + " runs backwards");
        }
    }

    /** A calendar year. */
    public static EventDate year(int year) {
        return years(year, year);
    }

    /** Whole years, from the first to the last. */
    public static EventDate years(int from, int to) {
        return new EventDate(LocalDate.of(from, 1, 1), Precision.YEAR, LocalDate.of(to, 12, 31), Precision.YEAR);
    }

    /** One moment: a day, or some day of the month or year in which the given day lies. */
    public static EventDate on(LocalDate day, Precision precision) {
        return new EventDate(start(day, precision), precision, end(day, precision), precision);
    }

    /**
     * From one date to another; both as exact as the less exact of the two where they would
     * overlap.
     */
    public static EventDate span(LocalDate from, Precision precision, LocalDate to, Precision lastPrecision) {
        LocalDate first = start(from, precision);
        LocalDate last = end(to, lastPrecision);
        Precision coarse = precision.compareTo(lastPrecision) >= 0 ? precision : lastPrecision;
        boolean overlap =
                end(from, precision).isAfter(last) || start(to, lastPrecision).isBefore(first);
        return overlap
                ? new EventDate(start(from, coarse), coarse, end(to, coarse), coarse)
                : new EventDate(first, precision, last, lastPrecision);
    }

    /** From a date on, without an end. */
    public static EventDate since(LocalDate from, Precision precision) {
        return new EventDate(start(from, precision), precision, null, precision);
    }

    private static LocalDate start(LocalDate day, Precision precision) {
        return switch (precision) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate end(LocalDate day, Precision precision) {
        return switch (precision) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(day.lengthOfMonth());
            case YEAR -> day.withDayOfYear(day.lengthOfYear());
        };
    }

    /** Whether it touches any day of the years. */
    boolean touches(YearRange years) {
        return first.getYear() <= years.to() && (last == null || last.getYear() >= years.from());
    }

    /**
     * The date as the Extended Date/Time Format writes it: {@code 1951-10-22},
     * {@code 1996-12/1997-05}, {@code 1955/..}.
     */
    public String edtf() {
        String begin = text(first, precision);
        if (last == null) {
            return begin + "/..";
        }
        String finish = text(Objects.requireNonNull(last), lastPrecision);
        return begin.equals(finish) ? begin : begin + "/" + finish;
    }

    private static String text(LocalDate day, Precision precision) {
        return day.toString()
                .substring(
                        0,
                        switch (precision) {
                            case DAY -> 10;
                            case MONTH -> 7;
                            case YEAR -> 4;
                        });
    }
}
