package org.entente.paper.claims;

import java.util.Optional;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Tolerance;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Binds what is said of a year or of several years taken as one, or says why it cannot be checked.
 */
final class Windows {
    private Windows() {}

    static PaperClaim share(Draft draft, Quantity quantity, Optional<TimeMention> when) {
        if (when.isEmpty()) {
            return draft.unbound("why.noyear");
        }
        TimeMention time = when.get();
        if (time.last() == TimeMention.OPEN) {
            return draft.unbound("why.open");
        }
        return value(draft, quantity, time, "share");
    }

    /** A number, or the middle of a range give or take its half, in a year or window. */
    static PaperClaim value(Draft draft, Quantity quantity, TimeMention time, String unit) {
        Double upper = quantity.upper();
        double low = upper == null ? quantity.value() : Math.min(upper, quantity.value());
        double high = upper == null ? quantity.value() : Math.max(upper, quantity.value());
        Tolerance tolerance = upper == null
                ? quantity.tolerance()
                : new Tolerance((high - low) / 2 + quantity.tolerance().around(high), false);
        return draft.bound(
                new Binding.Value(draft.series(), time.first(), until(time), (low + high) / 2, unit, tolerance));
    }

    static PaperClaim rank(Draft draft, int rank, Optional<TimeMention> when) {
        if (when.isEmpty()) {
            return draft.unbound("why.noyear");
        }
        TimeMention time = when.get();
        return time.last() == TimeMention.OPEN
                ? draft.unbound("why.open")
                : draft.bound(new Binding.Rank(draft.series(), time.first(), until(time), rank));
    }

    /** Of arms, the one span of the sentence before holds on where a sentence names no time. */
    static Optional<TimeMention> before(SentenceReading reading, String measure) {
        @Nullable SentenceReading last = reading.before();
        if (last == null || !measure.startsWith("arms.") || !reading.times().isEmpty()) {
            return Optional.empty();
        }
        boolean same = reading.lower(0, reading.tokens().size()).matches(".*\\bsame (?:\\w+ )?(?:years|period)\\b.*");
        return last.times().size() == 1 || same
                ? last.times().stream()
                        .filter(t -> t.role() == TimeMention.Role.SPAN
                                && t.first() < t.last()
                                && t.last() != TimeMention.OPEN)
                        .findFirst()
                : Optional.empty();
    }

    private static @Nullable Integer until(TimeMention time) {
        return time.first() == time.last() ? null : Integer.valueOf(time.last());
    }
}
