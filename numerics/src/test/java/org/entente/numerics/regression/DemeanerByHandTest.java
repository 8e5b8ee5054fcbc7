package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Residuals of columns on crossed effects, against dense dummies and, for a chain of groups,
 * against the means of its links.
 */
class DemeanerByHandTest {

    private static Factor factor(Random random, int rows, int levels) {
        int[] codes = new int[rows];
        Arrays.setAll(codes, i -> i < levels ? i : random.nextInt(levels));
        return new Factor("f" + levels, codes, levels);
    }

    /** Of least length by the singular values of all dummies, rows in the order given. */
    private static double[] dense(List<Factor> factors, double[] weights, double[] column) {
        int rows = column.length;
        int width = factors.stream().mapToInt(Factor::levels).sum();
        double[][] dummies = new double[rows][width];
        double[] scaled = new double[rows];
        for (int row = 0; row < rows; row++) {
            int offset = 0;
            for (Factor factor : factors) {
                dummies[row][offset + factor.codes()[row]] = Math.sqrt(weights[row]);
                offset += factor.levels();
            }
            scaled[row] = column[row] * Math.sqrt(weights[row]);
        }
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(dummies);
        RealVector effects = new SingularValueDecomposition(matrix).getSolver().solve(new ArrayRealVector(scaled));
        double[] fitted = matrix.operate(effects).toArray();
        double[] residual = new double[rows];
        Arrays.setAll(residual, i -> column[i] - fitted[i] / Math.sqrt(weights[i]));
        return residual;
    }

    private static double[][] project(FixedEffects effects, Demeaner demeaner, double[]... columns) {
        double[][] sorted = Arrays.stream(columns).map(effects::sorted).toArray(double[][]::new);
        double[][] residuals = new double[columns.length][effects.rows()];
        double[][] starts = new double[columns.length][effects.unknowns()];
        assertThat(demeaner.project(sorted, starts, residuals, 1e-11)).isTrue();
        return Arrays.stream(residuals)
                .map(column -> {
                    double[] given = new double[column.length];
                    for (int i = 0; i < given.length; i++) {
                        given[effects.order()[i]] = column[i];
                    }
                    return given;
                })
                .toArray(double[][]::new);
    }

    /** One to nine columns: two blocks of four and one over. */
    @ParameterizedTest
    @CsvSource({"1, 3", "2, 1", "2, 2", "2, 9", "3, 1", "3, 2", "3, 4", "3, 7", "4, 5"})
    void residualsAreThoseOfDenseDummies(int effectsCount, int columnsCount) {
        Random random = new Random(7L * effectsCount + columnsCount);
        int rows = 60;
        List<Factor> factors = new ArrayList<>();
        for (int i = 0; i < effectsCount; i++) {
            factors.add(factor(random, rows, 4 + 3 * i));
        }
        FixedEffects effects = new FixedEffects(rows, factors);
        double[] weights = random.doubles(rows, 0.2, 2).toArray();
        double[][] columns = new double[columnsCount][];
        Arrays.setAll(columns, k -> random.doubles(rows, -1, 1).toArray());
        try (Workers workers = new Workers(1)) {
            Demeaner demeaner = new Demeaner(effects, workers);
            demeaner.setWeights(effects.sorted(weights));
            double[][] residuals = project(effects, demeaner, columns);
            for (int k = 0; k < columnsCount; k++) {
                assertThat(residuals[k]).containsExactly(dense(factors, weights, columns[k]), within(1e-8));
            }
        }
    }

    /**
     * Level i of one effect is linked with i and i + 1 of the other by two rows each: what is left
     * is what the two differ by.
     */
    @Test
    void aLongChainLeavesTheDifferencesWithinItsLinks() {
        int links = 600;
        int rows = 2 * links;
        int[] a = new int[rows];
        int[] b = new int[rows];
        Arrays.setAll(a, i -> i / 2 / 2);
        Arrays.setAll(b, i -> (i / 2 + 1) / 2);
        List<Factor> factors = List.of(new Factor("a", a, links / 2), new Factor("b", b, links / 2 + 1));
        FixedEffects effects = new FixedEffects(rows, factors);
        Random random = new Random(8);
        double[] weights = random.doubles(rows, 0.5, 2).toArray();
        double[][] columns = new double[5][];
        Arrays.setAll(columns, k -> random.doubles(rows, -1, 1).toArray());
        try (Workers workers = new Workers(1)) {
            Demeaner demeaner = new Demeaner(effects, workers);
            demeaner.setWeights(effects.sorted(weights));
            assertThat(effects.isWeak()).isFalse();
            double[][] residuals = project(effects, demeaner, columns);
            for (int k = 0; k < 5; k++) {
                for (int i = 0; i < rows; i += 2) {
                    double mean = (weights[i] * columns[k][i] + weights[i + 1] * columns[k][i + 1])
                            / (weights[i] + weights[i + 1]);
                    assertThat(residuals[k][i]).isCloseTo(columns[k][i] - mean, within(1e-7));
                    assertThat(residuals[k][i + 1]).isCloseTo(columns[k][i + 1] - mean, within(1e-7));
                }
            }
            // Slow at first; the factors of a chain are exact, and who knows of the chain needs a
            // few steps only.
            assertThat(effects.isWeak()).isTrue();
            assertThat(demeaner.steps()).isGreaterThan(40);
            Demeaner knowing = new Demeaner(effects, workers);
            knowing.setWeights(effects.sorted(weights));
            assertThat(project(effects, knowing, columns[0])[0]).containsExactly(residuals[0], within(1e-7));
            assertThat(knowing.steps()).isBetween(1L, 12L);
        }
    }

