package org.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.country.Dyad;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.curated.CuratedTables;
import org.junit.jupiter.api.Test;

/**
 * The kinds of well-known pairs by the reference tables alone, and by rivalries that are stated
 * here.
 */
class RelationshipTest {
    private static final Closeness FAR = new Closeness(false, false, false, false, false);
    private static final Closeness CLOSE = new Closeness(true, false, true, false, false);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    @Test
    void warThatGoesOnComesFirst() {
        Relationship relationship = Relationship.judge(history("RUS", "UKR", DAY), FAR);
        assertThat(relationship.kind()).isEqualTo(Relationship.Kind.AT_WAR);
        assertThat(relationship.findWar().orElseThrow().name()).isEqualTo("Russian invasion of Ukraine");
    }

    @Test
    void warThatEndedWithinTenYearsMakesRivals() {
        assertThat(kind("ARM", "AZE", DAY)).isEqualTo(Relationship.Kind.RIVALS);
        assertThat(kind("ARG", "GBR", LocalDate.of(1990, 1, 1))).isEqualTo(Relationship.Kind.RIVALS);
        assertThat(kind("ARG", "GBR", DAY)).isEqualTo(Relationship.Kind.ORDINARY);
    }

    @Test
    void rivalsInOneAllianceAreCalledSo() {
        assertThat(kind("GRC", "TUR", DAY, new Rivalry(1955, null, true)))
                .isEqualTo(Relationship.Kind.RIVALS_IN_ALLIANCE);
    }

    @Test
    void rivalsWithATreatyAfterTheirLastWarAreAtPeace() {
        assertThat(kind("EGY", "ISR", DAY, new Rivalry(1948, null, true))).isEqualTo(Relationship.Kind.RIVALS_AT_PEACE);
        assertThat(kind("EGY", "ISR", LocalDate.of(1985, 1, 1), new Rivalry(1948, null, true)))
                .isEqualTo(Relationship.Kind.RIVALS);
    }

    @Test
    void membersOfAnAllianceAreAllies() {
        Relationship relationship = Relationship.judge(history("DEU", "FRA", DAY), FAR);
        assertThat(relationship.kind()).isEqualTo(Relationship.Kind.ALLIES);
        assertThat(relationship.alliances()).containsExactly("NATO (since 1955)");
    }

    @Test
    void partnersAreCloseInTwoFields() {
        assertThat(Relationship.judge(history("BRA", "CHN", DAY), CLOSE).kind()).isEqualTo(Relationship.Kind.PARTNERS);
        assertThat(Relationship.judge(history("BRA", "CHN", DAY), FAR).kind()).isEqualTo(Relationship.Kind.ORDINARY);
    }

    @Test
    void partnersWhoseRelationsBrokeAreFormerPartners() {
        assertThat(Relationship.judge(history("IRN", "SYR", DAY), CLOSE).kind())
                .isEqualTo(Relationship.Kind.FORMER_PARTNERS);
        assertThat(Relationship.judge(history("IRN", "SYR", LocalDate.of(2020, 1, 1)), CLOSE)
                        .kind())
                .isEqualTo(Relationship.Kind.PARTNERS);
    }

    @Test
    void rivalsOfThirtyYearsAgoAreNoPartners() {
        Rivalry ended = new Rivalry(1991, 2002, false);
        assertThat(Relationship.judge(history("HRV", "SRB", DAY, ended), CLOSE).kind())
                .isEqualTo(Relationship.Kind.ORDINARY);
    }

    private static Relationship.Kind kind(String one, String other, LocalDate day, Rivalry... rivalries) {
        return Relationship.judge(history(one, other, day, rivalries), FAR).kind();
    }

    private static PairHistory history(String one, String other, LocalDate day, Rivalry... rivalries) {
        CuratedTables tables = CuratedTables.standard();
        Dyad pair = Dyad.of(state(one), state(other));
        return new PairHistory(
                pair,
                day,
                List.of(),
                List.of(),
                tables.listConflicts(pair).stream()
                        .filter(conflict -> !conflict.from().first().isAfter(day))
                        .toList(),
                tables.listSharedConflicts(pair),
                tables.listInterventionsOnRequest(pair),
                tables.listJointMemberships(pair),
                tables.listLandmarks(pair).stream()
                        .filter(mark -> !mark.date().first().isAfter(day))
                        .toList(),
                List.of(),
                List.of(rivalries),
                true,
                true);
    }

    private static State state(String code) {
        return StateSystem.standard().findByCode(code).orElseThrow();
    }
}
