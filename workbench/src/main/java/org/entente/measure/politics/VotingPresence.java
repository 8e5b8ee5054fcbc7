package org.entente.measure.politics;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.country.StateSystem;
import org.entente.measure.model.Period;
import org.entente.measure.model.Status;

/**
 * Why a pair has no common items in a period. The file does not list members that cast no vote, so
 * that membership is taken from a member's first and last vote: before the first and after the last
 * it is {@code not_a_state}; between them, and in the file's last two periods, it voted on nothing.
 */
final class VotingPresence {
    private static final int LAST_PERIODS = 2;

    private final VoteMatrix all;
    private final Map<Integer, Presence> members = new HashMap<>();

    /** A member's first and last vote, and what is said of a period before or after them. */
    private record Presence(int first, int last, Absence before, Absence after) {}

    /** @param all the matrix of all roll calls, also where an issue area is requested */
    VotingPresence(VoteMatrix all) {
        this.all = all;
    }

    /** An absence with its reason. */
    record Absence(Status status, String reason) {}

    /**
     * What keeps a pair without common items from having any; {@code restricted} holds the roll
     * calls requested.
     */
    Absence explain(int a, int b, Period period, VoteMatrix restricted, String what) {
        if (all.periods() == 0 || period.first() < all.period(0) || period.first() > all.period(all.periods() - 1)) {
            return new Absence(
                    Status.OUT_OF_COVERAGE,
                    all.periods() == 0
                            ? "the file has no roll calls"
                            : "the file's roll calls run from %s to %s"
                                    .formatted(
                                            name(period, all.period(0)), name(period, all.period(all.periods() - 1))));
        }
        if (restricted.findPeriod(period.first()).isEmpty()) {
            return new Absence(Status.UNDEFINED, "no roll call%s in %s".formatted(what, period.code()));
        }
        return notMember(a, period)
                .or(() -> notMember(b, period))
                .orElseGet(() -> new Absence(
                        Status.UNDEFINED, "no roll call%s on which both voted in %s".formatted(what, period.code())));
    }

    /** The periods of one question are of one kind. */
    private Optional<Absence> notMember(int cow, Period period) {
        Presence presence = members.computeIfAbsent(cow, key -> presence(cow, period));
        if (period.first() < presence.first()) {
            return Optional.of(presence.before());
        }
        return period.first() > presence.last() ? Optional.of(presence.after()) : Optional.empty();
    }

    private Presence presence(int cow, Period kind) {
        String name = nameOf(cow);
        OptionalInt member = all.findMember(cow);
        if (member.isEmpty()) {
            Absence never = new Absence(Status.NOT_A_STATE, name + " casts no vote in the file");
            return new Presence(Integer.MAX_VALUE, Integer.MAX_VALUE, never, never);
        }
        int first = all.firstPeriodOf(member.getAsInt());
        int last = all.lastPeriodOf(member.getAsInt());
        boolean atEnd = last >= all.period(Math.max(0, all.periods() - LAST_PERIODS));
        return new Presence(
                first,
                atEnd ? Integer.MAX_VALUE : last,
                new Absence(Status.NOT_A_STATE, "%s casts its first vote in %s".formatted(name, name(kind, first))),
                new Absence(Status.NOT_A_STATE, "%s casts its last vote in %s".formatted(name, name(kind, last))));
    }

    private static String nameOf(int cow) {
        return StateSystem.standard().find(cow).map(s -> s.name()).orElse("entity " + cow);
    }

    private static String name(Period kind, int yearOrSession) {
        return kind.kind() == Period.Kind.SESSION
                ? Period.session(yearOrSession).code()
                : Period.year(yearOrSession).code();
    }
}
