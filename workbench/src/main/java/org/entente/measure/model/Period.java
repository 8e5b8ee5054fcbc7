package org.entente.measure.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What span a figure is about: a calendar year {@code 2018}, a month {@code 2018-02}, a session of
 * the General Assembly {@code s62}, or a window of years {@code 2019-2023}.
 *
 * @param kind what it is
 * @param first the year, the month as {@code year * 12 + month - 1}, the session, or the first year
 *     of the window
 * @param last the same as {@code first}, or the last year of the window
 */
public record Period(Kind kind, int first, int last) implements Comparable<Period> {
    private static final Pattern WRITTEN =
            Pattern.compile("(?<session>s)?(?<first>\\d{1,4})(-(?<second>\\d{2}|\\d{4}))?");

    private static final int FIRST_KEPT = 1800;

    /** Years stand in every row of every panel: one object a year is enough. */
    private static final Period[] YEARS = IntStream.range(FIRST_KEPT, FIRST_KEPT + 300)
            .mapToObj(year -> new Period(Kind.YEAR, year, year))
            .toArray(Period[]::new);

    /** Kinds of period; {@code --period} and {@code --window} choose one. */
    public enum Kind {
        YEAR,
        SESSION,
        MONTH,
        WINDOW
    }

    public Period {
        if (last < first || (kind != Kind.WINDOW && last != first)) {
            throw new IllegalArgumentException("a period ends where it begins or later: " + first + " to " + last);
        }
    }

    /**
     * Written out as that of {@link FigureId}, and one apart for years one apart, so that a table
     * by years has no two of them in one place.
     */
    @Override
    public int hashCode() {
        return 31 * (31 * kind.ordinal() + last - first) + first;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Period period
                        && kind == period.kind
                        && first == period.first
                        && last == period.last);
    }

    public static Period year(int year) {
        int place = year - FIRST_KEPT;
        return 0 <= place && place < YEARS.length ? YEARS[place] : new Period(Kind.YEAR, year, year);
    }

    public static Period session(int session) {
        return new Period(Kind.SESSION, session, session);
    }

    public static Period month(int year, int month) {
        return new Period(Kind.MONTH, year * 12 + month - 1, year * 12 + month - 1);
    }

    public static Period window(int firstYear, int lastYear) {
        return new Period(Kind.WINDOW, firstYear, lastYear);
    }

    /** Reads what {@link #code()} writes; empty when the text is no period. */
    public static Optional<Period> parse(String text) {
        Matcher m = WRITTEN.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(m.group("first"));
        String second = m.group("second");
        if (m.group("session") != null) {
            return second == null ? Optional.of(session(first)) : Optional.empty();
        }
        if (second == null) {
            return Optional.of(year(first));
        }
        int number = Integer.parseInt(second);
        if (second.length() == 2) {
            return number >= 1 && number <= 12 ? Optional.of(month(first, number)) : Optional.empty();
        }
        return number >= first ? Optional.of(window(first, number)) : Optional.empty();
    }

    /** Of a window how many years it has, else 1. */
    public int length() {
        return last - first + 1;
    }

    /** As ids and the column {@code year} print it. */
    public String code() {
        return switch (kind) {
            case YEAR -> String.valueOf(first);
            case SESSION -> "s" + first;
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", first / 12, first % 12 + 1);
            case WINDOW -> first + "-" + last;
        };
    }

    @Override
    public int compareTo(Period other) {
        int byKind = kind.compareTo(other.kind);
        int byFirst = byKind != 0 ? byKind : Integer.compare(first, other.first);
        return byFirst != 0 ? byFirst : Integer.compare(last, other.last);
    }
}
