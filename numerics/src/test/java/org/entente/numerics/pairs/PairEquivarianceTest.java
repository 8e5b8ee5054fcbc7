package org.entente.numerics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How what is found of pairs follows the numbers, and does not follow their order and the names of
 * members.
 */
class PairEquivarianceTest {
    private static final int MEMBERS = 8;
    private static final int YEARS = 12;
    private static final PanelYears EARLY = new PanelYears(0, 4);
    private static final PanelYears LATE = new PanelYears(7, 11);

    private static PairPanel mapped(PairPanel panel, double factor, double shift, PairPanel more) {
        PairPanel other = new PairPanel(panel);
        for (int p = 0; p < panel.pairs(); p++) {
            for (int t = 0; t < panel.years(); t++) {
                if (panel.has(p, t)) {
                    other.set(p, t, factor * panel.get(p, t) + shift + more.get(p, t));
                }
            }
        }
        return other;
    }

    /** A panel with numbers of another where the first has some. */
    private static PairPanel like(PairPanel panel, double size, SplittableRandom random) {
        PairPanel other = new PairPanel(panel);
        for (int p = 0; p < panel.pairs(); p++) {
            for (int t = 0; t < panel.years(); t++) {
                if (panel.has(p, t)) {
                    other.set(p, t, size * RandomPanel.gaussian(random));
                }
            }
        }
        return other;
    }

