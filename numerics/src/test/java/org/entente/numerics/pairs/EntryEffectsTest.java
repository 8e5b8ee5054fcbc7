package org.entente.numerics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntryEffectsTest {
    private static final double ROUNDING = 1e-10;

    /** One pair with the numbers given, from year 0. */
    private static PairPanel series(double... y) {
        PairPanel panel = new PairPanel(2, y.length, new int[] {0}, new int[] {1});
        for (int t = 0; t < y.length; t++) {
            panel.set(0, t, y[t]);
        }
        return panel;
    }

    /**
     * 1 a year with ±1 around it, and 5 more after year 7: squares of the deviations sum to 4 over
     * 5 degrees of freedom.
     */
    @Test
    void workedByHand() {
        PairPanel panel = series(1, 0, 2, 3, 4, 4, 7, 99, 13, 14, 15);
        EntryEffects effects = EntryEffects.at(panel, 7, 3);

        assertThat(effects.size()).isEqualTo(1);
        assertThat(effects.before(0)).isEqualTo(7);
        assertThat(effects.slope(0)).isCloseTo(1, within(ROUNDING));
        assertThat(effects.raw(0)).isCloseTo(14 - 5, within(ROUNDING));
        assertThat(effects.delta(0)).isCloseTo(5, within(ROUNDING));
        assertThat(effects.deviation(0)).isCloseTo(Math.sqrt(4.0 / 5), within(ROUNDING));
        assertThat(effects.slopeError(0)).isCloseTo(Math.sqrt(4.0 / 5 / 28), within(ROUNDING));
        assertThat(effects.scaled(0)).isCloseTo(5 / Math.sqrt(0.8), within(ROUNDING));
    }

    @Test
    void aStraightLineHasNoEffectAndNoScale() {
        EntryEffects effects = EntryEffects.at(series(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0), 6, 3);

        assertThat(effects.delta(0)).isCloseTo(0, within(ROUNDING));
        assertThat(effects.isScaled(0)).isFalse();
        assertThatThrownBy(() -> effects.scaled(0)).hasMessageContaining("do not deviate");
    }

    @Test
    void withTooFewYearsThereIsNone() {
        PairPanel whole = RandomPanel.create(2, 10, 1, new SplittableRandom(1));

        assertThat(EntryEffects.at(whole, 6, 3).size()).isEqualTo(1);
        assertThat(EntryEffects.at(whole, 7, 3).size()).as("two years after").isZero();
        assertThat(EntryEffects.at(whole, 5, 3).size()).as("five years before").isZero();
        PairPanel hole = new PairPanel(whole);
        for (int t = 0; t < 10; t++) {
            if (t != 8) {
                hole.set(0, t, whole.get(0, t));
            }
        }
        assertThat(EntryEffects.at(hole, 6, 3).size())
                .as("a year after is missing")
                .isZero();
    }

    @Test
    void aConstantChangesNothingAndAUnitScalesAll() {
        SplittableRandom random = new SplittableRandom(2);
        PairPanel panel = RandomPanel.create(6, 20, 0.95, random);
        PairPanel other = new PairPanel(panel);
        for (int p = 0; p < panel.pairs(); p++) {
            for (int t = 0; t < 20; t++) {
                if (panel.has(p, t)) {
                    other.set(p, t, 3 * panel.get(p, t) + 7);
                }
            }
        }
        EntryEffects.Entries entries = new EntryEffects.Entries(new int[] {0, 3, 4}, new int[] {8, 10, 15});
        EntryEffects one = EntryEffects.of(panel, entries, 3);
        EntryEffects two = EntryEffects.of(other, entries, 3);

        assertThat(one.size()).isPositive().isEqualTo(two.size());
        for (int row = 0; row < one.size(); row++) {
            assertThat(two.delta(row)).isCloseTo(3 * one.delta(row), within(ROUNDING));
            assertThat(two.scaled(row)).isCloseTo(one.scaled(row), within(1e-8));
        }
    }

    @Test
    void rowsOfAnEntryAreFoundByItsNumber() {
        PairPanel panel = RandomPanel.create(5, 20, 1, new SplittableRandom(3));
        EntryEffects effects =
                EntryEffects.of(panel, new EntryEffects.Entries(new int[] {2, 0, 2}, new int[] {7, 1, 12}), 3);

        assertThat(effects.firstOf(0)).isZero();
        // The second entry has too few years before.
        assertThat(effects.firstOf(1)).isEqualTo(4);
        assertThat(effects.firstOf(2)).isEqualTo(4);
        assertThat(effects.firstOf(3)).isEqualTo(8);
        assertThat(effects.size()).isEqualTo(8);
    }

    /**
     * Five effects, −4 to 4 in steps of 2 on the scale: of 3 two are as great, so that p is 3 of 6.
     */
    @Test
    void aPlaceIsCountedWithTheEffectItself() {
        EntryEffects set = steps(5, 2, -4);
        Placebo place = Placebo.rank(3, 1, set.sizes(all(set)));

        assertThat(place.size()).isEqualTo(5);
        assertThat(place.p()).isCloseTo(3.0 / 6, within(ROUNDING));
        assertThat(place.leastP()).isCloseTo(1.0 / 6, within(ROUNDING));
        assertThat(place.seeable()).isEmpty();
        assertThat(Placebo.rank(9, 1, set.sizes(new int[] {0})).p()).isCloseTo(0.5, within(ROUNDING));
        assertThat(Placebo.rank(9, 1, set.sizes(new int[0])).p()).isEqualTo(1);
    }

    /**
     * Of 39 effects of sizes 1 to 39 one may be as great: 2 of 40 is 0.05, so that more than 38 is
     * needed.
     */
    @Test
    void theLeastThatCouldBeSeenIsTheOneThatJustPasses() {
        EntryEffects set = steps(39, 1, 1);
        Placebo place = Placebo.rank(0, 0.5, set.sizes(all(set)));

        assertThat(place.seeable().orElseThrow()).isCloseTo(38 * 0.5, within(1e-8));
        assertThat(Placebo.rank(38.001, 1, set.sizes(all(set))).p()).isLessThanOrEqualTo(0.05);
        assertThat(Placebo.rank(37.999, 1, set.sizes(all(set))).p()).isGreaterThan(0.05);
    }

    private static int[] all(EntryEffects effects) {
        return IntStream.range(0, effects.size()).toArray();
    }

    /** Pairs of one member whose scaled effects are in steps. */
    private static EntryEffects steps(int n, double step, double from) {
        int[] first = new int[n];
        int[] second = new int[n];
        for (int p = 0; p < n; p++) {
            second[p] = p + 1;
        }
        PairPanel panel = new PairPanel(n + 1, 11, first, second);
        double deviation = Math.sqrt(4.0 / 5);
        int[] around = {1, -1, 0, 0, 0, -1, 1};
        for (int p = 0; p < n; p++) {
            for (int t = 0; t < 11; t++) {
                panel.set(p, t, t < 7 ? around[t] : (from + p * step) * deviation);
            }
        }
        return EntryEffects.of(panel, new EntryEffects.Entries(new int[] {0}, new int[] {7}), 3);
    }

    @Test
    void likeEffectsAreThoseThatASearchThroughAllFinds() {
        PairPanel panel = RandomPanel.create(12, 40, 0.9, new SplittableRandom(8));
        int[] member = new int[24];
        int[] year = new int[24];
        for (int e = 0; e < member.length; e++) {
            member[e] = e / 2;
            year[e] = 11 + (e * 7) % 23;
        }
        EntryEffects effects = EntryEffects.of(panel, new EntryEffects.Entries(member, year), 3);
        LikeRows like = new LikeRows(effects);
        LikeRows again = new LikeRows(new EntryEffects(effects.table()), like.order());

        assertThat(effects.size()).isGreaterThan(50);
        for (int row = 0; row < effects.size(); row++) {
            int before = effects.before(row);
            double least = effects.deviation(row) / 1.5;
            double most = effects.deviation(row) * 1.5;
            int pair = row % 3 == 0 ? -1 : effects.pair(row);
            int entry = row % 2 == 0 ? -1 : effects.entry(row);
            double[] searched = effects.sizes(IntStream.range(0, effects.size())
                    .filter(r -> effects.before(r) == before
                            && effects.deviation(r) >= least
                            && effects.deviation(r) <= most
                            && effects.pair(r) != pair
                            && effects.entry(r) != entry)
                    .toArray());
            assertThat(like.sizes(before, least, most, pair, entry)).containsExactlyInAnyOrder(searched);
            assertThat(again.sizes(before, least, most, pair, entry)).containsExactlyInAnyOrder(searched);
        }
    }

    /**
     * Without any effect p is uniform: its mean is a half, and a twentieth of all is at most 0.05.
     */
    @Test
    void withoutAnEffectPIsUniform() {
        int partners = 40;
        int rounds = 400;
        double sum = 0;
        int rare = 0;
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < rounds; round++) {
            int[] first = new int[partners];
            int[] second = new int[partners];
            for (int p = 0; p < partners; p++) {
                second[p] = p + 1;
            }
            PairPanel panel = new PairPanel(partners + 1, 14, first, second);
            for (int p = 0; p < partners; p++) {
                // Levels, trends and deviations differ between partners.
                double scale = 0.5 + random.nextDouble();
                double trend = random.nextDouble();
                for (int t = 0; t < 14; t++) {
                    panel.set(p, t, p + trend * t + scale * RandomPanel.gaussian(random));
                }
            }
            EntryEffects effects = EntryEffects.of(panel, new EntryEffects.Entries(new int[] {0}, new int[] {10}), 3);
            Placebo place = Placebo.rank(
                    effects.scaled(0),
                    effects.deviation(0),
                    effects.sizes(IntStream.range(1, effects.size()).toArray()));
            sum += place.p();
            rare += place.p() <= 0.05 ? 1 : 0;
        }

        // p takes the values 1/40 … 40/40 alike: mean 0.5125, deviation of a mean of 400 0.0144; of
        // 400, 20 ± 4.4 are at most 0.05.
        assertThat(sum / rounds).isCloseTo(0.5125, within(3 * 0.0144));
        assertThat(rare).isBetween(7, 33);
    }
}
