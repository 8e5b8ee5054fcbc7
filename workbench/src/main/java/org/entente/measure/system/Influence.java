package org.entente.measure.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.model.SystemMembership;
import org.entente.measure.system.InfluenceIndicator.Part;
import org.entente.provenance.Citation;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * How much two states share, how far the second depends on the first, and the product of the two.
 */
final class Influence implements Measure {
    static final Citation FBIC = new Citation(
            "moyer2021",
            "Moyer, Jonathan D. and Meisel, Collin J. and Matthews, Austin S. and Bohl, David K. and Burrows, Mathew J.",
            "China-US Competition: Measuring Global Influence",
            "Atlantic Council and Frederick S. Pardee Center for International Futures",
            2021,
            null);

    /** With less than this weight of indicators there is no figure. */
    private static final double LEAST = 0.5;

    /**
     * Years whose indicators are held at a time for all pairs, which take some 1.7 MB a year and
     * indicator.
     */
    private static final int SPAN = 4;

    private final Definition definition;
    private final List<Part> parts;
    private final List<InfluenceIndicator> indicators;
    private final Measures measures;

    private Influence(Definition definition, List<Part> parts, List<InfluenceIndicator> all, Measures measures) {
        this.definition = definition;
        this.parts = parts;
        this.indicators = all.stream().filter(one -> parts.contains(one.of())).toList();
        this.measures = measures;
    }

    static List<Measure> list(Measures measures) {
        List<InfluenceIndicator> all = InfluenceIndicator.listAll();
        return List.of(
                create(
                        "influence.bandwidth",
                        "Bandwidth",
                        "How much two states share: trade, organisations, pledges and arms, each on a fixed scale.",
                        Shape.DYAD,
                        "higher: more channels through which influence can flow",
                        List.of(Part.BANDWIDTH),
                        all,
                        measures),
                create(
                        "influence.dependence",
                        "Dependence",
                        "How far the second state depends on the first for what it sells, buys and arms itself with.",
                        Shape.DIRECTED_DYAD,
                        "higher: the second depends more on the first",
                        List.of(Part.DEPENDENCE),
                        all,
                        measures),
                create(
                        "influence.index",
                        "Capacity for influence",
                        "What the first state could bring to bear on the second: bandwidth times dependence.",
                        Shape.DIRECTED_DYAD,
                        "higher: the first could influence the second more",
                        List.of(Part.BANDWIDTH, Part.DEPENDENCE),
                        all,
                        measures));
    }

    private static Influence create(
            String id,
            String title,
            String meaning,
            Shape shape,
            String direction,
            List<Part> parts,
            List<InfluenceIndicator> all,
            Measures measures) {
        List<String> sources = all.stream()
                .filter(one -> parts.contains(one.of()))
                .map(InfluenceIndicator::source)
                .distinct()
                .toList();
        String each = parts.stream().map(part -> "(" + formula(all, part)).collect(Collectors.joining(" × "));
        return new Influence(
                Definition.of(id, title)
                        .meaning(meaning)
                        .formula(each)
                        .shape(shape)
                        .unit("index")
                        .range(0, 1)
                        .direction(direction)
                        .sources(sources)
                        .reference(FBIC)
                        .traps(
                                List.of(
                                        "In the style of the Formal Bilateral Influence Capacity index, and not that index: indicators and"
                                                + " weights differ, and stand in influence.tsv.",
                                        "A capacity by size of ties; whether it is used is another matter.",
                                        "Trade is in current US$, on a scale that is the same for all years: inflation is in it.",
                                        "The set of indicators is fixed: a year that the source of one does not cover has no figure, so that a"
                                                + " change of coverage never looks like a change of influence.",
                                        "What is not reported for the pair is left out of the mean, lowers the coverage in the note, and gives"
                                                + " an interval from none to all of it; with less than half of the weight, or where nothing is known of trade, there is no figure."))
                        .build(),
                parts,
                all,
                measures);
    }

    private static String formula(List<InfluenceIndicator> all, Part part) {
        List<InfluenceIndicator> some =
                all.stream().filter(one -> one.of() == part).toList();
        return some.stream()
                        .map(one -> "%s·%s".formatted(number(one.weight()), one.name()))
                        .collect(Collectors.joining(" + "))
                + ") / " + number(weight(some)) + " of " + part.name().toLowerCase(Locale.ROOT)
                + ", each scaled to 0–1";
    }

