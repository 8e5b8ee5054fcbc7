package org.entente.casefile.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date at its true precision, in a subset of the Extended Date/Time Format (Library of Congress,
 * 2019): {@code 1951}, {@code 2003-06}, {@code 2023-02-06}, {@code 196X}, intervals such as
 * {@code 1955/1979} or {@code 1960/..}, each single date optionally followed by {@code ~} for
 * "about". Dates sort by their earliest day, then by their latest. Years run from 1000 to 2999.
 */
public final class EdtfDate implements Comparable<EdtfDate> {
    /** How exactly a date is known. */
    public enum Precision {
        /** A day. */
        DAY,
        /** A month. */
        MONTH,
        /** A year. */
        YEAR,
        /** Ten years. */
        DECADE,
        /** From one date to another. */
        INTERVAL
    }

    /** The latest day of an interval without an end. */
    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private static final Pattern SINGLE = Pattern.compile("([12]\\d{2})(?:(X)|(\\d)(?:-(\\d{2})(?:-(\\d{2}))?)?)(~)?");
    private static final String FORMS = "write 1951, 2003-06, 2023-02-06, 196X, 1955/1979 or 1960/.., with ~ for about";

    private static final Comparator<EdtfDate> ORDER = Comparator.comparing(EdtfDate::earliest)
            .thenComparing(EdtfDate::latest)
            .thenComparing(EdtfDate::toString);

    private final String text;
    private final LocalDate earliest;
    private final LocalDate latest;
    private final Precision precision;
    private final String display;

    private EdtfDate(String text, LocalDate earliest, LocalDate latest, Precision precision, String display) {
        this.text = text;
        this.earliest = earliest;
        this.latest = latest;
        this.precision = precision;
        this.display = display;
    }

    /**
     * Reads a date.
     *
     * @throws IllegalArgumentException when the text is in none of the forms, is no date, or runs
     *     backwards
     */
    public static EdtfDate parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? single(text, text) : interval(text, slash);
    }

    private static EdtfDate interval(String text, int slash) {
        EdtfDate first = single(text.substring(0, slash), text);
        String end = text.substring(slash + 1);
        if (end.equals("..")) {
            return new EdtfDate(text, first.earliest, OPEN_END, Precision.INTERVAL, "since " + first.display);
        }
        EdtfDate last = single(end, text);
        if (last.earliest.isBefore(first.earliest) || last.latest.isBefore(first.latest)) {
            throw new IllegalArgumentException("the date '" + text + "' runs backwards");
        }
        return new EdtfDate(
                text, first.earliest, last.latest, Precision.INTERVAL, first.display + "\u2013" + last.display);
    }

    private static EdtfDate single(String text, String whole) {
        Matcher matcher = SINGLE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + whole + "' is not a date; " + FORMS);
        }
        String about = matcher.group(6) == null ? "" : "about ";
        if (matcher.group(2) != null) {
            int decade = Integer.parseInt(matcher.group(1)) * 10;
            return new EdtfDate(
                    text,
                    LocalDate.of(decade, 1, 1),
                    LocalDate.of(decade + 9, 12, 31),
                    Precision.DECADE,
                    about + "the " + decade + "s");
        }
        int year = Integer.parseInt(matcher.group(1) + matcher.group(3));
        String month = matcher.group(4);
        String day = matcher.group(5);
        try {
            if (month == null) {
                return new EdtfDate(
                        text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, about + year);
            }
            YearMonth yearMonth = YearMonth.of(year, Integer.parseInt(month));
            if (day == null) {
                return new EdtfDate(
                        text,
                        yearMonth.atDay(1),
                        yearMonth.atEndOfMonth(),
                        Precision.MONTH,
                        about + name(yearMonth.getMonth()) + " " + year);
            }
            LocalDate date = LocalDate.of(year, yearMonth.getMonth(), Integer.parseInt(day));
            return new EdtfDate(
                    text,
                    date,
                    date,
                    Precision.DAY,
                    about + date.getDayOfMonth() + " " + name(date.getMonth()) + " " + year);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + whole + "' is no day of the calendar; " + FORMS, e);
        }
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** The first day that the date may mean. */
    public LocalDate earliest() {
        return earliest;
    }

    /** The last day that the date may mean; {@link #OPEN_END} for an interval without an end. */
    public LocalDate latest() {
        return latest;
    }

    /** How exactly the date is known. */
    public Precision precision() {
        return precision;
    }

    /** Whether the date, or an end of the interval, is only about right. */
    public boolean isApproximate() {
        return text.contains("~");
    }

    /** Whether the interval has no end. */
    public boolean isOpen() {
        return latest.equals(OPEN_END);
    }

    /** The first year that the date may mean. */
    public int firstYear() {
        return earliest.getYear();
    }

    /** The last year that the date may mean; 9999 for an interval without an end. */
    public int lastYear() {
        return latest.getYear();
    }

    /**
     * The date for people: "June 2003", "6 February 2023", "1955–1979", "the 1960s", "since 2015".
     */
    public String display() {
        return display;
    }

    @Override
    public int compareTo(EdtfDate other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdtfDate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    /** The date as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
