package org.entente.source.globalgov;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.source.intake.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates as the packages of messydates write them: {@code 1998-05-03}, {@code 1998-05},
 * {@code 1998}, with XX for an unknown part, a mark of doubt ({@code ?}, {@code ~}) or a span
 * ({@code 1998-05..1998-07}).
 */
final class LooseDate {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2}|XX))?(?:-(\\d{2}|XX))?-?[?~]?");

    /** Dates from here on stand for no end, or for a date that is not known. */
    private static final int NEVER = 2200;

    private LooseDate() {}

    /** Null where nothing stands that is a date before the year 2200. */
    static @Nullable PartialDate read(String text) {
        int span = text.indexOf("..");
        if (span > 0) {
            PartialDate from = read(text.substring(0, span));
            PartialDate to = read(text.substring(span + 2));
            return from == null || to == null || to.last().isBefore(from.first())
                    ? from
                    : new PartialDate(from.first(), to.last(), PartialDate.Precision.YEAR);
        }
        Matcher matcher = DATE.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year >= NEVER) {
            return null;
        }
        Integer month = number(matcher.group(2));
        Integer day = number(matcher.group(3));
        try {
            if (month == null) {
                return PartialDate.year(year);
            }
            return day == null
                    ? PartialDate.month(YearMonth.of(year, month))
                    : PartialDate.day(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return PartialDate.year(year);
        }
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null || text.equals("XX") || text.equals("00") ? null : Integer.valueOf(text);
    }
}
