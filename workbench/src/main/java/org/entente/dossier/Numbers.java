package org.entente.dossier;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;

/**
 * Numbers for people. The same figure is printed in the same way wherever it stands: shares as per
 * cent with one decimal (more where that would print nothing), indices with three, money in US$ and
 * TIV in millions with three significant digits.
 */
public final class Numbers {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?|\\d{1,4}–\\d{4}");
    /**
     * By locale and pattern, of which there are a few dozen; a format is used by one thread, and no
     * writer waits for another.
     */
    private static final ThreadLocal<Map<Locale, Map<String, DecimalFormat>>> FORMATS =
            ThreadLocal.withInitial(HashMap::new);

    private static final double TRILLION = 1e12;
    private static final double BILLION = 1e9;
    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;
    private static final int MOST_DECIMALS = 12;

    private final MessageBundle texts;

    public Numbers(MessageBundle texts) {
        this.texts = texts;
    }

    /** The digits are those of years and of the chart library in every language. */
    private static DecimalFormatSymbols symbols(Locale locale) {
        return DecimalFormatSymbols.getInstance(new Locale.Builder()
                .setLocale(locale)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build());
    }

    /** A value in the unit of a measure's definition, or of a case's reported figure. */
    public String value(double value, String unit) {
        return switch (unit) {
            case "share" -> percentage(value == 0 ? "0" : percent(value * 100));
            case "share difference" ->
                texts.get("number.points", Arguments.none().with("value", fixed(value * 100, 1)));
            case "index", "p", "per unit" -> fixed(value, 3);
            // A table of these says their scale once.
            case "log points", "log points of 1 + TIV million" -> fixed(value, 2);
            case "US$", "USD" -> money(value);
            case "US$ per person" ->
                texts.get(
                        "number.person",
                        signed(value, Math.abs(value) >= 1 ? threeDigits(Math.abs(value)) : significant(value)));
            case "TIV million" -> texts.get("number.tiv", Arguments.none().with("value", threeDigits(value)));
            case "rank",
                    "units",
                    "choice",
                    "ratio",
                    "organisations",
                    "treaties",
                    "exercises",
                    "disputes",
                    "visits",
                    "trips",
                    "" -> digits(value, "#,##0.##");
            case "km" ->
                texts.get(
                        "number.unit",
                        Arguments.none()
                                .with(
                                        "value",
                                        value == 0 || Math.abs(value) >= 1
                                                ? count(Math.round(value))
                                                : threeDigits(value))
                                .with("unit", texts.unit(unit)));
            default ->
                texts.get(
                        "number.unit",
                        Arguments.none()
                                .with("value", digits(value, "#,##0.##"))
                                .with("unit", texts.unit(unit)));
        };
    }

    /** A percentage that is whole, such as a percentile that heads a column. */
    public String wholePercent(int percent) {
        return percentage(count(percent));
    }

    /** With its sign before the sign of per cent, wherever a language writes that. */
    private String percentage(String printed) {
        boolean minus = printed.startsWith("\u2212");
        return texts.get(
                "number.percent",
                Arguments.none()
                        .with("value", minus ? printed.substring(1) : printed)
                        .choose("sign", minus ? "minus" : "plus"));
    }

    /** One decimal, and below a tenth of a per cent as many as show a digit, up to twelve. */
    private String percent(double value) {
        double size = Math.abs(value);
        if (size > 99.9 && size < 100) {
            return fixed(value, size < 99.99 ? 2 : 3);
        }
        int decimals = 1;
        for (double least = 0.1; size < least && decimals < MOST_DECIMALS; least /= 10) {
            decimals++;
        }
        return fixed(value, decimals);
    }

    public String count(long value) {
        return digits(value, "#,##0");
    }

    /**
     * Money in the largest of thousand, million, billion, trillion that leaves a digit before the
     * point.
     */
    public String money(double value) {
        double size = Math.abs(value);
        String key = size >= TRILLION
                ? "trillion"
                : size >= BILLION ? "billion" : size >= MILLION ? "million" : size >= THOUSAND ? "thousand" : "one";
        double scale = switch (key) {
            case "trillion" -> TRILLION;
            case "billion" -> BILLION;
            case "million" -> MILLION;
            case "thousand" -> THOUSAND;
            default -> 1;
        };
        double scaled = size / scale;
        String digits = threeDigits(scaled);
        return texts.get("number.money." + key, signed(value, digits));
    }

    /** The digits of a value with its sign; a result of zero has none. */
    private static Arguments signed(double value, String digits) {
        return Arguments.none().with("value", digits).choose("sign", value < 0 && !isZero(digits) ? "minus" : "plus");
    }

    private static boolean isZero(String digits) {
        return digits.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    /** {@code from}–{@code to} in the unit. */
    public String range(double low, double high, String unit) {
        return texts.get(
                "number.range", Arguments.none().with("low", value(low, unit)).with("high", value(high, unit)));
    }

    /** Years as people write them: {@code 2014} or {@code 2015–2023}. */
    public static String years(int from, int to) {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    /** Whether a text is a day or a month as files write them, or a run of years. */
    public static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    /** Ascending years with their runs drawn together: {@code 1948–2014, 2016}. */
    public static String yearRuns(List<Integer> years) {
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < years.size(); i++) {
            if (i + 1 == years.size() || years.get(i + 1) != years.get(i) + 1) {
                runs.add(years(years.get(first), years.get(i)));
                first = i + 1;
            }
        }
        return String.join(", ", runs);
    }

    /** Three significant digits, more before the point where there are more. */
    private String threeDigits(double value) {
        double size = Math.abs(value);
        return digits(value, size >= 100 ? "#,##0" : size >= 10 ? "#,##0.#" : "#,##0.##");
    }

    /** Of a value below 1 two digits that are not zero, as far as the ninth decimal. */
    private String significant(double value) {
        double size = Math.abs(value);
        int zeros = size == 0 ? 0 : (int) -Math.floor(Math.log10(size)) - 1;
        return digits(size, "0." + "#".repeat(Math.min(9, zeros + 2)));
    }

    private String fixed(double value, int decimals) {
        return digits(value, "#,##0." + "0".repeat(decimals));
    }

    /**
     * Half-even rounding on the decimal expansion; a result of zero has no sign, and minus is the
     * sign itself.
     */
    private String digits(double value, String pattern) {
        String text = FORMATS.get()
                .computeIfAbsent(texts.locale(), locale -> new HashMap<>())
                .computeIfAbsent(pattern, this::format)
                .format(value);
        String magnitude = text.startsWith("-") ? text.substring(1) : text;
        return isZero(magnitude) || magnitude.length() == text.length() ? magnitude : "\u2212" + magnitude;
    }

    private DecimalFormat format(String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, symbols(texts.locale()));
        format.setRoundingMode(java.math.RoundingMode.HALF_EVEN);
        return format;
    }
}
