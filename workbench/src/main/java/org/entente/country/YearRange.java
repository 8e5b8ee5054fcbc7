package org.entente.country;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Calendar years from the first to the last, both included.
 *
 * @param from the first year, 1 to 9999
 * @param to the last year, not before the first
 */
public record YearRange(int from, int to) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})(?:\\s*(?:-|–|\\.\\.|/)\\s*(\\d{1,4}))?");

    public YearRange {
        if (from < 1 || to > 9999) {
            throw new IllegalArgumentException("Years run from 1 to 9999, not %d to %d".formatted(from, to));
        }
        if (to < from) {
            throw new IllegalArgumentException(
                    "The years run backwards: from %d to %d. Did you mean %d to %d?".formatted(from, to, to, from));
        }
    }

    public static YearRange of(int year) {
        return new YearRange(year, year);
    }

    /**
     * Reads {@code 2019}, {@code 2019-2023}, {@code 2019–2023}, {@code 2019..2023} or
     * {@code 2019/2023}.
     *
     * @throws IllegalArgumentException with a message for the user when the text is none of these
     *     or runs backwards
     */
    public static YearRange parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is neither a year (2019) nor a range of years (2019-2023)".formatted(text));
        }
        int from = Integer.parseInt(form.group(1));
        return new YearRange(from, form.group(2) == null ? from : Integer.parseInt(form.group(2)));
    }

    public boolean contains(int year) {
        return from <= year && year <= to;
    }

    public boolean overlaps(YearRange other) {
        return from <= other.to && other.from <= to;
    }

    /** Number of years, at least 1. */
    public int length() {
        return to - from + 1;
    }

    public IntStream stream() {
        return IntStream.rangeClosed(from, to);
    }

    /** {@code 2019} or {@code 2019-2023}, which {@link #parse} reads back. */
    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
