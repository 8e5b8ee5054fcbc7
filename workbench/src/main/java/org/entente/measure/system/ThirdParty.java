package org.entente.measure.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.country.Dyad;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.model.SystemMembership;
import org.entente.measure.system.SignedTies.Thirds;
import org.entente.provenance.Citation;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.store.Store;

/**
 * What the ties of two states with third states say of the two: common friends and rivals, and what
 * pulls them apart.
 */
final class ThirdParty implements Measure {
    static final Citation HEIDER = new Citation(
            "maoz2007",
            "Maoz, Zeev and Terris, Lesley G. and Kuperman, Ranan D. and Talmud, Ilan",
            "What Is the Enemy of My Enemy? Causes and Consequences of Imbalanced International Relations, 1816–2001",
            "Journal of Politics 69(1): 100–115",
            2007,
            "doi:10.1111/j.1468-2508.2007.00497.x");

    /** Years whose ties are held at a time. */
    private static final int SPAN = 10;

    private static final String SIGN =
            "sign of i and k: − where they are strategic rivals, stood on opposite sides of a dispute in the year, or"
                    + " in the ten before it without a pact and not before the end of a rivalry; else + where a pact is"
                    + " in force, that is a pledge of defence, or of neutrality or consultation in both directions"
                    + " unless either is allied for defence with a strategic rival of the other (and not its own), by"
                    + " a treaty that never had more than fifteen members, or NATO's; else none";

    /** What is reported about the third states of a pair. */
    enum Kind {
        RIVALS,
        ALLIES,
        IMBALANCE,
        CROSS_PRESSURE
    }

    private final Definition definition;
    private final Kind kind;
    private final TieYears ties;
    private final TieRows rows;

    private ThirdParty(Definition definition, Kind kind, TieYears ties, TieRows rows) {
        this.definition = definition;
        this.kind = kind;

        this.ties = ties;
        this.rows = rows;
    }

    static List<Measure> list(TieYears.Sources sources) {
        TieYears ties = new TieYears(sources);
        TieRows rows = new TieRows(sources);
        return List.of(
                new ThirdParty(
                        define(
                                "third_party.common_rivals",
                                "Common rivals",
                                "How many third states have a hostile tie with both.",
                                "number of k with s_ik = s_jk = −",
                                "states",
                                Double.POSITIVE_INFINITY,
                                "higher: more that unites them against others",
                                sources),
                        Kind.RIVALS,
                        ties,
                        rows),
                new ThirdParty(
                        define(
                                "third_party.common_allies",
                                "Common friends",
                                "How many third states have a friendly tie with both.",
                                "number of k with s_ik = s_jk = +",
                                "states",
                                Double.POSITIVE_INFINITY,
                                "higher: more that unites them",
                                sources),
                        Kind.ALLIES,
                        ties,
                        rows),
                new ThirdParty(
                        define(
                                "third_party.imbalance",
                                "Imbalanced triads",
                                "What part of the pair's triads with third states is imbalanced: a friend's enemy who is a friend, or"
                                        + " three who are all hostile to each other.",
                                "number of k with s_ij·s_ik·s_jk = − over number of k with all three signs",
                                "share",
                                1,
                                "higher: more tension in their ties",
                                sources),
                        Kind.IMBALANCE,
                        ties,
                        rows),
                new ThirdParty(
                        define(
                                "third_party.cross_pressure",
                                "Cross pressure",
                                "How many third states are a friend of the one and hostile to the other.",
                                "number of k with s_ik = −s_jk",
                                "states",
                                Double.POSITIVE_INFINITY,
                                "higher: more that pulls them apart",
                                sources),
                        Kind.CROSS_PRESSURE,
                        ties,
                        rows));
    }

