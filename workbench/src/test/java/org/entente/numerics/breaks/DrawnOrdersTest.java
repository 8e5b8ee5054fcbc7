package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks for it, a draw is the one that {@link Random} gives. */
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
            IntFunction<int[]> orders = DrawnOrders.of(7, bound, length, draws);
            for (int draw = 0; draw < draws; draw++) {
                assertThat(orders.apply(draw)).isEqualTo(expected[draw]);
            }
        }
    }

    @Test
    void severalThreadsSeeTheSame() {
        int[][] expected = byRandom(8, BOUND, LENGTH, 2000);
        assertThat(IntStream.range(0, 4)
                        .parallel()
                        .mapToLong(thread -> {
                            IntFunction<int[]> orders = DrawnOrders.of(8, BOUND, LENGTH, 2000);
                            return IntStream.range(0, 2000)
                                    .filter(draw -> !Arrays.equals(orders.apply(draw), expected[draw]))
                                    .count();
                        })
                        .sum())
                .isZero();
    }

    @Test
    void thereAreNoMoreThanWereSaid() {
        IntFunction<int[]> orders = DrawnOrders.of(9, BOUND, LENGTH, 99);
        assertThat(orders.apply(98)).hasSize(LENGTH);
        assertThatThrownBy(() -> orders.apply(99)).isInstanceOf(ArrayIndexOutOfBoundsException.class);
    }
}
