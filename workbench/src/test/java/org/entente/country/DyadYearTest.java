package org.entente.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.entente.TestData;
import org.junit.jupiter.api.Test;

/** Against the counts of peacesciencer, which expands the same list in R. */
class DyadYearTest {

    private static final YearRange COW_LIST = new YearRange(1816, 2016);

    private final StateSystem system = StateSystem.standard();

    @Test
    void pairsNeedACommonDay() {
        assertThat(system.countDyadYears(COW_LIST)).isEqualTo(956_145);
        assertThat(2 * system.countDyadYears(COW_LIST)).isEqualTo(1_912_290);
    }

    @Test
    void everyYearHasAsManyPairsAndStatesAsTheReference() throws IOException {
        List<String> lines = Files.readAllLines(TestData.requireReference("panel/dyadyears_by_year.csv"));
        SoftAssertions softly = new SoftAssertions();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            int year = Integer.parseInt(cells[0]);
            List<Dyad> dyads = system.listDyads(year);
            softly.assertThat(dyads).as("pairs of %d", year).hasSize(Integer.parseInt(cells[1]));
            softly.assertThat(system.listMembers(year))
                    .as("members of %d", year)
                    .hasSize(Integer.parseInt(cells[3]));
        }
        softly.assertAll();
        assertThat(lines).hasSize(1 + COW_LIST.length());
    }

    @Test
    void sumsOfTheNumbersAreThoseOfTheReference() throws IOException {
        Map<String, Long> sums = Files.readAllLines(TestData.requireReference("panel/checksums.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals("nd0"))
                .collect(Collectors.toMap(cells -> cells[1], cells -> Long.parseLong(cells[5])));
        assertThat(system.dyadYears(COW_LIST)
                        .mapToLong(d -> d.dyad().first().cow())
                        .sum())
                .isEqualTo(sums.get("ccode1"));
        assertThat(system.dyadYears(COW_LIST)
                        .mapToLong(d -> d.dyad().second().cow())
                        .sum())
                .isEqualTo(sums.get("ccode2"));
        assertThat(system.dyadYears(COW_LIST).mapToLong(DyadYear::year).sum()).isEqualTo(sums.get("year"));
    }

    @Test
    void onePairAgreesWithTheListOfAll() {
        List<State> all = system.listAll();
        for (int year : new int[] {1816, 1861, 1918, 1940, 1945, 1990, 2024}) {
            List<Dyad> dyads = system.listDyads(year);
            long counted = all.stream()
                    .mapToLong(a -> all.stream()
                            .filter(b -> a.cow() < b.cow() && system.isDyad(a.cow(), b.cow(), year))
                            .count())
                    .sum();
            assertThat(counted).as("pairs of %d", year).isEqualTo(dyads.size());
        }
    }

    @Test
    void twoMembersOfOneYearWithoutACommonDayAreNoPair() {
        // Yemen follows on North Yemen: both are members in 1990, and never together.
        assertThat(system.isMember(678, 1990)).isTrue();
        assertThat(system.isMember(679, 1990)).isTrue();
        assertThat(system.isDyad(678, 679, 1990)).isFalse();
        assertThat(system.isDyad(678, 680, 1990)).isTrue();
    }
}
