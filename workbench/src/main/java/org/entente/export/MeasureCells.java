package org.entente.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;

/** One requested column that a measure fills. */
final class MeasureCells {
    /**
     * Up to this number of states the pairs are named, since all pairs would be computed for few of
     * them.
     */
    private static final int FEW_STATES = 12;

    private final Store store;
    private final Measure measure;
    private final ColumnName name;
    private final Question question;

    MeasureCells(Store store, Measure measure, ColumnName name) {
        this.store = store;
        this.measure = measure;
        this.name = name;
        this.question = Question.of(new Subjects.AllPairs(), YearRange.of(1))
                .withArgument(name.argument())
                .withVintage(name.source(), name.vintage());
        requireYears();
        requireSource();
    }

    private Definition definition() {
        return measure.definition();
    }

    private void requireYears() {
        if (definition().id().equals("un.vote")) {
            throw new QuestionException(
                    "un.vote is about one roll call and has no year, so it cannot be a column of a panel; un.agreement can");
        }
    }

    private void requireSource() {
        List<String> readable = definition().sources();
        if (name.source() != null && !readable.contains(name.source())) {
            throw new QuestionException("%s does not read %s; it reads %s"
                    .formatted(definition().id(), name.source(), String.join(", ", readable)));
        }
        if (name.source() != null
                && SourceChoice.list(definition(), question, store).isEmpty()) {
            throw new QuestionException(
                    SourceChoice.noneReason(definition(), question) + " (asked for as " + name.written() + ")");
        }
    }

    /** The years that the imported sources speak about; empty when none is imported. */
    Optional<YearRange> findSpan() {
        return SourceChoice.findSpan(definition(), question, store);
    }

    String name() {
        return name.written();
    }

    Shape shape() {
        return definition().shape();
    }

    /** Whether this and another are computed in one go. */
    boolean isComputedWith(MeasureCells other) {
        return measure.isComputedWith(other.measure) && question.equals(other.question);
    }

    /**
     * Computes columns of which each {@link #isComputedWith} the first, for all pairs (or states)
     * at once and then for those units that the sources do not know, so that each cell has the
     * value and status that {@code entente measure} prints.
     *
     * @param columns one for each of the measures
     * @param states COW numbers, or empty for all
     */
    static void compute(
            List<MeasureCells> all,
            List<CellColumn> columns,
            UnitGrid.Places places,
            List<Integer> states,
            YearRange years) {
        MeasureCells first = all.get(0);
        Optional<YearRange> span = first.findSpan().filter(years::overlaps);
        if (span.isEmpty()) {
            return;
        }
        YearRange within = new YearRange(
                Math.max(span.get().from(), years.from()), Math.min(span.get().to(), years.to()));
        Shape shape = first.shape();
        if (shape == Shape.SYSTEM) {
            first.ask(all, columns, new Subjects.WholeSystem(), within);
            return;
        }
        if (states.isEmpty() || states.size() > FEW_STATES) {
            Subjects everything = shape == Shape.STATE ? new Subjects.AllStates() : new Subjects.AllPairs();
            first.ask(all, columns, everything, within);
        }
        int[] open = Arrays.stream(columns.get(0).listOpen())
                .filter(place -> within.contains(places.year(place)))
                .toArray();
        if (open.length > 0) {
            first.ask(all, columns, places.subjects(open), within);
        }
    }

    private void ask(List<MeasureCells> all, List<CellColumn> columns, Subjects subjects, YearRange years) {
        Question asks = new Question(
                subjects, years, Period.Kind.YEAR, 1, question.argument(), question.source(), question.vintage());
        List<Measure> measures = all.stream().map(one -> one.measure).toList();
        if (measures.size() == 1) {
            measure.compute(asks, store, columns.get(0));
        } else {
            measure.computeTogether(measures, asks, store, List.copyOf(columns));
        }
    }

    String label() {
        return definition().title();
    }

    PanelColumn.About about() {
        Definition d = definition();
        String argument = name.argument() == null ? "" : " Argument: " + name.argument() + ".";
        return new PanelColumn.About(
                d.unit(),
                d.meaning() + argument,
                d.formula(),
                d.id() + " v" + d.version(),
                d.traps(),
                List.of(d.reference()));
    }
}
