package org.entente.claim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Series;
import org.entente.casefile.model.Tolerance;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure has a value, or is a rank, or is the quotient of two figures. Supported: the point value
 * agrees within the tolerance, or the source's rounding. Imprecise: only some value of its interval
 * does, or "about" would have made it right. Contradicted: neither. Choices, counts and
 * ranks must match exactly; a rank from the fourth on is imprecise within one place or a tenth.
 */
final class ValueRule {
    /** Units between whose values nothing lies. */
    static final Set<String> WHOLE = Set.of("choice", "rank", "units");

    private static final Tolerance EXACTLY = new Tolerance(0, false);

    private final Wording wording;
    private final Judgements findings;

    ValueRule(Wording wording, Judgements findings) {
        this.wording = wording;
        this.findings = findings;
    }

    Judgement judge(Binding.Value claim, SeriesReader reader) {
        return one(claim.series(), claim.year(), claim.until(), claim.value(), tolerance(claim), reader);
    }

    Judgement judge(Binding.Rank claim, SeriesReader reader) {
        return one(claim.series(), claim.year(), claim.until(), claim.rank(), EXACTLY, reader);
    }

    private static Tolerance tolerance(Binding.Value claim) {
        return Objects.requireNonNullElse(claim.tolerance(), Tolerance.printed(claim.value(), claim.unit()));
    }

    private Judgement one(
            Series series,
            int year,
            @Nullable Integer until,
            double printed,
            Tolerance tolerance,
            SeriesReader reader) {
        Figure figure = figure(series, year, until, reader);
        if (!figure.status().carriesValue() || (printed != 0 && Judgements.isUnlisted(figure))) {
            return findings.open(reader, series, year, figure);
        }
        BoundedValue spread = BoundedValue.of(figure);
        boolean whole = WHOLE.contains(figure.unit());
        boolean wide = whole ? !spread.isExact() : spread.isWide();
        Map<String, String> places = Map.of(
                "series", wording.series(series),
                "year", years(year, until),
                "value", wording.value(spread, figure.unit(), VerdictNumbers.digitsFor(printed)),
                "split", wording.split(series, wide));
        String fact = wording.texts().fill("fact.value", places);
        ClaimCloseness closeness = whole && tolerance.limit() == null
                ? figure.unit().equals("rank")
                        ? ClaimCloseness.ofRank(spread, printed)
                        : ClaimCloseness.ofWhole(spread, printed)
                : ClaimCloseness.of(spread, printed, whole ? tolerance.amounting(0) : tolerance);
        Judgement judged =
                verdict(closeness, fact, whole ? "reason.rank" : "reason.interval", List.of(figure), series, wide);
        return judged instanceof Judgement.Checked checked
                ? checked.withBrief(wording.texts().fill("brief.value", places))
                : judged;
    }

    Judgement judge(Binding.Ratio claim, SeriesReader reader) {
        Figure above = figure(claim.series(), claim.year(), claim.until(), reader);
        Figure below = figure(claim.other(), claim.otherYear(), claim.otherUntil(), reader);
        if (!above.status().carriesValue()) {
            return findings.open(reader, claim.series(), claim.year(), above);
        }
        if (!below.status().carriesValue()) {
            return findings.open(reader, claim.other(), claim.otherYear(), below);
        }
        BoundedValue divisor = BoundedValue.of(below);
        BoundedValue dividend = BoundedValue.of(above);
        if (divisor.low() <= 0 || dividend.low() < 0) {
            return findings.open(
                    wording.texts()
                            .fill(
                                    "why.ratio",
                                    Map.of(
                                            "series", wording.series(claim.other()),
                                            "year", String.valueOf(claim.otherYear()))),
                    List.of(above, below),
                    List.of(),
                    new Needed(wording.texts().fill("needed.ratio"), List.of()));
        }
        BoundedValue quotient = dividend.dividedBy(divisor);
        boolean wide = quotient.isWide();
        boolean growth = claim.isGrowth() && quotient.point() < 2;
        String fact = wording.texts()
                .fill(
                        !growth ? "fact.ratio" : quotient.point() < 1 ? "fact.fell" : "fact.rose",
                        Map.of(
                                "series", wording.series(claim.series()),
                                "year", years(claim.year(), claim.until()),
                                "value",
                                        growth
                                                ? wording.numbers()
                                                        .computed(
                                                                VerdictNumbers.growth(quotient.point()),
                                                                "share",
                                                                VerdictNumbers.DIGITS)
                                                : wording.value(quotient, "", VerdictNumbers.digitsFor(claim.value())),
                                "other", wording.series(claim.other()),
                                "otheryear", years(claim.otherYear(), claim.otherUntil()),
                                "split", wording.split(claim.series(), wide)));
        Tolerance given = Objects.requireNonNullElse(claim.tolerance(), Tolerance.printed(claim.value(), ""));
        ClaimCloseness closeness = ClaimCloseness.of(quotient, claim.value(), given);
        return verdict(closeness, fact, "reason.interval", List.of(above, below), claim.series(), wide);
    }

    private static Figure figure(Series series, int year, @Nullable Integer until, SeriesReader reader) {
        return until == null ? reader.get(series, year) : reader.getWindow(series, new YearRange(year, until));
    }

    private String years(int year, @Nullable Integer until) {
        return until == null ? String.valueOf(year) : wording.span(new YearRange(year, until));
    }

    private Judgement verdict(
            ClaimCloseness closeness, String fact, String inside, List<Figure> figures, Series series, boolean wide) {
        List<Caution> cautions = findings.split(series, wide);
        return switch (closeness) {
            case AGREES -> findings.supported(fact, figures, cautions);
            case WITHIN_ROUNDING ->
                findings.supported(fact, figures, List.of(findings.caution(Caution.Kind.ROUNDED, Map.of())));
            case INSIDE_INTERVAL -> findings.imprecise(fact, inside, figures, cautions);
            case NEAR ->
                findings.imprecise(
                        fact, inside.equals("reason.rank") ? "reason.near.rank" : "reason.near", figures, cautions);
            case BEYOND -> findings.imprecise(fact, "reason.beyond", figures, cautions);
            case AWAY -> findings.contradicted(fact, figures, cautions);
        };
    }
}
