package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever requests it, a draw is the one that {@link Random} gives. */
class DrawnOrdersTest {
    private static final int BOUND = 53;
    private static final int LENGTH = 154;

    private static int[][] byRandom(long seed, int bound, int length, int draws) {
        Random random = new Random(seed);
        return IntStream.range(0, draws)
                .mapToObj(draw -> IntStream.range(0, length)
                        .map(k -> random.nextInt(bound))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** One length is kept; of the other there would be too many. */
    @ParameterizedTest
    @CsvSource({"53, 154, 1000", "40000, 40100, 60"})
    void drawsAreThoseOfTheGenerator(int bound, int length, int draws) {
        int[][] expected = byRandom(7, bound, length, draws);
        for (int again = 0; again < 2; again++) {
            DrawnOrders.Orders orders = DrawnOrders.of(7, bound, length, draws);
            int[] order = new int[length];
            for (int draw = 0; draw < draws; draw++) {
                orders.draw(draw, order);
                assertThat(order).isEqualTo(expected[draw]);
            }
        }
    }

    @Test
    void severalThreadsSeeTheSame() {
        int[][] expected = byRandom(8, BOUND, LENGTH, 2000);
        assertThat(IntStream.range(0, 4)
                        .parallel()
                        .mapToLong(thread -> {
                            DrawnOrders.Orders orders = DrawnOrders.of(8, BOUND, LENGTH, 2000);
                            int[] order = new int[LENGTH];
                            return IntStream.range(0, 2000)
                                    .filter(draw -> {
                                        orders.draw(draw, order);
                                        return !Arrays.equals(order, expected[draw]);
                                    })
                                    .count();
                        })
                        .sum())
                .isZero();
    }

    @Test
    void thereAreNoMoreThanWereSaid() {
        DrawnOrders.Orders orders = DrawnOrders.of(9, BOUND, LENGTH, 99);
        int[] order = new int[LENGTH];
        orders.draw(98, order);
        assertThat(order).isEqualTo(byRandom(9, BOUND, LENGTH, 99)[98]);
        assertThatThrownBy(() -> orders.draw(99, order)).isInstanceOf(ArrayIndexOutOfBoundsException.class);
    }
}
