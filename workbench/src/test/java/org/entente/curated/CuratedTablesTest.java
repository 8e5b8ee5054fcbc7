package org.entente.curated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.country.CountryNames;
import org.entente.country.Dyad;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.junit.jupiter.api.Test;

class CuratedTablesTest {
    private final CuratedTables tables = CuratedTables.standard();

    @Test
    void membershipsLieWithinTheLifeOfTheInstitution() {
        for (Institution institution : tables.listInstitutions()) {
            for (InstitutionMembership membership : institution.memberships()) {
                institution
                        .findDissolved()
                        .ifPresent(end -> assertThat(membership.from().first())
                                .as("%s in %s", membership.state().code(), institution.shortName())
                                .isBeforeOrEqualTo(end.last()));
            }
        }
    }

    @Test
    void aStateIsAMemberOfTheInternationalSystemWhenItIsAMemberOfAnInstitution() {
        // Known differences between the organisations' own lists and the state system of Correlates of War: microstates
        // are
        // members of the system from their admission to the United Nations only, the two German states from 1954 and
        // 1955;
        // Qatar and the Caribbean states joined before independence.
        Set<String> exceptions = Set.of(
                "LIE", "AND", "MCO", "SMR", "TUV", "KIR", "NRU", "TON", "WSM", "GFR", "DDR", "QAT", "DMA", "LCA", "VCT",
                "BLZ", "ATG", "KNA");
        List<String> wrong = new ArrayList<>();
        for (Institution institution : tables.listInstitutions()) {
            for (InstitutionMembership membership : institution.memberships()) {
                int year = membership.from().year();
                State state = membership.state();
                if (!exceptions.contains(state.code())
                        && !state.isMember(new YearRange(Math.min(year, 2016), Math.min(year + 1, 2016)))) {
                    wrong.add("%s in %s from %s".formatted(state.code(), institution.shortName(), membership.from()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aStateHasNoTwoMembershipsOfOneInstitutionAtOnce() {
        for (Institution institution : tables.listInstitutions()) {
            List<InstitutionMembership> spells = institution.memberships();
            for (InstitutionMembership one : spells) {
                for (InstitutionMembership other : spells) {
                    if (one != other
                            && one.state().equals(other.state())
                            && one.from().compareTo(other.from()) <= 0) {
                        assertThat(one.findUntil())
                                .as("%s in %s", one.state().code(), institution.shortName())
                                .hasValueSatisfying(end -> assertThat(end.first())
                                        .isBeforeOrEqualTo(other.from().first()));
                    }
                }
            }
        }
    }

    @Test
    void idsAndNamesAreUnique() {
        Set<String> seen = new HashSet<>();
        for (Institution institution : tables.listInstitutions()) {
            assertThat(seen.add(institution.id())).as(institution.id()).isTrue();
            assertThat(institution.reference()).startsWith("http");
        }
        Set<String> conflicts = new HashSet<>();
        tables.listConflicts()
                .forEach(c -> assertThat(conflicts.add(c.name())).as(c.name()).isTrue());
    }

    @Test
    void greeceAndTurkiyeBelongToNatoSince1952() {
        assertThat(tables.listJointMemberships(pair("GRC", "TUR")))
                .filteredOn(joint -> joint.institution().id().equals("nato"))
                .singleElement()
                .satisfies(joint -> {
                    assertThat(joint.from().text()).isEqualTo("1952-02-18");
                    assertThat(joint.findUntil()).isEmpty();
                });
    }

    @Test
    void pakistanAndTurkiyeSharedCentoUntilPakistanLeft() {
        assertThat(tables.listJointMemberships(pair("PAK", "TUR")))
                .filteredOn(joint -> joint.institution().id().equals("cento"))
                .singleElement()
                .satisfies(joint -> {
                    assertThat(joint.from().text()).isEqualTo("1955-09-23");
                    assertThat(joint.findUntil()).map(IsoPartialDate::text).contains("1979-03-12");
                });
    }

    @Test
    void germanyContinuesTheMembershipsOfTheFederalRepublic() {
        assertThat(tables.listJointMemberships(pair("DEU", "FRA")))
                .filteredOn(joint -> joint.institution().id().equals("nato"))
                .singleElement()
                .satisfies(joint -> assertThat(joint.from().text()).isEqualTo("1955-05-06"));
    }

    @Test
    void warsHaveTheNamesThatReadersUse() {
        assertThat(names(pair("EGY", "ISR")))
                .containsSubsequence(
                        "Arab–Israeli War of 1948",
                        "Suez Crisis",
                        "Six-Day War",
                        "War of Attrition",
                        "Yom Kippur War (October War)");
        assertThat(names(pair("ARM", "AZE"))).contains("First Nagorno-Karabakh War", "Second Nagorno-Karabakh War");
        assertThat(tables.findByMid(1046).orElseThrow().name()).startsWith("Yom Kippur");
        assertThat(tables.findAllianceName(3180)).contains("North Atlantic Treaty (NATO)");
    }

    @Test
    void anInterventionAtAGovernmentsRequestIsNoWarBetweenTheTwo() {
        assertThat(names(pair("ETH", "SOM")))
                .contains("Ogaden War")
                .doesNotContain("Ethiopian intervention in Somalia");
        assertThat(tables.listInterventionsOnRequest(pair("ETH", "SOM")))
                .extracting(NamedConflict::name)
                .containsExactly("Ethiopian intervention in Somalia");
    }

    @Test
    void alliesInAWarAreFoundOnOneSide() {
        assertThat(tables.listSharedConflicts(pair("GBR", "USA")))
                .extracting(NamedConflict::name)
                .contains("First World War", "Second World War", "Korean War", "Gulf War");
    }

    @Test
    void dayMonthAndYearAreRead() {
        assertThat(new IsoPartialDate("1965-10").first()).hasToString("1965-10-01");
        assertThat(new IsoPartialDate("1965-10").last()).hasToString("1965-10-31");
        assertThat(new IsoPartialDate("1961").last()).hasToString("1961-12-31");
        assertThatThrownBy(() -> new IsoPartialDate("1961-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 1961-1");
    }

    private List<String> names(Dyad pair) {
        return new ArrayList<>(
                tables.listConflicts(pair).stream().map(NamedConflict::name).toList());
    }

    private static Dyad pair(String first, String second) {
        return Dyad.of(state(first), state(second));
    }

    private static State state(String code) {
        return CountryNames.standard().resolve(code);
    }
}