    private static Definition define(
            String id,
            String title,
            String meaning,
            String formula,
            String unit,
            double high,
            String direction,
            TieYears.Sources sources) {
        return Definition.of(id, title)
                .version(2)
                .meaning(meaning)
                .formula(formula + "; " + SIGN)
                .shape(Shape.DYAD)
                .unit(unit)
                .range(0, high)
                .direction(direction)
                .sources(sources.ids().stream().distinct().toList())
                .reference(HEIDER)
                .traps(List.of(
                        "No tie is not a hostile tie: most pairs have none. Neither is a tie without a treaty counted:"
                                + " the United States and Israel have no alliance in ATOP.",
                        "Voting alike makes no friends: in 1980 Egypt and Saudi Arabia voted more alike than 97 % of"
                                + " pairs, a year after breaking off relations.",
                        "Needs alliances, rivalries and disputes of the year: a year that one of them does not cover has"
                                + " no figure.",
                        "A source that names no treaty (directed dyad-years) tells no sizes: every pledge but"
                                + " non-aggression counts.",
                        "The lineage lists all rows of pledges, disputes of the year and the ten before, and rivalries"
                                + " of the pairs concerned."))
                .build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        if (question.argument() != null) {
            throw new QuestionException(
                    definition.id() + " takes no argument, and " + question.argument() + " was given");
        }
        Periods.listYears(definition, question);
        FigureColumns.Builder out = new FigureColumns.Builder(definition, null, Origin.COMPUTED);
        if (question.subjects() instanceof Subjects.AllPairs) {
            for (YearRange span : spans(question.years())) {
                Map<Integer, TieYears.Year> years = ties.read(store, question, span, null);
                span.stream().forEach(year -> answerAll(year, known(years, year), out));
            }
        } else if (question.subjects() instanceof Subjects.Pairs pairs) {
            SortedSet<Integer> states = new TreeSet<>();
            pairs.pairs().forEach(pair -> states.addAll(List.of(pair.from(), pair.to())));
            Map<Integer, TieYears.Year> years = ties.read(store, question, question.years(), states);
            for (Subjects.Pair pair : pairs.pairs()) {
                int a = Math.min(pair.from(), pair.to());
                int b = Math.max(pair.from(), pair.to());
                question.years().stream().forEach(year -> answer(a, b, year, known(years, year), out));
            }
        } else {
            throw new QuestionException(definition.id() + " is about two states, not one");
        }
        return out.build();
    }

    /**
     * The signs of the one year that a question asks for, as they were read last where the same was
     * asked.
     */
    TieYears.Year ties(Question question, Store store, SortedSet<Integer> states) {
        return known(
                ties.read(store, question, question.years(), states),
                question.years().from());
    }

    private static TieYears.Year known(Map<Integer, TieYears.Year> years, int year) {
        TieYears.Year known = years.get(year);
        if (known == null) {
            throw new IllegalStateException("the ties of " + year + " were not read");
        }
        return known;
    }

    private static List<YearRange> spans(YearRange years) {
        List<YearRange> spans = new ArrayList<>();
        for (int from = years.from(); from <= years.to(); from += SPAN) {
            spans.add(new YearRange(from, Math.min(years.to(), from + SPAN - 1)));
        }
        return spans;
    }

    private void answerAll(int year, TieYears.Year known, FigureColumns.Builder out) {
        if (known.ties() != null) {
            for (Dyad dyad : StateSystem.standard().listDyads(year)) {
                answer(dyad.first().cow(), dyad.second().cow(), year, known, out);
            }
        }
    }

    private void answer(int a, int b, int year, TieYears.Year known, FigureColumns.Builder out) {
        Period period = Period.year(year);
        SignedTies signs = known.ties();
        if (signs == null) {
            out.absent(a, b, period, Status.OUT_OF_COVERAGE, -1, "", known.note());
            return;
        }
        Optional<String> outsider = SystemMembership.findOutsider(a, b, YearRange.of(year));
        if (outsider.isPresent()) {
            out.absent(a, b, period, Status.NOT_A_STATE, -1, known.snapshot(), outsider.get());
            return;
        }
        Thirds thirds = signs.thirds(a, b);
        if (kind == Kind.IMBALANCE) {
            imbalance(a, b, period, signs.sign(a, b), thirds, known, out);
            return;
        }
        List<Integer> named = named(thirds);
        out.value(
                a,
                b,
                period,
                named.isEmpty() ? Status.ZERO : Status.OBSERVED,
                named.size(),
                named.size(),
                known.snapshot(),
                note(named, known));
    }

    private void imbalance(
            int a, int b, Period period, int own, Thirds thirds, TieYears.Year known, FigureColumns.Builder out) {
        int complete = own == 0 ? 0 : thirds.all().size();
        if (complete == 0) {
            String reason = own == 0
                    ? "the two have no tie of either sign, so no triad is complete: 0/0"
                    : "no third state has a tie with both: 0/0";
            out.absent(a, b, period, Status.UNDEFINED, 0, known.snapshot(), reason);
            return;
        }
        int imbalanced = imbalanced(own, thirds).size();
        out.value(
                a,
                b,
                period,
                imbalanced == 0 ? Status.ZERO : Status.OBSERVED,
                (double) imbalanced / complete,
                complete,
                known.snapshot(),
                note(imbalanced(own, thirds), known));
    }

