package org.entente.measure.model;

import java.util.List;
import java.util.Optional;
import org.entente.provenance.Lineage;
import org.entente.store.Store;

/**
 * Turns canonical rows into figures. It knows tables, never connectors. It has one way of
 * computing: a question about any number of states in, columns of figures out; nothing loops over
 * pairs around a query.
 */
public interface Measure {

    Definition definition();

    /**
     * Answers for every subject and period of the question, one row each, whether or not there is a
     * value, ordered by subject as asked and then by period. For all pairs or states, one row for
     * each that the source knows.
     */
    FigureColumns compute(Question question, Store store);

    /**
     * The rows of {@link #compute} one by one, for the millions of rows of all pairs; some that are
     * not wanted may be left out.
     */
    default void compute(Question question, Store store, FigureSink out) {
        compute(question, store).writeTo(out);
    }

    /**
     * Answers for this measure and others at once, each into the sink of its place, when what they
     * have in common is computed together for less; the sinks want the same rows.
     *
     * @param all measures of which each {@link #isComputedWith} this, this among them
     */
    default void computeTogether(List<Measure> all, Question question, Store store, List<FigureSink> out) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).compute(question, store, out.get(i));
        }
    }

    /** Whether {@link #computeTogether} saves work for this and another. */
    default boolean isComputedWith(Measure other) {
        return false;
    }

    /**
     * For a measure of categories the words of its codes, from the lowest code up; empty for a
     * quantity.
     */
    default List<String> categories() {
        return List.of();
    }

    /** Whether it also comes by rolling windows of years. */
    default boolean hasWindows() {
        return false;
    }

    /** Whether {@link #resample} gives intervals. */
    default boolean isResampled() {
        return false;
    }

    /**
     * The figures that {@link #compute} gave, those with a value each with the interval in which 95
     * per cent of seeded resamples of its items lie. One of too few items keeps its value without
     * an interval.
     */
    default List<Figure> resample(List<Figure> figures, Store store) {
        throw new QuestionException(definition().id() + " has no interval by resampling");
    }

    /** The variable of the table {@code state_year} that it reads, when it reads one only. */
    default Optional<String> findVariable() {
        return Optional.empty();
    }

    /**
     * The rows behind one figure that {@link #compute} gave, and the formula with its numbers put
     * in.
     */
    Lineage lineage(Figure figure, Store store);

    /**
     * What {@link #lineage} gives for each of several figures, in their order; a measure may ask
     * the store fewer times.
     */
    default List<Lineage> lineages(List<Figure> figures, Store store) {
        return figures.stream().map(figure -> lineage(figure, store)).toList();
    }

    /**
     * How many rows are behind each of several figures of one subject, as {@link #lineage} would
     * count them.
     */
    default List<Long> countRows(List<Figure> figures, Store store) {
        return figures.stream().map(figure -> lineage(figure, store).rowCount()).toList();
    }
}
