package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The layout of rows by effects and all sums over them, against loops over the rows as they were
 * given.
 */
class EffectSumsTest {
    private static final int ROWS = 50_000;

    private static Factor factor(Random random, int rows, int levels) {
        int[] codes = new int[rows];
        Arrays.setAll(codes, i -> i < levels ? i : random.nextInt(levels));
        return new Factor("f" + levels, codes, levels);
    }

    private static List<Factor> factors(Random random, int rows, int others) {
        List<Factor> all = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            all.add(factor(random, rows, 30 + 10 * i));
        }
        all.add(Math.min(1, others), factor(random, rows, 1000));
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void rowsAreSortedByTheLargestEffect(int others) {
        Random random = new Random(3);
        List<Factor> factors = factors(random, ROWS, others);
        Factor largest = factors.get(Math.min(1, others));
        FixedEffects effects = new FixedEffects(ROWS, factors);

        assertThat(effects.groups()).isEqualTo(1000);
        assertThat(effects.rows()).isEqualTo(ROWS);
        assertThat(effects.unknowns())
                .isEqualTo(factors.stream().mapToInt(Factor::levels).sum() - 1000);
        int[] order = effects.order();
        for (int at = 0, group = 0; at < ROWS; at++) {
            while (effects.starts()[group + 1] <= at) {
                group++;
            }
            assertThat(largest.codes()[order[at]]).isEqualTo(group);
            if (at > effects.starts()[group]) {
                assertThat(order[at]).isGreaterThan(order[at - 1]);
            }
        }
        int offset = 0;
        int next = 0;
        for (Factor factor : factors) {
            if (factor != largest) {
                int[] sorted = effects.others()[next++];
                for (int at = 0; at < ROWS; at += 7) {
                    assertThat(sorted[at]).isEqualTo(offset + factor.codes()[order[at]]);
                }
                offset += factor.levels();
            }
        }
        assertThat(effects.others()).hasNumberOfRows(next);
    }

