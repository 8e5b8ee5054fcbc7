package org.entente.casefile.reader;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Claim;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.Series;
import org.entente.casefile.model.Tolerance;
import org.entente.country.YearRange;
import org.jspecify.annotations.Nullable;

/**
 * Makes claims: the common keys, then the keys that bind a claim of that kind to a measure or to
 * events.
 */
final class ClaimReader {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;
    private static final int LAST_RANK = 1000;

    private static final Series NO_SERIES = new Series(new MeasureRef("system.none", null), null, null);

    private ClaimReader() {}

    static Optional<Claim> claim(Fields f) {
        String id = f.id();
        ClaimKind kind = f.word("kind", ClaimKind.class);
        String says = f.text("says");
        int importance = CaseRows.importance(f);
        List<String> refs = f.texts("refs");
        String locator = f.optionalText("locator");
        Boolean bound = f.optionalFlag("bound");
        boolean unbound = Boolean.FALSE.equals(bound);
        String why = unbound ? f.text("why") : null;
        Binding binding = unbound ? null : binding(f, kind);
        return f.build(() -> new Claim(id, kind, says, importance, binding, why, refs, locator, f.where()));
    }

    private static Binding binding(Fields f, ClaimKind kind) {
        return switch (kind) {
            case VALUE -> value(f, f.text("unit"));
            case SHARE -> share(f);
            case RANK -> {
                YearRange years = years(f);
                yield new Binding.Rank(series(f), years.from(), until(years), f.whole("rank", 1, LAST_RANK));
            }
            case NOT_IN_TOP -> new Binding.NotInTop(series(f), years(f), f.whole("top", 1, LAST_RANK));
            case EXTREMUM ->
                new Binding.Extremum(series(f), year(f, "year"), highest(f), f.child("over", ClaimReader::span));
            case TREND -> trend(f);
            case SIGN -> sign(f);
            case EXISTENCE ->
                f.has("events")
                        ? new Binding.Events(f.someTexts("events"))
                        : new Binding.Present(series(f), years(f), f.optionalText("category"));
            case ORDER -> order(f);
            case CHANGE ->
                new Binding.Change(
                        series(f), span(f, "before"), span(f, "after"), f.word("direction", Direction.class));
            case TURNING_POINT ->
                new Binding.TurningPoint(series(f), f.date("at"), f.optionalWord("direction", Direction.class));
            case RATIO -> ratio(f);
            case COMPARISON -> comparison(f);
            case TARGET ->
                new Binding.Reach(
                        series(f), f.number("value"), f.text("unit"), optionalYear(f, "by"), f.optionalText("target"));
        };
    }

    private static Binding value(Fields f, String unit) {
        YearRange years = years(f);
        return new Binding.Value(series(f), years.from(), until(years), f.number("value"), unit, tolerance(f, unit));
    }

    private static @Nullable Integer until(YearRange years) {
        return years.length() == 1 ? null : Integer.valueOf(years.to());
    }

    private static Binding share(Fields f) {
        String unit = f.optionalText("unit");
        Double share = f.optionalNumber("value");
        if (share != null && (share < 0 || share > 1)) {
            f.reject("value", "a share is a fraction from 0 to 1 (11 % is 0.11), found " + share);
        }
        if (unit != null && !unit.equals("share")) {
            f.reject("unit", "the unit of a share is 'share', found '" + unit + "'");
        }
        return value(f, "share");
    }

    private static boolean highest(Fields f) {
        return f.word("op", Op.class) == Op.MAX;
    }

    private static Binding trend(Fields f) {
        TreeSet<Integer> except = new TreeSet<>();
        for (String text : f.texts("except")) {
            if (text.matches("[12]\\d{3}")) {
                except.add(Integer.valueOf(text));
            } else {
                f.reject("except", "'except' lists years, found '" + text + "'");
            }
        }
        return new Binding.Trend(series(f), years(f), f.word("direction", Direction.class), except);
    }

