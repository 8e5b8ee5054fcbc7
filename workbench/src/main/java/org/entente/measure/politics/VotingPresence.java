package org.entente.measure.politics;

import java.util.Optional;
import java.util.OptionalInt;
import org.entente.country.StateSystem;
import org.entente.measure.Period;
import org.entente.measure.Status;

/**
 * Why a pair has no common items in a period. The file does not list members that cast no vote, so that membership is
 * taken from a member's first and last vote: before the first and after the last it is {@code not_a_state}; between them, and
 * in the file's last two periods, it voted on nothing.
 */
final class VotingPresence {
    private static final int LAST_PERIODS = 2;

    private final VoteMatrix all;

    /** @param all the matrix of all roll calls, also where an issue area is asked for */
    VotingPresence(VoteMatrix all) {
        this.all = all;
    }

    /** An absence with its reason. */
    record Absence(Status status, String reason) {}

    /** What keeps a pair without common items from having any; {@code restricted} holds the roll calls that were asked for. */
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

    private Optional<Absence> notMember(int cow, Period period) {
        String name = nameOf(cow);
        OptionalInt member = all.findMember(cow);
        if (member.isEmpty()) {
            return Optional.of(new Absence(Status.NOT_A_STATE, name + " casts no vote in the file"));
        }
        int first = all.firstPeriodOf(member.getAsInt());
        int last = all.lastPeriodOf(member.getAsInt());
        boolean atEnd = last >= all.period(Math.max(0, all.periods() - LAST_PERIODS));
        if (period.first() < first) {
            return Optional.of(new Absence(
                    Status.NOT_A_STATE, "%s casts its first vote in %s".formatted(name, name(period, first))));
        }
        if (period.first() > last && !atEnd) {
            return Optional.of(new Absence(
                    Status.NOT_A_STATE, "%s casts its last vote in %s".formatted(name, name(period, last))));
        }
        return Optional.empty();
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