    private static double weight(List<InfluenceIndicator> some) {
        return some.stream().mapToDouble(InfluenceIndicator::weight).sum();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        FigureColumns.Builder out = new FigureColumns.Builder(definition, null, Origin.COMPUTED);
        compute(question, store, out);
        return out.build();
    }

    @Override
    public void compute(Question question, Store store, FigureSink out) {
        if (question.argument() != null) {
            throw new QuestionException(
                    definition.id() + " takes no argument, and " + question.argument() + " was given");
        }
        Periods.listYears(definition, question);
        if (question.subjects() instanceof Subjects.Pairs asked) {
            List<Subjects.Pair> pairs =
                    asked.pairs().stream().map(this::ordered).toList();
            InfluenceIndicators read = new InfluenceIndicators(parts, read(store, question.years(), pairs, question));
            for (Subjects.Pair pair : pairs) {
                question.years().stream().forEach(year -> answer(pair, year, read, out));
            }
        } else if (question.subjects() instanceof Subjects.AllPairs) {
            for (int from = question.years().from(); from <= question.years().to(); from += SPAN) {
                YearRange span = new YearRange(from, Math.min(question.years().to(), from + SPAN - 1));
                InfluenceIndicators read = new InfluenceIndicators(parts, read(store, span, null, question));
                span.stream()
                        .filter(year -> read.of(year).uncovered().isEmpty())
                        .forEach(year -> all(year).forEach(pair -> answer(pair, year, read, out)));
            }
        } else {
            throw new QuestionException(definition.id() + " is about two states, not one");
        }
    }

    private Subjects.Pair ordered(Subjects.Pair pair) {
        return definition.shape() == Shape.DYAD && pair.from() > pair.to()
                ? new Subjects.Pair(pair.to(), pair.from())
                : pair;
    }

    private Stream<Subjects.Pair> all(int year) {
        return StateSystem.standard().listDyads(year).stream().flatMap(dyad -> {
            Subjects.Pair forth =
                    new Subjects.Pair(dyad.first().cow(), dyad.second().cow());
            return definition.shape() == Shape.DYAD
                    ? Stream.of(forth)
                    : Stream.of(forth, new Subjects.Pair(forth.to(), forth.from()));
        });
    }

    private List<IndicatorValues> read(
            Store store, YearRange years, @Nullable List<Subjects.Pair> pairs, Question question) {
        return indicators.stream()
                .map(one -> IndicatorValues.read(
                        one,
                        measures.get(one.measure()),
                        store,
                        years,
                        pairs,
                        one.source().equals(question.source()) ? question.vintage() : null))
                .toList();
    }

    /**
     * A weighted mean of indicators.
     *
     * @param value over those that are there
     * @param low when those that are missing were 0
     * @param high when those that are missing were 1
     * @param coverage weight of those that are there, of 1
     * @param there number of those that are there
     * @param missing ids of the others
     */
    record Mean(double value, double low, double high, double coverage, int there, List<String> missing) {

        static Mean of(double[] weights, OptionalDouble[] values, List<String> ids) {
            double all = Arrays.stream(weights).sum();
            double weight = 0;
            double sum = 0;
            int there = 0;
            List<String> missing = new ArrayList<>();
            for (int i = 0; i < weights.length; i++) {
                if (values[i].isPresent()) {
                    weight += weights[i];
                    sum += weights[i] * values[i].getAsDouble();
                    there++;
                } else {
                    missing.add(ids.get(i));
                }
            }
            double value = weight == 0 ? 0 : sum / weight;
            return new Mean(value, sum / all, (sum + all - weight) / all, weight / all, there, missing);
        }
    }

    /**
     * Whether nothing is known of trade: a state that sells no arms would then seem to have no
     * influence at all, whatever its trade is.
     */
    private static boolean restsOnArmsAlone(Part part, Mean mean) {
        return part == Part.DEPENDENCE && mean.missing().containsAll(List.of("trade.share", "trade.import_share"));
    }

