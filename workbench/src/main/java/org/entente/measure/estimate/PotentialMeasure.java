package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceRows;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
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
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.entente.text.MessageBundle;

/**
 * What a gravity model that has not seen a pair predicts that one sells to the other, and with
 * {@code unrealised} how much more that is than what it sells. One pair and all pairs are answered
 * from the same folds, so that both are the same number. See {@link PotentialStudy}.
 */
final class PotentialMeasure implements Measure {
    private static final MessageBundle MESSAGES = MessageBundle.english(PotentialMeasure.class);

    private static final String ID = "trade.potential";
    private static final String ACTUAL = "trade.exports";

    private final Definition definition;
    private final Measures measures;
    private final Studies studies;

    PotentialMeasure(Measures measures, Studies studies) {
        this.measures = measures;
        this.studies = studies;
        this.definition = Definition.of(ID, "Trade potential")
                .version(2)
                .meaning(
                        "What the first state would sell to the second if the two traded as their trade with all others, their"
                                + " distance and their ties suggest.")
                .formula(MESSAGES.get("potential.formula"))
                .shape(Shape.DIRECTED_DYAD)
                .unit("US$")
                .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .direction(
                        "higher: more trade would be expected; with unrealised, below 0: more is traded than expected")
                .sources(sources(measures))
                .argument("unrealised: the prediction less the actual flow, which is below 0 where more is traded than"
                        + " predicted; or a product with its scheme, such as SITC:7; or both, as unrealised+SITC:7")
                .reference(EstimateWorks.GRAVITY)
                .traps(List.of(
                        "Potentials are no trade that the world lacks: with exporter and importer effects the flows"
                                + " that a model fits add up to each state's actual totals, so what one partner falls"
                                + " short of others exceed.",
                        "It describes what pairs of such states and distance trade, not what a policy would bring.",
                        "The pair is never in the estimate, nor is the rest of its fold, a tenth of all pairs; one"
                                + " pair and all pairs are answered from the same folds.",
                        "The interval is that of single flows, wide and not symmetric: eight of ten comparable ones"
                                + " lie in it; where few of them reach what is predicted it is widened to hold the"
                                + " prediction.",
                        "The actual flow is that of the source and reporting side of the estimate: the first that has"
                                + " the trade of nine in ten states of the year, which may be another than trade.exports"
                                + " takes.",
                        "Contiguity, alliances and agreements after the end of their sources are those of its last"
                                + " year, up to ten years.",
                        "Of a product what a file does not list is not reported and no zero, so that the estimate"
                                + " rests on the pairs that trade it. It is the model of the product alone: potentials of"
                                + " sections do not add up to that of all goods.",
                        "Current US$; a flow that is not reported is no zero and stays out of the estimate, but can be"
                                + " predicted."))
                .build();
    }

    private static List<String> sources(Measures measures) {
        return Stream.concat(
                        Stream.of(ACTUAL, PotentialFacts.DISTANCE, "contiguity", "alliance.type")
                                .flatMap(id -> measures.find(id).stream())
                                .flatMap(measure -> measure.definition().sources().stream()),
                        Stream.of("desta", PotentialFacts.TIES))
                .distinct()
                .toList();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        PotentialAsk ask = PotentialAsk.parse(ID, question.argument());
        FigureColumns.Builder out = new FigureColumns.Builder(definition, question.argument(), Origin.COMPUTED);
        List<Period> periods = Periods.listYears(definition, question);
        if (question.subjects() instanceof Subjects.AllPairs) {
            for (Period period : periods) {
                Optional<Snapshot> trade = findTrade(question, store, period.first(), ask);
                if (trade.isPresent()
                        && studies.potential(measures, store, trade.get(), period.first(), ask)
                                instanceof PotentialStudy.Estimated estimated) {
                    Supplier<PotentialFacts> facts = facts(store, period.first());
                    for (Subjects.Pair pair : estimated.study().pairs()) {
                        add(out, pair, period, estimated.study(), facts, ask.unrealised());
                    }
                }
            }
        } else if (question.subjects() instanceof Subjects.Pairs pairs) {
            for (Subjects.Pair pair : pairs.pairs()) {
                periods.forEach(period -> answer(out, pair, period, question, store, ask));
            }
        } else {
            throw new QuestionException(MESSAGES.fill("potential.one_state", "id", ID));
        }
        return out.build();
    }

    private Optional<Snapshot> findTrade(Question question, Store store, int year, PotentialAsk ask) {
        return new PotentialFlows(measures, store).find(question, year, ask);
    }

    private void answer(
            FigureColumns.Builder out,
            Subjects.Pair pair,
            Period period,
            Question question,
            Store store,
            PotentialAsk ask) {
        int year = period.first();
        Optional<Snapshot> trade = findTrade(question, store, year, ask);
        if (trade.isEmpty()) {
            out.absent(
                    pair.from(),
                    pair.to(),
                    period,
                    Status.OUT_OF_COVERAGE,
                    -1,
                    "",
                    MESSAGES.fill(
                            ask.isWhole() ? "potential.no_trade" : "potential.no_product",
                            "year",
                            year,
                            "sources",
                            String.join(", ", actual().definition().sources())));
            return;
        }
        String ref = trade.get().ref();
        Optional<String> outsider = SystemMembership.findOutsider(pair.from(), pair.to(), YearRange.of(year));
        if (outsider.isPresent()) {
            out.absent(pair.from(), pair.to(), period, Status.NOT_A_STATE, -1, ref, outsider.get());
        } else if (studies.potential(measures, store, trade.get(), year, ask)
                instanceof PotentialStudy.Estimated made) {
            Supplier<PotentialFacts> facts = facts(store, year);
            if (made.study().has(pair.from(), pair.to(), facts)) {
                add(out, pair, period, made.study(), facts, ask.unrealised());
            } else {
                Figure flow = flow(pair, year, trade.get(), store);
                out.absent(pair.from(), pair.to(), period, flow.status(), -1, ref, flow.note());
            }
        } else if (studies.potential(measures, store, trade.get(), year, ask)
                instanceof PotentialStudy.Refused refused) {
            out.absent(pair.from(), pair.to(), period, refused.status(), -1, refused.ref(), refused.reason());
        }
    }

