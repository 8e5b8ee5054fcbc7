package org.entente.measure.estimate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * What follows, or comes before, a rise of one measure in another:
 * {@code spillover.effect:arms.tiv>trade.total/1953-2014}. See {@link SpilloverStudy}.
 */
final class SpilloverMeasure implements Measure {
    private static final MessageBundle MESSAGES = MessageBundle.english(SpilloverMeasure.class);

    private final boolean leads;
    private final Definition definition;
    private final Measures measures;
    private final Studies studies;

    SpilloverMeasure(boolean leads, Measures measures, Studies studies) {
        this.leads = leads;
        this.measures = measures;
        this.studies = studies;
        this.definition = Definition.of(
                        leads ? "spillover.leads" : "spillover.effect",
                        leads ? "What comes before a rise" : "What follows a rise")
                .meaning(
                        leads
                                ? "By how much one measure of pairs differs in the two years before another rises by one."
                                : "By how much one measure of pairs differs in the year in which another rises by one and the three after.")
                .formula("y_ijt = Σ_k β_k x_ij,t−k + γ_ij + α_it + α_jt + e_ijt, k = −2 … 3; "
                        + (leads ? "Σ β_k, k < 0" : "Σ β_k, k ≥ 0"))
                .shape(Shape.SYSTEM)
                .unit("per unit")
                .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .direction(
                        leads
                                ? "other than 0: the outcome moves before the cause"
                                : "positive: the outcome is higher after the cause")
                .sources(EstimateMeasures.sources(measures))
                .argument(
                        "measure: cause and outcome, as in arms.tiv>trade.total, each with +identity, +log or +log1p for another scale")
                .reference(EstimateWorks.DYADIC)
                .traps(
                        List.of(
                                "It speaks of pairs in general, not of one.",
                                "Where leads differ from 0 the outcome moved first, and what follows is no effect of the cause.",
                                "On logarithmic scales it is near to a ratio of percentages; arms are log(1 + TIV million), which depends on that unit.",
                                "The interval of 95 % allows for dependence of all rows that share a state, without a correction for few states."))
                .build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        if (question.kind() != Period.Kind.WINDOW || !(question.subjects() instanceof Subjects.WholeSystem)) {
            throw new QuestionException(MESSAGES.fill("spillover_period", "definition", definition.id()));
        }
        FigureColumns.Builder out = new FigureColumns.Builder(definition, question.argument(), Origin.COMPUTED);
        for (int from = question.years().from();
                from + question.window() - 1 <= question.years().to();
                from++) {
            YearRange span = new YearRange(from, from + question.window() - 1);
            Period period = Period.window(span.from(), span.to());
            Optional<Studies.Spill> found = studies.findSpillover(store, both(question.argument()), span);
            if (found.isEmpty()) {
                out.absent(0, 0, period, Status.OUT_OF_COVERAGE, -1, "", MESSAGES.get("no_spillover_source"));
            } else if (found.get().answer() instanceof SpilloverStudy.Estimated estimated) {
                SpilloverStudy study = estimated.study();
                SpilloverStudy.Sum sum = leads ? study.sumOfLeads() : study.sumOfLags();
                out.interval(
                        0,
                        0,
                        period,
                        sum.value() == 0 ? Status.ZERO : Status.OBSERVED,
                        sum.value(),
                        sum.low(),
                        sum.high(),
                        study.fit().rows(),
                        found.get().outcome().snapshot().ref(),
                        MESSAGES.fill(
                                "spillover_note",
                                "snapshot",
                                found.get().cause().snapshot().ref(),
                                "moved",
                                study.moved(),
                                "pairs",
                                study.pairs()));
            } else {
                out.absent(
                        0,
                        0,
                        period,
                        Status.UNDEFINED,
                        -1,
                        found.get().outcome().snapshot().ref(),
                        ((SpilloverStudy.Refused) found.get().answer()).reason());
            }
        }
        return out.build();
    }

    private List<Subject> both(@Nullable String argument) {
        String[] sides = argument == null ? new String[0] : argument.split(">", -1);
        if (sides.length != 2) {
            throw new QuestionException(MESSAGES.fill("spillover_argument", "definition", definition.id()));
        }
        Subject cause =
                EstimateArguments.parse(definition.id(), sides[0], 1, measures).subject();
        Subject outcome =
                EstimateArguments.parse(definition.id(), sides[1], 1, measures).subject();
        if (cause.written().equals(outcome.written())) {
            throw new QuestionException(MESSAGES.fill("spillover_same", "written", cause.written()));
        }
        return List.of(cause, outcome);
    }

    /** The rows are those of all pairs, which are counted and not listed. */
    @Override
    public Lineage lineage(Figure figure, Store store) {
        String version = definition.versioned();
        Period period = figure.id().getPeriod();
        Optional<Studies.Spill> found = figure.value() == null
                ? Optional.empty()
                : studies.findSpillover(
                        store, both(figure.id().argument()), new YearRange(period.first(), period.last()));
        if (found.isEmpty() || !(found.get().answer() instanceof SpilloverStudy.Estimated estimated)) {
            return new Lineage(version, figure.note(), List.of(), 0);
        }
        SpilloverStudy study = estimated.study();
        StringBuilder terms = new StringBuilder();
        int from = leads ? 0 : study.leads();
        int to = leads ? study.leads() - 1 : study.leads() + study.lags();
        for (int k = from; k <= to; k++) {
            terms.append(k == from ? "" : " + ").append(number(study.fit().beta()[k]));
        }
        List<RowRef> rows = EstimateRows.years(found.get().outcome(), study.years(), store);
        return new Lineage(
                version,
                "%s = %s = %s, on %,d rows of %,d pairs"
                        .formatted(
                                definition.id(),
                                terms,
                                number(figure.getValue()),
                                study.fit().rows(),
                                study.pairs()),
                rows,
                EstimateRows.count(rows));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
