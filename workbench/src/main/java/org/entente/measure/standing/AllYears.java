package org.entente.measure.standing;

import java.util.List;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;

/**
 * A measure's values of all pairs in all years that its sources cover. Where these are kept, a
 * question about some of the years is answered from them, since the values of a year do not depend
 * on which other years are asked for.
 */
public final class AllYears {
    private AllYears() {}

    /**
     * What is asked of all pairs; empty for a question that is not by single years of the sources
     * as they come, or about no pairs.
     */
    public static Optional<List<Question>> find(Definition definition, Question question, Store store) {
        Question all = Question.of(new Subjects.AllPairs(), question.years()).withArgument(question.argument());
        boolean asTheyCome = question.kind() == all.kind()
                && question.window() == all.window()
                && question.source() == null
                && question.vintage() == null;
        if (!asTheyCome
                || definition.shape() == Shape.STATE
                || definition.sources().contains("case")) {
            return Optional.empty();
        }
        return SourceChoice.findSpan(definition, all, store)
                .map(years -> Standings.pieces(years, all.window()).stream()
                        .map(span -> Question.of(new Subjects.AllPairs(), span).withArgument(question.argument()))
                        .toList());
    }

    /** Whether the figures that have values are of these years. */
    public static boolean hold(List<Question> spans, List<Figure> figures) {
        YearRange years = new YearRange(
                spans.get(0).years().from(), spans.get(spans.size() - 1).years().to());
        return figures.stream()
                .filter(f -> f.value() != null)
                .allMatch(f -> f.id().period() != null
                        && years.contains(f.id().getPeriod().first()));
    }
}
