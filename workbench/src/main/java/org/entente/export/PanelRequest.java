package org.entente.export;

import java.util.List;
import org.entente.country.StateSystem;
import org.entente.country.Today;
import org.entente.country.YearRange;
import org.entente.measure.model.QuestionException;
import org.jspecify.annotations.Nullable;

/**
 * What a panel is to hold.
 *
 * @param unit what a row is about
 * @param states COW numbers; empty for all states
 * @param from first year; null for the first that any column covers
 * @param to last year; null for the last that any column covers
 * @param columns measures and raw columns, as {@link ColumnName} reads them
 * @param status whether each column is followed by the status of its cells
 */
public record PanelRequest(
        Unit unit,
        List<Integer> states,
        @Nullable Integer from,
        @Nullable Integer to,
        List<String> columns,
        boolean status) {

    /** The last year of the list of members; later years rest on the spells that it leaves open. */
    static final int LAST_LISTED_YEAR = 2016;

    public PanelRequest {
        states = List.copyOf(states);
        columns = List.copyOf(columns);
        if (unit.isDyadic() && states.size() == 1) {
            throw new QuestionException(
                    "a panel of " + unit.code() + "s needs at least two states, and one was named: name more, or all");
        }
        int today = Today.year();
        requireYear(from, today);
        requireYear(to, today);
        if (from != null && to != null && from > to) {
            throw new QuestionException(
                    "the years run backwards: from %d to %d. Did you mean --from %2$d --to %1$d?".formatted(from, to));
        }
    }

    private static void requireYear(@Nullable Integer year, int today) {
        if (year != null && (year < StateSystem.FIRST_YEAR || year > today)) {
            throw new QuestionException("the system of states is known from %d to %d, and %d was asked for"
                    .formatted(StateSystem.FIRST_YEAR, today, year));
        }
    }

    /**
     * The years that were given, and where an end is open that of the data, within the time of the
     * system.
     */
    YearRange within(YearRange covered) {
        int today = Today.year();
        int first = from != null ? from : Math.max(StateSystem.FIRST_YEAR, covered.from());
        int last = to != null ? to : Math.min(today, covered.to());
        if (first > last) {
            throw new QuestionException(
                    from == null
                            ? "the data begin in %d, after --to %d: give --from as well to list years without figures"
                                    .formatted(first, last)
                            : "the data end in %d, before --from %d: give --to as well to list years without figures"
                                    .formatted(last, first));
        }
        return new YearRange(first, last);
    }
}
