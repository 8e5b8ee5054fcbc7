package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.measure.estimate.BreakOutcome;
import org.entente.numerics.breaks.BreakAnalysis;
import org.entente.numerics.breaks.BreakInterval;
import org.entente.numerics.breaks.BreakModel;
import org.entente.numerics.breaks.StructuralBreaks;

/**
 * The breaks of one series as they are printed.
 *
 * @param name of the series
 * @param origin where the values come from; empty for a file's
 * @param times names of the observations, in order
 * @param search the best dates for each number of breaks
 * @param findAnalysis everything else about them; empty where only the search is printed
 * @param dated dates that were given
 * @param notes what was left out, a sentence each
 */
record BreakSheet(
        String name,
        String origin,
        List<String> times,
        StructuralBreaks search,
        Optional<BreakAnalysis> findAnalysis,
        List<BreakOutcome.DatedChange> dated,
        List<String> notes) {
    BreakSheet {
        times = List.copyOf(times);
        dated = List.copyOf(dated);
        notes = List.copyOf(notes);
    }

    BreakAnalysis analysis() {
        return findAnalysis.orElseThrow();
    }

    BreakModel model() {
        return search.model();
    }

    String modelName() {
        return model().kind().name().toLowerCase(Locale.ROOT);
    }

    /** The observation that ends a regime, as the reference programs name a break. */
    String time(int at) {
        return times.get(at - 1);
    }

    /** The observation that opens the next regime. */
    String opening(int at) {
        return times.get(at);
    }

    /**
     * An interval in the names of observations that open a regime; an end outside the series is
     * said to be.
     */
    String named(Optional<BreakInterval> interval) {
        return interval.map(i -> MESSAGES.fill(
                        "breaks.range",
                        "low",
                        i.low() < 1 ? MESSAGES.fill("breaks.before", "time", times.get(0)) : opening((int) i.low()),
                        "high",
                        i.high() >= times.size()
                                ? MESSAGES.fill("breaks.after", "time", times.get(times.size() - 1))
                                : opening((int) i.high())))
                .orElse(MESSAGES.get("breaks.no_interval"));
    }
}
