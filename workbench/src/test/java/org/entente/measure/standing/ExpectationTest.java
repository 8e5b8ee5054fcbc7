package org.entente.measure.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.entente.country.Capitals;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Trade that a rule made, with one pair far above it: the regression is to find the rule, and that
 * pair alone.
 */
class ExpectationTest {
    private static final int YEAR = 2000;
    private static final int TUR = 640;
    private static final int PAK = 770;
    private static Figures figures;

    @BeforeAll
    static void make() {
        Random random = new Random(20);
        CanonicalRows rows = new CanonicalRows();
        List<State> states = StateSystem.standard().listMembers(YEAR).stream()
                .filter(s -> Capitals.find(s).isPresent())
                .filter(s -> s.cow() % 3 == 0 || s.cow() == TUR || s.cow() == PAK)
                .toList();
        rows.snapshot("cow-trade", "1", YEAR, YEAR, "trade_flow");
        List<double[]> at = new ArrayList<>();
        for (State state : states) {
            Capitals.Capital c = Capitals.find(state).orElseThrow();
            at.add(new double[] {c.latitude(), c.longitude(), 20 + 3 * random.nextGaussian()});
        }
        for (int i = 0; i < states.size(); i++) {
            for (int j = 0; j < states.size(); j++) {
                if (i != j) {
                    double km = 100 + 111 * Math.hypot(at.get(i)[0] - at.get(j)[0], at.get(i)[1] - at.get(j)[1]);
                    double value = 12 + 0.8 * (at.get(i)[2] + at.get(j)[2] - 40) - Math.log(km) + random.nextGaussian();
                    boolean planted = states.get(i).cow() + states.get(j).cow() == TUR + PAK
                            && Math.min(states.get(i).cow(), states.get(j).cow()) == TUR;
                    rows.flow(YEAR, states.get(i).cow(), states.get(j).cow(), (int)
                            Math.min(1e9, Math.round(Math.exp(planted ? value + 6 : value))));
                }
            }
        }
        rows.snapshot("cow-capitals", "1", 1990, 2010, "capital");
        for (int i = 0; i < states.size(); i++) {
            rows.row("capital", states.get(i).cow(), "C" + i, "1816-01-01", "2024-12-31", at.get(i)[0], at.get(i)[1]);
        }
        rows.snapshot("gdp-population", "1", 1990, 2010, "state_year");
        for (int i = 0; i < states.size(); i++) {
            int cow = states.get(i).cow();
            rows.row(
                    "state_year",
                    cow,
                    "S" + cow,
                    YEAR,
                    "pwtrgdp",
                    "unit",
                    Math.exp(at.get(i)[2]),
                    null,
                    null,
                    null,
                    null);
        }
        figures = new Figures(StandardMeasures.create(), rows.store(), FrozenFigures.none());
    }

    private static Figure aspect(int from, int to, String aspect) {
        Question question = Question.of(Subjects.pair(from, to), new org.entente.country.YearRange(YEAR, YEAR));
        return figures.listAspect("trade.total", question, aspect).get(0);
    }

    @Test
    void thePairThatWasRaisedIsFarAboveAndRareAndItsExpectationIsWhatItWouldHaveBeen() {
        assertThat(aspect(TUR, PAK, FigureIds.DEVIATION).getValue()).isGreaterThan(3);
        assertThat(aspect(TUR, PAK, FigureIds.UNUSUAL).getValue()).isLessThan(0.01);
        assertThat(aspect(TUR, PAK, FigureIds.EXPECTED).getValue())
                .isLessThan(aspect(TUR, PAK, FigureIds.PERCENTILE).getValue());
    }

    @Test
    void deviationsOfAllPairsHaveMeanZeroAndUnitSizeAndUnusualIsTheirRank() {
        List<Integer> states = StateSystem.standard().listMembers(YEAR).stream()
                .map(State::cow)
                .filter(c -> c % 3 == 0)
                .toList();
        double sum = 0;
        double squares = 0;
        int n = 0;
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < states.size(); i += 4) {
            for (int j = i + 1; j < states.size(); j += 2) {
                Figure z = aspect(states.get(i), states.get(j), FigureIds.DEVIATION);
                if (z.value() != null) {
                    n++;
                    sum += z.getValue();
                    squares += z.getValue() * z.getValue();
                    double share = aspect(states.get(i), states.get(j), FigureIds.UNUSUAL)
                            .getValue();
                    double low = z.low() == null ? 0 : z.low();
                    double high = z.high() == null ? 0 : z.high();
                    double certain = low * high <= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
                    places.add(new double[] {certain, share});
                }
            }
        }
        assertThat(n).isGreaterThan(150);
        assertThat(sum / n).isCloseTo(0, within(0.2));
        assertThat(squares / n).isCloseTo(1, within(0.3));
        places.sort(Comparator.comparingDouble(p -> p[0]));
        for (int i = 0; i < places.size(); i++) {
            assertThat(places.get(i)[1]).isBetween(0.0, places.get(i)[0] == 0 ? 1 : places.get(Math.max(0, i - 1))[1]);
            if (places.get(i)[0] == 0) {
                assertThat(places.get(i)[1]).isEqualTo(1);
            }
        }
    }

    @Test
    void theOrderOfTheTwoDoesNotMatterAndTheRowsBehindAreThoseOfTheValue() {
        Figure one = aspect(TUR, PAK, FigureIds.DEVIATION);
        assertThat(aspect(PAK, TUR, FigureIds.DEVIATION)).isEqualTo(one);
        assertThat(figures.lineage(one).rowCount()).isEqualTo(2);
        assertThat(figures.lineage(one).worked()).contains("least squares over", "log km between capitals");
        assertThat(figures.lineages(List.of(aspect(TUR, PAK, FigureIds.EXPECTED))))
                .hasSize(1);
    }

    @Test
    void withoutDistanceOrSizeThereIsNoExpectationAndNoNumber() {
        CanonicalRows rows = new CanonicalRows();
        rows.snapshot("cow-trade", "1", YEAR, YEAR, "trade_flow");
        rows.flow(YEAR, TUR, PAK, 5).flow(YEAR, PAK, TUR, 7);
        Figures poor = new Figures(StandardMeasures.create(), rows.store(), FrozenFigures.none());
        Question question = Question.of(Subjects.pair(TUR, PAK), new org.entente.country.YearRange(YEAR, YEAR));
        Figure expected =
                poor.listAspect("trade.total", question, FigureIds.EXPECTED).get(0);
        assertThat(expected.status()).isEqualTo(Status.UNDEFINED);
        assertThat(expected.note()).contains("not known");
    }
}
