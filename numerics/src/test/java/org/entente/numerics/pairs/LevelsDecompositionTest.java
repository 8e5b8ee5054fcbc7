package org.entente.numerics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Planted terms come back, and the terms keep what defines them. */
class LevelsDecompositionTest {
    private static final double ROUNDING = 1e-10;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void plantedTermsComeBackOnABalancedPanel(long seed) {
        PlantedLevels planted = new PlantedLevels(seed);
        LevelsDecomposition levels = LevelsDecomposition.of(planted.panel, planted.leaders);

        for (int p = 0; p < planted.panel.pairs(); p++) {
            double[][] wide = levels.terms(p);
            for (LevelTerm term : LevelTerm.values()) {
                for (int t = 0; t < PlantedLevels.YEARS; t++) {
                    assertThat(wide[term.ordinal()][t])
                            .as("%s of pair %d in year %d", term, p, t)
                            .isCloseTo(planted.term(term, p, t), within(ROUNDING));
                }
            }
        }
    }

    /**
     * With pairs of leaders first, all that is constant while two leaders are in office is theirs;
     * the rest is as before.
     */
    @Test
    void fromTheNarrowestLevelTheLeadersOfAPairTakeWhatTheirStatesHaveInCommon() {
        PlantedLevels planted = new PlantedLevels(6);
        LevelsDecomposition levels = LevelsDecomposition.of(planted.panel, planted.leaders);
        int half = PlantedLevels.YEARS / 2;
        double early = Arrays.stream(planted.system, 0, half).average().orElseThrow();
        double late = Arrays.stream(planted.system, half, PlantedLevels.YEARS)
                .average()
                .orElseThrow();

        for (int p = 0; p < planted.panel.pairs(); p++) {
            double[][] narrow = levels.termsNarrowFirst(p);
            double own = planted.leaderPair[p][0]
                    + planted.leader[planted.panel.first(p)][0]
                    + planted.leader[planted.panel.second(p)][0];
            assertThat(narrow[LevelTerm.LEADER_PAIR.ordinal()][0])
                    .isCloseTo(own + (early - late) / 2, within(ROUNDING));
            assertThat(narrow[LevelTerm.SYSTEM.ordinal()][0]).isCloseTo(planted.system[0] - early, within(ROUNDING));
            assertThat(narrow[LevelTerm.FIRST_LEADER.ordinal()][0]).isCloseTo(0, within(ROUNDING));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.4, 0.8, 1})
    void theTermsAddUpToEveryNumber(double there) {
        SplittableRandom random = new SplittableRandom(11);
        PairPanel panel = RandomPanel.create(9, 15, there, random);
        LevelsDecomposition levels = LevelsDecomposition.of(panel, RandomPanel.leaders(9, 15, random));

        for (int p = 0; p < panel.pairs(); p++) {
            assertAddUp(panel, p, levels.terms(p));
            assertAddUp(panel, p, levels.termsNarrowFirst(p));
        }
    }

