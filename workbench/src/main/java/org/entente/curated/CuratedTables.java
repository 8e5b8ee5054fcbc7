package org.entente.curated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.country.Dyad;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.jspecify.annotations.Nullable;

/**
 * The reference tables that come with the program. Immutable, and safe to share between threads.
 */
public final class CuratedTables {
    private final List<Institution> institutions;
    private final List<NamedConflict> conflicts;
    private final List<Landmark> landmarks;
    private final Map<Integer, String> allianceNames;

    CuratedTables(
            List<Institution> institutions,
            List<NamedConflict> conflicts,
            List<Landmark> landmarks,
            Map<Integer, String> allianceNames) {
        this.institutions = List.copyOf(institutions);
        this.conflicts = List.copyOf(conflicts);
        this.landmarks = List.copyOf(landmarks);
        this.allianceNames = Map.copyOf(allianceNames);
    }

    /** The tables of this version of the program. */
    public static CuratedTables standard() {
        return Holder.STANDARD;
    }

    public List<Institution> listInstitutions() {
        return institutions;
    }

    public List<NamedConflict> listConflicts() {
        return conflicts;
    }

    public List<Landmark> listLandmarks() {
        return landmarks;
    }

    /** The last year in which a membership, a conflict or a landmark of the tables begins or ends. */
    public int lastYear() {
        Stream<IsoPartialDate> memberships = institutions.stream()
                .flatMap(institution -> institution.memberships().stream())
                .flatMap(member -> Stream.concat(Stream.of(member.from()), member.findUntil().stream()));
        Stream<IsoPartialDate> wars = conflicts.stream()
                .flatMap(conflict -> Stream.concat(Stream.of(conflict.from()), conflict.findUntil().stream()));
        return Stream.of(memberships, wars, landmarks.stream().map(Landmark::date))
                .flatMap(dates -> dates)
                .mapToInt(IsoPartialDate::year)
                .max()
                .orElseThrow();
    }

    /** Conflicts in which the two were opponents, by first day. */
    public List<NamedConflict> listConflicts(Dyad pair) {
        return conflicts.stream().filter(conflict -> conflict.opposes(pair)).toList();
    }

    /** Conflicts in which the two were on one side, by first day. */
    public List<NamedConflict> listSharedConflicts(Dyad pair) {
        return conflicts.stream().filter(conflict -> conflict.unites(pair)).toList();
    }

    /**
     * Interventions by one of the two in the other at the request of its government, by first day.
     */
    public List<NamedConflict> listInterventionsOnRequest(Dyad pair) {
        return conflicts.stream()
                .filter(conflict -> !conflict.opposed() && conflict.separates(pair))
                .toList();
    }

    /** Turning points of the pair's relations, by date. */
    public List<Landmark> listLandmarks(Dyad pair) {
        return landmarks.stream().filter(landmark -> landmark.concerns(pair)).toList();
    }

    /** The name of an alliance treaty by its ATOP number. */
    public Optional<String> findAllianceName(int atopNumber) {
        return Optional.ofNullable(allianceNames.get(atopNumber));
    }

    /** The name of the war or crisis that a dispute of Correlates of War MID belongs to. */
    public Optional<NamedConflict> findByMid(int dispute) {
        return conflicts.stream()
                .filter(conflict -> conflict.mid().contains(dispute))
                .findFirst();
    }

    /**
     * The conflicts that a conflict number of UCDP/PRIO covers; one number may cover several wars
     * of the same two states.
     */
    public List<NamedConflict> listByUcdp(int conflictNumber) {
        return conflicts.stream()
                .filter(conflict -> conflict.ucdp().contains(conflictNumber))
                .toList();
    }

    /**
     * The times in which both states belong to an institution, by first common day. A state that
     * continues a predecessor (see {@link Succession}) has its memberships too, and spells that
     * follow each other without a gap are one.
     */
    public List<JointMembership> listJointMemberships(Dyad pair) {
        List<JointMembership> joint = new ArrayList<>();
        for (Institution institution : institutions) {
            for (InstitutionMembership first : spells(institution, pair.first())) {
                for (InstitutionMembership second : spells(institution, pair.second())) {
                    findOverlap(institution, first, second).ifPresent(joint::add);
                }
            }
        }
        joint.sort(Comparator.comparing(JointMembership::from));
        return List.copyOf(joint);
    }

    private static List<InstitutionMembership> spells(Institution institution, State state) {
        List<InstitutionMembership> merged = new ArrayList<>();
        for (InstitutionMembership spell : institution.memberships()) {
            if (!Succession.isSameOrSuccessor(spell.state(), state)) {
                continue;
            }
            InstitutionMembership last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null
                    && last.until() != null
                    && !spell.from().first().isAfter(last.until().last().plusDays(1))) {
                merged.set(merged.size() - 1, new InstitutionMembership(state, last.from(), spell.until()));
            } else {
                merged.add(spell);
            }
        }
        return merged;
    }

    private static Optional<JointMembership> findOverlap(
            Institution institution, InstitutionMembership a, InstitutionMembership b) {
        IsoPartialDate from = a.from().compareTo(b.from()) >= 0 ? a.from() : b.from();
        IsoPartialDate until = earlier(a.until(), b.until());
        if (institution.dissolved() != null) {
            until = earlier(until, institution.dissolved());
        }
        LocalDate last = until == null ? LocalDate.MAX : until.last();
        return last.isBefore(from.first())
                ? Optional.empty()
                : Optional.of(new JointMembership(institution, from, until));
    }

    private static @Nullable IsoPartialDate earlier(@Nullable IsoPartialDate a, @Nullable IsoPartialDate b) {
        if (a == null) {
            return b;
        }
        return b == null || a.last().isBefore(b.last()) ? a : b;
    }

    private static final class Holder {
        private static final CuratedTables STANDARD = new CuratedTablesReader(StateSystem.standard()).read();
    }
}
