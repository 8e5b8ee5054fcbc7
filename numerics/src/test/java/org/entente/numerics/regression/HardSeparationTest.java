package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Separation that hides: designs in which it is planted where neither regressors nor effects alone
 * show it, each against the definition solved as a linear programme, as small and as large designs
 * are searched.
 */
class HardSeparationTest {
    private static final int DESIGNS = 15;

    /** Ways to hide it. */
    enum Kind {
        /**
         * A regressor that is a sum of levels of the effects, lowered at some zeros: z = effects −
         * x is zero elsewhere.
         */
        REGRESSOR_AND_EFFECTS,
        /** Two regressors that differ at some zeros only, among others that tell nothing. */
        TWO_REGRESSORS,
        /**
         * The same hidden in six regressors mixed by a random matrix, so that only a combination of
         * all shows it.
         */
        MIXED_REGRESSORS,
        /** As the first, with crossed effects a^t + b^t + a^b, many of them with a single row. */
        CROSSED_EFFECTS,
        /** As the first, with the same regressor again, and with a sum of two. */
        COLLINEAR,
        /** A chain: each row is separated only once those before it are known to be. */
        CHAIN,
        /**
         * As the first, but raised at some zeros and lowered at others, which hides that little or
         * nothing is separated.
         */
        NEARLY
    }

    @ParameterizedTest
    @CsvSource({
        "REGRESSOR_AND_EFFECTS, 10",
        "TWO_REGRESSORS, 10",
        "MIXED_REGRESSORS, 10",
        "CROSSED_EFFECTS, 10",
        "COLLINEAR, 10",
        "CHAIN, 10",
        "NEARLY, 0"
    })
    void isFoundAsTheDefinitionHasIt(Kind kind, int least) {
        int hidden = 0;
        for (int design = 0; design < DESIGNS; design++) {
            RegressionData data = design(kind, new Random(1000L * kind.ordinal() + design));
            boolean[] expected = SeparationTest.byProgramme(data);
            hidden += any(expected) ? 1 : 0;

            assertThat(SeparationTest.separated(data)).as("%s %d", kind, design).isEqualTo(expected);
            assertThat(SeparationTest.separatedByProjections(data))
                    .as("%s %d by projections", kind, design)
                    .isEqualTo(expected);
        }
        assertThat(hidden).isGreaterThanOrEqualTo(least);
    }

    private static boolean any(boolean[] rows) {
        for (boolean row : rows) {
            if (row) {
                return true;
            }
        }
        return false;
    }

