package org.entente.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entente.TestData;
import org.junit.jupiter.api.Test;

class StateSystemTest {

    private final StateSystem system = StateSystem.standard();

    @Test
    void codesAreUnique() {
        assertThat(system.listAll()).hasSize(217);
        assertThat(system.listAll()).extracting(State::code).doesNotHaveDuplicates();
        assertThat(system.listAll()).extracting(State::cow).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aStateWithoutIsoCodeHasItsCowAbbreviation() {
        assertThat(system.get(640).code()).isEqualTo("TUR");
        assertThat(system.get(345).code()).isEqualTo("SRB");
        assertThat(system.get(347).code()).isEqualTo("KOS");
        assertThat(system.get(260).code()).isEqualTo("GFR");
        assertThat(system.get(265).code()).isEqualTo("DDR");
        // KOR and CZE are the ISO codes of South Korea and Czechia.
        assertThat(system.get(730).code()).isEqualTo("KOR730");
        assertThat(system.get(315).code()).isEqualTo("CSK");
    }

    @Test
    void daysOfMembershipAreThoseOfTheList() throws IOException {
        List<String> lines = Files.readAllLines(TestData.requireData("states/cow_states.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] c = line.replace("\"", "").split(",", -1);
            int cow = Integer.parseInt(c[1]);
            LocalDate from = day(c[3], c[4], c[5]);
            LocalDate to = day(c[6], c[7], c[8]);
            assertThat(system.get(cow).abbreviation()).isEqualTo(c[0]);
            assertThat(system.isMember(cow, from)).as(line).isTrue();
            assertThat(system.isMember(cow, from.minusDays(1))).as(line).isFalse();
            assertThat(system.isMember(cow, to)).as(line).isTrue();
            assertThat(system.isMember(cow, to.plusDays(1))).as(line).isEqualTo(to.equals(LocalDate.of(2016, 12, 31)));
        }
        assertThat(system.listAll().stream().mapToInt(s -> s.spells().size()).sum())
                .isEqualTo(lines.size() - 1);
    }

    @Test
    void majorPowersAreThoseOfTheList() throws IOException {
        List<String> lines = Files.readAllLines(TestData.requireData("states/cow_majors.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] c = line.split(",", -1);
            int cow = Integer.parseInt(c[0]);
            LocalDate from = day(c[1], c[2], c[3]);
            LocalDate to = day(c[4], c[5], c[6]);
            assertThat(system.isMajor(cow, from)).as(line).isTrue();
            assertThat(system.isMajor(cow, from.minusDays(1))).as(line).isFalse();
            assertThat(system.isMajor(cow, to.plusDays(1))).as(line).isEqualTo(to.equals(LocalDate.of(2016, 12, 31)));
        }
    }

    @Test
    void gleditschWardNumbersLeadToAStateOnTheirFirstAndLastDay() throws IOException {
        // Never COW members: Central America, Great Colombia, Transvaal, Orange Free State, Tibet,
        // Annam.
        List<Integer> others = List.of(89, 99, 563, 564, 711, 815);
        List<String> lines = Files.readAllLines(TestData.requireData("states/gw_states.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] c = line.split(",", -1);
            int gw = Integer.parseInt(c[0]);
            LocalDate from = LocalDate.parse(c[c.length - 2]);
            LocalDate to = LocalDate.parse(c[c.length - 1]);
            assertThat(system.findByGw(gw, from).isPresent()).as(line).isEqualTo(!others.contains(gw));
            assertThat(system.findByGw(gw, to).isPresent()).as(line).isEqualTo(!others.contains(gw));
        }
    }

    @Test
    void aGleditschWardNumberCanChangeItsState() {
        assertThat(system.findByGw(260, LocalDate.of(1990, 10, 2))).contains(system.get(260));
        assertThat(system.findByGw(260, LocalDate.of(1990, 10, 3))).contains(system.get(255));
        assertThat(system.findByGw(255, LocalDate.of(1940, 1, 1))).contains(system.get(255));
        assertThat(system.findByGw(678, LocalDate.of(1980, 1, 1))).contains(system.get(678));
        assertThat(system.findByGw(678, LocalDate.of(2000, 1, 1))).contains(system.get(679));
        assertThat(system.findByGw(340, LocalDate.of(2010, 1, 1))).contains(system.get(345));
        assertThat(system.findByGw(345, LocalDate.of(1970, 1, 1))).contains(system.get(345));
        assertThat(system.get(255).gw()).isEqualTo(260);
    }

    @Test
    void codesOfFilesAreReadInTheirOwnScheme() {
        assertThat(system.findByIso3("AUS")).contains(system.get(900));
        assertThat(system.findByAbbreviation("AUS")).contains(system.get(305));
        assertThat(system.findByIso3("MAC")).isEmpty();
        assertThat(system.findByAbbreviation("MAC")).contains(system.get(343));
        assertThat(system.findByM49(792)).contains(system.get(640));
        assertThat(system.findByIso2("PK")).contains(system.get(770));
    }

    @Test
    void aNumberThatIsNoStatesIsNoMember() {
        assertThat(system.isMember(3, 2000)).isFalse();
        assertThat(system.find(3)).isEmpty();
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> system.get(3))
                .withMessage("No state has the COW number 3.");
    }

    @Test
    void namesAndRegions() {
        State turkiye = system.get(640);
        assertThat(turkiye.name()).isEqualTo("Türkiye");
        assertThat(turkiye.region()).isEqualTo("Western Asia");
        assertThat(turkiye.name(Locale.FRENCH)).isEqualTo("Turquie");
        assertThat(turkiye.name(new Locale("ur"))).isEqualTo("ترکی");
        assertThat(system.get(315).name(Locale.GERMAN)).isEqualTo("Tschechoslowakei");
        assertThat(system.get(347).name(new Locale("tr"))).isEqualTo("Kosova");
        assertThat(system.get(770).region()).isEqualTo("Southern Asia");
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
