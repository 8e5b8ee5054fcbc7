package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.entente.TestData;
import org.entente.country.StateSystem;
import org.entente.measure.model.QuestionException;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One row a unit, in order, and no others. */
class PanelUnitsTest {
    private static final List<Integer> ALL = List.of();

    @Test
    void twoCenturiesHaveTheDyadYearsOfTheField() {
        try (Store store = Store.empty()) {
            Bench bench = new Bench(store);

            assertThat(bench.build(Unit.DYAD_YEAR, ALL, 1816, 2016).rows()).isEqualTo(956_145);
            assertThat(bench.build(Unit.DIRECTED_DYAD_YEAR, ALL, 1816, 2016).rows())
                    .isEqualTo(1_912_290);
        }
    }

    /** In these years some members never met: one left before the other came. */
    @ParameterizedTest
    @ValueSource(ints = {1860, 1918, 1941, 1945, 1958, 1964, 1975, 1990})
    void aDyadYearNeedsACommonDay(int year) throws IOException {
        try (Store store = Store.empty()) {
            Panel panel = new Bench(store).build(Unit.DYAD_YEAR, ALL, year, year);
            long members = StateSystem.standard().listMembers(year).size();

            assertThat(panel.rows()).isLessThan(members * (members - 1) / 2);
            assertThat(Bench.keys(panel))
                    .allSatisfy(key -> assertThat(StateSystem.standard()
                                    .isDyad(key.get(1).intValue(), key.get(2).intValue(), year))
                            .isTrue());
            for (String line : Files.readAllLines(TestData.requireReference("panel/dyadyears_by_year.csv"))) {
                if (line.startsWith(year + ",")) {
                    assertThat(panel.rows()).isEqualTo(Long.parseLong(line.split(",", -1)[1]));
                }
            }
        }
    }

    @Test
    void everyYearHasAsManyRowsAsTheReference() throws IOException {
        List<String> lines = Files.readAllLines(TestData.requireReference("panel/dyadyears_by_year.csv"));
        try (Store store = Store.empty()) {
            new Bench(store).build(Unit.DIRECTED_DYAD_YEAR, ALL, 1816, 2016);
            Columns counts = store.query("SELECT year, count(*) AS n FROM panel GROUP BY year ORDER BY year");
            SoftAssertions softly = new SoftAssertions();
            for (int i = 0; i < counts.rows(); i++) {
                String[] cells = lines.get(i + 1).split(",", -1);
                softly.assertThat(counts.getLong("year", i)).isEqualTo(Long.parseLong(cells[0]));
                softly.assertThat(counts.getLong("n", i)).as(cells[0]).isEqualTo(Long.parseLong(cells[2]));
            }
            softly.assertAll();
            assertThat(counts.rows()).isEqualTo(201);
        }
    }

    @Test
    void stateYearsAreMembersOnAnyDay() throws IOException {
        List<String> lines = Files.readAllLines(TestData.requireReference("panel/dyadyears_by_year.csv"));
        try (Store store = Store.empty()) {
            Panel panel = new Bench(store).build(Unit.STATE_YEAR, ALL, 1816, 2016);
            long states = lines.stream()
                    .skip(1)
                    .mapToLong(line -> Long.parseLong(line.split(",", -1)[3]))
                    .sum();

            assertThat(panel.rows()).isEqualTo(states);
            assertThat(new HashSet<>(Bench.keys(panel))).hasSize((int) states).allMatch(key -> key.get(2) == 0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DYAD_YEAR", "DIRECTED_DYAD_YEAR"})
    void noStateIsItsOwnPartnerAndRowsAreInOrder(Unit unit) {
        try (Store store = Store.empty()) {
            List<List<Long>> keys = Bench.keys(new Bench(store).build(unit, ALL, 1935, 1950));

            Set<List<Long>> different = new HashSet<>(keys);

            assertThat(different).hasSameSizeAs(keys);
            assertThat(keys).noneMatch(key -> key.get(1).equals(key.get(2)));
            assertThat(keys).isSortedAccordingTo((x, y) -> {
                int byYear = Long.compare(x.get(0), y.get(0));
                int byFirst = byYear != 0 ? byYear : Long.compare(x.get(1), y.get(1));
                return byFirst != 0 ? byFirst : Long.compare(x.get(2), y.get(2));
            });
            if (unit == Unit.DYAD_YEAR) {
                assertThat(keys).allMatch(key -> key.get(1) < key.get(2));
            } else {
                assertThat(keys).allMatch(key -> different.contains(List.of(key.get(0), key.get(2), key.get(1))));
            }
        }
    }

    @Test
    void chosenStatesMeetOnlyEachOther() {
        try (Store store = Store.empty()) {
            Panel panel = new Bench(store).build(Unit.DIRECTED_DYAD_YEAR, List.of(640, 770, 2), 1946, 1948);

            assertThat(Bench.keys(panel))
                    .containsExactly(
                            List.of(1946L, 2L, 640L),
                            List.of(1946L, 640L, 2L),
                            // Pakistan is a member from 14 August 1947.
                            List.of(1947L, 2L, 640L),
                            List.of(1947L, 2L, 770L),
                            List.of(1947L, 640L, 2L),
                            List.of(1947L, 640L, 770L),
                            List.of(1947L, 770L, 2L),
                            List.of(1947L, 770L, 640L),
                            List.of(1948L, 2L, 640L),
                            List.of(1948L, 2L, 770L),
                            List.of(1948L, 640L, 2L),
                            List.of(1948L, 640L, 770L),
                            List.of(1948L, 770L, 2L),
                            List.of(1948L, 770L, 640L));
        }
    }

    @Test
    void aStateWithoutIsoCodeHasItsCowAbbreviation() {
        try (Store store = Store.empty()) {
            Panel panel = new Bench(store).build(Unit.STATE_YEAR, List.of(300, 640), 1900, 1900);

            assertThat(Bench.cells(panel).values())
                    .extracting(row -> row.get("from"))
                    .containsExactly("AUH", "TUR");
        }
    }

    @Test
    void requestsThatCannotBeAreRefusedWithTheReason() {
        assertThatThrownBy(() -> new PanelRequest(Unit.DYAD_YEAR, ALL, 2010, 2000, List.of(), false))
                .isInstanceOf(QuestionException.class)
                .hasMessage("the years run backwards: from 2010 to 2000. Did you mean --from 2000 --to 2010?");
        assertThatThrownBy(() -> new PanelRequest(Unit.DYAD_YEAR, ALL, 1700, 2000, List.of(), false))
                .hasMessageContaining("known from 1816 to")
                .hasMessageContaining("1700 was asked for");
        assertThatThrownBy(() -> new PanelRequest(Unit.DYAD_YEAR, List.of(640), 1990, 2000, List.of(), false))
                .hasMessageContaining("needs at least two states");
        assertThatThrownBy(() -> Unit.parse("dyads"))
                .hasMessageContaining("dyads")
                .hasMessageContaining("state-year, dyad-year, directed-dyad-year, leader-dyad-year");
    }
}
