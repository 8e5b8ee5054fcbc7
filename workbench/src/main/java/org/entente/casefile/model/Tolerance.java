package org.entente.casefile.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure may lie from the one that the text prints and still support it.
 *
 * @param amount zero or more, in the figure's unit or as a fraction of the printed value
 * @param relative whether the amount is a fraction of the printed value
 * @param limit which limit the printed value is, as after "more than"; absent when it is the value
 *     itself
 */
public record Tolerance(
        double amount, boolean relative, @Nullable Limit limit) {
    /** What a number is that is no value; of a number below zero, of its size. */
    public enum Limit {
        /** "More than", "at least": the figure is the number or above it. */
        LOWER,
        /** "Less than", "under": the figure is the number or below it. */
        UPPER
    }

    /**
     * From here on a text writes a magnitude word, so that the zeros at the end of a whole number
     * are not its digits.
     */
    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

    private static final int PERCENT = 2;

    public Tolerance {
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("a tolerance is zero or more, not " + amount);
        }
    }

    /** Around a value that is no limit. */
    public Tolerance(double amount, boolean relative) {
        this(amount, relative, null);
    }

    /** The same limit with another amount, in the figure's unit. */
    public Tolerance amounting(double other) {
        return new Tolerance(other, false, limit);
    }

    /** The same amount around a limit. */
    public Tolerance limitedTo(@Nullable Limit other) {
        return new Tolerance(amount, relative, other);
    }

    /** Half the width of the accepted interval around the printed value, in the figure's unit. */
    public double around(double printed) {
        return relative ? Math.abs(printed) * amount : amount;
    }

    /**
     * Half a unit of the last digit that a number prints: 0.005 for {@code 0.11}, 50 million for
     * {@code 1.2e9} and for {@code 1200000000}, a half for {@code 52}. A share is read as printed
     * in per cent, so that {@code 0.1} is 10 % give or take half a point.
     *
     * @param number digits as a case file or a text has them
     * @param unit unit of the number, such as {@code share}
     * @throws NumberFormatException when it is no number
     */
    public static Tolerance printed(String number, String unit) {
        String digits = number.replace("_", "");
        BigDecimal value = new BigDecimal(digits);
        boolean plainWhole = digits.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
        int scale = plainWhole && value.abs().compareTo(LARGE) >= 0
                ? value.stripTrailingZeros().scale()
                : value.scale();
        int printed = unit.equals("share") ? Math.max(scale, PERCENT) : scale;
        return new Tolerance(BigDecimal.valueOf(5, printed + 1).doubleValue(), false);
    }

    /** The same for a number whose digits are not known: those of its shortest decimal form. */
    public static Tolerance printed(double number, String unit) {
        return printed(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString(), unit);
    }
}
