package org.entente.brief;

import java.time.LocalDate;
import java.util.List;
import org.entente.chronology.ArmsOrder;
import org.entente.chronology.Chronology;
import org.entente.chronology.DatedEvent;
import org.entente.country.Dyad;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.curated.CuratedTables;
import org.entente.curated.Institution;
import org.entente.curated.JointMembership;
import org.entente.curated.Landmark;
import org.entente.curated.NamedConflict;
import org.entente.store.Store;

/**
 * What imported sources and the tables that come with Entente tell of a pair, up to a day.
 *
 * @param asOf the day of the brief; later events are left out
 * @param events dated events of the sources
 * @param orders of major arms, by year
 * @param opposed named wars, interventions and crises of the two against each other
 * @param together those in which they were on one side
 * @param onRequest interventions of one in the other that its government had asked for
 * @param memberships times in one institution
 * @param landmarks named turning points of their relations
 * @param pacts alliance treaties
 * @param rivalries strategic rivalries
 * @param alliancesKnown whether a register of alliances is imported
 * @param disputesKnown whether a register of militarised disputes is imported
 */
public record PairHistory(
        Dyad pair,
        LocalDate asOf,
        List<DatedEvent> events,
        List<ArmsOrder> orders,
        List<NamedConflict> opposed,
        List<NamedConflict> together,
        List<NamedConflict> onRequest,
        List<JointMembership> memberships,
        List<Landmark> landmarks,
        List<Pact> pacts,
        List<Rivalry> rivalries,
        boolean alliancesKnown,
        boolean disputesKnown) {

    /** Institutions of at most so many members are called small. */
    static final int SMALL = 15;

    /** What was signed so many years after a war made peace. */
    private static final int PEACE_YEARS = 6;

    /**
     * Reads a pair.
     *
     * @param since first year
     * @param asOf last day
     */
    public static PairHistory read(
            Store store, CuratedTables tables, State one, State other, int since, LocalDate asOf) {
        Dyad pair = Dyad.of(one, other);
        Chronology chronology = new Chronology(store);
        List<ArmsOrder> orders =
                chronology.listArmsOrders(pair.first().cow(), pair.second().cow());
        List<DatedEvent> events = chronology.listEvents(
                pair.first().cow(), pair.second().cow(), new YearRange(since, asOf.getYear()), orders);
        return new PairHistory(
                pair,
                asOf,
                events,
                orders.stream().filter(order -> order.year() >= since).toList(),
                within(tables.listConflicts(pair), since, asOf),
                within(tables.listSharedConflicts(pair), since, asOf),
                within(tables.listInterventionsOnRequest(pair), since, asOf),
                tables.listJointMemberships(pair).stream()
                        .filter(joint -> !joint.from().first().isAfter(asOf))
                        .filter(joint -> joint.until() == null || joint.until().year() >= since)
                        .toList(),
                tables.listLandmarks(pair).stream()
                        .filter(mark -> !mark.date().first().isAfter(asOf))
                        .filter(mark -> mark.date().year() >= since)
                        .toList(),
                Pact.list(events, tables),
                Rivalry.list(events),
                isImported(store, "atop"),
                isImported(store, "mid"));
    }

    private static boolean isImported(Store store, String source) {
        return store.listSnapshots().stream()
                .anyMatch(snapshot -> snapshot.source().equals(source));
    }

    private static List<NamedConflict> within(List<NamedConflict> conflicts, int since, LocalDate asOf) {
        return conflicts.stream()
                .filter(conflict -> !conflict.from().first().isAfter(asOf))
                .filter(conflict -> conflict.until() == null || conflict.until().year() >= since)
                .toList();
    }

    /** Whether a conflict went on at the end of a day. */
    static boolean isOpen(NamedConflict conflict, LocalDate day) {
        return conflict.findUntil().map(until -> until.last().isAfter(day)).orElse(true);
    }

    /** Whether both are members on the day of the brief. */
    public boolean isCurrent(JointMembership joint) {
        return joint.findUntil().map(until -> until.last().isAfter(asOf)).orElse(true);
    }

    /** Whether both are in an economic institution or a union of few members. */
    boolean hasSmallInstitution() {
        return memberships.stream()
                .filter(this::isCurrent)
                .map(JointMembership::institution)
                .filter(institution ->
                        institution.kind() == Institution.Kind.ECONOMIC || institution.kind() == Institution.Kind.UNION)
                .anyMatch(institution ->
                        institution.memberships().size() <= SMALL || institution.kind() == Institution.Kind.UNION);
    }

    /**
     * Whether a treaty, a partnership or a bilateral pact ties the two that followed no war of
     * theirs by less than two years.
     */
    boolean hasTreatyOfFriends() {
        boolean named = landmarks.stream()
                .filter(mark -> mark.kind() == Landmark.Kind.TREATY || mark.kind() == Landmark.Kind.PARTNERSHIP)
                .anyMatch(mark -> !isPeace(mark.date().first()));
        boolean pact = pacts.stream()
                .filter(p -> p.isBilateral() && p.until() == null)
                .anyMatch(p -> !isPeace(p.from().first()));
        return named || pact;
    }

    /**
     * Whether a day lies in a war of the two or so soon after it that what was signed made peace.
     */
    private boolean isPeace(LocalDate day) {
        return opposed.stream()
                .filter(conflict -> conflict.kind() == NamedConflict.Kind.WAR)
                .anyMatch(conflict -> !day.isBefore(conflict.from().first())
                        && conflict.findUntil()
                                .map(until -> day.isBefore(until.last().plusYears(PEACE_YEARS)))
                                .orElse(true));
    }
}
