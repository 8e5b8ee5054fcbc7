package org.entente.casefile;

/**
 * A span of whole years.
 *
 * @param first first year
 * @param last last year, not before the first
 */
public record YearSpan(int first, int last) {
    public YearSpan {
        if (first > last) {
            throw new IllegalArgumentException("the years run backwards: " + first + " to " + last);
        }
    }

    /** Whether the span is a single year. */
    public boolean isSingle() {
        return first == last;
    }

    @Override
    public String toString() {
        return isSingle() ? String.valueOf(first) : first + "-" + last;
    }
}
