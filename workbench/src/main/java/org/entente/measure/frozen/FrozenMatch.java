package org.entente.measure.frozen;

import java.util.Comparator;
import java.util.Objects;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Which frozen figure answers a question: same argument, subject and kind of period, within the
 * years, same vintage.
 */
final class FrozenMatch {
    static final Comparator<Figure> BY_PERIOD =
            Comparator.comparing(f -> f.id().period(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private FrozenMatch() {}

    static boolean answers(Figure figure, Question question, @Nullable String aspect) {
        FigureId id = figure.id();
        return Objects.equals(id.aspect(), aspect)
                && Objects.equals(id.argument(), question.argument())
                && sameSubject(id, question.subjects())
                && samePeriod(id, question)
                && sameVintage(figure, question);
    }

    static boolean sameSubject(FigureId id, Subjects subjects) {
        if (subjects instanceof Subjects.WholeSystem) {
            return id.shape() == Shape.SYSTEM;
        }
        if (subjects instanceof Subjects.Pairs pairs && id.shape().states() == 2) {
            return pairs.pairs().stream()
                    .anyMatch(p -> (p.from() == id.from() && p.to() == id.to())
                            || (id.shape() == Shape.DYAD && p.from() == id.to() && p.to() == id.from()));
        }
        return subjects instanceof Subjects.States states
                && id.shape() == Shape.STATE
                && states.states().contains(id.from());
    }

    private static boolean samePeriod(FigureId id, Question question) {
        Period period = id.period();
        if (period == null) {
            return true;
        }
        if (period.kind() != question.kind()) {
            return false;
        }
        return switch (period.kind()) {
            case YEAR -> question.years().contains(period.first());
            case WINDOW ->
                question.years().contains(period.first())
                        && question.years().contains(period.last())
                        && period.last() - period.first() + 1 == question.window();
            case MONTH -> question.years().contains(period.first() / 12);
            case SESSION -> true;
        };
    }

    /**
     * A figure without vintage in its id was frozen from what was newest; it also answers when its
     * own source or vintage is requested. One with a vintage in its id answers only when its source
     * or vintage is requested.
     */
    private static boolean sameVintage(Figure figure, Question question) {
        String vintage = question.vintage();
        String source = question.source();
        boolean fits = (source == null || figure.snapshot().startsWith(source + ":"))
                && (vintage == null || figure.snapshot().endsWith(":" + vintage));
        return fits && (figure.id().vintage() == null || vintage != null || source != null);
    }
}
