package org.entente.numerics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An effect among others whose sizes are typed. */
class PlaceboTest {
    /** Rows with a change and a deviation each. */
    private static EntryEffects effects(double[] deltas, double[] deviations) {
        int n = deltas.length;
        double[] none = new double[n];
        int[] zeros = new int[n];
        return new EntryEffects(new EntryEffects.Table(
                new int[][] {zeros, IntStream.range(0, n).toArray(), zeros},
                new double[][] {none, deltas, none, none, deviations}));
    }

    private static Placebo rank(double scaled, double... deltas) {
        double[] ones = new double[deltas.length];
        Arrays.fill(ones, 1);
        return Placebo.rank(
                scaled,
                2,
                effects(deltas, ones).sizes(IntStream.range(0, deltas.length).toArray()));
    }

    /**
     * 0.1 + 0.2 is above 0.3 by rounding only: the two are as great as each other, whichever is
     * ranked.
     */
    @Test
    void effectsThatDifferByRoundingAreAsGreat() {
        assertThat(0.1 + 0.2).isGreaterThan(0.3);
        assertThat(rank(0.1 + 0.2, 0.3, 0.1, -0.3).p()).isEqualTo(3.0 / 4);
        assertThat(rank(0.3, 0.1 + 0.2, 0.1, -0.3).p()).isEqualTo(3.0 / 4);
        assertThat(rank(0.3001, 0.3, 0.1, -0.3).p()).isEqualTo(1.0 / 4);
    }

    @Test
    void rowsThatAreNotScaledDoNotCount() {
        EntryEffects set = effects(new double[] {9, 9, 1}, new double[] {0, 3, 1});
        Placebo placebo = Placebo.rank(-2, 5, set.sizes(new int[] {0, 1, 2}));
        assertThat(placebo.size()).isEqualTo(2);
        assertThat(placebo.p()).isEqualTo(2.0 / 3);
        assertThat(placebo.leastP()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(placebo.seeable()).isEmpty();
    }

    /**
     * Of nineteen none may exceed it, of thirty-nine one; in the unit of the pair it is twice as
     * much.
     */
    @Test
    void whatCouldBeSeenIsJustAboveAllButOneInTwenty() {
        double[] nineteen = IntStream.rangeClosed(1, 19).mapToDouble(i -> -i).toArray();
        double[] more = IntStream.rangeClosed(1, 39).mapToDouble(i -> i).toArray();
        double[] many = IntStream.rangeClosed(1, 99).mapToDouble(i -> i).toArray();
        assertThat(rank(1, nineteen).seeable()).hasValue(2 * 19);
        assertThat(rank(1, Arrays.copyOf(nineteen, 18)).seeable()).isEmpty();
        assertThat(rank(1, more).seeable()).hasValue(2 * 38);
        assertThat(rank(1, many).seeable()).hasValue(2 * 95);
    }

    /**
     * With 65,536 those that the bound is taken from are the 9s alone, of which there are too few.
     * Few, many, of a kind, alike, in order and against it: the number is the one that sorting
     * finds, and none of the set is moved.
     */
    @Test
    void whatCouldBeSeenIsTheNumberThatSortingFinds() {
        SplittableRandom random = new SplittableRandom(11);
        for (int n : new int[] {19, 20, 63, 64, 65, 1_000, 4_095, 4_096, 5_000, 50_000, 65_536}) {
            for (IntToDoubleFunction kind : List.<IntToDoubleFunction>of(
                    k -> random.nextDouble(),
                    k -> Math.exp(6 * random.nextDouble()),
                    k -> random.nextInt(3),
                    k -> 1,
                    k -> k,
                    k -> n - k,
                    k -> k % 256 == 0 ? 9 : random.nextDouble())) {
                double[] sizes = IntStream.range(0, n).mapToDouble(kind).toArray();
                double[] asGiven = sizes.clone();
                double[] sorted = sizes.clone();
                Arrays.sort(sorted);
                Placebo placebo = Placebo.rank(0.5, 3, sizes);
                double bound = placebo.seeable().orElseThrow() / 3;
                long above = Arrays.stream(sorted)
                        .filter(size -> size >= bound * (1 - 1e-12))
                        .count();
                assertThat(bound).isCloseTo(sorted[n - ((n + 1) / 20)], within(1e-9));
                assertThat((1.0 + above) / (1 + n)).isGreaterThanOrEqualTo(0.05 - 1e-12);
                assertThat(sizes).containsExactly(asGiven);
            }
        }
    }
}