    private Supplier<PotentialFacts> facts(Store store, int year) {
        return () -> studies.facts(measures, store, year);
    }

    private void add(
            FigureColumns.Builder out,
            Subjects.Pair pair,
            Period period,
            PotentialStudy study,
            Supplier<PotentialFacts> facts,
            boolean less) {
        String ref = study.snapshot().ref();
        PotentialStudy.Prediction found = study.predict(pair.from(), pair.to(), facts);
        if (found instanceof PotentialStudy.Unknown unknown) {
            out.absent(pair.from(), pair.to(), period, unknown.status(), -1, ref, unknown.reason());
            return;
        }
        PotentialStudy.Predicted flow = (PotentialStudy.Predicted) found;
        if (less && !flow.observed()) {
            out.absent(
                    pair.from(), pair.to(), period, Status.NOT_REPORTED, -1, ref, MESSAGES.get("potential.no_actual"));
            return;
        }
        double from = less ? flow.actual() : 0;
        out.interval(
                pair.from(),
                pair.to(),
                period,
                flow.value() == from ? Status.ZERO : Status.OBSERVED,
                flow.value() - from,
                Math.min(flow.low(), flow.value()) - from,
                Math.max(flow.high(), flow.value()) - from,
                study.observations(flow),
                ref,
                MESSAGES.fill(
                        "potential.note",
                        "actual",
                        flow.observed() ? millions(flow.actual()) : MESSAGES.get("potential.unreported"),
                        "flow",
                        study.observations(flow),
                        "comparable",
                        flow.comparable()));
    }

    private Measure actual() {
        return measures.find(ACTUAL).orElseThrow();
    }

    private Figure flow(Subjects.Pair pair, int year, Snapshot trade, Store store) {
        return actual().compute(
                        Question.of(Subjects.pair(pair.from(), pair.to()), YearRange.of(year))
                                .withVintage(trade.source(), trade.vintage()),
                        store)
                .figure(0);
    }

    /**
     * The rows of the pair's flow and of what is known of the two; those of all other pairs are not
     * listed.
     */
    @Override
    public Lineage lineage(Figure figure, Store store) {
        String version = definition.versioned();
        if (figure.value() == null) {
            return new Lineage(version, figure.note(), List.of(), 0);
        }
        int year = figure.id().getPeriod().first();
        Subjects.Pair pair = new Subjects.Pair(figure.id().from(), figure.id().to());
        PotentialAsk ask = PotentialAsk.parse(ID, figure.id().argument());
        Snapshot trade = SourceRows.snapshot(store, figure);
        Supplier<PotentialFacts> facts = facts(store, year);
        if (!(studies.potential(measures, store, trade, year, ask) instanceof PotentialStudy.Estimated estimated)
                || !(estimated.study().predict(pair.from(), pair.to(), facts)
                        instanceof PotentialStudy.Predicted predicted)) {
            return new Lineage(version, figure.note(), List.of(), 0);
        }
        PotentialStudy study = estimated.study();
        List<RowRef> rows = new ArrayList<>();
        rows.addAll(new PotentialFlows(measures, store).rows(pair, year, trade, ask));
        rows.addAll(studies.factRows(store, pair, year, () -> factRows(pair, facts.get(), store)));
        List<RowRef> merged = EstimateRows.merge(rows);
        String terms = study.terms(predicted, facts.get());
        String worked = ask.unrealised()
                ? MESSAGES.fill(
                        "potential.worked_less",
                        "id",
                        ID,
                        "terms",
                        terms,
                        "predicted",
                        millions(predicted.value()),
                        "actual",
                        millions(predicted.actual()),
                        "value",
                        millions(figure.getValue()))
                : MESSAGES.fill("potential.worked", "id", ID, "terms", terms, "predicted", millions(predicted.value()));
        return new Lineage(version, worked, merged, EstimateRows.count(merged));
    }

    /** The rows that say what is known of a pair; the same for both directions and all products. */
    private List<RowRef> factRows(Subjects.Pair pair, PotentialFacts facts, Store store) {
        List<RowRef> rows = new ArrayList<>();
        for (PotentialFacts.Origin of : facts.origins()) {
            rows.addAll(studies.factRows(store, pair, of, () -> factRows(pair, of, store)));
        }
        rows.addAll(facts.tieRows(pair.from(), pair.to(), store));
        return rows;
    }

    private List<RowRef> factRows(Subjects.Pair pair, PotentialFacts.Origin of, Store store) {
        Measure measure = measures.find(of.measure()).orElseThrow();
        Figure fact = measure.compute(
                        Question.of(Subjects.pair(pair.from(), pair.to()), YearRange.of(of.year()))
                                .withArgument(of.argument()),
                        store)
                .figure(0);
        return measure.lineage(fact, store).rows();
    }

    private static String millions(double dollars) {
        return MESSAGES.fill("potential.millions", "dollars", String.format(Locale.ROOT, "%,.3f", dollars / 1e6));
    }
}
