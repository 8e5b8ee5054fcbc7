package org.entente.measure.standing;

import java.util.List;
import org.entente.country.YearRange;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * One side of a relationship that every pair of states can be placed on, so that pairs can be set
 * side by side.
 *
 * @param id name, also the key of its texts
 * @param family dimensions of one family say nearly the same, so that at most one of them is a
 *     distinguishing fact
 * @param measure id of the measure
 * @param argument of the measure; null for none
 * @param window length in years; 1 for calendar years
 * @param leastItems figures that rest on fewer items are passed over
 * @param noise where the uncertainty of a value comes from
 */
public record Dimension(
        String id, String family, String measure, @Nullable String argument, int window, long leastItems, Noise noise) {

    /** Where the uncertainty of a single value comes from. */
    public enum Noise {
        /** The figure's own interval, where it has one. */
        INTERVAL,
        /**
         * A share of so many items: its binomial standard error, with one success and one failure
         * added.
         */
        BINOMIAL,
        /** A count of rare events: the square root of the count, and at least one. */
        POISSON,
        /** A complete count: none. */
        NONE
    }

    public Dimension {
        if (window < 1 || leastItems < 0) {
            throw new IllegalArgumentException(id + ": a window of " + window + " and " + leastItems + " items");
        }
    }

    /** The question for the period that ends in a year. */
    public Question question(Subjects subjects, int year) {
        return questions(subjects, new YearRange(year, year));
    }

    /** The question for the periods that end in these years. */
    public Question questions(Subjects subjects, YearRange ends) {
        YearRange years = new YearRange(ends.from() - window + 1, ends.to());
        Question question = Question.of(subjects, years).withArgument(argument);
        return window == 1 ? question : question.withWindow(window);
    }

    /** The pair in each direction that the measure knows: once for an undirected one. */
    public List<Subjects.Pair> directions(Shape shape, int first, int second) {
        return shape == Shape.DIRECTED_DYAD
                ? List.of(new Subjects.Pair(first, second), new Subjects.Pair(second, first))
                : List.of(new Subjects.Pair(first, second));
    }
}
