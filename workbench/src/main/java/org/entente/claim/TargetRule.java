package org.entente.claim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.Commitment;
import org.entente.casefile.model.EdtfDate;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure is to reach a value. Supported: it did in a year since the aim was set, and by the year
 * that was named, if one was. Contradicted: the figures run to the named year and it did not;
 * imprecise, when it came within a tenth or an interval reaches it. Open in every other case: no
 * year was named, or the figures end before it.
 */
final class TargetRule {
    /** Far enough for any release of a source. */
    private static final int LATEST = 2100;

    private final Wording wording;
    private final Judgements findings;
    private final CaseFile caseFile;
    private final int textYear;

    TargetRule(Wording wording, Judgements findings, CaseFile caseFile, int textYear) {
        this.wording = wording;
        this.findings = findings;
        this.caseFile = caseFile;
        this.textYear = textYear;
    }

    Judgement judge(Binding.Reach claim, SeriesReader reader) {
        Integer by = claim.by();
        Course all = reader.wholeCourse(claim.series(), by == null ? LATEST : by);
        if (all.byYear().isEmpty()) {
            int year = by == null ? textYear : by;
            return findings.open(reader, claim.series(), year, reader.get(claim.series(), year));
        }
        int last = all.byYear().lastKey();
        int since = setIn(claim);
        List<Figure> figures = all.byYear().tailMap(since).values().stream().toList();
        if (figures.isEmpty()) {
            Figure latest = all.byYear().get(last);
            return findings.open(
                    wording.texts().fill("why.target.ended", places(claim, latest, last)),
                    latest == null ? List.of() : List.of(latest),
                    List.of(),
                    needed(reader, claim, since));
        }
        Figure best = figures.stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow();
        String fact = wording.texts().fill("fact.target", places(claim, best, yearOf(best)));
        BoundedValue spread = BoundedValue.of(best);
        if (spread.point() >= claim.value()) {
            return findings.supported(fact, List.of(best), List.of());
        }
        if (by == null || last < by) {
            String why = by == null ? "why.target.undated" : "why.target.pending";
            return findings.open(
                    wording.texts().fill(why, places(claim, best, yearOf(best))),
                    List.of(best),
                    List.of(),
                    needed(reader, claim, last + 1));
        }
        boolean reaching = figures.stream().anyMatch(f -> BoundedValue.of(f).high() >= claim.value());
        if (reaching) {
            return findings.imprecise(fact, "reason.interval", List.of(best), List.of());
        }
        return spread.isWithin(ClaimCloseness.ABOUT * Math.abs(claim.value()), claim.value())
                ? findings.imprecise(fact, "reason.near", List.of(best), List.of())
                : findings.contradicted(fact, List.of(best), List.of());
    }

    /** The year in which the aim was set: figures before it cannot meet it. */
    private int setIn(Binding.Reach claim) {
        String id = claim.commitment();
        EdtfDate date = id == null
                ? null
                : caseFile.findCommitment(id).map(Commitment::date).orElse(null);
        return date == null ? textYear : date.firstYear();
    }

    private Needed needed(SeriesReader reader, Binding.Reach claim, int from) {
        Integer by = claim.by();
        YearRange wanted = by == null ? new YearRange(from, from) : new YearRange(Math.min(from, by), by);
        return findings.needed(reader, claim.series(), wording.span(wanted));
    }

    private Map<String, String> places(Binding.Reach claim, @Nullable Figure figure, int year) {
        Integer by = claim.by();
        return Map.of(
                "series", wording.series(claim.series()),
                "year", String.valueOf(year),
                "value",
                        figure == null
                                ? ""
                                : wording.value(BoundedValue.of(figure), figure.unit(), VerdictNumbers.DIGITS),
                "since", String.valueOf(setIn(claim)),
                "by", by == null ? "" : by.toString(),
                "aim", wording.numbers().claimed(claim.value(), claim.unit()));
    }

    private static int yearOf(Figure figure) {
        return Objects.requireNonNull(figure.id().period()).first();
    }
}
