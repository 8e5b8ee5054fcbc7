package org.entente.measure.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The spread of power and the classes of powers. In 1896 seven states are major powers. */
class PowerTest {
    private static final int[] MAJORS = {200, 220, 255, 300, 325, 365, 740};
    private static final int SPAIN = 230;
    private static final int CHINA = 710;
    private static final Measures MEASURES = StandardMeasures.create();

    private final CanonicalRows canonical = new CanonicalRows().snapshot("nmc", "5.0", 1895, 1897);
    private final Store store = canonical.store();
    private final FigureIds ids = new FigureIds(MEASURES, CountryNames.standard());

    @AfterEach
    void close() {
        store.close();
    }

    private SystemRows rows() {
        canonical.covers("state_year", "cinc", 1895, 1897);
        SystemRows rows = new SystemRows(canonical);
        double[] values = {0.2, 0.2, 0.2, 0.1, 0.1, 0.1, 0.1};
        for (int i = 0; i < MAJORS.length; i++) {
            rows.value(MAJORS[i], 1896, "cinc", values[i]);
        }
        return rows;
    }

    private Figure get(String id) {
        return new Figures(MEASURES, store, FrozenFigures.none())
                .find(ids.parse(id))
                .orElseThrow();
    }

    @Test
    void sevenPowersOfTwoSizes() {
        rows().value(SPAIN, 1896, "cinc", 0.05);
        // Σs² = 3·0.04 + 4·0.01 = 0.16 and (0.16 − 1/7)/(6/7) = 0.02.
        Figure concentration = get("system.concentration/1896");
        assertThat(concentration.getValue()).isCloseTo(Math.sqrt(0.02), within(1e-12));
        assertThat(concentration.n()).isEqualTo(7);
        assertThat(get("system.polarity/1896").getValue()).isCloseTo(6.25, within(1e-12));
        // With Spain: shares of 1.05.
        double squares = (0.16 + 0.0025) / (1.05 * 1.05);
        Figure all = get("system.polarity:cinc+all/1896");
        assertThat(all.getValue()).isCloseTo(1 / squares, within(1e-12));
        assertThat(all.n()).isEqualTo(8);
        assertThat(all.note()).contains("without a value");
    }

    @Test
    void aMajorPowerWithoutAValueLeavesNoFigure() {
        rows().value(740, 1895, "cinc", 0.2);
        Figure figure = get("system.concentration/1895");
        assertThat(figure.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(figure.note()).contains("United Kingdom");
        assertThat(get("system.concentration/1950").status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(get("system.concentration:gdp/1896").note()).contains("gdp-population");
    }

    @Test
    void theIdNamesNoStateAndThereIsNothingToStandAmong() {
        rows();
        assertThat(FigureIds.write(get("system.polarity:cinc+all/1896").id()))
                .isEqualTo("system.polarity:cinc+all/1896");
        assertThatThrownBy(() -> ids.parse("system.polarity/TUR/1896"))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("whole system")
                .hasMessageContaining("system.polarity/2010");
        assertThatThrownBy(() -> get("system.polarity:tanks/1896"))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("cinc");
        assertThat(get("system.polarity/1896#percentile").status()).isEqualTo(Status.UNDEFINED);
    }

    @Test
    void theLineageListsThePowers() {
        rows().value(SPAIN, 1896, "cinc", 0.05);
        Figure figure = get("system.polarity/1896");
        var lineage = MEASURES.get("system.polarity").lineage(figure, store);
        assertThat(lineage.rows().get(0).lines()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(lineage.worked()).contains("Σs² = 0.160000").contains("United Kingdom 0.200000");
    }

    @Test
    void aMiddlePowerIsWithinTheFirstFifthByWhatIsKnown() {
        SystemRows rows = rows();
        int fifth = PowerClass.cutoff(1896);
        assertThat(fifth).isEqualTo(StateSystem.standard().listMembers(1896).size() / 5);
        rows.value(CHINA, 1896, "cinc", 0.15).value(SPAIN, 1896, "cinc", 0.01);
        // Smaller than Spain, so that Spain's rank is 9: 7 powers, China, Spain.
        List<State> others = StateSystem.standard().listMembers(1896).stream()
                .filter(s -> Arrays.stream(MAJORS).noneMatch(m -> m == s.cow()))
                .filter(s -> s.cow() != CHINA && s.cow() != SPAIN)
                .toList();
        others.forEach(s -> rows.value(s.cow(), 1896, "cinc", 0.001));
        assertThat(get("power.class/JPN/1896").value()).isEqualTo(3);
        assertThat(get("power.class/CHN/1896").value()).isEqualTo(2);
        assertThat(get("power.class/CHN/1896").note()).contains("cinc rank 4 of");
        assertThat(get("power.class/ESP/1896").value()).isEqualTo(fifth >= 9 ? 2 : 1);
        assertThat(get("power.class/TUR/1896").value()).isEqualTo(1);
        canonical.snapshot("gdp-population", "1", 1896, 1896).covers("state_year", "pwtrgdp", 1896, 1896);
        // By GDP China is behind a fifth of the members: both must hold.
        others.forEach(s -> rows.value(s.cow(), 1896, "pwtrgdp", 100.0));
        rows.value(CHINA, 1896, "pwtrgdp", 1.0);
        assertThat(get("power.class/CHN/1896").value()).isEqualTo(1);
    }

    @Test
    void noClassWithoutDataOrMembership() {
        rows();
        assertThat(get("power.class/ESP/1896").status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(get("power.class/PAK/1896").status()).isEqualTo(Status.NOT_A_STATE);
        assertThat(get("power.class/ESP/1950").status()).isEqualTo(Status.OUT_OF_COVERAGE);
        List<Figure> all = MEASURES.get("power.class")
                .compute(Question.of(new Subjects.AllStates(), YearRange.of(1896)), store)
                .figures();
        assertThat(all).hasSize(StateSystem.standard().listMembers(1896).size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sharesOfAnyKindStayWithinTheBounds(long seed) {
        Random random = new Random(seed);
        double[] shares = random.doubles(2 + random.nextInt(8), 0.001, 1).toArray();
        double sum = Arrays.stream(shares).sum();
        double[] parts = Arrays.stream(shares).map(s -> s / sum).toArray();
        assertThat(PowerShares.con(parts)).isBetween(0.0, 1.0);
        assertThat(1 / PowerShares.squares(parts)).isBetween(1.0 - 1e-12, parts.length + 1e-9);
        double[] reversed = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            reversed[i] = parts[parts.length - 1 - i];
        }
        assertThat(PowerShares.con(reversed)).isCloseTo(PowerShares.con(parts), within(1e-12));
    }

    @Test
    void equalPowersAreNotConcentratedAndOneAloneIs() {
        assertThat(PowerShares.con(new double[] {0.25, 0.25, 0.25, 0.25})).isZero();
        assertThat(PowerShares.con(new double[] {1, 0, 0})).isEqualTo(1);
        assertThat(PowerShares.con(new double[] {1})).isNaN();
    }
}
