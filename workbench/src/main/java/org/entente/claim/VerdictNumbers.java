package org.entente.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.entente.text.MessageBundle;

/** How values are written in a verdict; the unit decides. */
final class VerdictNumbers {
    /** Significant digits of a computed value, unless the claim prints more. */
    static final int DIGITS = 3;

    private static final double TRILLION = 1e12;
    private static final double BILLION = 1e9;
    private static final double MILLION = 1e6;
    private static final int CLAIMED_DIGITS = 9;

    private final MessageBundle texts;

    VerdictNumbers(MessageBundle texts) {
        this.texts = texts;
    }

    /** A value as the text prints it. */
    String claimed(double value, String unit) {
        return write(value, unit, CLAIMED_DIGITS);
    }

    /**
     * A quotient as the size of the rise or fall that it is, without the noise of the subtraction.
     */
    static double growth(double quotient) {
        return BigDecimal.valueOf(Math.abs(quotient - 1))
                .setScale(CLAIMED_DIGITS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    /** A computed value, rounded to some significant digits. */
    String computed(double value, String unit, int digits) {
        return write(value, unit, digits);
    }

    /** Significant digits that let a computed value be compared with a printed one. */
    static int digitsFor(double claimed) {
        int printed = claimed == 0
                ? 1
                : BigDecimal.valueOf(claimed).stripTrailingZeros().precision();
        return Math.max(DIGITS, Math.min(printed + 1, CLAIMED_DIGITS));
    }

    private String write(double value, String unit, int digits) {
        return switch (unit) {
            case "share" -> texts.fill("number.share", Map.of("value", plain(value * 100, digits)));
            case "US$", "USD" -> money(value, digits);
            case "choice" -> choice(value);
            case "people" -> people(value, digits);
            case "TIV million" -> texts.fill("number.tiv", Map.of("value", plain(value, digits)));
            case "index", "rank", "units", "" -> plain(value, digits);
            default -> texts.fill("number.other", Map.of("value", plain(value, digits), "unit", unit));
        };
    }

    private String people(double value, int digits) {
        return value >= MILLION
                ? texts.fill("number.million_people", Map.of("value", plain(value / MILLION, digits)))
                : texts.fill("number.other", Map.of("value", plain(value, digits), "unit", "people"));
    }

    private String money(double value, int digits) {
        String sign = value < 0 ? "−" : "";
        double size = Math.abs(value);
        if (size >= TRILLION) {
            return texts.fill("number.trillion", Map.of("sign", sign, "value", plain(size / TRILLION, digits)));
        }
        if (size >= BILLION) {
            return texts.fill("number.billion", Map.of("sign", sign, "value", plain(size / BILLION, digits)));
        }
        if (size >= MILLION) {
            return texts.fill("number.million", Map.of("sign", sign, "value", plain(size / MILLION, digits)));
        }
        return texts.fill("number.dollars", Map.of("sign", sign, "value", plain(size, digits)));
    }

    private String choice(double value) {
        String key = "choice." + whole(value);
        return texts.has(key) ? texts.fill(key) : whole(value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String plain(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (rounded.signum() == 0) {
            return "0";
        }
        int decimals = Math.max(0, rounded.stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "%,.".concat(String.valueOf(decimals)).concat("f"), rounded)
                .replace('-', '−');
    }
}
