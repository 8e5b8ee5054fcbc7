package org.entente.country;

import java.time.LocalDate;

/**
 * An unbroken membership of a state in the international system, first and last day included.
 *
 * @param from the first day of membership
 * @param to the last day of membership; {@link #OPEN} where the state is a member today
 */
public record Spell(LocalDate from, LocalDate to) {

    /** The last day of a spell that has not ended. */
    public static final LocalDate OPEN = LocalDate.MAX;

    public Spell {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A spell cannot end on %s, before it begins on %s".formatted(to, from));
        }
    }

    public boolean isOpen() {
        return to.equals(OPEN);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether at least one day of this spell falls in the years. */
    public boolean touches(YearRange years) {
        return from.getYear() <= years.to() && to.getYear() >= years.from();
    }

    /** The first and last year as people write them: {@code 1954–1975}, or {@code since 1990}. */
    public String describe() {
        return isOpen() ? "since " + from.getYear() : from.getYear() + "–" + to.getYear();
    }

    /** Reads {@code 1816-01-01/1945-05-08}; {@code 1990-10-03/} has not ended. */
    static Spell parse(String text) {
        int slash = text.indexOf('/');
        String end = text.substring(slash + 1);
        return new Spell(day(text.substring(0, slash)), end.isEmpty() ? OPEN : day(end));
    }

    /** By hand, since the JDK's date formats take longer to load than this whole package. */
    private static LocalDate day(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }
}
