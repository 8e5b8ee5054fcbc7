package org.entente.paper.find;

/**
 * A date or span that a sentence names.
 *
 * @param role how it is said
 * @param edtf the date in the Extended Date/Time Format
 * @param first its first year
 * @param last its last year; {@value #OPEN} for one without an end
 * @param start offset in the passage
 * @param end offset after it
 */
public record TimeMention(Role role, String edtf, int first, int last, int start, int end) {
    /** Last year of what has no end. */
    public static final int OPEN = 9999;

    /** How a time is said. */
    public enum Role {
        /** In, on or at it. */
        IN,
        /** From it on. */
        SINCE,
        /** From one year to another. */
        SPAN,
        /** By or until it. */
        BY,
        /** Before or after it, or about another year than the sentence's own. */
        BESIDE,
        /** A part of a year: a quarter, the first months, a fiscal year. */
        PART,
        /** The year of a work cited. */
        CITED
    }

    /** Whether it is one year or a day or month in one. */
    public boolean isPoint() {
        return first == last && (role == Role.IN || role == Role.BY);
    }

    TimeMention as(Role other) {
        return new TimeMention(other, edtf, first, last, start, end);
    }
}
