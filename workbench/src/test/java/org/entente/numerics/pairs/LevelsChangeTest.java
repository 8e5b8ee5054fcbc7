package org.entente.numerics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LevelsChangeTest {
    private static final Span EARLY = new Span(0, 2);
    private static final Span LATE = new Span(9, 11);

    private static LevelsChange planted(long seed, int pair) {
        PlantedLevels planted = new PlantedLevels(seed);
        return LevelsChange.of(
                LevelsDecomposition.of(planted.panel, planted.leaders), pair, EARLY, LATE, Scale.IDENTITY, 99, 1);
    }

    @Test
    void aContributionIsTheDifferenceOfThePlantedTermsMeans() {
        PlantedLevels planted = new PlantedLevels(31);
        LevelsChange change = planted(31, 4);

        for (LevelTerm term : LevelTerm.values()) {
            double first = (planted.term(term, 4, 0) + planted.term(term, 4, 1) + planted.term(term, 4, 2)) / 3;
            double last = (planted.term(term, 4, 9) + planted.term(term, 4, 10) + planted.term(term, 4, 11)) / 3;
            assertThat(change.shares().value()[term.ordinal()]).isCloseTo(last - first, within(1e-10));
        }
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void contributionsSumToTheChangeAndLieInTheirRange(Scale scale) {
        SplittableRandom random = new SplittableRandom(32);
        PairPanel panel = RandomPanel.create(9, 12, 0.8, random);
        LevelsDecomposition levels = LevelsDecomposition.of(panel, RandomPanel.leaders(9, 12, random));
        for (int pair = 0; pair < panel.pairs(); pair++) {
            if (LevelsChange.years(panel, pair, EARLY) == 0 || LevelsChange.years(panel, pair, LATE) == 0) {
                continue;
            }
            LevelsChange change = LevelsChange.of(levels, pair, EARLY, LATE, scale, 9, 1);

            assertThat(Arrays.stream(change.shares().value()).sum())
                    .isCloseTo(change.after() - change.before(), within(1e-9));
            for (int k = 0; k < LevelTerm.values().length; k++) {
                assertThat(change.shares().value()[k])
                        .isBetween(
                                change.shares().low()[k] - 1e-9, change.shares().high()[k] + 1e-9);
            }
        }
    }

    /** Two spells of one length: the other order has the same halves, so that chance always gives as much. */
    @Test
    void twoSpellsOfOneLengthCannotBeRare() {
        LevelsChange change = planted(33, 0);

        assertThat(change.p()[LevelTerm.FIRST_LEADER.ordinal()]).isEqualTo(1);
        assertThat(change.among()[LevelTerm.FIRST_LEADER.ordinal()]).isEqualTo(99);
        assertThat(change.p()[LevelTerm.SYSTEM.ordinal()]).isEqualTo(-1);
    }

    /** One member's term jumps by far the most: it is first of all members, and the smallest p is what their number allows. */
    @Test
    void aStateIsSetAgainstAllOthers() {
        PairPanel panel = RandomPanel.create(10, 12, 1, new SplittableRandom(34));
        for (int p = 0; p < panel.pairs(); p++) {
            if (panel.first(p) == 0) {
                for (int t = 6; t < 12; t++) {
                    panel.set(p, t, panel.get(p, t) + 100);
                }
            }
        }
        LevelsChange change =
                LevelsChange.of(LevelsDecomposition.of(panel, new int[120]), 0, EARLY, LATE, Scale.IDENTITY, 9, 1);

        assertThat(change.p()[LevelTerm.FIRST_STATE.ordinal()]).isCloseTo(1.0 / 10, within(1e-12));
        assertThat(change.among()[LevelTerm.FIRST_STATE.ordinal()]).isEqualTo(9);
        assertThat(change.among()[LevelTerm.PAIR.ordinal()]).isEqualTo(44);
        // Nobody's leader changed.
        assertThat(change.among()[LevelTerm.FIRST_LEADER.ordinal()]).isZero();
        assertThat(change.among()[LevelTerm.LEADER_PAIR.ordinal()]).isZero();
    }

    @Test
    void theSameSeedGivesTheSameP() {
        SplittableRandom random = new SplittableRandom(35);
        PairPanel panel = RandomPanel.create(6, 30, 1, random);
        LevelsDecomposition levels = LevelsDecomposition.of(panel, RandomPanel.leaders(6, 30, random));

        double[] once =
                LevelsChange.of(levels, 2, EARLY, LATE, Scale.IDENTITY, 199, 5).p();
        double[] again =
                LevelsChange.of(levels, 2, EARLY, LATE, Scale.IDENTITY, 199, 5).p();
        assertThat(again).containsExactly(once);
    }

    @Test
    void aSpanWithoutANumberIsRefused() {
        PairPanel panel = new PairPanel(2, 12, new int[] {0}, new int[] {1});
        panel.set(0, 0, 1);
        LevelsDecomposition levels = LevelsDecomposition.of(panel, new int[24]);

        assertThatThrownBy(() -> LevelsChange.of(levels, 0, EARLY, LATE, Scale.IDENTITY, 9, 1))
                .hasMessageContaining("no number in the years 9 to 11");
    }

    @Test
    void anotherOrderKeepsTheLengthOfEverySpell() {
        int[] leaders = {1, 1, 2, 2, 2, 3, 1, 1, 1, 1};
        boolean[] here = {true, true, true, false, true, true, true, true, true, true};
        SplittableRandom random = new SplittableRandom(36);
        for (int round = 0; round < 50; round++) {
            int[] other = new SpellOrder(leaders, here).shuffle(random);
            assertThat(other[3]).isEqualTo(2);
            int[] counts = new int[4];
            for (int t = 0; t < 10; t++) {
                counts[other[t]] += here[t] ? 1 : 0;
            }
            assertThat(counts).containsExactly(0, 6, 2, 1);
        }
    }
}