    private static RegressionData design(Kind kind, Random random) {
        int rows = 18 + random.nextInt(14);
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            y[row] = row < 3 || random.nextInt(10) < 4 ? 1 + random.nextInt(3) : 0;
        }
        List<Factor> effects = kind == Kind.CROSSED_EFFECTS ? crossed(rows, random) : plain(rows, random);
        double[] sum = new double[rows];
        for (Factor factor : effects) {
            double[] level = random.doubles(factor.levels(), -2, 2).toArray();
            for (int row = 0; row < rows; row++) {
                sum[row] += level[factor.codes()[row]];
            }
        }
        List<double[]> x = new ArrayList<>();
        switch (kind) {
            case REGRESSOR_AND_EFFECTS, CROSSED_EFFECTS -> x.add(lowered(sum, y, random));
            case NEARLY -> x.add(lowered(lowered(sum, y, random), y, new Random(5), -1));
            case TWO_REGRESSORS -> {
                double[] one = random.doubles(rows, -1, 1).toArray();
                x.add(random.doubles(rows, -1, 1).toArray());
                x.add(one);
                x.add(lowered(one, y, random));
            }
            case MIXED_REGRESSORS -> mix(x, lowered(sum, y, random), random);
            case COLLINEAR -> {
                double[] one = lowered(sum, y, random);
                double[] other = random.doubles(rows, -1, 1).toArray();
                double[] both = new double[rows];
                Arrays.setAll(both, row -> one[row] + 3 * other[row]);
                x.addAll(List.of(one, other, one.clone(), both));
            }
            case CHAIN -> chain(x, y);
        }
        List<String> names = java.util.stream.IntStream.range(0, x.size())
                .mapToObj(k -> "x" + k)
                .toList();
        return new RegressionData(y, x.toArray(double[][]::new), names, kind == Kind.CHAIN ? List.of() : effects);
    }

    private static List<Factor> plain(int rows, Random random) {
        List<Factor> effects = new ArrayList<>();
        for (int q = 0; q < 2; q++) {
            int levels = 2 + random.nextInt(4);
            effects.add(Factor.ofLongs("f" + q, random.longs(rows, 0, levels).toArray()));
        }
        return effects;
    }

    private static List<Factor> crossed(int rows, Random random) {
        Factor a = Factor.ofLongs("a", random.longs(rows, 0, 3).toArray());
        Factor b = Factor.ofLongs("b", random.longs(rows, 0, 3).toArray());
        Factor t = Factor.ofLongs("t", random.longs(rows, 0, 3).toArray());
        return List.of(Factor.cross(List.of(a, t)), Factor.cross(List.of(b, t)), Factor.cross(List.of(a, b)));
    }

    private static double[] lowered(double[] from, double[] y, Random random) {
        return lowered(from, y, random, 1);
    }

    /** The column, lowered by something at a third of the zeros. */
    private static double[] lowered(double[] from, double[] y, Random random, double by) {
        double[] column = from.clone();
        for (int row = 0; row < column.length; row++) {
            if (y[row] == 0 && random.nextInt(3) == 0) {
                column[row] -= by * (0.25 + random.nextDouble());
            }
        }
        return column;
    }

    /** Six columns, none of which is the one that tells, though a combination of all is. */
    private static void mix(List<double[]> x, double[] telling, Random random) {
        int rows = telling.length;
        double[][] raw = new double[6][];
        raw[0] = telling;
        for (int k = 1; k < 6; k++) {
            raw[k] = random.doubles(rows, -1, 1).toArray();
        }
        for (int k = 0; k < 6; k++) {
            double[] weights = random.doubles(6, -1, 1).toArray();
            weights[k] += 3;
            double[] column = new double[rows];
            for (int row = 0; row < rows; row++) {
                for (int j = 0; j < 6; j++) {
                    column[row] += weights[j] * raw[j][row];
                }
            }
            x.add(column);
        }
    }

    /**
     * Regressor k is 1 at the k-th zero and −1 at the next: only the last, which is never below 0,
     * is separated at first.
     */
    private static void chain(List<double[]> x, double[] y) {
        int rows = y.length;
        double[] constant = new double[rows];
        Arrays.fill(constant, 1);
        x.add(constant);
        int[] zeros = java.util.stream.IntStream.range(0, rows)
                .filter(row -> y[row] == 0)
                .toArray();
        for (int k = 0; k + 1 < zeros.length; k++) {
            double[] column = new double[rows];
            column[zeros[k]] = 1;
            column[zeros[k + 1]] = k + 2 < zeros.length ? -1 : 1;
            x.add(column);
        }
    }

    /**
     * As small as a count is, it is no zero: only the row whose outcome is 0 is predicted
     * perfectly.
     */
    @Test
    void tinyOutcomesAreNoZeros() {
        for (double tiny : new double[] {1e-3, 1e-9, 1e-300, Double.MIN_VALUE}) {
            RegressionData data = new RegressionData(
                    new double[] {1, 2, 3, tiny, 0, 0},
                    new double[][] {{0, 0, 0, 1, 0, 0}, {0, 0, 0, 0, 1, 0}},
                    List.of("x", "z"),
                    List.of(Factor.ofLongs("f", new long[] {1, 1, 2, 1, 2, 2})));

            assertThat(SeparationTest.separated(data))
                    .as("%s", tiny)
                    .containsExactly(false, false, false, false, true, false);
        }
    }

    /**
     * Groups within groups that hold zeros only, three deep; the level above lives by one positive
     * outcome.
     */
    @Test
    void nestedGroupsOfZeros() {
        int rows = 48;
        double[] y = new double[rows];
        long[] outer = new long[rows];
        long[] middle = new long[rows];
        long[] inner = new long[rows];
        boolean[] expected = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            outer[row] = row / 24;
            middle[row] = row / 8;
            inner[row] = row / 2;
            y[row] = row % 8 == 0 && row < 40 ? 1 + row : 0;
            // Only the pair of rows with the positive one in it stays.
            expected[row] = !(row % 8 < 2 && row < 40);
        }
        RegressionData data = new RegressionData(
                y,
                new double[0][],
                List.of(),
                List.of(Factor.ofLongs("o", outer), Factor.ofLongs("m", middle), Factor.ofLongs("i", inner)));

        assertThat(SeparationTest.separated(data)).isEqualTo(expected);
    }

    /** What is added as it is changes no row's fate, however large. */
    @Test
    void anOffsetSeparatesNothing() {
        for (int design = 0; design < DESIGNS; design++) {
            Random random = new Random(design);
            RegressionData data = design(Kind.REGRESSOR_AND_EFFECTS, random);
            double[] offset = random.doubles(data.rows(), -30, 30).toArray();
            RegressionData with =
                    new RegressionData(data.y(), data.x(), data.names(), data.effects(), new double[0], offset);

            assertThat(SeparationTest.separated(with)).isEqualTo(SeparationTest.separated(data));
        }
    }

    /**
     * Weights, however unequal, say how much a row counts and not whether it is predicted
     * perfectly.
     */
    @Test
    void weightsSeparateNothing() {
        for (int design = 0; design < DESIGNS; design++) {
            Random random = new Random(design);
            RegressionData data = design(Kind.REGRESSOR_AND_EFFECTS, random);
            double[] weights = random.doubles(data.rows(), -6, 6)
                    .map(power -> Math.pow(10, power))
                    .toArray();
            RegressionData with =
                    new RegressionData(data.y(), data.x(), data.names(), data.effects(), weights, new double[0]);

            assertThat(SeparationTest.separated(with)).isEqualTo(SeparationTest.separated(data));
        }
    }
}
