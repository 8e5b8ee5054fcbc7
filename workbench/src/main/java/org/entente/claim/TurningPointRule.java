package org.entente.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Direction;
import org.entente.country.YearRange;
import org.entente.measure.estimate.BreakOutcome;
import org.entente.measure.estimate.BreakScale;
import org.entente.measure.estimate.BreakSeries;
import org.entente.measure.estimate.BreakStudy;
import org.entente.measure.model.Figure;

/**
 * The course of a figure changes at a date: a test of a change of level or slope at that date,
 * which the text gives and no search found, on all years that the source covers. The year of the
 * date is the first of the new course. What counts is the p-value that allows for correlation from
 * year to year, at {@value BreakStudy#LEVEL}.
 *
 * <p>The direction is that of the new course against the continued old one, in its first years, and
 * that of the means of five years on either side. Supported: significant, both in the direction
 * claimed, and not dated to other years by the search. Contradicted: significant, both the other
 * way. Not shown: not significant, with the smallest change of level that would have been.
 * Imprecise: the two directions differ; or dated elsewhere. A date near an end, or a short series,
 * cannot be checked.
 */
final class TurningPointRule {
    /** Years on each side of the date whose means are shown for orientation. */
    static final int SIDE = 5;

    private final Wording wording;
    private final Judgements findings;
    private final RequestedBreaks breaks;
    private final int today;

    TurningPointRule(Wording wording, Judgements findings, RequestedBreaks breaks, int today) {
        this.wording = wording;
        this.findings = findings;
        this.breaks = breaks;
        this.today = today;
    }

    Judgement judge(Binding.TurningPoint claim, SeriesReader reader) {
        int at = claim.at().firstYear();
        Course course = reader.wholeCourse(claim.series(), Math.max(at, today));
        BreakSeries series = BreakSeries.of(course.listFigures(), BreakScale.usual(reader.definition(claim.series())));
        List<Caution> cautions = orientation(claim, course, at);
        Map<String, String> places = new HashMap<>(Map.of(
                "series", wording.series(claim.series()),
                "year", String.valueOf(at),
                "n", String.valueOf(series.size())));
        if (series.size() > 0) {
            places.put("first", series.period(0).code());
            places.put("last", series.period(series.size() - 1).code());
        }
        BreakOutcome outcome = breaks.study(series);
        if (outcome instanceof BreakOutcome.Refused refused) {
            places.put("needed", String.valueOf(refused.needed()));
            boolean isShort = refused.reason() == BreakOutcome.Reason.TOO_SHORT;
            return open(claim, reader, series, cautions, isShort ? "short" : "constant", places);
        }
        BreakOutcome.Studied studied = (BreakOutcome.Studied) outcome;
        BreakOutcome.DatedChange dated = BreakStudy.dated(series, RequestedBreaks.REQUEST, at);
        places.put("segment", String.valueOf(studied.segment()));
        if (dated.findP().isEmpty()) {
            boolean outside = dated.place() == BreakOutcome.Place.OUTSIDE;
            return open(claim, reader, series, cautions, outside ? "outside" : "end", places);
        }
        return judge(claim, studied, dated, places, with(cautions, course, studied));
    }

    private Judgement judge(
            Binding.TurningPoint claim,
            BreakOutcome.Studied studied,
            BreakOutcome.DatedChange dated,
            Map<String, String> places,
            List<Caution> cautions) {
        double p = dated.findP().orElseThrow();
        double shift = dated.shift().orElseThrow();
        places.put(
                "p",
                p <= 0.001 ? wording.texts().fill("p.least") : wording.numbers().computed(p, "index", 2));
        places.put("shift", shift(studied.series(), shift));
        places.put("found", found(studied));
        String fact = wording.texts().fill(shift < 0 ? "fact.turning.down" : "fact.turning.up", places);
        List<Figure> figures = studied.series().figures();
        if (p > BreakStudy.LEVEL) {
            places.put("least", smallest(studied.series(), claim.at().firstYear()));
            return findings.notShown(fact, "reason.turning.chance", places, figures, cautions);
        }
        Direction direction = claim.direction();
        if (direction != null) {
            double sign = direction == Direction.UP ? 1 : -1;
            double step = step(figures, claim.at().firstYear());
            if (shift * sign < 0 && step * sign < 0) {
                return findings.contradicted(fact, figures, cautions);
            }
            if (shift * sign < 0 || step * sign < 0) {
                return findings.imprecise(fact, "reason.turning.direction", figures, cautions);
            }
        }
        boolean elsewhere = !studied.turns().isEmpty() && !studied.isDatedAt(dated.at());
        return elsewhere
                ? findings.imprecise(fact, "reason.turning.elsewhere", figures, cautions)
                : findings.supported(fact, figures, cautions);
    }

