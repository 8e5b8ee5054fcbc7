package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.casefile.model.Binding;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;

/**
 * A year holds the highest or lowest value. Supported: no other year's interval reaches that
 * year's. Imprecise: the year is first, or could be, but intervals overlap or the value is shared.
 * Contradicted: another year lies beyond it for certain. Without a stated span the years are those
 * the source covers, up to the year in which the text came out.
 */
final class ExtremumRule {
    private final Wording wording;
    private final Judgements findings;
    private final int textYear;

    ExtremumRule(Wording wording, Judgements findings, int textYear) {
        this.wording = wording;
        this.findings = findings;
        this.textYear = textYear;
    }

    Judgement judge(Binding.Extremum claim, SeriesReader reader) {
        YearRange over = claim.over();
        Course course = over == null
                ? reader.wholeCourse(claim.series(), Math.max(textYear, claim.year()))
                : reader.course(claim.series(), over);
        Figure figure = course.byYear().get(claim.year());
        if (figure == null) {
            return findings.open(reader, claim.series(), claim.year(), reader.get(claim.series(), claim.year()));
        }
        BoundedValue claimed = BoundedValue.of(figure);
        SortedSet<Integer> beyond = new TreeSet<>();
        SortedSet<Integer> surely = new TreeSet<>();
        SortedSet<Integer> reaching = new TreeSet<>();
        SortedSet<Integer> equal = new TreeSet<>();
        course.byYear().forEach((year, other) -> {
            if (year != claim.year()) {
                BoundedValue spread = BoundedValue.of(other);
                double ahead = claim.highest() ? spread.point() - claimed.point() : claimed.point() - spread.point();
                double least = claim.highest() ? spread.low() - claimed.high() : claimed.low() - spread.high();
                double most = claim.highest() ? spread.high() - claimed.low() : claimed.high() - spread.low();
                addIf(ahead > 0, beyond, year);
                addIf(ahead == 0, equal, year);
                addIf(least > 0, surely, year);
                addIf(most >= 0, reaching, year);
            }
        });
        boolean overlap = !reaching.isEmpty() && !(reaching.equals(equal) && claimed.isExact());
        List<Figure> figures = ordered(figure, course, beyond);
        // What lies beyond for certain rests on no point value.
        boolean rests = overlap && surely.isEmpty();
        List<Caution> cautions = new ArrayList<>(findings.split(claim.series(), rests));
        if (over == null && !course.missing().isEmpty()) {
            cautions.add(
                    findings.caution(Caution.Kind.PARTLY_COVERED, Map.of("missing", wording.years(course.missing()))));
        }
        String fact = fact(claim, course, claimed, figure, beyond, wording.split(claim.series(), rests));
        if (!surely.isEmpty()) {
            return findings.contradicted(fact, figures, cautions);
        }
        if (over != null && !course.missing().isEmpty()) {
            return findings.open(reader, claim.series(), course, fact);
        }
        if (overlap) {
            String reason = beyond.isEmpty() ? "reason.overlap.right" : "reason.overlap.wrong";
            return findings.imprecise(fact, reason, figures, cautions);
        }
        return equal.isEmpty()
                ? findings.supported(fact, figures, cautions)
                : findings.imprecise(fact, "reason.tie", figures, cautions);
    }

    private String fact(
            Binding.Extremum claim,
            Course course,
            BoundedValue claimed,
            Figure figure,
            SortedSet<Integer> beyond,
            String split) {
        String key = beyond.isEmpty() ? "fact.extremum.first" : "fact.extremum.beyond";
        int top = beyond.isEmpty() ? claim.year() : first(claim, course, beyond);
        Figure best = course.byYear().get(top);
        return wording.texts()
                .fill(
                        key + (claim.highest() ? ".highest" : ".lowest"),
                        Map.of(
                                "series", wording.series(claim.series()),
                                "year", String.valueOf(claim.year()),
                                "value", wording.value(claimed, figure.unit(), VerdictNumbers.DIGITS),
                                "top", String.valueOf(top),
                                "best",
                                        best == null
                                                ? ""
                                                : wording.value(
                                                        BoundedValue.of(best), best.unit(), VerdictNumbers.DIGITS),
                                "span", wording.span(course.span()),
                                "split", split));
    }

    private static int first(Binding.Extremum claim, Course course, SortedSet<Integer> beyond) {
        int best = beyond.first();
        for (int year : beyond) {
            double gain = value(course, year) - value(course, best);
            if (claim.highest() ? gain > 0 : gain < 0) {
                best = year;
            }
        }
        return best;
    }

    private static double value(Course course, int year) {
        Figure figure = course.byYear().get(year);
        if (figure == null) {
            throw new IllegalArgumentException(year + " has no value");
        }
        return figure.getValue();
    }

    /** The claimed year's figure, then those beyond it, then the rest. */
    private static List<Figure> ordered(Figure claimed, Course course, SortedSet<Integer> beyond) {
        List<Figure> all = new ArrayList<>(List.of(claimed));
        course.byYear().forEach((year, figure) -> addFigure(beyond.contains(year), all, figure));
        course.byYear().forEach((year, figure) -> addFigure(!beyond.contains(year) && figure != claimed, all, figure));
        return all;
    }

    private static void addFigure(boolean wanted, List<Figure> all, Figure figure) {
        if (wanted) {
            all.add(figure);
        }
    }

    private static void addIf(boolean wanted, SortedSet<Integer> years, int year) {
        if (wanted) {
            years.add(year);
        }
    }
}