    /**
     * Friends: whoever pulls them apart. Hostile to each other: whoever is a friend of both, or
     * hostile to both.
     */
    private static List<Integer> imbalanced(int own, Thirds thirds) {
        if (own > 0) {
            return thirds.between();
        }
        List<Integer> same = new ArrayList<>(thirds.friends());
        same.addAll(thirds.rivals());
        same.sort(null);
        return same;
    }

    private List<Integer> named(Thirds thirds) {
        return switch (kind) {
            case RIVALS -> thirds.rivals();
            case ALLIES -> thirds.friends();
            case CROSS_PRESSURE -> thirds.between();
            case IMBALANCE -> thirds.all();
        };
    }

    private static String note(List<Integer> states, TieYears.Year known) {
        String names = states.stream().map(FigureIds::code).collect(Collectors.joining(" "));
        return names + (names.isEmpty() ? "" : "; ") + "with " + known.note();
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        return lineages(List.of(figure), store).get(0);
    }

    @Override
    public List<Lineage> lineages(List<Figure> figures, Store store) {
        String version = definition.versioned();
        Map<Subjects.Pair, List<Figure>> byPair = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> figure.value() != null)
                .forEach(figure -> byPair.computeIfAbsent(
                                new Subjects.Pair(
                                        figure.id().from(), figure.id().to()),
                                key -> new ArrayList<>())
                        .add(figure));
        Map<Figure, TieRows.Wanted> wanted = new HashMap<>();
        Map<Figure, String> worked = new HashMap<>();
        byPair.forEach((pair, members) -> {
            Map<Integer, TieYears.Year> years = readPair(pair, members, store);
            for (Figure figure : members) {
                int year = figure.id().getPeriod().first();
                SignedTies signs = Objects.requireNonNull(known(years, year).ties());
                Thirds thirds = signs.thirds(pair.from(), pair.to());
                worked.put(figure, worked(figure, signs, thirds));
                wanted.put(
                        figure,
                        new TieRows.Wanted(
                                pair.from(), pair.to(), year, new TreeSet<>(named(thirds)), kind == Kind.IMBALANCE));
            }
        });
        Map<TieRows.Wanted, TieRows.Found> found = rows.read(List.copyOf(wanted.values()), store);
        return figures.stream()
                .map(figure -> {
                    TieRows.Found some = found.getOrDefault(wanted.get(figure), TieRows.Found.NONE);
                    return new Lineage(version, worked.getOrDefault(figure, figure.note()), some.rows(), some.count());
                })
                .toList();
    }

    @Override
    public List<Long> countRows(List<Figure> figures, Store store) {
        return lineages(figures, store).stream().map(Lineage::rowCount).toList();
    }

    private Map<Integer, TieYears.Year> readPair(Subjects.Pair pair, List<Figure> members, Store store) {
        YearRange all = new YearRange(
                members.stream().mapToInt(f -> f.id().getPeriod().first()).min().orElseThrow(),
                members.stream().mapToInt(f -> f.id().getPeriod().first()).max().orElseThrow());
        Question question = Question.of(Subjects.pair(pair.from(), pair.to()), all);
        return ties.read(store, question, all, new TreeSet<>(List.of(pair.from(), pair.to())));
    }

    private String worked(Figure figure, SignedTies signs, Thirds thirds) {
        int a = figure.id().from();
        int b = figure.id().to();
        String each = named(thirds).stream()
                .map(k -> "%s %s%s".formatted(FigureIds.code(k), text(signs.sign(a, k)), text(signs.sign(b, k))))
                .collect(Collectors.joining(", "));
        return kind == Kind.IMBALANCE
                ? String.format(
                        Locale.ROOT,
                        "%s = %d / %d = %.6f; the two %s, and (first, second): %s",
                        definition.id(),
                        imbalanced(signs.sign(a, b), thirds).size(),
                        thirds.all().size(),
                        figure.getValue(),
                        text(signs.sign(a, b)),
                        each)
                : String.format(
                        Locale.ROOT,
                        "%s = %.0f; signs with (first, second): %s",
                        definition.id(),
                        figure.getValue(),
                        each.isEmpty() ? "none" : each);
    }

    private static String text(int sign) {
        return sign > 0 ? "+" : sign < 0 ? "−" : "0";
    }
}
