package org.entente.numerics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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
                effects(deltas, ones),
                IntStream.range(0, deltas.length).toArray());
    }

    /** 0.1 + 0.2 is above 0.3 by rounding only: the two are as great as each other, whichever is ranked. */
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
        Placebo placebo = Placebo.rank(-2, 5, set, new int[] {0, 1, 2});
        assertThat(placebo.size()).isEqualTo(2);
        assertThat(placebo.p()).isEqualTo(2.0 / 3);
        assertThat(placebo.leastP()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(placebo.seeable()).isEmpty();
    }

    /** Of nineteen none may exceed it, of thirty-nine one; in the unit of the pair it is twice as much. */
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
}
