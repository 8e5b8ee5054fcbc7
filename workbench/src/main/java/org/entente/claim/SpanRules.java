package org.entente.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Series;
import org.entente.measure.model.Figure;

/**
 * What a figure does in the years of a span: it stays outside the first ranks in every one, has a
 * sign in most, is there in at least one. A year that is missing may hold anything, so a verdict
 * stands only where the years with a value decide whatever the others hold.
 */
final class SpanRules {
    /** "Predominantly": at least this share of the years. */
    static final double MOST = 2.0 / 3;

    private static final double HALF = 0.5;
    private static final double SLACK = 1e-9;

    private final Wording wording;
    private final Judgements findings;

    SpanRules(Wording wording, Judgements findings) {
        this.wording = wording;
        this.findings = findings;
    }

    Judgement judge(Binding.NotInTop claim, SeriesReader reader) {
        Course course = reader.course(claim.series(), claim.years());
        SortedSet<Integer> inside = years(course, s -> s.point() <= claim.top());
        SortedSet<Integer> surely = years(course, s -> s.high() <= claim.top());
        SortedSet<Integer> maybe = years(course, s -> s.low() <= claim.top());
        boolean one = claim.years().length() == 1 && course.missing().isEmpty();
        String fact = wording.texts()
                .fill(
                        one && !course.byYear().isEmpty()
                                ? "fact.value"
                                : inside.isEmpty() ? "fact.top.none" : "fact.top.some",
                        Map.of(
                                "series", wording.series(claim.series()),
                                "year", wording.span(claim.years()),
                                "value", range(course),
                                "top", String.valueOf(claim.top()),
                                "years", wording.years(inside),
                                "covered", wording.years(course.byYear().keySet()),
                                "split", wording.split(claim.series(), maybe.size() > surely.size())));
        List<Caution> cautions = findings.split(claim.series(), maybe.size() > surely.size());
        List<Figure> figures = course.listFigures();
        if (!surely.isEmpty()) {
            return findings.contradicted(fact, figures, cautions);
        }
        if (!course.missing().isEmpty() || figures.isEmpty()) {
            return openOrAbsent(claim.series(), course, reader, fact);
        }
        return maybe.isEmpty()
                ? findings.supported(fact, figures, cautions)
                : findings.imprecise(fact, "reason.rank", figures, cautions);
    }

    Judgement judge(Binding.Sign claim, SeriesReader reader) {
        Course course = reader.course(claim.series(), claim.years());
        SortedSet<Integer> right = years(course, s -> claim.positive() ? s.low() > 0 : s.high() < 0);
        SortedSet<Integer> wrong =
                years(course, s -> claim.positive() ? s.high() <= 0 && !spansZero(s) : s.low() >= 0 && !spansZero(s));
        int expected = course.expected();
        int open = expected - right.size() - wrong.size();
        boolean unsure = open > course.missing().size();
        String fact = wording.texts()
                .fill(
                        claim.positive() ? "fact.sign.positive" : "fact.sign.negative",
                        Map.of(
                                "series", wording.series(claim.series()),
                                "number", String.valueOf(right.size()),
                                "of", String.valueOf(course.byYear().size()),
                                "covered", wording.years(course.byYear().keySet()),
                                "split", wording.split(claim.series(), unsure)));
        List<Caution> cautions = findings.split(claim.series(), unsure);
        List<Figure> figures = course.listFigures();
        double least = (double) right.size() / expected;
        double most = (double) (right.size() + open) / expected;
        if (figures.isEmpty()) {
            return openOrAbsent(claim.series(), course, reader, fact);
        }
        if (least >= MOST - SLACK) {
            return findings.supported(fact, figures, withGaps(course, cautions));
        }
        if (most <= HALF + SLACK) {
            return findings.contradicted(fact, figures, withGaps(course, cautions));
        }
        if (!course.missing().isEmpty()) {
            return openOrAbsent(claim.series(), course, reader, fact);
        }
        return findings.imprecise(fact, unsure ? "reason.overlap" : "reason.sign", figures, cautions);
    }

