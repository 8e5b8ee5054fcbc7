package org.entente.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The partners of a state by their value of a measure of two states.
 *
 * @param year of the values
 * @param ranked figures with a value, the highest first
 * @param missing how many other members of the state system have no value in that year
 */
public record PartnerRanking(int year, List<Figure> ranked, long missing) {
    public PartnerRanking {
        ranked = List.copyOf(ranked);
    }

    /** The ranking of a year; it is empty where no partner has a value. */
    public static PartnerRanking of(
            Figures figures, State state, Definition definition, @Nullable String argument, int year) {
        List<Figure> all = figures.list(definition.id(), question(state, year, year, argument));
        List<Figure> ranked = all.stream()
                .filter(f -> f.value() != null)
                .sorted(Comparator.comparingDouble(Figure::getValue).reversed())
                .toList();
        return new PartnerRanking(year, ranked, all.size() - ranked.size());
    }

    /**
     * The latest year in which the measure has a value with anybody that rests on ten items or
     * more; empty when there is none.
     */
    public static Optional<Integer> latestYear(
            Figures figures, State state, Definition definition, @Nullable String argument) {
        Optional<YearRange> span = SourceChoice.findSpan(
                definition,
                Question.of(new Subjects.AllPairs(), YearRange.of(1)).withArgument(argument),
                figures.store());
        if (span.isPresent()) {
            for (int year = span.get().to(); year >= span.get().from(); year--) {
                boolean some = figures.list(definition.id(), question(state, year, year, argument)).stream()
                        .anyMatch(f -> f.value() != null && !f.note().contains(Marks.FEW_ITEMS));
                if (some) {
                    return Optional.of(year);
                }
            }
        }
        return Optional.empty();
    }

    /** The question about a state and every other member of the last year. */
    public static Question question(State state, int from, int to, @Nullable String argument) {
        List<Subjects.Pair> pairs = StateSystem.standard().listMembers(to).stream()
                .filter(other -> other.cow() != state.cow())
                .map(other -> new Subjects.Pair(state.cow(), other.cow()))
                .toList();
        return Question.of(new Subjects.Pairs(pairs), new YearRange(from, to)).withArgument(argument);
    }

    /** The place of each figure, from 1; equal values share one. */
    public List<Integer> places() {
        Integer[] places = new Integer[ranked.size()];
        for (int i = 0; i < places.length; i++) {
            boolean same =
                    i > 0 && ranked.get(i).getValue() == ranked.get(i - 1).getValue();
            places[i] = same ? places[i - 1] : (Integer) (i + 1);
        }
        return List.of(places);
    }

    /** The other state of one of its figures. */
    public static State other(Figure figure, State state) {
        return StateSystem.standard()
                .get(
                        figure.id().from() == state.cow()
                                ? figure.id().to()
                                : figure.id().from());
    }
}
