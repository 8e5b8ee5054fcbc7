package org.entente.source.fetch;

import java.util.regex.Pattern;
import org.entente.text.MessageBundle;

/**
 * A span of time between two dates written as digits, each as coarse or fine as it is: 2018,
 * 201801, 20180131 or 20180131154500. A coarse one means all that it covers.
 */
record DateSpan(String from, String to) {
    private static final MessageBundle MESSAGES = MessageBundle.english(DateSpan.class);

    private static final int FULL = 14;
    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-?\\d{2}(?:-?\\d{2}(?:\\d{6})?)?)?");

    /**
     * The digits of a date.
     *
     * @throws IllegalArgumentException when it is none
     */
    static String digits(String date) {
        String digits = date.replace("-", "");
        boolean dated = DATE.matcher(date).matches()
                && (digits.length() < 6 || isWithin(digits.substring(4, 6), 12))
                && (digits.length() < 8 || isWithin(digits.substring(6, 8), 31));
        if (!dated) {
            throw new IllegalArgumentException(MESSAGES.fill("no_date", "date", date));
        }
        return digits;
    }

    private static boolean isWithin(String part, int most) {
        int value = Integer.parseInt(part);
        return value >= 1 && value <= most;
    }

    boolean isForward() {
        return low(from).compareTo(high(to)) <= 0;
    }

    /** Whether any moment of that date lies within. */
    boolean overlaps(String date) {
        return low(date).compareTo(high(to)) <= 0 && high(date).compareTo(low(from)) >= 0;
    }

    private static String low(String date) {
        return date + "00000000000000".substring(Math.min(FULL, date.length()));
    }

    private static String high(String date) {
        return date + "99999999999999".substring(Math.min(FULL, date.length()));
    }
}