    private void answer(Subjects.Pair pair, int year, InfluenceIndicators read, FigureSink out) {
        InfluenceIndicators.OfYear of = read.of(year);
        Period period = of.period();
        String ref = of.ref();
        if (!of.uncovered().isEmpty()) {
            out.absent(pair.from(), pair.to(), period, Status.OUT_OF_COVERAGE, -1, "", of.uncovered());
            return;
        }
        Optional<String> outsider = SystemMembership.findOutsider(pair.from(), pair.to(), YearRange.of(year));
        if (outsider.isPresent()) {
            out.absent(pair.from(), pair.to(), period, Status.NOT_A_STATE, -1, ref, outsider.get());
            return;
        }
        double value = 1;
        double low = 1;
        double high = 1;
        int there = 0;
        List<String> missing = new ArrayList<>();
        boolean zero = false;
        for (InfluenceIndicators.Weighed part : read.weighed()) {
            Mean mean = part.mean(pair, year);
            if (mean.coverage() < LEAST || restsOnArmsAlone(part.part(), mean)) {
                out.absent(
                        pair.from(),
                        pair.to(),
                        period,
                        Status.NOT_REPORTED,
                        mean.there(),
                        ref,
                        "no value of %s: coverage of %s is %s"
                                .formatted(
                                        String.join(", ", mean.missing()),
                                        part.part().name().toLowerCase(Locale.ROOT),
                                        number(mean.coverage())));
                return;
            }
            value *= mean.value();
            low *= mean.low();
            high *= mean.high();
            there += mean.there();
            missing.addAll(mean.missing());
            zero |= part.isZero(pair, year);
        }
        String note = (missing.isEmpty() ? "" : "without " + String.join(", ", missing) + "; ") + "with " + of.others();
        // A product of a rounded zero and anything is no true zero.
        Status status = zero ? Status.ZERO : Status.OBSERVED;
        if (missing.isEmpty()) {
            out.value(pair.from(), pair.to(), period, status, value, there, ref, note);
        } else {
            out.interval(pair.from(), pair.to(), period, status, value, low, high, there, ref, note);
        }
    }

    /** The rows of all indicators of the pair. */
    @Override
    public Lineage lineage(Figure figure, Store store) {
        String version = definition.versioned();
        if (figure.value() == null) {
            return new Lineage(version, figure.note(), List.of(), 0);
        }
        int year = figure.id().getPeriod().first();
        Subjects.Pair pair = new Subjects.Pair(figure.id().from(), figure.id().to());
        List<IndicatorValues> values = read(store, YearRange.of(year), List.of(pair), asked(figure, pair, year));
        List<RowRef> rows = new ArrayList<>();
        for (IndicatorValues each : values) {
            Measure measure = measures.get(each.indicator().measure());
            for (Figure part : each.figures(measure, store, year, pair)) {
                rows.addAll(measure.lineage(part, store).rows());
            }
        }
        TieRows.Found merged = TieRows.merge(rows);
        String worked =
                parts.stream().map(part -> worked(part, pair, year, values)).collect(Collectors.joining(" × "));
        return new Lineage(
                version,
                "%s = %s = %s".formatted(definition.id(), worked, number(figure.getValue())),
                merged.rows(),
                merged.count());
    }

    /** The question whose answer a figure was, as far as its snapshot tells. */
    private static Question asked(Figure figure, Subjects.Pair pair, int year) {
        int colon = figure.snapshot().indexOf(':');
        return Question.of(Subjects.pair(pair.from(), pair.to()), YearRange.of(year))
                .withVintage(
                        figure.snapshot().substring(0, colon), figure.snapshot().substring(colon + 1));
    }

    private static String worked(Part part, Subjects.Pair pair, int year, List<IndicatorValues> values) {
        List<String> terms = new ArrayList<>();
        double weight = 0;
        for (IndicatorValues each : values) {
            OptionalDouble value = each.find(year, pair.from(), pair.to());
            if (each.indicator().of() == part && value.isPresent()) {
                weight += each.indicator().weight();
                terms.add("%s·%s (%s)"
                        .formatted(
                                number(each.indicator().weight()),
                                number(value.getAsDouble()),
                                each.indicator().name()));
            }
        }
        return "(" + String.join(" + ", terms) + ") / " + number(weight);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.6f", value);
    }
}
