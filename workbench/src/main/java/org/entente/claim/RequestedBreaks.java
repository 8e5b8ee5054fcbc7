package org.entente.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.measure.estimate.BreakOutcome;
import org.entente.measure.estimate.BreakRequest;
import org.entente.measure.estimate.BreakSeries;
import org.entente.measure.estimate.BreakStudy;

/**
 * Searches for breaks that are made once: several claims name turning points of the same series.
 */
final class RequestedBreaks {
    /** Level and slope may change: a rise that goes on as before is no turning point. */
    static final BreakRequest REQUEST = BreakRequest.usual(List.of());

    private final Map<BreakSeries, BreakOutcome> outcomes = new HashMap<>();

    BreakOutcome study(BreakSeries series) {
        return outcomes.computeIfAbsent(series, asked -> BreakStudy.look(asked, REQUEST));
    }
}
