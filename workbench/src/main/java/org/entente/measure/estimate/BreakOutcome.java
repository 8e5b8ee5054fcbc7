package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.measure.model.Period;
import org.entente.numerics.breaks.BreakAnalysis;
import org.entente.numerics.breaks.BreakInterval;
import org.entente.numerics.breaks.BreakWarning;
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

        /**
         * Whether the whole search finds more change than correlation in time would by chance, at 5
         * %.
         */
        public boolean isChangeEstablished() {
            return p() <= BreakStudy.LEVEL;
        }

        /**
         * How often series without a change, but with the same correlation in time, look as
         * changed.
         */
        public double p() {
            return analysis.bootstrapped().orElseThrow().p();
        }

        /** The breaks in the periods of the series, in order of time. */
        public List<Turn> turns() {
            List<Turn> turns = new ArrayList<>();
            for (int k = 0; k < analysis.breaks().size(); k++) {
                FoundBreak found = analysis.breaks().get(k);
                turns.add(new Turn(
                        series.period(found.at()),
                        found.interval().map(this::span),
                        analysis.stability().times(k),
                        analysis.stability().settings().size()));
            }
            return turns;
        }

        private TurnSpan span(BreakInterval interval) {
            boolean before = interval.low() < 1;
            boolean after = interval.high() >= series.size();
            return new TurnSpan(
                    series.period(before ? 0 : (int) interval.low()),
                    before,
                    series.period(after ? series.size() - 1 : (int) interval.high()),
                    after);
        }

        /** Observations that a regime has at least. */
        public int segment() {
            return analysis.search().segment();
        }

        /** p of a unit root where it is not rejected; empty where it is, or cannot be tested. */
        public OptionalDouble findUnitRoot() {
            return analysis.warns(BreakWarning.UNIT_ROOT)
                    ? OptionalDouble.of(analysis.unitRoot().orElseThrow().dickeyFullerP())
                    : OptionalDouble.empty();
        }

        /**
         * Whether a date lies within the interval of one of the breaks; without an interval,
         * whether it is that date.
         */
        public boolean isDatedAt(int at) {
            return analysis.breaks().stream()
                    .anyMatch(b -> b.interval().map(i -> i.contains(at)).orElse(b.at() == at));
        }
    }

    /**
     * A break.
     *
     * @param opens first period of the new regime
     * @param span 95 %; empty where none can be computed
     * @param again settings of trimming and penalty that find it again
     * @param settings that were tried
     */
    record Turn(Period opens, Optional<TurnSpan> span, int again, int settings) {}

    /**
     * The periods that may open a new regime.
     *
     * @param before whether it may have opened before the series does
     * @param after whether it may open after its end
     */
    record TurnSpan(Period low, boolean before, Period high, boolean after) {}

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
        /** Nearly all values are zero: a few events, which no level describes. */
        ZEROS,
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
     * @param shift the new regime's line less the continued old one, on average over its first
     *     years, on the scale of the test; empty where {@code test} is
     */
    record DatedChange(int year, int at, Place place, Optional<DatedTest> test, OptionalDouble shift) {

        /**
         * p that allows for correlation in time; empty where there is no test or it would have
         * hardly any power.
         */
        public OptionalDouble findP() {
            return place == Place.INSIDE && test.isPresent() && shift.isPresent()
                    ? OptionalDouble.of(test.get().bootstrapped().p())
                    : OptionalDouble.empty();
        }
    }

    /** Where a date lies in a series. */
    enum Place {
        INSIDE,
        /**
         * Within the trimming of the first or last observation: a test has next to no power there,
         * and its law is far off.
         */
        NEAR_END,
        OUTSIDE
    }
}
