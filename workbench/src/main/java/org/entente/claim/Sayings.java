package org.entente.claim;

import java.util.Map;
import java.util.Objects;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.Series;
import org.entente.casefile.model.Tolerance;
import org.entente.casefile.model.Tolerance.Limit;
import org.entente.country.YearRange;
import org.jspecify.annotations.Nullable;

/** What a text says, as a predicate: "says 11 %", "calls 2023 the highest of 1950–2023". */
final class Sayings {
    private final Wording wording;

    Sayings(Wording wording) {
        this.wording = wording;
    }

    /** Of a binding whose series passed {@link SeriesCheck}. */
    String of(Binding binding) {
        if (binding instanceof Binding.Value b) {
            return text(
                    limited("said.value", b.tolerance()),
                    "value",
                    wording.numbers().claimed(b.value(), wording.unit(b.series())));
        } else if (binding instanceof Binding.Rank b) {
            return text("said.rank", "rank", String.valueOf(b.rank()));
        } else if (binding instanceof Binding.NotInTop b) {
            return get("said.top", Map.of("top", String.valueOf(b.top()), "span", wording.span(b.years())));
        } else if (binding instanceof Binding.Extremum b) {
            return extremum(b);
        } else if (binding instanceof Binding.Trend b) {
            return trend(b);
        } else if (binding instanceof Binding.Sign b) {
            return sign(b);
        } else if (binding instanceof Binding.Present b) {
            return present(b);
        } else if (binding instanceof Binding.Change b) {
            return get(
                    ofRank(b.direction() == Direction.UP ? "said.change.up" : "said.change.down", b.series()),
                    Map.of("before", wording.span(b.before()), "after", wording.span(b.after())));
        } else if (binding instanceof Binding.TurningPoint b) {
            return text("said.turning_point", "date", b.at().display());
        } else if (binding instanceof Binding.Ratio b) {
            if (b.isGrowth() && b.value() < 2) {
                return text(
                        limited(b.value() < 1 ? "said.fell" : "said.rose", b.tolerance()),
                        "value",
                        wording.numbers().claimed(VerdictNumbers.growth(b.value()), "share"));
            }
            return text(
                    limited("said.ratio", b.tolerance()),
                    "value",
                    wording.numbers().claimed(b.value(), ""));
        } else if (binding instanceof Binding.Comparison b) {
            return comparison(b);
        } else if (binding instanceof Binding.Reach b) {
            return reach(b);
        }
        return get(binding instanceof Binding.Order ? "said.order" : "said.events", Map.of());
    }

    private static String limited(String key, @Nullable Tolerance tolerance) {
        Limit limit = tolerance == null ? null : tolerance.limit();
        return limit == null ? key : key.concat(limit == Limit.LOWER ? ".lower" : ".upper");
    }

    private String extremum(Binding.Extremum b) {
        YearRange over = b.over();
        String key = (over == null ? "said.extremum.all" : "said.extremum.span")
                .concat(b.highest() ? ".highest" : ".lowest");
        return get(key, Map.of("year", String.valueOf(b.year()), "span", over == null ? "" : wording.span(over)));
    }

    private String trend(Binding.Trend b) {
        String way = b.direction() == Direction.UP ? "said.trend.up" : "said.trend.down";
        return get(
                ofRank(b.except().isEmpty() ? way : way.concat(".except"), b.series()),
                Map.of("span", wording.span(b.years()), "except", wording.years(b.except())));
    }

    /** A lower rank is a better one, so a claim about ranks speaks of the number. */
    private String ofRank(String key, Series series) {
        return wording.unit(series).equals("rank") ? key.concat(".rank") : key;
    }

    private String sign(Binding.Sign b) {
        String favours = b.favours();
        if (favours != null) {
            return get("said.favours", Map.of("state", wording.state(favours), "span", wording.span(b.years())));
        }
        return text(b.positive() ? "said.positive" : "said.negative", "span", wording.span(b.years()));
    }

    private String present(Binding.Present b) {
        String category = b.category();
        return category == null
                ? text("said.present", "span", wording.span(b.years()))
                : get("said.category", Map.of("category", category, "span", wording.span(b.years())));
    }

    private String comparison(Binding.Comparison b) {
        String key = switch (b.relation()) {
            case ABOVE -> "said.above";
            case BELOW -> "said.below";
            case SAME -> "said.same";
        };
        return get(key, Map.of("other", wording.series(b.other()), "year", String.valueOf(b.otherYear())));
    }

    private String reach(Binding.Reach b) {
        Integer by = b.by();
        return get(
                by == null ? "said.reach" : "said.reach.by",
                Map.of(
                        "value", wording.numbers().claimed(b.value(), wording.unit(b.series())),
                        "by", Objects.requireNonNullElse(by, "").toString()));
    }

    private String text(String key, String place, String value) {
        return get(key, Map.of(place, value));
    }

    private String get(String key, Map<String, String> values) {
        return wording.texts().fill(key, values);
    }
}
