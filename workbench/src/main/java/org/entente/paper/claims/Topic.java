package org.entente.paper.claims;

import org.entente.country.State;
import org.jspecify.annotations.Nullable;

/**
 * What a number or a course is about.
 *
 * @param family what quantity
 * @param from index of the first token of the phrase that names it
 * @param head index of its noun or verb
 * @param to index after its last token
 * @param subject the state whose quantity it is: exporter, importer, holder of a balance, first of
 *     a pair
 * @param object the other state; absent when the phrase names none
 */
record Topic(
        Family family,
        int from,
        int head,
        int to,
        @Nullable State subject,
        @Nullable State object) {
    /** A quantity that texts speak of. */
    enum Family {
        /** Trade both ways. */
        TRADE("trade.total"),
        /** What the subject sells. */
        EXPORTS("trade.exports"),
        /** What the subject buys. */
        IMPORTS("trade.imports"),
        /** The subject's surplus. */
        SURPLUS("trade.balance"),
        /** The subject's deficit. */
        DEFICIT("trade.balance"),
        /** The balance, without a sign. */
        BALANCE("trade.balance"),
        /** Arms that the subject delivers. */
        ARMS_EXPORTS("arms.exports"),
        /** Arms that the subject receives. */
        ARMS_IMPORTS("arms.imports"),
        /** Anything that no measure gives. */
        OTHER("");

        private final String measure;

        Family(String measure) {
            this.measure = measure;
        }

        String measure() {
            return measure;
        }

        boolean isTrade() {
            return measure.startsWith("trade.");
        }

        boolean isBalance() {
            return this == SURPLUS || this == DEFICIT || this == BALANCE;
        }

        boolean isArms() {
            return measure.startsWith("arms.");
        }
    }

    /** Whether it names two states and a measure gives it. */
    boolean isOfPair() {
        return family != Family.OTHER && subject != null && object != null && !subject.equals(object);
    }

    /** The flow the other way, as what its seller exports. */
    Topic reversed() {
        return family == Family.IMPORTS
                ? new Topic(Family.EXPORTS, from, head, to, subject, object)
                : new Topic(family, from, head, to, object, subject);
    }

    Topic with(@Nullable State first, @Nullable State second) {
        return new Topic(family, from, head, to, first, second);
    }
}
