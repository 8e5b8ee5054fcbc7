package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioStudyTest {
    private static final int[] STATES = {2, 20, 200, 220, 640, 750, 770};

    @Test
    void readsWhatAUserWrites() {
        assertThat(Scenario.parse("agreement=+0.1")).isEqualTo(new Scenario(Scenario.Driver.AGREEMENT, 0.1));
        assertThat(Scenario.parse("ideal-distance=-0.5")).isEqualTo(new Scenario(Scenario.Driver.IDEAL_DISTANCE, -0.5));
        assertThat(Scenario.parse("gdp=+20%")).isEqualTo(new Scenario(Scenario.Driver.GDP, 1.2));
        assertThat(Scenario.parse("trade-agreement=yes")).isEqualTo(new Scenario(Scenario.Driver.TRADE_AGREEMENT, 1));
        assertThat(Scenario.parse("trade-agreement=no")).isEqualTo(new Scenario(Scenario.Driver.TRADE_AGREEMENT, -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gdp=0.2",
                "agreement=10%",
                "agreement=+2",
                "gdp=-100%",
                "peace=1",
                "agreement",
                "trade-agreement=+1",
                "trade-agreement=maybe",
                ""
            })
    void refusesWhatIsNoScenario(String text) {
        assertThatThrownBy(() -> Scenario.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** exp(1.2·log 1.5) and the ends 1.2 ± 1.96·0.1, by hand. */
    @Test
    void theFactorIsThatOfTheCoefficient() {
        ScenarioEffect effect =
                new ScenarioEffect(new Scenario(Scenario.Driver.GDP, 1.5), 1.2, 0.1, 100, 10, 1990, 2000);

        assertThat(effect.factor()).isCloseTo(Math.pow(1.5, 1.2), within(1e-12));
        assertThat(effect.low()).isCloseTo(Math.pow(1.5, 1.2 - 0.1959963984540054), within(1e-12));
        assertThat(effect.high()).isCloseTo(Math.pow(1.5, 1.2 + 0.1959963984540054), within(1e-12));
    }

    /**
     * Trade drawn without noise as pair · (GDP·GDP)^0.8 · exp(−0.3·distance): the regression gives
     * both back, and 0 for agreement.
     */
    @Test
    void findsTheAssociationThatTradeWasMadeOf() {
        CanonicalRows rows = typed();
        try (Store store = rows.store()) {
            Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());
            ScenarioStudy study = new ScenarioStudy(figures);
            List<ScenarioEffect> effects = study.study(
                    "trade.total",
                    List.of(
                            new Scenario(Scenario.Driver.GDP, 1.1),
                            new Scenario(Scenario.Driver.IDEAL_DISTANCE, 1),
                            new Scenario(Scenario.Driver.AGREEMENT, 0.1)));

            assertThat(study.missing(List.of())).isEmpty();
            assertThat(study.missing(List.of(Scenario.parse("trade-agreement=yes"))))
                    .containsExactly("desta");
            // Flows are whole millions of some billions: rounding moves the third digit at most.
            assertThat(effects.get(0).coefficient()).isCloseTo(0.8, within(0.005));
            assertThat(effects.get(1).coefficient()).isCloseTo(-0.3, within(0.005));
            assertThat(effects.get(2).coefficient()).isCloseTo(0, within(0.005));
            assertThat(effects.get(0).pairs()).isEqualTo(21);
            assertThat(effects.get(0).observations()).isEqualTo(21 * 10);
        }
    }

    /**
     * Both directions are half of the total: exports by direction give the same, on twice the rows
     * and still 21 pairs.
     */
    @Test
    void exportsByDirectionGiveTheSame() {
        try (Store store = typed().store()) {
            Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());
            ScenarioEffect effect = new ScenarioStudy(figures)
                    .study("trade.exports", List.of(new Scenario(Scenario.Driver.GDP, 1.1)))
                    .get(0);

            assertThat(effect.coefficient()).isCloseTo(0.8, within(0.005));
            assertThat(effect.observations()).isEqualTo(2 * 21 * 10);
            assertThat(effect.pairs()).isEqualTo(21);
        }
    }

    @Test
    void onlyFlowsOfTradeAreExplained() {
        assertThat(List.of("trade.total", "trade.exports", "trade.imports")).allMatch(ScenarioStudy::explains);
        assertThat(List.of("un.agreement", "arms.tiv", "trade.share")).noneMatch(ScenarioStudy::explains);
    }

    private static CanonicalRows typed() {
        Random random = new Random(6);
        CanonicalRows rows = new CanonicalRows();
        rows.snapshot("un-votes", "1", 2001, 2010, "un_roll_call", "un_vote");
        for (int year = 2001; year <= 2010; year++) {
            for (int item = 0; item < 12; item++) {
                int id = year * 100 + item;
                int[] votes = random.ints(STATES.length, 1, 4).toArray();
                rows.rollCall(id, year - 1945, year + "-12-01", "R/" + id).votes(id, STATES, votes);
            }
        }
        double[][] gdp = new double[STATES.length][10];
        double[][] point = new double[STATES.length][10];
        rows.snapshot("un-ideal-points", "1", 2001, 2010).covers("ideal_point", "fp", 2001, 2010);
        for (int i = 0; i < STATES.length; i++) {
            for (int t = 0; t < 10; t++) {
                gdp[i][t] = Math.exp(random.nextGaussian());
                point[i][t] = random.nextGaussian();
                rows.row(
                        "ideal_point",
                        STATES[i],
                        t + 56,
                        2001 + t,
                        "fp",
                        point[i][t],
                        null,
                        null,
                        null,
                        null,
                        null,
                        50);
            }
        }
        rows.snapshot("gdp-population", "1", 2001, 2010, "state_year");
        for (int i = 0; i < STATES.length; i++) {
            for (int t = 0; t < 10; t++) {
                rows.row(
                        "state_year",
                        STATES[i],
                        "state " + STATES[i],
                        2001 + t,
                        "pwtrgdp",
                        "$",
                        gdp[i][t],
                        null,
                        null,
                        null,
                        null);
            }
        }
        rows.snapshot("cow-trade", "1", 2001, 2010, "trade_flow");
        for (int i = 0; i < STATES.length; i++) {
            for (int j = i + 1; j < STATES.length; j++) {
                double pair = 4e5 * Math.exp(0.3 * random.nextGaussian());
                for (int t = 0; t < 10; t++) {
                    double flow = pair
                            * Math.pow(gdp[i][t] * gdp[j][t], 0.8)
                            * Math.exp(-0.3 * Math.abs(point[i][t] - point[j][t]));
                    int half = (int) Math.round(flow / 2);
                    rows.flow(2001 + t, STATES[i], STATES[j], half).flow(2001 + t, STATES[j], STATES[i], half);
                }
            }
        }
        return rows;
    }
}
