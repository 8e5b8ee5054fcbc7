package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Panels of flows whose two directions are added, and of votes of which some years have few. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummedPanelTest {
    private final Measures measures = StandardMeasures.create();
    private final Store store = rows().store();

    @AfterAll
    void close() {
        store.close();
    }

    /** Lines 1 to 8 are flows; from 9 on three members vote alike. */
    private static CanonicalRows rows() {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 1950, 2005, "trade_flow");
        rows.flow(1950, 640, 770, 10).flow(1950, 770, 640, 30); // 1, 2
        rows.flow(1974, 640, 770, 0).flow(1974, 770, 640, 0); // 3, 4: no logarithm
        rows.flow(1975, 640, 770, 7).flow(1975, 770, 640, 0); // 5, 6
        rows.flow(2005, 640, 770, 5); // 7: the other way is not reported
        rows.flow(2005, 2, 640, 4); // 8
        rows.snapshot("un-votes", "1", 2000, 2001, "un_roll_call", "un_vote");
        int[] voters = {2, 640, 770};
        for (int year : new int[] {2000, 2001}) {
            for (int item = 0; item < (year == 2000 ? 9 : 10); item++) {
                int id = year * 100 + item;
                rows.rollCall(id, year - 1945, year + "-12-01", "R/" + id).votes(id, voters, 1, 1, item < 5 ? 1 : 3);
            }
        }
        return rows;
    }

    private PairFigures figures(String measure) {
        return new Studies().figures(store, Subject.parse(measure, null, measures), null, null);
    }

    @Test
    void bothDirectionsHaveToBeThere() {
        PairFigures flows = figures("trade.exports");
        assertThat(flows.years()).isEqualTo(new YearRange(1950, 2005));
        int pair = flows.findPair(770, 640).orElseThrow();
        assertThat(flows.panel().get(pair, flows.at(1950))).isEqualTo(Math.log(40e6));
        assertThat(flows.panel().get(pair, flows.at(1975))).isEqualTo(Math.log(7e6));
        assertThat(flows.panel().has(pair, flows.at(1974))).isFalse();
        assertThat(flows.panel().has(pair, flows.at(2005))).isFalse();
        assertThat(flows.panel().observations()).isEqualTo(2);
        assertThat(flows.unplaced()).isEqualTo(1);
        assertThat(flows.state(flows.findMember(640).orElseThrow())).isEqualTo(640);
    }

    /** Nine roll calls are few, ten are not. */
    @Test
    void yearsWithFewItemsAreLeftOutAndCounted() {
        PairFigures votes = figures("un.agreement");
        assertThat(votes.few()).isEqualTo(3);
        assertThat(votes.panel().observations()).isEqualTo(3);
        assertThat(votes.panel().get(votes.findPair(2, 640).orElseThrow(), votes.at(2001)))
                .isEqualTo(1);
        assertThat(votes.panel().get(votes.findPair(2, 770).orElseThrow(), votes.at(2001)))
                .isEqualTo(0.5);
        assertThat(votes.panel().has(votes.findPair(2, 640).orElseThrow(), votes.at(2000)))
                .isFalse();
    }

    @Test
    void theRowsOfAPairAreThoseOfBothDirections() {
        List<RowRef> rows = EstimateRows.list(
                figures("trade.exports"), 640, 770, List.of(new YearRange(1950, 1974)), List.of(), store);
        assertThat(rows).containsExactly(new RowRef("cow-trade:1", "trade_flow", 1, List.of(1L, 2L, 3L, 4L)));
        assertThat(EstimateRows.count(rows)).isEqualTo(4);
        // The first pair-year with a number stands for all.
        assertThat(EstimateRows.years(figures("trade.exports"), new YearRange(1951, 2005), store))
                .containsExactly(new RowRef("cow-trade:1", "trade_flow", 1, List.of(5L, 6L)));
        assertThat(EstimateRows.years(figures("trade.exports"), new YearRange(1976, 2005), store))
                .isEmpty();
    }

    @Test
    void rowsOfOnePlaceAreNamedOnce() {
        assertThat(EstimateRows.merge(List.of(
                        new RowRef("a:1", "t", 1, List.of(5L, 9L)),
                        new RowRef("a:1", "t", 2, List.of(1L)),
                        new RowRef("a:1", "t", 1, List.of(2L, 9L)),
                        new RowRef("a:2", "t", 1, List.of(9L)))))
                .containsExactly(
                        new RowRef("a:1", "t", 1, List.of(2L, 5L, 9L)),
                        new RowRef("a:1", "t", 2, List.of(1L)),
                        new RowRef("a:2", "t", 1, List.of(9L)));
    }

    /** Three states have two unknowns too few: their effects fit every pair. */
    @Test
    void threeStatesAreTooFewForLevels() {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-igo", "1", 1950, 1959, "igo_joint");
        int[] states = {2, 20, 640, 770};
        for (int year = 1950; year <= 1959; year++) {
            for (int i = 0; i < states.length; i++) {
                for (int j = i + 1; j < states.length; j++) {
                    if (j < 3 || year > 1952) {
                        rows.row("igo_joint", year, states[i], states[j], 10 + i + j + year % 3);
                    }
                }
            }
        }
        rows.snapshot("archigos", "1", 1950, 1959, "leader_spell").leader(640, "A", "1950-01-01", "1959-12-31");
        try (Store few = rows.store()) {
            Measure leader = StandardMeasures.create().get("levels.leader");
            Question question = Question.of(Subjects.pair(2, 640), new YearRange(1952, 1959))
                    .withArgument("igo.joint");
            Figure figure = leader.compute(question.withWindow(8), few).figure(0);
            assertThat(figure.status()).isEqualTo(Status.UNDEFINED);
            assertThat(figure.note())
                    .isEqualTo(
                            "3 states have values in 1952, and with fewer than 4 the terms of states explain every pair");
            Question four = Question.of(Subjects.pair(2, 640), new YearRange(1953, 1959))
                    .withArgument("igo.joint");
            Figure of = leader.compute(four.withWindow(7), few).figure(0);
            assertThat(of.note()).isEqualTo("first nobody named; last nobody named");
            assertThat(of.value()).isNotNull();
            Figure turned = leader.compute(
                            Question.of(Subjects.pair(640, 2), new YearRange(1953, 1959))
                                    .withArgument("igo.joint")
                                    .withWindow(7),
                            few)
                    .figure(0);
            assertThat(turned.note()).isEqualTo("first A; last A");
        }
    }

    @Test
    void aSpilloverThatCannotBeEstimatedSaysWhy() {
        Measure effect = measures.get("spillover.effect");
        Question window = Question.of(new Subjects.WholeSystem(), new YearRange(1990, 2001))
                .withWindow(12)
                .withArgument("un.agreement>trade.total");
        Figure few = effect.compute(window, store).figure(0);
        assertThat(few.status()).isEqualTo(Status.UNDEFINED);
        assertThat(few.snapshot()).isEqualTo("cow-trade:1");
        assertThat(few.note()).startsWith("0 pair-years have all values");
        Figure none = effect.compute(window.withArgument("igo.joint>trade.total"), store)
                .figure(0);
        assertThat(none.status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(none.note()).isEqualTo("a source of the cause or of the outcome is not imported");
        Figure other = effect.compute(window.withArgument("trade.total>igo.joint"), store)
                .figure(0);
        assertThat(other.status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(effect.lineage(few, store)).isEqualTo(new Lineage("spillover.effect v1", few.note(), List.of(), 0));
        assertThat(effect.compute(window.withWindow(11), store).size()).isEqualTo(2);
        assertMistake(
                effect, window.withArgument("trade.total"), "needs a cause and an outcome, as in arms.tiv>trade.total");
        assertMistake(
                effect,
                window.withArgument("trade.total>trade.total+identity"),
                "cause and outcome are both trade.total");
        assertMistake(
                effect,
                Question.of(new Subjects.WholeSystem(), new YearRange(1990, 2001)),
                "spillover.effect is about all pairs over a span of years");
        assertMistake(
                effect,
                Question.of(Subjects.pair(2, 640), new YearRange(1990, 2001)).withWindow(12),
                "spillover.effect is about all pairs over a span of years");
    }

    private void assertMistake(Measure measure, Question question, String message) {
        assertThatThrownBy(() -> measure.compute(question, store))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining(message);
    }

    @Test
    void entriesNeedLeaders() {
        Measure effect = measures.get("leaders.effect");
        Question question =
                Question.of(Subjects.pair(770, 640), new YearRange(1960, 1961)).withArgument("trade.total");
        List<Figure> none = effect.compute(question, store).figures();
        assertThat(none).hasSize(2).allSatisfy(figure -> {
            assertThat(figure.status()).isEqualTo(Status.OUT_OF_COVERAGE);
            assertThat(figure.note()).isEqualTo("no leaders are imported; it needs archigos or reign");
            assertThat(figure.unit()).isEqualTo("log points");
            assertThat(figure.id().from()).isEqualTo(770);
        });
        assertThat(measures.get("leaders.stated")
                        .compute(question, store)
                        .figure(0)
                        .id()
                        .from())
                .isEqualTo(640);
        assertMistake(effect, question.withWindow(2), "leaders.effect comes by year of entry");
        assertMistake(
                effect,
                Question.of(new Subjects.AllPairs(), YearRange.of(1960)).withArgument("trade.total"),
                "leaders.effect is estimated for pairs that are named");
        assertMistake(effect, question.withArgument(null), "leaders.effect needs a measure after a colon");
    }

    @Test
    void scenariosAtTheirLimits() {
        assertThat(new Scenario(Scenario.Driver.AGREEMENT, 1).change()).isEqualTo(1);
        assertThat(new Scenario(Scenario.Driver.AGREEMENT, -1).shift()).isEqualTo(-1);
        assertThat(new Scenario(Scenario.Driver.GDP, 2).shift()).isEqualTo(Math.log(2));
        assertThat(new Scenario(Scenario.Driver.TRADE_AGREEMENT, 1).answer()).isEqualTo("yes");
        assertThat(new Scenario(Scenario.Driver.TRADE_AGREEMENT, -1).answer()).isEqualTo("no");
        for (double change : new double[] {0, -0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Scenario(Scenario.Driver.GDP, change))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("gdp cannot change by " + change);
        }
        assertThatThrownBy(() -> new Scenario(Scenario.Driver.TRADE_AGREEMENT, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
