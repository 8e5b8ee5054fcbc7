package org.entente.measure.estimate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.numerics.breaks.BreakAnalysis;
import org.entente.numerics.breaks.DatedTest;
import org.entente.numerics.breaks.FoundBreak;

/** What a search for breaks in a series comes to. */
public sealed interface BreakOutcome {

    BreakSeries series();

    /**
     * The series was searched.
     *
     * @param analysis its breaks, which may be none
     * @param dated the dates that were given, in the order given
     */
    record Studied(BreakSeries series, BreakRequest request, BreakAnalysis analysis, List<DatedChange> dated)
            implements BreakOutcome {
        public Studied {
            dated = List.copyOf(dated);
        }

        /** Whether the whole search finds more change than correlation in time would by chance, at 5 %. */
        public boolean isChangeEstablished() {
            return p() <= BreakStudy.LEVEL;
        }

        /** How often series without a change, but with the same correlation in time, look as changed. */
        public double p() {
            return analysis.bootstrapped().orElseThrow().p();
        }

        /** The first period of the regime that a break opens. */
        public String opens(FoundBreak found) {
            return series.period(found.at()).code();
        }

        /** Whether a date lies within the interval of one of the breaks; without an interval, whether it is that date. */
        public boolean isDatedAt(int at) {
            return analysis.breaks().stream()
                    .anyMatch(b -> b.interval().map(i -> i.contains(at)).orElse(b.at() == at));
        }
    }

    /**
     * Nothing can be said.
     *
     * @param needed observations that it would take; 0 where more would not help
     */
    record Refused(BreakSeries series, Reason reason, int needed) implements BreakOutcome {}

    /** Why nothing can be said. */
    enum Reason {
        TOO_SHORT,
        CONSTANT,
        /** Lines without any errors fit it, so that there is nothing to judge by. */
        EXACT
    }

    /**
     * A date that was given.
     *
     * @param year the first of what would be the new regime
     * @param at observations before it
     * @param place where it lies
     * @param test empty where a side is too short for any test
     * @param shift the new regime's line less the continued old one, on average over its first years, on the scale of the test;
     *     empty where {@code test} is
     */
    record DatedChange(int year, int at, Place place, Optional<DatedTest> test, OptionalDouble shift) {}

    /** Where a date lies in a series. */
    enum Place {
        INSIDE,
        /** Within the trimming of the first or last observation: a test has next to no power there, and its law is far off. */
        NEAR_END,
        OUTSIDE
    }
}
