package org.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.chronology.Fact;
import org.entente.country.Dyad;
import org.entente.country.StateSystem;
import org.entente.curated.CuratedTables;
import org.junit.jupiter.api.Test;

/** What is chosen for well-known pairs from the reference tables alone. */
class MilestonesTest {

    @Test
    void warsAndPeaceComeBeforeAll() {
        assertThat(names("EGY", "ISR"))
                .containsSubsequence(
                        "Suez Crisis", "Six-Day War", "Yom Kippur War (October War)", "Egypt–Israel Peace Treaty");
    }

    @Test
    void atMostEightAreToldByDateAndAtMostFourConflicts() {
        List<Milestone> chosen = choose("GRC", "TUR");
        assertThat(chosen).hasSizeLessThanOrEqualTo(Milestones.MOST);
        assertThat(chosen).isSortedAccordingTo((a, b) -> a.day().compareTo(b.day()));
        assertThat(chosen.stream().filter(m -> m.group() == Milestone.Group.CONFLICT))
                .hasSize(4);
        assertThat(names("GRC", "TUR")).contains("Turkish invasion of Cyprus");
    }

    @Test
    void institutionsAreNamedInFull() {
        assertThat(names("TUR", "PAK")).contains("Economic Cooperation Organization (ECO)");
    }

    @Test
    void ofEqualInstitutionsTheOneThatWasJoinedFirstIsTold() {
        assertThat(names("DEU", "FRA"))
                .contains("European Union (EU; European Communities before November 1993)")
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("euro area"));
    }

    @Test
    void spansAreKeptAndOpenWarsStayOpen() {
        assertThat(choose("IRN", "IRQ")).anySatisfy(m -> assertThat(m.date()).isEqualTo("1980-09-22/1988-08-20"));
        assertThat(choose("RUS", "UKR")).anySatisfy(m -> assertThat(m.date()).isEqualTo("2022-02-24/.."));
    }

    private static List<String> names(String one, String other) {
        return choose(one, other).stream()
                .map(milestone -> milestone.facts().get("name"))
                .map(fact -> fact instanceof Fact.Words words ? words.text() : "")
                .toList();
    }

    private static List<Milestone> choose(String one, String other) {
        CuratedTables tables = CuratedTables.standard();
        StateSystem states = StateSystem.standard();
        Dyad pair = Dyad.of(
                states.findByCode(one).orElseThrow(), states.findByCode(other).orElseThrow());
        return Milestones.choose(new PairHistory(
                pair,
                LocalDate.of(2026, 12, 2),
                List.of(),
                List.of(),
                tables.listConflicts(pair),
                tables.listSharedConflicts(pair),
                tables.listInterventionsOnRequest(pair),
                tables.listJointMemberships(pair),
                tables.listLandmarks(pair),
                List.of(),
                List.of(),
                true,
                true));
    }
}
