package org.entente.measure.estimate;

import java.util.List;
import org.entente.measure.model.Subjects;
import org.entente.numerics.synth.SyntheticControl;

/** What a synthetic control of a pair comes to. */
public sealed interface SynthOutcome {

    BreakSeries series();

    /**
     * It was estimated.
     *
     * @param start periods before the treatment
     * @param donors in the order of the result's weights
     * @param eligible pairs that were complete, vary, share no member with the pair and were not
     *     excluded
     * @param result on the scale of the series
     */
    record Estimated(
            BreakSeries series, int start, List<Subjects.Pair> donors, int eligible, SyntheticControl.Result result)
            implements SynthOutcome {
        public Estimated {
            donors = List.copyOf(donors);
        }

        /** The pair's value of a period, on the scale of the estimate. */
        public double actual(int period) {
            return series.values()[period];
        }

        public double synthetic(int period) {
            return result.fit().synthetic()[period];
        }
    }

    /**
     * Nothing can be said.
     *
     * @param found of what is lacking
     * @param needed of it
     */
    record Refused(BreakSeries series, Reason reason, int found, int needed) implements SynthOutcome {}

    /** Why nothing can be said. */
    enum Reason {
        /** Too few periods before the date. */
        BEFORE,
        /** None from the date on. */
        AFTER,
        /** Too few donors. */
        DONORS,
        /** One donor has nearly all of the weight. */
        ONE_DONOR,
        /** The figures of other pairs are not available, as with frozen figures. */
        NO_OTHERS
    }
}
