package org.entente.measure.model;

import org.entente.country.YearRange;
import org.jspecify.annotations.Nullable;

/**
 * The input of a measure: which states, which periods, and which reading of the data. One pair is a
 * set of one; a panel and a percentile need the set of all.
 *
 * @param subjects the pairs or states
 * @param years calendar years; for sessions, the years in which they opened
 * @param kind of period
 * @param window length in years when {@code kind} is WINDOW, else 1
 * @param argument the part after the colon of an id, such as {@code palestine} or {@code register};
 *     null for none
 * @param source source that must answer; null for the first that can
 * @param vintage vintage that must answer; null for the newest
 */
public record Question(
        Subjects subjects,
        YearRange years,
        Period.Kind kind,
        int window,
        @Nullable String argument,
        @Nullable String source,
        @Nullable String vintage) {

    public Question {
        if (window < 1) {
            throw new IllegalArgumentException("a window has at least one year, not " + window);
        }
    }

    /** Calendar years, newest vintage of the preferred source, no argument. */
    public static Question of(Subjects subjects, YearRange years) {
        return new Question(subjects, years, Period.Kind.YEAR, 1, null, null, null);
    }

    public Question withArgument(@Nullable String value) {
        return new Question(subjects, years, kind, window, value, source, vintage);
    }

    public Question withVintage(@Nullable String sourceId, @Nullable String value) {
        return new Question(subjects, years, kind, window, argument, sourceId, value);
    }

    public Question withWindow(int length) {
        return new Question(subjects, years, Period.Kind.WINDOW, length, argument, source, vintage);
    }

    public Question withKind(Period.Kind value) {
        return new Question(subjects, years, value, window, argument, source, vintage);
    }

    /** The same of others, in other years. */
    public Question asked(Subjects others, YearRange span) {
        return new Question(others, span, kind, window, argument, source, vintage);
    }

    /** The question that a figure answers. */
    public static Question about(FigureId id) {
        Subjects subject = Subjects.of(id.shape(), id.from(), id.to());
        Period period = id.period();
        Question question;
        if (period == null) {
            question = Question.of(subject, new YearRange(1816, 2100));
        } else {
            question = switch (period.kind()) {
                case YEAR -> Question.of(subject, new YearRange(period.first(), period.first()));
                case WINDOW ->
                    Question.of(subject, new YearRange(period.first(), period.last()))
                            .withWindow(period.last() - period.first() + 1);
                case MONTH ->
                    Question.of(subject, new YearRange(period.first() / 12, period.first() / 12))
                            .withKind(Period.Kind.MONTH);
                case SESSION ->
                    Question.of(
                                    subject,
                                    new YearRange(
                                            Periods.openingYear(period.first()), Periods.openingYear(period.first())))
                            .withKind(Period.Kind.SESSION);
            };
        }
        String vintage = id.vintage();
        if (vintage != null) {
            int colon = vintage.indexOf(':');
            question = question.withVintage(vintage.substring(0, colon), vintage.substring(colon + 1));
        }
        return question.withArgument(id.argument());
    }
}
