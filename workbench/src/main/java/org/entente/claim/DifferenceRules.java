package org.entente.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Direction;
import org.entente.measure.model.Figure;

/**
 * One figure, or the mean over some years, lies above or below another. Supported: the intervals
 * lie apart that way. Imprecise: they overlap, so that the claim and its opposite are both
 * possible. Contradicted: they lie apart the other way, or are the same value. Equality is met
 * exactly; within a tenth, or within the intervals, it is imprecise.
 */
final class DifferenceRules {
    private final Wording wording;
    private final Judgements findings;

    DifferenceRules(Wording wording, Judgements findings) {
        this.wording = wording;
        this.findings = findings;
    }

    Judgement judge(Binding.Change claim, SeriesReader reader) {
        Course before = reader.course(claim.series(), claim.before());
        Course after = reader.course(claim.series(), claim.after());
        for (Course course : List.of(before, after)) {
            if (!course.missing().isEmpty() || course.byYear().isEmpty()) {
                return open(claim, course, reader);
            }
        }
        BoundedValue earlier = BoundedValue.mean(before.listSpreads());
        BoundedValue later = BoundedValue.mean(after.listSpreads());
        List<Figure> figures = new ArrayList<>(after.listFigures());
        figures.addAll(before.listFigures());
        boolean single = claim.before().length() == 1 && claim.after().length() == 1;
        String unit = figures.get(0).unit();
        boolean wide = earlier.overlaps(later) && !(earlier.isExact() && later.isExact());
        String fact = wording.texts()
                .fill(
                        single ? "fact.change.years" : "fact.change.means",
                        Map.of(
                                "series", wording.series(claim.series()),
                                "before", wording.span(claim.before()),
                                "after", wording.span(claim.after()),
                                "earlier", wording.value(earlier, unit, VerdictNumbers.DIGITS),
                                "later", wording.value(later, unit, VerdictNumbers.DIGITS),
                                "split", wording.split(claim.series(), wide || earlier.isWide() || later.isWide())));
        List<Caution> cautions = findings.split(claim.series(), wide || earlier.isWide() || later.isWide());
        boolean up = claim.direction() == Direction.UP;
        return apart(up ? later : earlier, up ? earlier : later, fact, figures, cautions);
    }

    private Judgement open(Binding.Change claim, Course course, SeriesReader reader) {
        if (course.span().length() == 1) {
            int year = course.span().from();
            return findings.open(reader, claim.series(), year, reader.get(claim.series(), year));
        }
        return findings.open(reader, claim.series(), course, "");
    }

    Judgement judge(Binding.Comparison claim, SeriesReader reader) {
        Figure one = reader.get(claim.series(), claim.year());
        Figure other = reader.get(claim.other(), claim.otherYear());
        if (!one.status().carriesValue()) {
            return findings.open(reader, claim.series(), claim.year(), one);
        }
        if (!other.status().carriesValue()) {
            return findings.open(reader, claim.other(), claim.otherYear(), other);
        }
        BoundedValue left = BoundedValue.of(one);
        BoundedValue right = BoundedValue.of(other);
        boolean wide = left.isWide() || right.isWide();
        Map<String, String> places = new HashMap<>(Map.of(
                "series", wording.series(claim.series()),
                "year", String.valueOf(claim.year()),
                "value", wording.value(left, one.unit(), VerdictNumbers.DIGITS),
                "other", wording.series(claim.other()),
                "otheryear", String.valueOf(claim.otherYear()),
                "othervalue", wording.value(right, other.unit(), VerdictNumbers.DIGITS),
                "split", wording.split(claim.series(), wide)));
        String fact = wording.texts().fill("fact.comparison", places);
        List<Figure> figures = List.of(one, other);
        List<Caution> cautions = findings.split(claim.series(), wide);
        return switch (claim.relation()) {
            case ABOVE -> apart(left, right, fact, figures, cautions);
            case BELOW -> apart(right, left, fact, figures, cautions);
            case SAME -> same(left, right, ValueRule.WHOLE.contains(one.unit()), fact, figures, cautions);
        };
    }

    private Judgement apart(
            BoundedValue upper, BoundedValue lower, String fact, List<Figure> figures, List<Caution> cautions) {
        if (upper.low() > lower.high()) {
            return findings.supported(fact, figures, cautions);
        }
        boolean exact = upper.isExact() && lower.isExact();
        if (exact || upper.high() < lower.low()) {
            return findings.contradicted(fact, figures, cautions);
        }
        boolean right = upper.point() > lower.point();
        return findings.imprecise(fact, right ? "reason.overlap.right" : "reason.overlap.wrong", figures, cautions);
    }

    private Judgement same(
            BoundedValue left,
            BoundedValue right,
            boolean whole,
            String fact,
            List<Figure> figures,
            List<Caution> cautions) {
        if (left.isWithin(0, right.point())) {
            return findings.supported(fact, figures, cautions);
        }
        boolean near = !whole && left.isWithin(ClaimCloseness.ABOUT * Math.abs(right.point()), right.point());
        if (left.overlaps(right)) {
            return findings.imprecise(fact, "reason.overlap", figures, cautions);
        }
        return near
                ? findings.imprecise(fact, "reason.near", figures, cautions)
                : findings.contradicted(fact, figures, cautions);
    }
}
