package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever asks for it, and in whatever order, a draw is the one that {@link Random} gives. */
class DrawnOrdersTest {
    private static final int BOUND = 53;
    private static final int LENGTH = 154;

    private static int[][] byRandom(long seed, int draws) {
        Random random = new Random(seed);
        return IntStream.range(0, draws)
                .mapToObj(draw -> IntStream.range(0, LENGTH)
                        .map(k -> random.nextInt(BOUND))
                        .toArray())
                .toArray(int[][]::new);
    }

    @Test
    void drawsAreThoseOfTheGenerator() {
        int[][] expected = byRandom(7, 1000);
        for (int draw : new int[] {0, 500, 3, 999, 110, 111, 112}) {
            short[] order = DrawnOrders.of(7, BOUND, LENGTH, 1000).get(draw);
            assertThat(IntStream.range(0, LENGTH).map(k -> order[k]).toArray()).isEqualTo(expected[draw]);
        }
    }

    @Test
    void severalThreadsSeeTheSame() {
        int[][] expected = byRandom(8, 2000);
        DrawnOrders orders = DrawnOrders.of(8, BOUND, LENGTH, 2000);
        assertThat(IntStream.range(0, 4000)
                        .parallel()
                        .map(i -> i * 37 % 2000)
                        .filter(draw ->
                                IntStream.range(0, LENGTH).anyMatch(k -> orders.get(draw)[k] != expected[draw][k]))
                        .count())
                .isZero();
    }

    @Test
    void thereAreNoMoreThanWereSaid() {
        DrawnOrders orders = DrawnOrders.of(9, BOUND, LENGTH, 99);
        assertThat(orders.get(98)).hasSize(LENGTH);
        assertThatThrownBy(() -> orders.get(99)).isInstanceOf(ArrayIndexOutOfBoundsException.class);
    }
}
