package org.entente.numerics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelsChangeTest {
    private static final PanelYears EARLY = new PanelYears(0, 2);
    private static final PanelYears LATE = new PanelYears(9, 11);

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

    /**
     * Two spells of one length: the other order has the same halves, so that chance always gives as
     * much.
     */
    @Test
    void twoSpellsOfOneLengthCannotBeRare() {
        LevelsChange change = planted(33, 0);

        assertThat(change.p()[LevelTerm.FIRST_LEADER.ordinal()]).isEqualTo(1);
        assertThat(change.among()[LevelTerm.FIRST_LEADER.ordinal()]).isEqualTo(99);
        assertThat(change.p()[LevelTerm.SYSTEM.ordinal()]).isEqualTo(-1);
    }

    /**
     * One member's term jumps by far the most: it is first of all members, and the smallest p is
     * what their number allows.
     */
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

    /**
     * All of a jump goes with two leaders who enter together. The p of the pair and of the states
     * are those of the parts that are printed beside them, not of these parts with the leaders'.
     */
    @Test
    void eachPBelongsToTheContributionBesideIt() {
        PairPanel panel = RandomPanel.create(10, 12, 1, new SplittableRandom(41));
        int[] leaders = new int[120];
        for (int t = 6; t < 12; t++) {
            leaders[t] = 1;
            leaders[12 + t] = 1;
            for (int p = 0; p < panel.pairs(); p++) {
                panel.set(p, t, panel.get(p, t) + (p == 0 ? 300 : panel.first(p) == 0 ? 100 : 0));
            }
        }
        LevelsDecomposition levels = LevelsDecomposition.of(panel, leaders);

        LevelsChange change = LevelsChange.of(levels, 0, EARLY, LATE, Scale.IDENTITY, 9, 1);

        int asGreat = 0;
        for (int q = 1; q < panel.pairs(); q++) {
            double other = difference(levels.terms(q)[LevelTerm.PAIR.ordinal()]);
            asGreat += Math.abs(other) >= Math.abs(change.onScale()[LevelTerm.PAIR.ordinal()]) ? 1 : 0;
        }
        assertThat(change.p()[LevelTerm.PAIR.ordinal()]).isCloseTo((1.0 + asGreat) / panel.pairs(), within(1e-12));
        assertThat(change.p()[LevelTerm.PAIR.ordinal()]).isGreaterThan(0.05);
        assertThat(Math.abs(change.onScale()[LevelTerm.FIRST_LEADER.ordinal()])).isGreaterThan(50);
        assertThat(change.p()[LevelTerm.FIRST_STATE.ordinal()]).isGreaterThan(0.1);
    }

    private static double difference(double[] term) {
        return Arrays.stream(term, LATE.from(), LATE.to() + 1).average().orElseThrow()
                - Arrays.stream(term, EARLY.from(), EARLY.to() + 1).average().orElseThrow();
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

    private static double mean(PanelYears span, IntPredicate has, IntToDoubleFunction value) {
        return IntStream.rangeClosed(span.from(), span.to())
                .filter(has)
                .mapToDouble(value)
                .average()
                .orElse(Double.NaN);
    }

    private static double p(double own, double[] others) {
        return (1.0
                        + Arrays.stream(others)
                                .filter(o -> Math.abs(o) >= Math.abs(own))
                                .count())
                / (1 + others.length);
    }

    /**
     * The sets of other members and other pairs, done over from the terms that the decomposition
     * gives, with gaps in the panel.
     */
    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void statesAndPairsAreSetAgainstTheOthersOfTheirKind(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PairPanel panel = RandomPanel.create(8, 12, 0.45, random);
        LevelsDecomposition levels = LevelsDecomposition.of(panel, RandomPanel.leaders(8, 12, random));
        PanelYears early = new PanelYears(0, 2);
        PanelYears late = new PanelYears(10, 11);
        int checked = 0;
        for (int pair = 0; pair < panel.pairs(); pair++) {
            if (LevelsChange.years(panel, pair, early) == 0 || LevelsChange.years(panel, pair, late) == 0) {
                continue;
            }
            LevelsChange change = LevelsChange.of(levels, pair, early, late, Scale.IDENTITY, 9, 1);
            double[] members = IntStream.range(0, panel.members())
                    .mapToDouble(m -> {
                        double[] leader = levels.ofMember(m).terms(levels.leaders(m), null);
                        return mean(late, t -> levels.hasState(m, t), t -> levels.state(m, t) - leader[t])
                                - mean(early, t -> levels.hasState(m, t), t -> levels.state(m, t) - leader[t]);
                    })
                    .toArray();
            double[] pairs = IntStream.range(0, panel.pairs())
                    .mapToDouble(q -> {
                        double[] term = levels.terms(q)[LevelTerm.PAIR.ordinal()];
                        return mean(late, t -> panel.has(q, t), t -> term[t])
                                - mean(early, t -> panel.has(q, t), t -> term[t]);
                    })
                    .toArray();
            int i = panel.first(pair);
            double[] others = IntStream.range(0, members.length)
                    .filter(m -> m != i && !Double.isNaN(members[m]))
                    .mapToDouble(m -> members[m])
                    .toArray();
            assertThat(change.among()[LevelTerm.FIRST_STATE.ordinal()]).isEqualTo(others.length);
            assertThat(change.p()[LevelTerm.FIRST_STATE.ordinal()])
                    .isCloseTo(p(change.onScale()[LevelTerm.FIRST_STATE.ordinal()], others), within(1e-12));
            int own = pair;
            double[] otherPairs = IntStream.range(0, pairs.length)
                    .filter(q -> q != own && !Double.isNaN(pairs[q]))
                    .mapToDouble(q -> pairs[q])
                    .toArray();
            assertThat(change.among()[LevelTerm.PAIR.ordinal()]).isEqualTo(otherPairs.length);
            assertThat(change.p()[LevelTerm.PAIR.ordinal()]).isCloseTo(p(pairs[own], otherPairs), within(1e-12));
            checked++;
        }
        assertThat(checked).isPositive();
    }

    /**
     * All six orders of three spells of unlike length, each as likely as another, against draws of
     * 6,000.
     */
    @Test
    void leadersAreSetAgainstAllOrdersOfTheirSpells() {
        PairPanel panel = RandomPanel.create(5, 12, 1, new SplittableRandom(45));
        int[] lengths = {2, 3, 7};
        int[] leaders = new int[60];
        System.arraycopy(order(lengths, 0, 1, 2), 0, leaders, 12 * panel.first(3), 12);
        LevelsDecomposition levels = LevelsDecomposition.of(panel, leaders);
        LevelsChange change = LevelsChange.of(levels, 3, EARLY, LATE, Scale.IDENTITY, 6_000, 7);
        GroupMeans ofMember = levels.ofMember(panel.first(3));
        double own = change.onScale()[LevelTerm.FIRST_LEADER.ordinal()];
        int asGreat = 0;
        for (int[] way : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            double[] terms = ofMember.terms(order(lengths, way), null);
            double got = mean(LATE, t -> true, t -> terms[t]) - mean(EARLY, t -> true, t -> terms[t]);
            asGreat += Math.abs(got) >= Math.abs(own) - 1e-9 ? 1 : 0;
        }
        assertThat(change.p()[LevelTerm.FIRST_LEADER.ordinal()]).isCloseTo(asGreat / 6.0, within(0.03));
        assertThat(change.among()[LevelTerm.FIRST_LEADER.ordinal()]).isEqualTo(6_000);
        // The other member has one leader throughout: there is nothing to compare, save for the
        // pair of leaders.
        assertThat(change.among()[LevelTerm.SECOND_LEADER.ordinal()]).isZero();
        assertThat(change.p()[LevelTerm.SECOND_LEADER.ordinal()]).isEqualTo(-1);
        assertThat(change.among()[LevelTerm.LEADER_PAIR.ordinal()]).isEqualTo(6_000);
        assertThat(levels.leader(panel.first(3), 4)).isEqualTo(leaders[12 * panel.first(3) + 4]);
    }

    private static int[] order(int[] lengths, int... spells) {
        int[] leaders = new int[Arrays.stream(lengths).sum()];
        int at = 0;
        for (int spell : spells) {
            for (int k = 0; k < lengths[spell]; k++) {
                leaders[at++] = spell + 1;
            }
        }
        return leaders;
    }

    /**
     * A leader who changes between the two spans and not within them counts; one who changes only
     * in the years between does not exist.
     */
    @Test
    void theSameLeaderInBothSpansLeavesNothingToCompare() {
        PairPanel panel = RandomPanel.create(5, 12, 1, new SplittableRandom(46));
        int[] leaders = new int[60];
        for (int t = 4; t < 8; t++) {
            leaders[12 * panel.first(2) + t] = 1;
        }
        LevelsChange same =
                LevelsChange.of(LevelsDecomposition.of(panel, leaders), 2, EARLY, LATE, Scale.IDENTITY, 19, 1);
        assertThat(same.among()[LevelTerm.FIRST_LEADER.ordinal()]).isZero();
        assertThat(same.among()[LevelTerm.LEADER_PAIR.ordinal()]).isZero();
        // Only in the last year of the first span, and only in the last year of all.
        for (int year : new int[] {2, 11}) {
            int[] once = new int[60];
            once[12 * panel.second(2) + year] = 1;
            LevelsChange other =
                    LevelsChange.of(LevelsDecomposition.of(panel, once), 2, EARLY, LATE, Scale.IDENTITY, 19, 1);
            assertThat(other.among()[LevelTerm.SECOND_LEADER.ordinal()]).isEqualTo(19);
            assertThat(other.among()[LevelTerm.LEADER_PAIR.ordinal()]).isEqualTo(19);
        }
    }
}
