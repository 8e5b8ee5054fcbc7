package org.entente.measure.model;

import java.util.List;
import java.util.stream.IntStream;

/** The periods of a question, in order. */
public final class Periods {
    /**
     * The first regular session of the General Assembly opened in 1946; the second in September
     * 1947, and so on yearly.
     */
    private static final int YEAR_BEFORE_SESSIONS = 1945;

    private static final int MONTHS = 12;

    private Periods() {}

    /** Calendar years, or rolling windows that lie wholly within the years. */
    public static List<Period> listYearsOrWindows(Definition definition, Question question) {
        return switch (question.kind()) {
            case YEAR -> question.years().stream().mapToObj(Period::year).toList();
            case WINDOW -> windows(definition, question);
            default ->
                throw new QuestionException(
                        definition.id() + " comes by year or by window of years, not by " + name(question.kind()));
        };
    }

    /** Calendar years, or the sessions of the General Assembly that opened in the years. */
    public static List<Period> listYearsOrSessions(Definition definition, Question question) {
        return switch (question.kind()) {
            case YEAR -> question.years().stream().mapToObj(Period::year).toList();
            case SESSION ->
                IntStream.rangeClosed(
                                Math.max(1, question.years().from() - YEAR_BEFORE_SESSIONS),
                                question.years().to() - YEAR_BEFORE_SESSIONS)
                        .mapToObj(Period::session)
                        .toList();
            default ->
                throw new QuestionException(
                        definition.id() + " comes by year or by session, not by " + name(question.kind()));
        };
    }

    /** Calendar years, or the months of these years. */
    public static List<Period> listYearsOrMonths(Definition definition, Question question) {
        return switch (question.kind()) {
            case YEAR -> question.years().stream().mapToObj(Period::year).toList();
            case MONTH ->
                question.years().stream()
                        .boxed()
                        .flatMap(year -> IntStream.rangeClosed(1, MONTHS).mapToObj(month -> Period.month(year, month)))
                        .toList();
            default ->
                throw new QuestionException(
                        definition.id() + " comes by year or by month, not by " + name(question.kind()));
        };
    }

    /** Calendar years only. */
    public static List<Period> listYears(Definition definition, Question question) {
        if (question.kind() != Period.Kind.YEAR) {
            throw new QuestionException(definition.id() + " comes by year, not by " + name(question.kind()));
        }
        return question.years().stream().mapToObj(Period::year).toList();
    }

    /** The year in which a session opened. */
    public static int openingYear(int session) {
        return YEAR_BEFORE_SESSIONS + session;
    }

    private static List<Period> windows(Definition definition, Question question) {
        int length = question.window();
        if (length > question.years().length()) {
            throw new QuestionException("a window of %d years does not fit into %s (%s)"
                    .formatted(length, question.years(), definition.id()));
        }
        return IntStream.rangeClosed(question.years().from(), question.years().to() - length + 1)
                .mapToObj(first -> Period.window(first, first + length - 1))
                .toList();
    }

    private static String name(Period.Kind kind) {
        return switch (kind) {
            case YEAR -> "year";
            case SESSION -> "session";
            case MONTH -> "month";
            case WINDOW -> "window of years";
        };
    }
}