    /** The mean of the first years of the new course less that of the last years of the old one. */
    private static double step(List<Figure> figures, int at) {
        double after = mean(figures, at, at + SIDE);
        return after - mean(figures, at - SIDE, at);
    }

    /** The mean of the years from one, inclusive, to another, exclusive; 0 where there are none. */
    private static double mean(List<Figure> figures, int from, int to) {
        return figures.stream()
                .filter(f ->
                        f.id().getPeriod().first() >= from && f.id().getPeriod().first() < to)
                .mapToDouble(Figure::getValue)
                .average()
                .orElse(0);
    }

    /** A difference on the scale of the test; of logarithms, as a percentage. */
    private String shift(BreakSeries series, double shift) {
        if (series.scale() == BreakScale.LOG) {
            double percent = Math.abs(Math.expm1(shift)) * 100;
            return wording.texts()
                    .fill("number.percent", Map.of("value", wording.numbers().computed(percent, "index", 2)));
        }
        String unit = series.figures().get(0).unit();
        if (unit.equals("share")) {
            return wording.texts()
                    .fill(
                            "number.points",
                            Map.of("value", wording.numbers().computed(Math.abs(shift) * 100, "index", 2)));
        }
        return wording.numbers().computed(Math.abs(shift), unit, 2);
    }

    /** The smallest change of level at the date that the test would have seen. */
    private String smallest(BreakSeries series, int at) {
        double least =
                BreakStudy.smallestStep(series, RequestedBreaks.REQUEST, at).orElseThrow();
        return shift(series, least);
    }

    private String found(BreakOutcome.Studied studied) {
        if (studied.turns().isEmpty()) {
            return wording.texts().fill("found.none");
        }
        String years = studied.turns().stream().map(t -> t.opens().code()).collect(Collectors.joining(", "));
        return wording.texts().fill(studied.turns().size() == 1 ? "found.one" : "found.some", Map.of("breaks", years));
    }

    private List<Caution> with(List<Caution> cautions, Course course, BreakOutcome.Studied studied) {
        List<Caution> all = new ArrayList<>(cautions);
        if (!course.missing().isEmpty()) {
            all.add(findings.caution(Caution.Kind.PARTLY_COVERED, Map.of("missing", wording.years(course.missing()))));
        }
        studied.findUnitRoot()
                .ifPresent(p -> all.add(findings.caution(
                        Caution.Kind.WANDERS, Map.of("p", wording.numbers().computed(p, "index", 2)))));
        return all;
    }

    private Judgement open(
            Binding.TurningPoint claim,
            SeriesReader reader,
            BreakSeries series,
            List<Caution> cautions,
            String reason,
            Map<String, String> places) {
        Needed needed = reason.equals("constant")
                ? new Needed(wording.texts().fill("needed.turning.constant"), List.of())
                : findings.needed(
                        reader,
                        claim.series(),
                        wording.texts()
                                .fill(
                                        "period.about",
                                        Map.of("year", String.valueOf(claim.at().firstYear()))));
        return findings.open(wording.texts().fill("why.turning." + reason, places), series.figures(), cautions, needed);
    }

    private List<Caution> orientation(Binding.TurningPoint claim, Course course, int at) {
        Map<Integer, Figure> before = course.byYear().subMap(at - SIDE, at);
        Map<Integer, Figure> after = course.byYear().subMap(at, at + SIDE);
        if (before.size() < SIDE || after.size() < SIDE) {
            return List.of();
        }
        String unit = before.values().iterator().next().unit();
        return List.of(findings.caution(
                Caution.Kind.BEFORE_AFTER,
                Map.of(
                        "series", wording.series(claim.series()),
                        "before", wording.span(new YearRange(at - SIDE, at - 1)),
                        "after", wording.span(new YearRange(at, at + SIDE - 1)),
                        "earlier", mean(before, unit),
                        "later", mean(after, unit))));
    }

    private String mean(Map<Integer, Figure> figures, String unit) {
        return wording.value(
                BoundedValue.mean(
                        figures.values().stream().map(BoundedValue::of).toList()),
                unit,
                VerdictNumbers.DIGITS);
    }
}