    private static Binding sign(Fields f) {
        Series series = series(f);
        YearRange years = years(f);
        if (f.isMapping("sign")) {
            String favours = f.child("sign", g -> {
                String state = g.state("favours");
                return g.build(() -> state);
            });
            if (favours != null && !favours.equals(series.from()) && !favours.equals(series.to())) {
                f.reject("sign", "'favours' names " + favours + ", which is neither 'from' nor 'to'");
            }
            return new Binding.Sign(series, years, favours != null && favours.equals(series.from()), favours);
        }
        return new Binding.Sign(series, years, f.word("sign", Polarity.class) == Polarity.POSITIVE, null);
    }

    private static Binding order(Fields f) {
        List<String> events = f.someTexts("events");
        if (events.size() == 1) {
            f.reject("events", "an order names at least two events");
        }
        return new Binding.Order(events);
    }

    private static Binding ratio(Fields f) {
        OtherSeries other = other(f);
        YearRange years = years(f);
        return new Binding.Ratio(
                series(f),
                years.from(),
                until(years),
                other.series(),
                other.year(),
                other.until(),
                f.number("value"),
                tolerance(f, ""));
    }

    private static Binding comparison(Fields f) {
        OtherSeries other = other(f);
        return new Binding.Comparison(
                series(f), year(f, "year"), f.word("relation", Binding.Relation.class), other.series(), other.year());
    }

    private static OtherSeries other(Fields f) {
        if (!f.has("other")) {
            f.text("other");
        }
        OtherSeries other = f.child("other", g -> {
            Series series = series(g);
            YearRange years = years(g);
            return g.build(() -> new OtherSeries(series, years.from(), until(years)));
        });
        return other == null ? new OtherSeries(NO_SERIES, FIRST_YEAR, null) : other;
    }

    private static Series series(Fields f) {
        MeasureRef measure = CaseRows.measure(f);
        String from = f.optionalState("from");
        String to = f.optionalState("to");
        try {
            return new Series(measure, from, to);
        } catch (IllegalArgumentException e) {
            f.reject("measure", String.valueOf(e.getMessage()));
            return NO_SERIES;
        }
    }

    private static int year(Fields f, String key) {
        return f.whole(key, FIRST_YEAR, LAST_YEAR);
    }

    static @Nullable Integer optionalYear(Fields f, String key) {
        return f.optionalWhole(key, FIRST_YEAR, LAST_YEAR);
    }

    /** {@code year} to {@code until}; a single year without {@code until}. */
    private static YearRange years(Fields f) {
        int first = year(f, "year");
        Integer last = optionalYear(f, "until");
        if (last != null && last < first) {
            f.reject("until", "'until' " + last + " lies before 'year' " + first);
            return new YearRange(first, first);
        }
        return new YearRange(first, last == null ? first : last);
    }

    private static YearRange span(Fields f, String key) {
        if (!f.has(key)) {
            f.text(key);
        }
        YearRange span = f.child(key, ClaimReader::span);
        return span == null ? new YearRange(FIRST_YEAR, FIRST_YEAR) : span;
    }

    private static Optional<YearRange> span(Fields f) {
        int from = year(f, "from");
        int to = year(f, "to");
        return f.build(() -> new YearRange(from, to));
    }

    /**
     * The tolerance that a claim states, else half a unit of the last digit that its value prints.
     */
    private static @Nullable Tolerance tolerance(Fields f, String unit) {
        Tolerance.@Nullable Limit limit = f.has("limit") ? f.word("limit", Tolerance.Limit.class) : null;
        @Nullable Tolerance around = around(f, unit);
        return around == null ? null : around.limitedTo(limit);
    }

    private static @Nullable Tolerance around(Fields f, String unit) {
        if (f.isMapping("tolerance")) {
            return f.child("tolerance", g -> {
                double amount = g.number("rel");
                return g.build(() -> new Tolerance(amount, true));
            });
        }
        Double amount = f.optionalNumber("tolerance");
        if (amount != null && amount < 0) {
            f.reject("tolerance", "a tolerance is zero or more, found " + amount);
            return null;
        }
        if (amount != null) {
            return new Tolerance(amount, false);
        }
        String digits = f.optionalText("value");
        return digits == null || f.optionalNumber("value") == null ? null : Tolerance.printed(digits, unit);
    }

    private record OtherSeries(
            Series series, int year, @Nullable Integer until) {}

    private enum Op {
        MAX,
        MIN
    }

    private enum Polarity {
        POSITIVE,
        NEGATIVE
    }
}