    private static void assertAddUp(PairPanel panel, int p, double[][] terms) {
        for (int t = 0; t < panel.years(); t++) {
            if (panel.has(p, t)) {
                double sum = 0;
                for (double[] term : terms) {
                    sum += term[t];
                }
                assertThat(sum).isCloseTo(panel.get(p, t), within(ROUNDING));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.7})
    void theTermsKeepTheirConstraintsOnAnUnbalancedPanel(double there) {
        SplittableRandom random = new SplittableRandom(12);
        PairPanel panel = RandomPanel.create(9, 15, there, random);
        int[] leaders = RandomPanel.leaders(9, 15, random);
        LevelsDecomposition levels = LevelsDecomposition.of(panel, leaders);

        for (int t = 0; t < panel.years(); t++) {
            double sum = 0;
            for (int m = 0; m < panel.members(); m++) {
                sum += levels.hasState(m, t) ? levels.state(m, t) : 0;
            }
            assertThat(sum).as("states in year %d", t).isCloseTo(0, within(ROUNDING));
        }
        for (int m = 0; m < panel.members(); m++) {
            double[] lambda = levels.ofMember(m).terms(levels.leaders(m), null);
            assertThat(Arrays.stream(lambda).sum())
                    .as("leaders of member %d", m)
                    .isCloseTo(0, within(ROUNDING));
        }
        for (int p = 0; p < panel.pairs(); p++) {
            double[] pi = levels.terms(p)[LevelTerm.LEADER_PAIR.ordinal()];
            assertThat(Arrays.stream(pi).sum()).as("leaders of pair %d", p).isCloseTo(0, within(ROUNDING));
        }
    }

    /**
     * What the members leave of a year has a sum of zero over the pairs of each: it is a
     * least-squares residual.
     */
    @Test
    void whatIsLeftOfPairsIsOrthogonalToTheirMembers() {
        PairPanel panel = RandomPanel.create(10, 6, 0.5, new SplittableRandom(13));
        LevelsDecomposition levels = LevelsDecomposition.of(panel, new int[60]);

        for (int t = 0; t < panel.years(); t++) {
            double[] sums = new double[panel.members()];
            for (int p = 0; p < panel.pairs(); p++) {
                if (panel.has(p, t)) {
                    sums[panel.first(p)] += levels.pair(p, t);
                    sums[panel.second(p)] += levels.pair(p, t);
                }
            }
            for (double sum : sums) {
                assertThat(sum).isCloseTo(0, within(ROUNDING));
            }
        }
    }

    @Test
    void aConstantForAllIsTheSystems() {
        PlantedLevels planted = new PlantedLevels(7);
        PairPanel raised = new PairPanel(planted.panel);
        for (int p = 0; p < raised.pairs(); p++) {
            for (int t = 0; t < raised.years(); t++) {
                raised.set(p, t, planted.panel.get(p, t) + 5);
            }
        }
        LevelsDecomposition levels = LevelsDecomposition.of(raised, planted.leaders);

        for (LevelTerm term : LevelTerm.values()) {
            double more = term == LevelTerm.SYSTEM ? 5 : 0;
            assertThat(levels.terms(3)[term.ordinal()][4]).isCloseTo(planted.term(term, 3, 4) + more, within(ROUNDING));
        }
    }

    @Test
    void otherNumbersForMembersAndLeadersChangeNothing() {
        SplittableRandom random = new SplittableRandom(14);
        PairPanel panel = RandomPanel.create(8, 10, 0.6, random);
        int[] leaders = RandomPanel.leaders(8, 10, random);
        int[] order = {5, 2, 7, 0, 3, 6, 1, 4};
        int[] first = new int[panel.pairs()];
        int[] second = new int[panel.pairs()];
        int[] renamed = new int[leaders.length];
        for (int p = 0; p < panel.pairs(); p++) {
            // The order of the pairs is turned round, too.
            first[panel.pairs() - 1 - p] = order[panel.first(p)];
            second[panel.pairs() - 1 - p] = order[panel.second(p)];
        }
        PairPanel other = new PairPanel(8, 10, first, second);
        for (int p = 0; p < panel.pairs(); p++) {
            for (int t = 0; t < 10; t++) {
                if (panel.has(p, t)) {
                    other.set(panel.pairs() - 1 - p, t, panel.get(p, t));
                }
            }
        }
        for (int m = 0; m < 8; m++) {
            for (int t = 0; t < 10; t++) {
                renamed[order[m] * 10 + t] = 1000 - leaders[m * 10 + t];
            }
        }
        LevelsDecomposition one = LevelsDecomposition.of(panel, leaders);
        LevelsDecomposition two = LevelsDecomposition.of(other, renamed);

        for (int p = 0; p < panel.pairs(); p++) {
            double[][] terms = one.terms(p);
            double[][] again = two.terms(panel.pairs() - 1 - p);
            for (int k = 0; k < terms.length; k++) {
                assertThat(again[k]).containsExactly(terms[k], within(1e-9));
            }
        }
    }

    @Test
    void aPairAloneInItsYearIsSharedAlike() {
        PairPanel panel = new PairPanel(3, 1, new int[] {0}, new int[] {2});
        panel.set(0, 0, 4);
        LevelsDecomposition levels = LevelsDecomposition.of(panel, new int[3]);

        assertThat(levels.system(0)).isCloseTo(4, within(ROUNDING));
        assertThat(levels.state(0, 0)).isCloseTo(0, within(ROUNDING));
        assertThat(levels.hasState(1, 0)).isFalse();
    }

    @Test
    void aPanelRefusesWhatIsNoPairAndNoNumber() {
        assertThatThrownBy(() -> new PairPanel(3, 1, new int[] {1}, new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        PairPanel panel = new PairPanel(2, 1, new int[] {0}, new int[] {1});
        assertThatThrownBy(() -> panel.set(0, 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> panel.get(0, 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> LevelsDecomposition.of(panel, new int[3]))
                .hasMessageContaining("3 leaders for 2 members in 1 years");
    }
}
