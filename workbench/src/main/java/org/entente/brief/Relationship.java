package org.entente.brief;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.curated.Institution;
import org.entente.curated.JointMembership;
import org.entente.curated.Landmark;
import org.entente.curated.NamedConflict;
import org.jspecify.annotations.Nullable;

/**
 * What kind of relationship two states have, by the rule of {@code docs/brief.md}.
 *
 * @param kind the kind
 * @param war the war that goes on; null unless the kind is war
 * @param rivalry the strategic rivalry that goes on; null for none
 * @param alliances alliances of few members in force, by the institutions' or treaties' names
 */
public record Relationship(
        Kind kind, @Nullable NamedConflict war, @Nullable Rivalry rivalry, List<String> alliances) {

    /** The kinds, the gravest first. */
    public enum Kind {
        AT_WAR,
        RIVALS,
        RIVALS_IN_ALLIANCE,
        RIVALS_AT_PEACE,
        ALLIES,
        PARTNERS,
        /** Close by the rule of partners, and relations were broken or a government fell last. */
        FORMER_PARTNERS,
        ORDINARY
    }

    /** A named conflict makes rivals for so many years after its end. */
    public static final int RECENT_YEARS = 10;

    /**
     * After so many years without a conflict, rivals with a treaty of peace are rivals at peace.
     */
    public static final int PEACE_YEARS = 25;

    /** Rivals of less than so many years ago are called neither partners nor rivals. */
    public static final int RECONCILED_YEARS = 30;

    public Relationship {
        alliances = List.copyOf(alliances);
    }

    public Optional<NamedConflict> findWar() {
        return Optional.ofNullable(war);
    }

    public Optional<Rivalry> findRivalry() {
        return Optional.ofNullable(rivalry);
    }

    /** The relationship on the day of a history. */
    public static Relationship judge(PairHistory history, Closeness closeness) {
        LocalDate day = history.asOf();
        Optional<NamedConflict> war = history.opposed().stream()
                .filter(conflict -> conflict.kind() == NamedConflict.Kind.WAR)
                .filter(conflict -> PairHistory.isOpen(conflict, day))
                .reduce((a, b) -> b);
        Optional<Rivalry> rivalry =
                history.rivalries().stream().filter(r -> r.to() == null).reduce((a, b) -> b);
        List<String> alliances = alliances(history);
        Kind kind = war.isPresent()
                ? Kind.AT_WAR
                : rivalry.isPresent() || clashed(history, RECENT_YEARS)
                        ? rivals(history, !alliances.isEmpty())
                        : alliances.isEmpty() ? unallied(history, closeness) : Kind.ALLIES;
        return new Relationship(kind, war.orElse(null), rivalry.orElse(null), alliances);
    }

    private static Kind rivals(PairHistory history, boolean allied) {
        if (allied) {
            return Kind.RIVALS_IN_ALLIANCE;
        }
        return !clashed(history, PEACE_YEARS) && madePeace(history) ? Kind.RIVALS_AT_PEACE : Kind.RIVALS;
    }

    private static Kind unallied(PairHistory history, Closeness closeness) {
        boolean lately = history.rivalries().stream()
                .flatMap(rivalry -> rivalry.findTo().stream())
                .anyMatch(to -> to > history.asOf().getYear() - RECONCILED_YEARS);
        if (lately || closeness.count() < Closeness.ENOUGH) {
            return Kind.ORDINARY;
        }
        boolean broken = history.landmarks().stream()
                .filter(mark -> mark.kind() == Landmark.Kind.RELATIONS || mark.kind() == Landmark.Kind.BREAK)
                .max(Comparator.comparing(Landmark::date))
                .filter(mark -> mark.kind() == Landmark.Kind.BREAK)
                .isPresent();
        return broken ? Kind.FORMER_PARTNERS : Kind.PARTNERS;
    }

    /**
     * Whether a named war, intervention or crisis of the two ended within so many years before the
     * day, or goes on.
     */
    private static boolean clashed(PairHistory history, int years) {
        LocalDate since = history.asOf().minusYears(years);
        return history.opposed().stream()
                .anyMatch(conflict ->
                        conflict.until() == null || !conflict.until().last().isBefore(since));
    }

    /** Whether a treaty followed the last named conflict. */
    private static boolean madePeace(PairHistory history) {
        LocalDate last = history.opposed().stream()
                .filter(conflict -> conflict.kind() == NamedConflict.Kind.WAR)
                .flatMap(conflict -> conflict.findUntil().stream())
                .map(until -> until.last())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        return history.landmarks().stream()
                .anyMatch(mark -> mark.kind() == Landmark.Kind.TREATY
                        && mark.date().first().isAfter(last));
    }

    /**
     * The alliances in force: institutions that pledge support, and defence pacts of few members.
     */
    private static List<String> alliances(PairHistory history) {
        List<JointMembership> joint = history.memberships().stream()
                .filter(history::isCurrent)
                .filter(membership -> membership.institution().kind() == Institution.Kind.ALLIANCE)
                .toList();
        if (!joint.isEmpty()) {
            return joint.stream()
                    .map(membership -> membership.institution().shortName() + " (since "
                            + membership.from().year() + ")")
                    .toList();
        }
        return history.pacts().stream()
                .filter(pact -> pact.isDefence() && pact.until() == null && pact.members() <= Pact.FEW)
                .filter(pact -> pact.name() != null)
                .map(pact -> pact.name() + " (since " + pact.from().first().getYear() + ")")
                .toList();
    }
}
