package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sums over rows in parts against one loop, and normal equations against systems solved by hand.
 */
class RowSumsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 32_767, 32_768, 50_001, 600_000})
    void everyRowIsInOnePart(int rows) {
        try (Workers workers = new Workers(1)) {
            RowParts parts = new RowParts(rows, workers);
            int[] seen = new int[rows];
            int[] count = {0, Integer.MAX_VALUE, 0};
            parts.each((from, to) -> {
                count[0]++;
                count[1] = Math.min(count[1], to - from);
                count[2] = Math.max(count[2], to - from);
                for (int row = from; row < to; row++) {
                    seen[row]++;
                }
            });
            assertThat(Arrays.stream(seen).allMatch(n -> n == 1)).isTrue();
            assertThat(count[0]).isEqualTo(Math.max(1, Math.min(32, rows / 16_384)));
            assertThat(count[2] - count[1]).isLessThanOrEqualTo(1);
            assertThat(parts.sum((from, to) -> to - from)).isEqualTo(rows);
        }
    }

    @Test
    void productsAndVariationsAreThoseOfOneLoop() {
        int rows = 40_000;
        Random random = new Random(3);
        double[][] a = {
            random.doubles(rows).toArray(), random.doubles(rows, -1, 2).toArray()
        };
        double[][] b = {random.doubles(rows, 3, 4).toArray(), a[1], a[0]};
        double[] weights = random.doubles(rows, 0, 2).toArray();
        try (Workers workers = new Workers(1)) {
            RowParts parts = new RowParts(rows, workers);
            for (double[][] right : new double[][][] {a, b}) {
                double[][] products = parts.crossProducts(a, right, weights);
                for (int j = 0; j < a.length; j++) {
                    for (int k = 0; k < right.length; k++) {
                        double[] one = a[j];
                        double[] other = right[k];
                        double sum = IntStream.range(0, rows)
                                .mapToDouble(i -> weights[i] * one[i] * other[i])
                                .sum();
                        assertThat(products[j][k]).isCloseTo(sum, within(1e-8));
                    }
                }
            }
            double total = Arrays.stream(weights).sum();
            double mean = IntStream.range(0, rows)
                            .mapToDouble(i -> weights[i] * b[0][i])
                            .sum()
                    / total;
            double around = IntStream.range(0, rows)
                    .mapToDouble(i -> weights[i] * Math.pow(b[0][i] - mean, 2))
                    .sum();
            double about = IntStream.range(0, rows)
                    .mapToDouble(i -> weights[i] * b[0][i] * b[0][i])
                    .sum();
            assertThat(parts.variation(b[0], weights, true)).isCloseTo(around, within(1e-8));
            assertThat(parts.variation(b[0], weights, false)).isCloseTo(about, within(1e-7));
        }
    }

    /** A constant has no variation; 10⁻¹⁶ of its squares, 4·9, stand for what rounding leaves. */
    @Test
    void aConstantHasTheVariationOfRounding() {
        try (Workers workers = new Workers(1)) {
            RowParts parts = new RowParts(4, workers);
            double[] three = {3, 3, 3, 3};
            assertThat(parts.variation(three, new double[] {1, 1, 1, 1}, true)).isCloseTo(36e-16, within(1e-26));
            assertThat(parts.variation(three, new double[] {1, 1, 1, 1}, false)).isEqualTo(36);
        }
    }

    /**
     * (4 2; 2 5) b = (8, 12) has b = (1, 2); of its pivots 4 and 4 the second is a half of a
     * variation of 8.
     */
    @Test
    void normalEquationsAreSolved() {
        NormalEquations equations = new NormalEquations(new double[][] {{4, 2}, {2, 5}}, new double[] {4, 8});

        assertThat(equations.solve(new double[] {8, 12})).containsExactly(new double[] {1, 2}, within(1e-12));
        assertThat(equations.inverse()[0]).containsExactly(new double[] {5 / 16.0, -2 / 16.0}, within(1e-12));
        assertThat(equations.inverse()[1]).containsExactly(new double[] {-2 / 16.0, 4 / 16.0}, within(1e-12));
        assertThat(equations.leastShare()).isCloseTo(0.5, within(1e-12));
        assertThat(equations.isDropped(0) || equations.isDropped(1)).isFalse();
    }

    /**
     * The second is twice the first: it goes, and the third is solved for beside the first alone.
     */
    @Test
    void aColumnThatIsACombinationOfEarlierOnesIsLeftOut() {
        double[][] products = {{4, 8, 2}, {8, 16, 4}, {2, 4, 5}};
        NormalEquations equations = new NormalEquations(products, new double[] {4, 16, 5});

        assertThat(equations.isDropped(0)).isFalse();
        assertThat(equations.isDropped(1)).isTrue();
        assertThat(equations.isDropped(2)).isFalse();
        assertThat(equations.leastShare()).isZero();
        assertThat(equations.solve(new double[] {8, 16, 12})).containsExactly(new double[] {1, 0, 2}, within(1e-12));
        double[][] inverse = equations.inverse();
        assertThat(inverse[0]).containsExactly(new double[] {5 / 16.0, 0, -2 / 16.0}, within(1e-12));
        assertThat(inverse[1]).containsOnly(0);
        assertThat(inverse[2]).containsExactly(new double[] {-2 / 16.0, 0, 4 / 16.0}, within(1e-12));
    }

    /** What is left of a column counts from a share of 10⁻¹⁰ of its variation on. */
    @Test
    void aColumnStaysWithMoreThanItsShare() {
        assertThat(new NormalEquations(new double[][] {{1.01e-10}}, new double[] {1}).isDropped(0))
                .isFalse();
        assertThat(new NormalEquations(new double[][] {{0.99e-10}}, new double[] {1}).isDropped(0))
                .isTrue();
        assertThat(new NormalEquations(new double[][] {{0}}, new double[] {0}).isDropped(0))
                .isTrue();
    }

    /** 0–3, 1–4 and 4–2 are linked: groups are numbered by their first things. */
    @Test
    void linkedThingsAreOneGroup() {
        Links links = new Links(6);
        links.join(3, 0);
        links.join(1, 4);
        links.join(4, 2);

        assertThat(links.groups()).containsExactly(0, 1, 1, 0, 1, 2);
    }
}