    Judgement judge(Binding.Present claim, SeriesReader reader) {
        Course course = reader.course(claim.series(), claim.years());
        String category = claim.category();
        if (category != null) {
            return judge(claim.series(), category, course, reader);
        }
        SortedSet<Integer> there = years(course, s -> s.point() > 0);
        SortedSet<Integer> maybe = years(course, s -> s.high() > 0);
        List<Figure> figures = course.listFigures();
        String fact = wording.texts()
                .fill(
                        there.isEmpty() ? "fact.present.none" : "fact.present.some",
                        Map.of(
                                "series", wording.series(claim.series()),
                                "years", wording.years(there),
                                "span", wording.span(claim.years())));
        if (!there.isEmpty()) {
            return findings.supported(fact, figures, List.of());
        }
        if (!course.missing().isEmpty() || figures.isEmpty()) {
            return openOrAbsent(claim.series(), course, reader, fact);
        }
        if (figures.stream().allMatch(Judgements::isUnlisted)) {
            return findings.open(reader, claim.series(), claim.years().from(), figures.get(0));
        }
        return maybe.isEmpty()
                ? findings.contradicted(fact, figures, List.of())
                : findings.imprecise(fact, "reason.rounded", figures, List.of());
    }

    /**
     * A measure of categories is the one claimed: in every year, in none, or in some. Categories
     * are compared by their letters, so that "nonaggression" is "non-aggression".
     */
    private Judgement judge(Series series, String category, Course course, SeriesReader reader) {
        Map<String, SortedSet<Integer>> years = new LinkedHashMap<>();
        course.byYear()
                .forEach((year, figure) -> years.computeIfAbsent(
                                wording.category(series, figure), word -> new TreeSet<>())
                        .add(year));
        String fact = wording.texts()
                .fill(
                        "fact.category",
                        Map.of(
                                "series",
                                wording.series(series),
                                "categories",
                                years.entrySet().stream()
                                        .map(entry -> wording.texts()
                                                .fill(
                                                        "fact.category.years",
                                                        Map.of(
                                                                "category",
                                                                entry.getKey(),
                                                                "years",
                                                                wording.years(entry.getValue()))))
                                        .collect(Collectors.joining(", "))));
        List<Figure> figures = course.listFigures();
        long right = years.keySet().stream()
                .filter(word -> SeriesCheck.isSameWord(word, category))
                .count();
        if (right == 1 && years.size() > 1) {
            return findings.imprecise(fact, "reason.category", figures, List.of());
        }
        if (!course.missing().isEmpty() || figures.isEmpty()) {
            return openOrAbsent(series, course, reader, fact);
        }
        return right == 1
                ? findings.supported(fact, figures, List.of())
                : findings.contradicted(fact, figures, List.of());
    }

    private List<Caution> withGaps(Course course, List<Caution> cautions) {
        if (course.missing().isEmpty()) {
            return cautions;
        }
        List<Caution> all = new ArrayList<>(cautions);
        all.add(findings.caution(Caution.Kind.PARTLY_COVERED, Map.of("missing", wording.years(course.missing()))));
        return all;
    }

    /** A span of one year says what its one figure says; a longer one which years are missing. */
    private Judgement openOrAbsent(Series series, Course course, SeriesReader reader, String part) {
        if (course.span().length() == 1) {
            int year = course.span().from();
            return findings.open(reader, series, year, reader.get(series, year));
        }
        return findings.open(reader, series, course, course.byYear().isEmpty() ? "" : part);
    }

    private String range(Course course) {
        return course.byYear().values().stream()
                .map(f -> wording.value(BoundedValue.of(f), f.unit(), VerdictNumbers.DIGITS))
                .findFirst()
                .orElse("");
    }

    private static boolean spansZero(BoundedValue spread) {
        return spread.low() <= 0 && spread.high() >= 0 && !spread.isExact();
    }

    private static SortedSet<Integer> years(Course course, Predicate<BoundedValue> test) {
        SortedSet<Integer> years = new TreeSet<>();
        course.byYear().forEach((year, figure) -> {
            if (test.test(BoundedValue.of(figure))) {
                years.add(year);
            }
        });
        return years;
    }
}
