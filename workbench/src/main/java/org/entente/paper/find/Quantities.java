package org.entente.paper.find;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.casefile.model.Tolerance;
import org.entente.paper.find.Quantity.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers in digits and words, with currencies, per cents, fractions and magnitudes; dates
 * are taken before.
 */
final class Quantities {
    private static final double ABOUT = 0.1;
    private static final String DIGITS = "\\d{1,3}(?:[,  ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final String NUMBER = "(" + DIGITS + "|(?:half a|a quarter of a|" + NumberWords.CARDINAL
            + "(?: and a half)?|a|several)(?=[- ](?:thousand|hundred|million|billion|trillion))|" + NumberWords.CARDINAL
            + ")";
    private static final String MAGNITUDE =
            "(?:[- ]?(thousand|hundred thousand|hundred million|hundred|million|billion|trillion|bn|mn|mln|bln|tn|m|b|k)(?![\\p{L}\\d]))";
    private static final String SIGN =
            "(US\\$|U\\.S\\.\\s?\\$|USD|US dollars?|\\$|A\\$|C\\$|S\\$|EUR|€|£|GBP|¥|₹|₺|TL|CHF|RMB|CNY|JPY|INR|PKR|TRY|Rs\\.?)";
    private static final String CURRENCY =
            "(US dollars?|U\\.S\\. dollars?|American dollars?|dollars?|USD|US\\$|euros?|EUR|pounds?(?: sterling)?|GBP|yen|yuan|renminbi|RMB|rupees?|liras?|lira|roubles?|rubles?|francs?|won|ECU|marks?|Deutschmarks?|rand|reais|pesos?|ringgit|baht|dinars?|dirhams?|riyals?|rials?|kronor|kroner|zlotys?|hryvnias?|tenge|shillings?|naira|forints?|lei|taka|dong|rupiah|shekels?|birr|cedis?|soles)";
    private static final String TO = "\\s?(?:[-–—]|to|and|or)\\s?";

    private static final Pattern MONEY_RANGE = Pattern.compile(
            SIGN + "\\s?" + NUMBER + MAGNITUDE + "?(?:" + TO + ")(?:" + SIGN + "\\s?)?(" + DIGITS + ")" + MAGNITUDE
                    + "?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONEY = Pattern.compile(
            SIGN + "\\s?" + NUMBER + MAGNITUDE + "?(?:(?<=[\\p{L}\\d]) (?:USD|US dollars)\\b)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONEY_AFTER = Pattern.compile(
            "(?<![\\p{L}\\d.,$€£-])" + NUMBER + MAGNITUDE + "?[- ]?(?:of )?" + CURRENCY + "\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String PERCENT_WORD =
            "(%|‰|per\\s?cent\\b|percent\\b|pct\\b|percentage points?|per cent points?)";
    private static final Pattern PERCENT_RANGE = Pattern.compile(
            "(?<![\\p{L}\\d.,-])" + NUMBER + "\\s?(?:%|per cent|percent)?" + TO + NUMBER + "[- ]?\\s?" + PERCENT_WORD,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile(
            "(?<![\\p{L}\\d.,])([-−]?)" + NUMBER + "[- ]?\\s?" + PERCENT_WORD, Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMES = Pattern.compile(
            "\\b(?:(twice|thrice|doubled?|doubles|doubling|tripled?|tripling|trebled?|quadrupled?|quintupled?|twofold|threefold|fourfold|fivefold|sixfold|sevenfold|eightfold|ninefold|tenfold|two-fold|three-fold|four-fold|five-fold|ten-fold)|"
                    + NUMBER + "[- ](?:times|fold))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGIT_ORDINAL = Pattern.compile("(?<![\\p{L}\\d.,-])(\\d{1,3})(?:st|nd|rd|th)\\b");
    private static final Pattern WORD_ORDINAL =
            Pattern.compile("\\b" + NumberWords.ORDINAL + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}]*[-–/]?)+\\d+[\\p{L}\\d]*(?:[-–/][\\p{L}\\d]+)*|\\b\\d+[-]?\\p{Lu}[\\p{L}\\d]*\\b|\\b\\p{L}+\\d+[\\p{L}\\d]*\\b");
    private static final Pattern COUNT_RANGE = Pattern.compile(
            "(?<![\\p{L}\\d.,$€£-])(" + DIGITS + ")" + MAGNITUDE + "?\\s?[-–—]\\s?(" + DIGITS + ")" + MAGNITUDE
                    + "?(?![\\d%])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT =
            Pattern.compile("(?<![\\p{L}\\d$€£]|\\d[.,])" + NUMBER + MAGNITUDE + "?(?!\\w)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOZENS = Pattern.compile(
            "\\b(?:(a|half a|two|three) )?(dozen|dozens|hundreds|thousands|millions|billions)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ABOUT_BEFORE = Pattern.compile(
            "(?s).*(?:\\babout|\\baround|\\bapproximately|\\broughly|\\balmost|\\bnearly|\\bsome|\\bcirca|\\bclose to|~|≈|\\bup to|\\bestimated|\\bin the region of|\\b(?:just|slightly|little|marginally|barely|fractionally) (?:over|under|above|below|more than|less than)|\\bjust shy of|\\bapprox\\.?)\\s*(?:at |to |the |a |an |be )?(?:record )?$",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Double> MAGNITUDES = Map.ofEntries(
            Map.entry("hundred", 1e2),
            Map.entry("thousand", 1e3),
            Map.entry("k", 1e3),
            Map.entry("hundred thousand", 1e5),
            Map.entry("hundred million", 1e8),
            Map.entry("million", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("mln", 1e6),
            Map.entry("m", 1e6),
            Map.entry("billion", 1e9),
            Map.entry("bn", 1e9),
            Map.entry("bln", 1e9),
            Map.entry("b", 1e9),
            Map.entry("trillion", 1e12),
            Map.entry("tn", 1e12));

    private final String passage;
    private final int from;
    private final int to;
    private final boolean[] taken;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(String passage, int from, int to, List<TimeMention> times) {
        this.passage = passage;
        this.from = from;
        this.to = to;
        this.taken = new boolean[to - from];
        times.forEach(t -> take(t.start(), t.end()));
    }

    /** The numbers of a sentence that are no dates, in order. */
    static List<Quantity> find(String passage, int from, int to, List<TimeMention> times) {
        Quantities q = new Quantities(passage, from, to, times);
        // Before money: "one in five euros" is a part.
        q.each(Fractions.OUT_OF, m -> q.outOf(m));
        q.each(MONEY_RANGE, m -> {
            if (q.isCourse(m)) {
                q.fromTo(m);
                return;
            }
            q.money(
                    m,
                    m.group(1),
                    m.group(2),
                    m.group(3) == null ? m.group(6) : m.group(3),
                    m.group(5),
                    m.group(6) == null ? m.group(3) : m.group(6));
        });
        q.each(MONEY, m -> q.money(m, m.group(1), m.group(2), m.group(3), null, null));
        q.each(MONEY_AFTER, m -> q.money(m, m.group(3), m.group(1), m.group(2), null, null));
        q.each(PERCENT_RANGE, m -> {
            if (q.isShareCourse(m)) {
                q.percentsFromTo(m);
                return;
            }
            q.percent(m, m.group(1), m.group(2), m.group(3));
        });
        q.each(PERCENT, m -> q.percent(m, m.group(2), null, m.group(3)));
        q.each(TIMES, q::times);
        q.each(Fractions.PART, m -> q.share(m, Fractions.part(m)));
        q.each(NAME, m -> q.add(Kind.NAME, 0, "", new Tolerance(0, false), null, m.start(), m.end()));
        q.each(DIGIT_ORDINAL, m -> q.ordinal(m, Integer.parseInt(m.group(1))));
        q.each(WORD_ORDINAL, m -> NumberWords.find(m.group()).ifPresent(n -> q.ordinal(m, n)));
        q.each(
                COUNT_RANGE,
                m -> q.count(m, m.group(1), m.group(2) == null ? m.group(4) : m.group(2), m.group(3), m.group(4)));
        q.each(COUNT, m -> q.count(m, m.group(1), m.group(2), null, null));
        q.each(DOZENS, q::dozens);
        q.found.sort(Comparator.comparingInt(Quantity::start));
        return SameCurrency.in(passage, to, q.found);
    }

    private interface Use {
        void of(Matcher m);
    }

    private void each(Pattern pattern, Use use) {
        Matcher m = pattern.matcher(passage)
                .region(from, to)
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        while (m.find()) {
            if (isFree(m.start(), m.end())) {
                use.of(m);
            }
        }
    }

    private boolean isFree(int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i - from]) {
                return false;
            }
        }
        return true;
    }

    private void take(int start, int end) {
        for (int i = Math.max(start, from); i < Math.min(end, to); i++) {
            taken[i - from] = true;
        }
    }

    private void add(
            Kind kind, double value, String unit, Tolerance tolerance, @Nullable Double upper, int start, int end) {
        take(start, end);
        found.add(new Quantity(kind, value, unit, tolerance, upper, start, end));
    }

    /** A number as printed: its value, and half a unit of its last digit. */
    private record Printed(double value, double half) {}

    private static Optional<Printed> printed(String number, @Nullable String magnitude) {
        double times = magnitude == null ? 1 : MAGNITUDES.getOrDefault(magnitude.toLowerCase(Locale.ROOT), 1.0);
        String lower = number.toLowerCase(Locale.ROOT).strip();
        if (Character.isDigit(lower.charAt(0))) {
            BigDecimal value = new BigDecimal(lower.replaceAll("[,\\s ]", ""));
            return Optional.of(new Printed(
                    value.multiply(BigDecimal.valueOf(times)).doubleValue(),
                    Tolerance.printed(value.toPlainString(), "").amount() * times));
        }
        boolean half = lower.endsWith(" and a half");
        String word = half ? lower.substring(0, lower.length() - 11) : lower;
        return switch (word) {
            case "a" -> Optional.of(new Printed(times, times / 2));
            case "half a" -> Optional.of(new Printed(times / 2, times / 20));
            case "a quarter of a" -> Optional.of(new Printed(times / 4, times / 40));
            case "several" -> Optional.empty();
            default ->
                NumberWords.find(word)
                        .map(n -> new Printed((n + (half ? 0.5 : 0)) * times, (half ? 0.05 : 0.5) * times));
        };
    }

    private Tolerance tolerance(Matcher m, double half) {
        String before = passage.substring(Math.max(from, m.start() - 30), m.start());
        return ABOUT_BEFORE.matcher(before).matches()
                ? new Tolerance(ABOUT, true)
                : new Tolerance(half, false, Limits.of(before, passage.substring(m.end(), Math.min(to, m.end() + 20))));
    }

    /** Of a number in words that is never exact: a tenth, or the limit that it is. */
    private Tolerance around(Matcher m) {
        return new Tolerance(ABOUT, true, tolerance(m, 0).limit());
    }

    private void money(
            Matcher m,
            String sign,
            String number,
            @Nullable String magnitude,
            @Nullable String upper,
            @Nullable String upperMagnitude) {
        Optional<Printed> low = printed(number, magnitude);
        Optional<Printed> high = upper == null ? Optional.empty() : printed(upper, upperMagnitude);
        if (low.isPresent()) {
            add(
                    Kind.MONEY,
                    low.get().value(),
                    Currencies.code(sign),
                    tolerance(m, low.get().half()),
                    high.map(Printed::value).orElse(null),
                    m.start(),
                    m.end());
        }
    }

    /** "From $1 to $3 billion" is two sums, no range. */
    private boolean isCourse(Matcher m) {
        String before =
                passage.substring(Math.max(from, m.start() - 12), m.start()).toLowerCase(Locale.ROOT);
        return before.matches("(?s).*\\bfrom (?:about |some |only |just |under |over )?")
                && passage.substring(m.end(2), m.start(5)).contains(" to ");
    }

    private void fromTo(Matcher m) {
        String magnitude = m.group(3) == null ? m.group(6) : m.group(3);
        int end = m.group(3) == null ? m.end(2) : m.end(3);
        int second = m.group(4) == null ? m.start(5) : m.start(4);
        printed(m.group(2), magnitude)
                .ifPresent(p -> add(
                        Kind.MONEY,
                        p.value(),
                        Currencies.code(m.group(1)),
                        tolerance(m, p.half()),
                        null,
                        m.start(),
                        end));
        printed(m.group(5), m.group(6) == null ? magnitude : m.group(6))
                .ifPresent(p -> add(
                        Kind.MONEY,
                        p.value(),
                        Currencies.code(m.group(1)),
                        new Tolerance(p.half(), false),
                        null,
                        second,
                        m.end()));
    }

    private void percent(Matcher m, String number, @Nullable String upper, String word) {
        Optional<Printed> low = printed(number, null);
        Optional<Printed> high = upper == null ? Optional.empty() : printed(upper, null);
        if (low.isPresent()) {
            boolean points = word.toLowerCase(Locale.ROOT).contains("point");
            add(
                    points ? Kind.POINTS : Kind.SHARE,
                    hundredth(low.get().value()),
                    "share",
                    tolerance(m, low.get().half() / 100),
                    high.map(p -> hundredth(p.value())).orElse(null),
                    m.start(),
                    m.end());
        }
    }

    /** "From 64 per cent to 45 per cent" is two shares, no range. */
    private boolean isShareCourse(Matcher m) {
        String before =
                passage.substring(Math.max(from, m.start() - 12), m.start()).toLowerCase(Locale.ROOT);
        return before.matches("(?s).*\\bfrom (?:about |some |only |just |under |over )?")
                && passage.substring(m.end(1), m.start(2)).contains(" to ");
    }

    private void percentsFromTo(Matcher m) {
        boolean points = m.group(3).toLowerCase(Locale.ROOT).contains("point");
        Kind kind = points ? Kind.POINTS : Kind.SHARE;
        int end = passage.lastIndexOf(" to ", m.start(2));
        printed(m.group(1), null)
                .ifPresent(p ->
                        add(kind, hundredth(p.value()), "share", tolerance(m, p.half() / 100), null, m.start(), end));
        printed(m.group(2), null)
                .ifPresent(p -> add(
                        kind,
                        hundredth(p.value()),
                        "share",
                        new Tolerance(p.half() / 100, false),
                        null,
                        m.start(2),
                        m.end()));
    }

    private static double hundredth(double percent) {
        return BigDecimal.valueOf(percent).movePointLeft(2).doubleValue();
    }

    private void share(Matcher m, Optional<Double> value) {
        value.ifPresent(v -> add(Kind.SHARE, v, "share", around(m), null, m.start(), m.end()));
    }

    /** Parts of a hundred in digits are as exact as a per cent. */
    private void outOf(Matcher m) {
        Optional<Double> part = Fractions.outOf(m);
        boolean counted = m.group(2) != null && m.group().matches("\\d+\\D+\\d+");
        if (part.isPresent() && (counted || "100".equals(m.group(3)))) {
            add(Kind.SHARE, part.get(), "share", tolerance(m, 0.005), null, m.start(), m.end());
        } else {
            share(m, part);
        }
    }

    private void times(Matcher m) {
        double value;
        double half = 0.5;
        if (m.group(1) != null) {
            String word = m.group(1).toLowerCase(Locale.ROOT);
            value = word.startsWith("tw") || word.startsWith("do")
                    ? 2
                    : word.startsWith("th") || word.startsWith("tr")
                            ? 3
                            : word.startsWith("fo") || word.startsWith("quad")
                                    ? 4
                                    : word.startsWith("fiv") || word.startsWith("quin")
                                            ? 5
                                            : word.startsWith("six")
                                                    ? 6
                                                    : word.startsWith("sev")
                                                            ? 7
                                                            : word.startsWith("eig")
                                                                    ? 8
                                                                    : word.startsWith("nin") ? 9 : 10;
        } else {
            Optional<Printed> number = printed(m.group(2), null);
            if (number.isEmpty()) {
                return;
            }
            value = number.get().value();
            half = number.get().half();
        }
        add(Kind.TIMES, value, "times", m.group(1) != null ? around(m) : tolerance(m, half), null, m.start(), m.end());
    }

    private void ordinal(Matcher m, int value) {
        add(Kind.ORDINAL, value, "rank", new Tolerance(0, false), null, m.start(), m.end());
    }

    private void count(
            Matcher m,
            String number,
            @Nullable String magnitude,
            @Nullable String upper,
            @Nullable String upperMagnitude) {
        Optional<Printed> low = printed(number, magnitude);
        Optional<Printed> high = upper == null ? Optional.empty() : printed(upper, upperMagnitude);
        low.ifPresent(p -> add(
                Kind.COUNT,
                p.value(),
                "",
                tolerance(m, p.half()),
                high.map(Printed::value).orElse(null),
                m.start(),
                m.end()));
    }

    private void dozens(Matcher m) {
        String word = m.group(2).toLowerCase(Locale.ROOT);
        if (word.equals("dozen")) {
            double by = m.group(1) == null
                    ? 1
                    : switch (m.group(1).toLowerCase(Locale.ROOT)) {
                        case "half a" -> 0.5;
                        case "two" -> 2;
                        case "three" -> 3;
                        default -> 1;
                    };
            add(Kind.COUNT, 12 * by, "", new Tolerance(ABOUT, true), null, m.start(), m.end());
        } else {
            double value =
                    word.startsWith("doz") ? 12 : MAGNITUDES.getOrDefault(word.substring(0, word.length() - 1), 1.0);
            add(Kind.COUNT, value, "several", new Tolerance(ABOUT, true), null, m.start(), m.end());
        }
    }
}
