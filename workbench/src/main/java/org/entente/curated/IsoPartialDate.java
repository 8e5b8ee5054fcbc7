package org.entente.curated;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A day, or only its month or year where the reference gives no more: {@code 1949-08-24},
 * {@code 1965-10}, {@code 1961}.
 *
 * @param text the date as it is written in the table, in ISO 8601
 */
public record IsoPartialDate(String text) implements Comparable<IsoPartialDate> {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    public IsoPartialDate {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a date such as 1949-08-24, 1965-10 or 1961, found " + text);
        }
    }

    /** The first day that the date may mean. */
    public LocalDate first() {
        return switch (text.length()) {
            case 4 -> LocalDate.of(year(), 1, 1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    /** The last day that the date may mean. */
    public LocalDate last() {
        return switch (text.length()) {
            case 4 -> LocalDate.of(year(), 12, 31);
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    public int year() {
        return Integer.parseInt(text.substring(0, 4));
    }

    /** Orders by first day; of two dates with the same first day the more exact one comes first. */
    @Override
    public int compareTo(IsoPartialDate other) {
        int byFirst = first().compareTo(other.first());
        return byFirst != 0 ? byFirst : last().compareTo(other.last());
    }

    @Override
    public String toString() {
        return text;
    }
}