    /** Terms of a sum are the sums of the terms, of any multiple the multiples. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theDecompositionIsLinear(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PairPanel one = RandomPanel.create(MEMBERS, YEARS, 0.8, random);
        PairPanel two = like(one, 1, random);
        int[] leaders = RandomPanel.leaders(MEMBERS, YEARS, random);
        LevelsDecomposition first = LevelsDecomposition.of(one, leaders);
        LevelsDecomposition second = LevelsDecomposition.of(two, leaders);
        LevelsDecomposition both = LevelsDecomposition.of(mapped(one, -3, 0, two), leaders);
        for (int p = 0; p < one.pairs(); p++) {
            for (boolean narrow : new boolean[] {false, true}) {
                double[][] a = narrow ? first.termsNarrowFirst(p) : first.terms(p);
                double[][] b = narrow ? second.termsNarrowFirst(p) : second.terms(p);
                double[][] sum = narrow ? both.termsNarrowFirst(p) : both.terms(p);
                for (int k = 0; k < sum.length; k++) {
                    for (int t = 0; t < YEARS; t++) {
                        assertThat(sum[k][t]).isCloseTo(-3 * a[k][t] + b[k][t], within(1e-8));
                    }
                }
            }
        }
    }

    /**
     * Of a number as it is, contributions are in its unit; where zero is and what leaders are
     * called changes nothing else.
     */
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void contributionsFollowTheUnit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PairPanel panel = RandomPanel.create(MEMBERS, YEARS, 1, random);
        int[] leaders = RandomPanel.leaders(MEMBERS, YEARS, random);
        int[] renamed = Arrays.stream(leaders).map(l -> 500 - 3 * l).toArray();
        PairPanel other = mapped(panel, 8, 40, like(panel, 0, random));
        LevelsChange one =
                LevelsChange.of(LevelsDecomposition.of(panel, leaders), 5, EARLY, LATE, Scale.IDENTITY, 99, 7);
        LevelsChange two =
                LevelsChange.of(LevelsDecomposition.of(other, renamed), 5, EARLY, LATE, Scale.IDENTITY, 99, 7);
        assertThat(two.before()).isCloseTo(8 * one.before() + 40, within(1e-9));
        assertThat(two.after()).isCloseTo(8 * one.after() + 40, within(1e-9));
        for (LevelTerm term : LevelTerm.values()) {
            int k = term.ordinal();
            assertThat(two.shares().value()[k]).isCloseTo(8 * one.shares().value()[k], within(1e-8));
            assertThat(two.p()[k]).isCloseTo(one.p()[k], within(1e-12));
            assertThat(two.among()[k]).isEqualTo(one.among()[k]);
        }
    }

    /**
     * Shares go with their terms, whatever the order these are given in; a factor of the whole is
     * one of every share.
     */
    @Test
    void sharesGoWithTheirTerms() {
        SplittableRandom random = new SplittableRandom(8);
        double[] before = random.doubles(6, -1, 1).toArray();
        double[] after = random.doubles(6, -1, 1).toArray();
        int[] order = {3, 0, 5, 1, 4, 2};
        Shapley one = Shapley.of(before, after, Math::exp);
        Shapley other = Shapley.of(
                Arrays.stream(order).mapToDouble(k -> before[k]).toArray(),
                Arrays.stream(order).mapToDouble(k -> after[k]).toArray(),
                x -> -4 * Math.exp(x) + 9);
        for (int k = 0; k < 6; k++) {
            assertThat(other.value()[k]).isCloseTo(-4 * one.value()[order[k]], within(1e-12));
            assertThat(other.low()[k]).isCloseTo(-4 * one.high()[order[k]], within(1e-12));
            assertThat(other.high()[k]).isCloseTo(-4 * one.low()[order[k]], within(1e-12));
        }
    }

    /** There and back again: what a change gives, its reverse takes. */
    @Test
    void theWayBackHasTheOppositeShares() {
        SplittableRandom random = new SplittableRandom(9);
        double[] before = random.doubles(5, -1, 1).toArray();
        double[] after = random.doubles(5, -1, 1).toArray();
        Shapley there = Shapley.of(before, after, Math::exp);
        Shapley back = Shapley.of(after, before, Math::exp);
        for (int k = 0; k < 5; k++) {
            assertThat(back.value()[k]).isCloseTo(-there.value()[k], within(1e-12));
        }
    }

    /**
     * Members by other names in pairs of another order: the same effects of the same entries, and
     * the same place among them.
     */
    @Test
    void entriesDoNotDependOnNamesAndOrder() {
        SplittableRandom random = new SplittableRandom(10);
        PairPanel panel = RandomPanel.create(MEMBERS, 24, 0.97, random);
        int[] name = {4, 7, 1, 0, 6, 2, 5, 3};
        int last = panel.pairs() - 1;
        int[] first = new int[panel.pairs()];
        int[] second = new int[panel.pairs()];
        for (int p = 0; p <= last; p++) {
            first[last - p] = Math.min(name[panel.first(p)], name[panel.second(p)]);
            second[last - p] = Math.max(name[panel.first(p)], name[panel.second(p)]);
        }
        PairPanel other = new PairPanel(MEMBERS, 24, first, second);
        for (int p = 0; p <= last; p++) {
            for (int t = 0; t < 24; t++) {
                if (panel.has(p, t)) {
                    other.set(last - p, t, panel.get(p, t));
                }
            }
        }
        EntryEffects one =
                EntryEffects.of(panel, new EntryEffects.Entries(new int[] {0, 2, 5}, new int[] {9, 12, 16}), 3);
        EntryEffects two = EntryEffects.of(
                other, new EntryEffects.Entries(new int[] {name[0], name[2], name[5]}, new int[] {9, 12, 16}), 3);
        assertThat(two.size()).isEqualTo(one.size()).isGreaterThan(5);
        double[] expected = scaled(one);
        double[] actual = scaled(two);
        assertThat(actual).containsExactly(expected, within(1e-9));
        int[] all = IntStream.range(0, one.size()).toArray();
        for (double place : new double[] {0.3, 1, 2.5}) {
            assertThat(Placebo.rank(place, 2, two.sizes(all))).isEqualTo(Placebo.rank(place, 2, one.sizes(all)));
        }
    }

    private static double[] scaled(EntryEffects effects) {
        return IntStream.range(0, effects.size())
                .mapToDouble(effects::scaled)
                .sorted()
                .toArray();
    }

    private static DyadicRegression.Rows rows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PairPanel panel = RandomPanel.create(MEMBERS, YEARS, 0.85, random);
        int n = panel.observations();
        DyadicRegression.Rows rows = new DyadicRegression.Rows(
                new int[n], new int[n], new int[n], new int[n], new double[n], new double[2][n]);
        int r = 0;
        for (int p = 0; p < panel.pairs(); p++) {
            for (int t = 0; t < YEARS; t++) {
                if (panel.has(p, t)) {
                    rows.first()[r] = panel.first(p);
                    rows.second()[r] = panel.second(p);
                    rows.pair()[r] = p;
                    rows.year()[r] = t;
                    rows.x()[0][r] = panel.get(p, t);
                    rows.x()[1][r] = RandomPanel.gaussian(random);
                    rows.y()[r] = 2 * rows.x()[0][r] - rows.x()[1][r] + RandomPanel.gaussian(random);
                    r++;
                }
            }
        }
        return rows;
    }

    private static void assertSame(DyadicRegression other, DyadicRegression one, double factor) {
        for (int k = 0; k < 2; k++) {
            assertThat(other.beta()[k]).isCloseTo(factor * one.beta()[k], within(1e-8 * Math.abs(factor)));
            for (int j = 0; j < 2; j++) {
                double within = 1e-8 * factor * factor;
                assertThat(other.dyadic()[k][j]).isCloseTo(factor * factor * one.dyadic()[k][j], within(within));
                assertThat(other.twoWay()[k][j]).isCloseTo(factor * factor * one.twoWay()[k][j], within(within));
            }
        }
    }

    /**
     * Another order of rows, other numbers of pairs, years and members, and either member first.
     */
    @Test
    void dyadicRegressionDoesNotDependOnOrderAndNames() {
        DyadicRegression.Rows rows = rows(11);
        int n = rows.y().length;
        int[] name = {4, 7, 1, 0, 6, 2, 5, 3};
        DyadicRegression.Rows other = new DyadicRegression.Rows(
                new int[n], new int[n], new int[n], new int[n], new double[n], new double[2][n]);
        for (int r = 0; r < n; r++) {
            int to = (r * 7 + 3) % n;
            assertThat(n % 7).isNotZero();
            boolean turned = r % 3 == 0;
            other.first()[to] = name[turned ? rows.second()[r] : rows.first()[r]];
            other.second()[to] = name[turned ? rows.first()[r] : rows.second()[r]];
            other.pair()[to] = 100 - rows.pair()[r];
            other.year()[to] = YEARS - 1 - rows.year()[r];
            other.y()[to] = rows.y()[r];
            other.x()[0][to] = rows.x()[0][r];
            other.x()[1][to] = rows.x()[1][r];
        }
        assertSame(DyadicRegression.of(other), DyadicRegression.of(rows), 1);
    }

    /** A unit of y is one of the coefficients; what the effects can take up is taken up. */
    @Test
    void dyadicRegressionFollowsTheUnitAndForgetsTheEffects() {
        DyadicRegression.Rows rows = rows(12);
        double[] y = new double[rows.y().length];
        for (int r = 0; r < y.length; r++) {
            int t = rows.year()[r];
            y[r] = -50 * rows.y()[r]
                    + 3 * Math.sin(rows.pair()[r])
                    + Math.cos(rows.first()[r] * YEARS + t)
                    + Math.cos(rows.second()[r] * YEARS + t);
        }
        DyadicRegression.Rows other =
                new DyadicRegression.Rows(rows.first(), rows.second(), rows.pair(), rows.year(), y, rows.x());
        assertSame(DyadicRegression.of(other), DyadicRegression.of(rows), -50);
    }

    /**
     * Rows that stand twice: the same coefficients, and the same errors where rows of a member
     * count as one.
     */
    @Test
    void rowsTwiceChangeNoDyadicError() {
        DyadicRegression.Rows rows = rows(13);
        DyadicRegression.Rows twice = new DyadicRegression.Rows(
                twice(rows.first()),
                twice(rows.second()),
                twice(rows.pair()),
                twice(rows.year()),
                twice(rows.y()),
                new double[][] {twice(rows.x()[0]), twice(rows.x()[1])});
        DyadicRegression one = DyadicRegression.of(rows);
        DyadicRegression other = DyadicRegression.of(twice);
        for (int k = 0; k < 2; k++) {
            assertThat(other.beta()[k]).isCloseTo(one.beta()[k], within(1e-9));
            assertThat(other.dyadic()[k][k]).isCloseTo(one.dyadic()[k][k], within(1e-9));
        }
    }

    private static int[] twice(int[] column) {
        return IntStream.range(0, 2 * column.length).map(r -> column[r / 2]).toArray();
    }

    private static double[] twice(double[] column) {
        return IntStream.range(0, 2 * column.length)
                .mapToDouble(r -> column[r / 2])
                .toArray();
    }

    /**
     * What effects leave of a sum is the sum of what they leave, and nothing is left of what they
     * are.
     */
    @Test
    void crossedEffectsAreAProjection() {
        SplittableRandom random = new SplittableRandom(14);
        int n = 200;
        int[] a = random.ints(n, 0, 10).toArray();
        int[] b = random.ints(n, 10, 25).toArray();
        CrossedEffects effects = new CrossedEffects(25, a, b);
        double[] y = random.doubles(n, -1, 1).toArray();
        double[] z = new double[n];
        for (int r = 0; r < n; r++) {
            z[r] = 5 * y[r] + a[r] * a[r] - 3 * b[r];
        }
        double[] left = effects.residuals(y);
        double[] again = effects.residuals(left);
        double[] other = effects.residuals(z);
        for (int r = 0; r < n; r++) {
            assertThat(again[r]).isCloseTo(left[r], within(1e-10));
            assertThat(other[r]).isCloseTo(5 * left[r], within(1e-8));
        }
    }
}
