package org.entente.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Direction;
import org.entente.measure.model.Figure;

/**
 * A figure rises or falls over a span: Mann–Kendall's S, the number of pairs of years that rise
 * less the number that fall. With S in the claimed direction the claim is supported where chance
 * would give so large an S less than once in ten (normal approximation, continuity and ties
 * corrected), else imprecise; with S the other way or zero it is contradicted. It takes
 * {@value #LEAST} years with values, the first and last of the span among them, and two thirds of
 * all.
 *
 * <p>H. B. Mann, "Nonparametric tests against trend", Econometrica 13 (1945); M. G. Kendall, Rank
 * Correlation Methods (1948).
 */
final class TrendRule {
    /** Fewest years with values. */
    static final int LEAST = 5;

    /** One-sided ten per cent point of the normal distribution. */
    private static final double TEN_PER_CENT = 1.2815515655446004;

    private final Wording wording;
    private final Judgements findings;

    TrendRule(Wording wording, Judgements findings) {
        this.wording = wording;
        this.findings = findings;
    }

    Judgement judge(Binding.Trend claim, SeriesReader reader) {
        Course course = reader.course(claim.series(), claim.years()).without(new TreeSet<>(claim.except()));
        List<Figure> figures = course.listFigures();
        double[] values =
                course.listSpreads().stream().mapToDouble(BoundedValue::point).toArray();
        long s = score(values);
        boolean wide = !figures.isEmpty() && course.listSpreads().stream().anyMatch(BoundedValue::isWide);
        String fact = figures.isEmpty() ? "" : fact(claim, course, values, s, wide);
        if (!isCovered(course)) {
            return findings.open(reader, claim.series(), course, figures.size() < 2 ? "" : fact);
        }
        List<Caution> cautions = new ArrayList<>(findings.split(claim.series(), wide));
        if (!course.missing().isEmpty()) {
            cautions.add(
                    findings.caution(Caution.Kind.PARTLY_COVERED, Map.of("missing", wording.years(course.missing()))));
        }
        long along = claim.direction() == Direction.UP ? s : -s;
        if (along <= 0) {
            return findings.contradicted(fact, figures, cautions);
        }
        return isBeyondChance(along, values)
                ? findings.supported(fact, figures, cautions)
                : findings.notShown(fact, "reason.trend", Map.of("least", leastCorrelation(values)), figures, cautions);
    }

    private static boolean isCovered(Course course) {
        return course.byYear().size() >= LEAST
                && course.missing().stream()
                        .noneMatch(y -> y < course.byYear().firstKey()
                                || y > course.byYear().lastKey())
                && course.byYear().size() >= SpanRules.MOST * course.expected();
    }

    private String fact(Binding.Trend claim, Course course, double[] values, long s, boolean wide) {
        int first = course.byYear().firstKey();
        int last = course.byYear().lastKey();
        Figure from = course.listFigures().get(0);
        Figure to = course.listFigures().get(values.length - 1);
        Map<String, String> places = new HashMap<>(Map.of(
                "series", wording.series(claim.series()),
                "first", String.valueOf(first),
                "last", String.valueOf(last),
                "from", wording.value(BoundedValue.of(from), from.unit(), VerdictNumbers.DIGITS),
                "to", wording.value(BoundedValue.of(to), to.unit(), VerdictNumbers.DIGITS),
                "split", wording.split(claim.series(), wide)));
        long pairs = (long) values.length * (values.length - 1) / 2;
        places.put("tau", wording.numbers().computed(pairs == 0 ? 0 : (double) s / pairs, "index", 2));
        places.put("n", String.valueOf(values.length));
        return wording.texts().fill("fact.trend", places);
    }

    static long score(double[] values) {
        long s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                s += (long) Math.signum(values[j] - values[i]);
            }
        }
        return s;
    }

    /**
     * The smallest τ, by this many values with these ties, that chance reaches less than once in
     * ten.
     */
    private String leastCorrelation(double[] values) {
        long pairs = (long) values.length * (values.length - 1) / 2;
        double least = 1 + TEN_PER_CENT * Math.sqrt(variance(values) / 18);
        return wording.numbers().computed(Math.min(1, least / pairs), "index", 2);
    }

    private static boolean isBeyondChance(long s, double[] values) {
        double variance = variance(values);
        return variance > 0 && (s - 1) / Math.sqrt(variance / 18) >= TEN_PER_CENT;
    }

    /** Eighteen times the variance of S without a trend, with ties. */
    private static double variance(double[] values) {
        int n = values.length;
        double variance = n * (n - 1.0) * (2 * n + 5);
        Map<Double, Integer> ties = new HashMap<>();
        for (double value : values) {
            ties.merge(value, 1, Integer::sum);
        }
        for (int t : ties.values()) {
            variance -= t * (t - 1.0) * (2 * t + 5);
        }
        return variance;
    }
}
