package org.entente.numerics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The axioms, a value worked by hand, and all orders one by one. */
class ShapleyTest {
    private static final double ROUNDING = 1e-12;

    /** Two factors that double and treble: 2 → 12. Alone first they give 2 and 4, last 6 and 8. */
    @Test
    void twoFactorsByHand() {
        Shapley shares = Shapley.of(new double[] {Math.log(2), 0}, new double[] {Math.log(4), Math.log(3)}, Math::exp);

        assertThat(shares.value()).containsExactly(new double[] {4, 6}, within(ROUNDING));
        assertThat(shares.low()).containsExactly(new double[] {2, 4}, within(ROUNDING));
        assertThat(shares.high()).containsExactly(new double[] {6, 8}, within(ROUNDING));
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void theValuesSumToTheChange(Scale scale) {
        SplittableRandom random = new SplittableRandom(21);
        double[] before = random.doubles(7, -1, 1).toArray();
        double[] after = random.doubles(7, -1, 1).toArray();
        Shapley shares = Shapley.of(before, after, scale::back);

        double change = scale.back(Arrays.stream(after).sum())
                - scale.back(Arrays.stream(before).sum());
        assertThat(Arrays.stream(shares.value()).sum()).isCloseTo(change, within(ROUNDING));
    }

    @Test
    void likeTermsGetAlikeAndWhatStaysGetsNothing() {
        Shapley shares = Shapley.of(new double[] {0.1, 0.4, 0.2}, new double[] {0.6, 0.4, 0.7}, Math::exp);

        assertThat(shares.value()[0]).isCloseTo(shares.value()[2], within(ROUNDING));
        assertThat(shares.value()[1]).isZero();
        assertThat(shares.low()[1]).isZero();
        assertThat(shares.high()[1]).isZero();
    }

    @Test
    void withoutCurvatureTheOrderDoesNotMatter() {
        Shapley shares = Shapley.of(new double[] {1, 2, 3}, new double[] {2, 0, 7}, y -> y);

        assertThat(shares.value()).containsExactly(new double[] {1, -2, 4}, within(ROUNDING));
        assertThat(shares.low()).containsExactly(new double[] {1, -2, 4}, within(ROUNDING));
        assertThat(shares.high()).containsExactly(new double[] {1, -2, 4}, within(ROUNDING));
    }

    @Test
    void itIsTheMeanOverAllOrders() {
        SplittableRandom random = new SplittableRandom(22);
        double[] before = random.doubles(4).toArray();
        double[] after = random.doubles(4).toArray();
        DoubleUnaryOperator g = x -> x * x * x;
        double[] sums = new double[4];
        int[] orders = {0};
        go(new int[4], 0, 0, before, after, g, sums, orders);

        assertThat(orders[0]).isEqualTo(24);
        Shapley shares = Shapley.of(before, after, g);
        for (int k = 0; k < 4; k++) {
            assertThat(shares.value()[k]).isCloseTo(sums[k] / 24, within(ROUNDING));
        }
    }

    /** Lays out every order and adds what each term gives when its turn comes. */
    private static void go(
            int[] order,
            int depth,
            int used,
            double[] before,
            double[] after,
            DoubleUnaryOperator g,
            double[] sums,
            int[] orders) {
        if (depth == order.length) {
            orders[0]++;
            double[] now = before.clone();
            for (int k : order) {
                double old = g.applyAsDouble(Arrays.stream(now).sum());
                now[k] = after[k];
                sums[k] += g.applyAsDouble(Arrays.stream(now).sum()) - old;
            }
            return;
        }
        for (int k = 0; k < order.length; k++) {
            if ((used >> k & 1) == 0) {
                order[depth] = k;
                go(order, depth + 1, used | 1 << k, before, after, g, sums, orders);
            }
        }
    }
}
