package org.entente.claim;

import java.util.Locale;

/**
 * What a verdict rests on and a reader must know.
 *
 * @param kind sort of caution
 * @param text one sentence
 */
public record Caution(Kind kind, String text) {

    /** Sorts of caution. */
    public enum Kind {
        /** A wide interval: the split of deliveries between years is not known. */
        EVEN_SPLIT,
        /** A wide interval of another kind; the verdict rests on its point value. */
        WIDE_INTERVAL,
        /** What the figure is on the other basis of its denominator; the verdict is the same. */
        OTHER_BASIS,
        /** The verdict differs between the bases of the denominator. */
        BASES_DISAGREE,
        /** Another vintage of the source gives another verdict. */
        OTHER_VINTAGE,
        /** Another source of the measure gives another verdict. */
        OTHER_SOURCE,
        /** Figures of several sources stand in one comparison. */
        MIXED_SOURCES,
        /** The verdict is from an older vintage, because the newest does not speak. */
        OLDER_VINTAGE_DECIDES,
        /** The source rounds its values, and the claim lies within the rounding. */
        ROUNDED,
        /** Few items stand behind a figure. */
        FEW_ITEMS,
        /** A figure counts what part of its period holds. */
        PART_OF_PERIOD,
        /** The file puts the very same items under several headings in a period. */
        SAME_ITEMS,
        /** Part of the span is not covered. */
        PARTLY_COVERED,
        /**
         * Votes of several years are compared, though their agendas differ and consensus leaves no
         * roll call.
         */
        AGENDA,
        /** Only the case itself says so, which is no confirmation. */
        CASE_ONLY,
        /** Means before and after a date, shown for orientation; no test. */
        BEFORE_AFTER,
        /**
         * The series may wander without a level to return to, so that changes of it look like
         * turning points.
         */
        WANDERS
    }

    /** Lower-case name of the kind used in every output. */
    public String code() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