    /** Of two effects as large the first is eliminated. */
    @Test
    void ofEqualEffectsTheFirstGoes() {
        Factor one = new Factor("a", new int[] {1, 0, 1}, 2);
        Factor two = new Factor("b", new int[] {0, 0, 1}, 2);
        FixedEffects effects = new FixedEffects(3, List.of(one, two));

        assertThat(effects.order()).containsExactly(1, 0, 2);
        assertThat(effects.starts()).containsExactly(0, 1, 3);
        assertThat(effects.others()[0]).containsExactly(0, 0, 1);
        assertThat(effects.sorted(new double[] {5, 6, 7})).containsExactly(6, 5, 7);
        assertThat(effects.isEmpty()).isFalse();
        FixedEffects none = new FixedEffects(3, List.of());
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.starts()).containsExactly(0, 3);
        assertThat(none.order()).containsExactly(0, 1, 2);
        assertThat(none.unknowns()).isZero();
    }

    /**
     * 16 384 rows a part, sixteen parts at most, each beginning with the first group after its
     * share of the rows.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 32_767, 32_768, 50_000, 400_000})
    void partsAreOfAboutEqualNumbersOfRows(int rows) {
        int levels = Math.max(1, rows / 40);
        FixedEffects effects = new FixedEffects(rows, List.of(factor(new Random(4), rows, levels)));

        int parts = effects.parts();
        assertThat(parts).isEqualTo(Math.max(1, Math.min(16, rows / 16_384)));
        assertThat(effects.firstGroup(0)).isZero();
        assertThat(effects.firstRow(0)).isZero();
        assertThat(effects.firstGroup(parts)).isEqualTo(levels);
        assertThat(effects.firstRow(parts)).isEqualTo(rows);
        for (int part = 1; part < parts; part++) {
            double share = rows / (double) parts * part;
            int first = effects.firstGroup(part);
            assertThat(effects.starts()[first]).isGreaterThanOrEqualTo((int) Math.floor(share));
            assertThat((double) effects.starts()[first - 1]).isLessThan(share);
        }
    }

    private record Case(FixedEffects effects, double[] weights, Random random) {
        static Case of(int rows, int others) {
            Random random = new Random(17 + others);
            FixedEffects effects = new FixedEffects(rows, factors(random, rows, others));
            double[] weights = new double[rows];
            for (int group = 0; group < 1000; group++) {
                for (int at = effects.starts()[group]; at < effects.starts()[group + 1]; at++) {
                    weights[at] = group % 10 == 3 ? 0 : random.nextDouble();
                }
            }
            return new Case(effects, weights, random);
        }

        double[] column(int size) {
            return random.doubles(size, -1, 1).toArray();
        }

        /**
         * A column of the rows less the weighted mean of its group, or itself where nothing weighs.
         */
        double[] aboutGroups(double[] column) {
            double[] about = column.clone();
            for (int group = 0; group < 1000; group++) {
                double sum = 0;
                double weight = 0;
                for (int at = effects.starts()[group]; at < effects.starts()[group + 1]; at++) {
                    sum += weights[at] * column[at];
                    weight += weights[at];
                }
                for (int at = effects.starts()[group]; at < effects.starts()[group + 1] && weight > 0; at++) {
                    about[at] -= sum / weight;
                }
            }
            return about;
        }

        /** Effects of each row, added up. */
        double[] spread(double[] vector, int width, int k) {
            double[] rows = new double[weights.length];
            for (int[] level : effects.others()) {
                for (int at = 0; at < rows.length; at++) {
                    rows[at] += vector[level[at] * width + k];
                }
            }
            return rows;
        }

        /** Weighted sums over the rows of each level. */
        double[] gather(double[] rows) {
            double[] sums = new double[effects.unknowns()];
            for (int[] level : effects.others()) {
                for (int at = 0; at < rows.length; at++) {
                    sums[level[at]] += weights[at] * rows[at];
                }
            }
            return sums;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void productsAreThoseOfTheRows(int others) {
        for (int rows : new int[] {2000, ROWS}) {
            Case c = Case.of(rows, others);
            try (Workers workers = new Workers(1)) {
                EffectProducts products = new EffectProducts(c.effects(), workers);
                products.setWeights(c.weights());
                for (int width : new int[] {1, 2, 3, 4, 5}) {
                    int unknowns = c.effects().unknowns();
                    double[] vector = c.column(unknowns * width);
                    double[] out = new double[unknowns * width];
                    products.multiply(vector, out, width);
                    double[][] columns = new double[width][];
                    Arrays.setAll(columns, k -> c.column(rows));
                    double[] norms = new double[width];
                    double[] right = products.rightHandSide(columns, norms);
                    for (int k = 0; k < width; k++) {
                        double[] plain = c.gather(c.aboutGroups(c.spread(vector, width, k)));
                        double[] about = c.aboutGroups(columns[k]);
                        double[] sums = c.gather(about);
                        for (int level = 0; level < unknowns; level++) {
                            assertThat(out[level * width + k]).isCloseTo(plain[level], within(1e-9));
                            assertThat(right[level * width + k]).isCloseTo(sums[level], within(1e-9));
                        }
                        double norm = IntStream.range(0, rows)
                                .mapToDouble(at -> c.weights()[at] * about[at] * about[at])
                                .sum();
                        assertThat(norms[k]).isCloseTo(norm, within(1e-8));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void residualsAreTheColumnLessEffectsAndGroupMeans(int others) {
        Case c = Case.of(ROWS, others);
        double[] column = c.column(ROWS);
        double[] effect = c.column(c.effects().unknowns());
        double[] spread = c.spread(effect, 1, 0);
        double[] left = new double[ROWS];
        Arrays.setAll(left, at -> column[at] - spread[at]);
        double[] expected = c.aboutGroups(left);
        double[] residual = new double[ROWS];
        try (Workers workers = new Workers(1)) {
            EffectProducts products = new EffectProducts(c.effects(), workers);
            products.setWeights(c.weights());
            assertThat(c.effects().parts()).isEqualTo(3);
            for (int part = 0; part < 3; part++) {
                products.subtract(part, column, effect, residual);
                int end = c.effects().firstRow(part + 1);
                assertThat(residual[end - 1]).isCloseTo(expected[end - 1], within(1e-10));
                assertThat(end == ROWS || residual[end] == 0).isTrue();
            }
        }
        for (int at = 0; at < ROWS; at++) {
            assertThat(Math.abs(residual[at] - expected[at])).isLessThan(1e-10);
        }
    }

    /**
     * Where no level is twice in a group the diagonal is that of the matrix: what it makes of a
     * unit vector.
     */
    @Test
    void theDiagonalIsThatOfTheProduct() {
        int rows = 60;
        int[] group = new int[rows];
        int[] level = new int[rows];
        Arrays.setAll(group, i -> i / 3);
        Arrays.setAll(level, i -> (i / 3 * 2 + i % 3) % 7);
        FixedEffects effects = new FixedEffects(rows, List.of(new Factor("g", group, 20), new Factor("l", level, 7)));
        double[] weights = new Random(5).doubles(rows, 0.1, 2).toArray();
        Arrays.fill(weights, 0, 3, 0);
        try (Workers workers = new Workers(1)) {
            EffectProducts products = new EffectProducts(effects, workers);
            products.setWeights(weights);
            for (int i = 0; i < 7; i++) {
                double[] unit = new double[14];
                unit[2 * i] = 1;
                unit[2 * i + 1] = -3;
                double[] out = new double[14];
                products.multiply(unit, out, 2);
                double[] divided = new double[14];
                products.divideByDiagonal(out, divided, 2);
                assertThat(divided[2 * i]).isCloseTo(1, within(1e-12));
                assertThat(divided[2 * i + 1]).isCloseTo(-3, within(1e-12));
            }
            products.setWeights(new double[rows]);
            double[] nothing = new double[7];
            products.divideByDiagonal(new double[] {1, 1, 1, 1, 1, 1, 1}, nothing, 1);
            assertThat(nothing).containsOnly(0);
        }
    }

    /**
     * Group by group and then level by level: means are scaled to the outcomes of all their rows,
     * if there are both.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void balancingScalesToTheOutcomesOfEachEffect(int others) {
        Case c = Case.of(ROWS, others);
        Random random = c.random();
        double[] y = new double[ROWS];
        int[][] levels = c.effects().others();
        int[] groups = new int[ROWS];
        for (int group = 0; group < 1000; group++) {
            Arrays.fill(groups, c.effects().starts()[group], c.effects().starts()[group + 1], group);
        }
        Arrays.setAll(y, at -> groups[at] % 9 == 1 || others > 0 && levels[0][at] == 4 ? 0 : random.nextInt(5));
        double[] mu = random.doubles(ROWS, 0.1, 3).toArray();
        double[] eta = Arrays.stream(mu).map(Math::log).toArray();
        double[] expected = mu.clone();
        scale(expected, y, c.weights(), groups, 1000);
        for (int[] level : levels) {
            scale(expected, y, c.weights(), level, c.effects().unknowns());
        }
        try (Workers workers = new Workers(1)) {
            new Balancing(c.effects(), y, c.weights(), workers).cycle(mu, eta);
        }
        for (int at = 0; at < ROWS; at++) {
            assertThat(mu[at]).isCloseTo(expected[at], within(1e-9 * expected[at]));
            assertThat(eta[at]).isCloseTo(Math.log(expected[at]), within(1e-9));
        }
    }

    private static void scale(double[] mu, double[] y, double[] weights, int[] level, int levels) {
        double[] totals = new double[levels];
        double[] fitted = new double[levels];
        for (int at = 0; at < mu.length; at++) {
            totals[level[at]] += weights[at] * y[at];
            fitted[level[at]] += weights[at] * mu[at];
        }
        for (int at = 0; at < mu.length; at++) {
            boolean both = totals[level[at]] > 0 && fitted[level[at]] > 0;
            mu[at] *= both ? totals[level[at]] / fitted[level[at]] : 1;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 1_000_000})
    void numbersAreCountedInTheOrderOfTheirFirstAppearance(int expected) {
        LongIndex index = new LongIndex(expected);
        Map<Long, Integer> known = new LinkedHashMap<>();
        Random random = new Random(6);
        for (int i = 0; i < 60_000; i++) {
            long key = i % 3 == 0 ? random.nextLong() : i % 3 == 1 ? random.nextInt(500) - 250 : (long) i << 40;
            known.putIfAbsent(key, known.size());
            assertThat(index.codeOf(key)).isEqualTo(known.get(key));
        }
        assertThat(index.size()).isEqualTo(known.size());
        known.forEach((key, code) -> assertThat(index.codeOf(key)).isEqualTo(code));
    }
}