    /**
     * What effects explain in full is nothing but for rounding, beside a column that they do not
     * explain.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 1e6})
    void sumsOfEffectsLeaveNothing(double size) {
        Random random = new Random(9);
        int rows = 200;
        List<Factor> factors = List.of(factor(random, rows, 20), factor(random, rows, 9), factor(random, rows, 5));
        FixedEffects effects = new FixedEffects(rows, factors);
        double[] explained = new double[rows];
        for (Factor factor : factors) {
            double[] effect = random.doubles(factor.levels(), -size, size).toArray();
            for (int i = 0; i < rows; i++) {
                explained[i] += effect[factor.codes()[i]];
            }
        }
        double[] other = random.doubles(rows, -1, 1).toArray();
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        try (Workers workers = new Workers(1)) {
            Demeaner demeaner = new Demeaner(effects, workers);
            demeaner.setWeights(ones);
            double[][] residuals = project(effects, demeaner, explained, other, new double[rows]);
            assertThat(Arrays.stream(residuals[0]).map(Math::abs).max().orElseThrow())
                    .isLessThan(1e-8 * size);
            assertThat(residuals[1]).containsExactly(dense(factors, ones, other), within(1e-8));
            assertThat(residuals[2]).containsOnly(0);
        }
    }

    /**
     * Effects that were found are a start from which nothing is left to find; the residual is the
     * column without them.
     */
    @Test
    void theSearchStartsFromKnownEffects() {
        Random random = new Random(10);
        int rows = 150;
        FixedEffects effects = new FixedEffects(rows, List.of(factor(random, rows, 15), factor(random, rows, 12)));
        double[] column = random.doubles(rows, -1, 1).toArray();
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        try (Workers workers = new Workers(1)) {
            Demeaner demeaner = new Demeaner(effects, workers);
            demeaner.setWeights(ones);
            double[][] start = new double[1][effects.unknowns()];
            double[][] residual = {column.clone()};
            assertThat(demeaner.project(residual, start, residual, 1e-12)).isTrue();
            long first = demeaner.steps();
            assertThat(first).isGreaterThan(3);
            for (int group = 0; group < effects.groups(); group++) {
                int from = effects.starts()[group];
                double level = column[from] - residual[0][from] - start[0][effects.others()[0][from]];
                double sum = 0;
                for (int at = from; at < effects.starts()[group + 1]; at++) {
                    sum += residual[0][at];
                    assertThat(column[at] - residual[0][at] - start[0][effects.others()[0][at]])
                            .isCloseTo(level, within(1e-12));
                }
                assertThat(sum).isCloseTo(0, within(1e-12));
            }
            double[][] again = new double[1][rows];
            assertThat(demeaner.project(new double[][] {column}, start, again, 1e-6))
                    .isTrue();
            assertThat(again[0]).containsExactly(residual[0], within(1e-9));
            assertThat(demeaner.steps() - first).isLessThan(first);
        }
    }

    @Test
    void withoutEffectsAColumnIsItsResidual() {
        FixedEffects none = new FixedEffects(3, List.of());
        double[][] columns = {{1, 2, 5}};
        double[][] residuals = new double[1][3];
        try (Workers workers = new Workers(1)) {
            Demeaner demeaner = new Demeaner(none, workers);
            demeaner.setWeights(new double[] {1, 1, 1});
            assertThat(demeaner.project(columns, new double[1][0], residuals, 1e-9))
                    .isTrue();
            assertThat(residuals[0]).containsExactly(1, 2, 5);
            assertThat(demeaner.project(columns, new double[1][0], columns, 1e-9))
                    .isTrue();
            assertThat(columns[0]).containsExactly(1, 2, 5);
            assertThat(demeaner.steps()).isZero();
        }
    }
}
