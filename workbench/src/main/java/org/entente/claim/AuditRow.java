package org.entente.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Claim;
import org.entente.casefile.model.Series;
import org.entente.casefile.reader.CaseCheck;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.jspecify.annotations.Nullable;

/**
 * A result flattened for programs: the same names in CSV and JSON, null for what a kind of claim
 * does not have.
 */
public final class AuditRow {
    /** Names of the flat columns, in order. */
    public static final List<String> HEADER = List.of(
            "claim",
            "kind",
            "verdict",
            "importance",
            "says",
            "reason",
            "subject",
            "object",
            "year",
            "until",
            "measure",
            "value",
            "unit",
            "rank",
            "computed",
            "low",
            "high",
            "figure",
            "cautions",
            "needed",
            "locator",
            "where");

    private AuditRow() {}

    /**
     * One line of a CSV file, in the order of {@link #HEADER}; cautions are their kinds, joined by
     * semicolons.
     */
    public static List<@Nullable Object> flat(ClaimResult result) {
        Map<String, @Nullable Object> row = common(result);
        row.put(
                "cautions",
                String.join(
                        "; ",
                        result.cautions().stream().map(Caution::code).distinct().toList()));
        row.put("needed", result.findNeeded().map(Needed::text).orElse(null));
        List<@Nullable Object> values = new ArrayList<>();
        HEADER.forEach(name -> values.add(row.get(name)));
        return values;
    }

    /**
     * One object of a JSON array: the flat columns, with cautions, needs, references and all
     * figures in full.
     */
    public static Map<String, @Nullable Object> object(ClaimResult result) {
        Map<String, @Nullable Object> row = common(result);
        row.put("cautions", result.cautions().stream().map(AuditRow::caution).toList());
        row.put("needed", result.findNeeded().map(AuditRow::needed).orElse(null));
        row.put("figures", result.figures().stream().map(AuditRow::figure).toList());
        row.put("refs", result.claim().refs());
        return row;
    }

    private static Map<String, @Nullable Object> common(ClaimResult result) {
        Claim claim = result.claim();
        Binding binding = claim.binding();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("claim", claim.id());
        row.put("kind", claim.kind().word());
        row.put("verdict", result.verdict().code());
        row.put("importance", claim.importance());
        row.put("says", claim.says());
        row.put("reason", result.sentence());
        Optional<Series> series =
                claim.findBinding().flatMap(b -> CaseCheck.series(b).findFirst());
        row.put("subject", series.map(Series::from).orElse(null));
        row.put("object", series.map(Series::to).orElse(null));
        Optional<YearRange> years = claim.findBinding().flatMap(AuditRow::years);
        row.put("year", years.map(YearRange::from).orElse(null));
        row.put("until", years.filter(y -> y.length() > 1).map(YearRange::to).orElse(null));
        row.put("measure", series.map(s -> s.measure().toString()).orElse(null));
        row.put("value", value(binding));
        row.put("unit", unit(binding));
        row.put("rank", rank(binding));
        Optional<Figure> deciding = isOfOneFigure(binding) ? result.findDeciding() : Optional.empty();
        row.put("computed", deciding.map(Figure::value).orElse(null));
        row.put("low", deciding.map(Figure::low).orElse(null));
        row.put("high", deciding.map(Figure::high).orElse(null));
        row.put("figure", deciding.map(f -> FigureIds.write(f.id())).orElse(null));
        row.put("locator", claim.locator());
        row.put("where", claim.where().toString());
        return row;
    }

    private static boolean isOfOneFigure(@Nullable Binding binding) {
        return binding instanceof Binding.Value
                || binding instanceof Binding.Rank
                || binding instanceof Binding.Extremum;
    }

    /** The years that a claim is about. */
    static Optional<YearRange> years(Binding binding) {
        if (binding instanceof Binding.Value b) {
            return Optional.of(window(b.year(), b.until()));
        } else if (binding instanceof Binding.Rank b) {
            return Optional.of(window(b.year(), b.until()));
        } else if (binding instanceof Binding.NotInTop b) {
            return Optional.of(b.years());
        } else if (binding instanceof Binding.Extremum b) {
            return Optional.of(YearRange.of(b.year()));
        } else if (binding instanceof Binding.Trend b) {
            return Optional.of(b.years());
        } else if (binding instanceof Binding.Sign b) {
            return Optional.of(b.years());
        } else if (binding instanceof Binding.Present b) {
            return Optional.of(b.years());
        } else if (binding instanceof Binding.Change b) {
            return Optional.of(new YearRange(
                    Math.min(b.before().from(), b.after().from()),
                    Math.max(b.before().to(), b.after().to())));
        } else if (binding instanceof Binding.TurningPoint b) {
            return Optional.of(YearRange.of(b.at().firstYear()));
        } else if (binding instanceof Binding.Ratio b) {
            return Optional.of(window(b.year(), b.until()));
        } else if (binding instanceof Binding.Comparison b) {
            return Optional.of(YearRange.of(b.year()));
        } else if (binding instanceof Binding.Reach b) {
            return Optional.ofNullable(b.by()).map(YearRange::of);
        }
        return Optional.empty();
    }

    private static YearRange window(int year, @Nullable Integer until) {
        return new YearRange(year, until == null ? year : until);
    }

    private static @Nullable Double value(@Nullable Binding binding) {
        if (binding instanceof Binding.Value b) {
            return b.value();
        } else if (binding instanceof Binding.Ratio b) {
            return b.value();
        }
        return binding instanceof Binding.Reach b ? b.value() : null;
    }

    private static @Nullable String unit(@Nullable Binding binding) {
        if (binding instanceof Binding.Value b) {
            return b.unit();
        }
        return binding instanceof Binding.Reach b ? b.unit() : null;
    }

    private static @Nullable Integer rank(@Nullable Binding binding) {
        if (binding instanceof Binding.Rank b) {
            return b.rank();
        }
        return binding instanceof Binding.NotInTop b ? b.top() : null;
    }

    private static Map<String, @Nullable Object> caution(Caution caution) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("kind", caution.code());
        one.put("text", caution.text());
        return one;
    }

    private static Map<String, @Nullable Object> needed(Needed needed) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("text", needed.text());
        one.put("sources", needed.sources());
        return one;
    }

    private static Map<String, @Nullable Object> figure(Figure figure) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", FigureIds.write(figure.id()));
        one.put("value", figure.value());
        one.put("low", figure.low());
        one.put("high", figure.high());
        one.put("unit", figure.unit());
        one.put("n", figure.n());
        one.put("status", figure.status().code());
        one.put("origin", figure.origin().code());
        one.put("snapshot", figure.snapshot());
        one.put("note", figure.note());
        return one;
    }
}
