package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparationTest {
    static boolean[] separated(RegressionData data) {
        try (Workers workers = new Workers(2)) {
            RowUse use = Regression.prepare(data, Family.POISSON, FitOptions.DEFAULT, workers)
                    .use();
            boolean[] separated = new boolean[data.rows()];
            for (int row = 0; row < separated.length; row++) {
                separated[row] = use.fate(row) != RowUse.Fate.USED;
            }
            return separated;
        }
    }

    /**
     * Random small designs, in which regressors and effects are sparse whole numbers so that many
     * zeros are separated, against the definition solved as a linear programme.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomDesignsAgreeWithTheDefinition(long seed) {
        Random random = new Random(seed);
        int withSeparation = 0;
        for (int design = 0; design < 40; design++) {
            RegressionData data = random(random);
            boolean[] expected = byProgramme(data);
            for (boolean one : expected) {
                if (one) {
                    withSeparation++;
                    break;
                }
            }
            assertThat(separated(data)).as("design %d of seed %d", design, seed).isEqualTo(expected);
            assertThat(separatedByProjections(data))
                    .as("design %d of seed %d by projections", design, seed)
                    .isEqualTo(expected);
        }
        assertThat(withSeparation).isGreaterThan(8);
    }

    /** As large designs are searched. */
    static boolean[] separatedByProjections(RegressionData data) {
        boolean[] separated = new boolean[data.rows()];
        Sample sample = Sample.all(data);
        try (Workers workers = new Workers(1)) {
            Optional<boolean[]> found = Separation.findLevels(data);
            do {
                if (found.isPresent()) {
                    boolean[] kept = new boolean[found.get().length];
                    for (int i = 0; i < kept.length; i++) {
                        kept[i] = !found.get()[i];
                        separated[sample.rows()[i]] |= !kept[i];
                    }
                    sample = sample.where(kept);
                }
                Sample now = sample;
                found = Separation.findCombinations(sample, weights -> new SparseColumnSpace(now, weights, workers));
            } while (found.isPresent());
        }
        return separated;
    }

    private static RegressionData random(Random random) {
        int rows = 8 + random.nextInt(40);
        int regressors = random.nextInt(4);
        int effects = random.nextInt(4);
        double zeros = 0.3 + 0.6 * random.nextDouble();
        double[] y = new double[rows];
        y[0] = 1;
        for (int row = 1; row < rows; row++) {
            y[row] = random.nextDouble() < zeros ? 0 : 1 + random.nextInt(3);
        }
        List<double[]> x = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (effects == 0) {
            double[] constant = new double[rows];
            Arrays.fill(constant, 1);
            x.add(constant);
            names.add("(Intercept)");
        }
        for (int k = 0; k < regressors; k++) {
            double[] column = new double[rows];
            double density = random.nextDouble();
            for (int row = 0; row < rows; row++) {
                column[row] = random.nextDouble() < density && (y[row] == 0 || random.nextInt(4) == 0)
                        ? random.nextInt(5) - 1
                        : 0;
            }
            x.add(column);
            names.add("x" + k);
        }
        List<Factor> factors = new ArrayList<>();
        for (int q = 0; q < effects; q++) {
            int levels = 2 + random.nextInt(Math.max(1, rows / 3));
            long[] codes = new long[rows];
            for (int row = 0; row < rows; row++) {
                codes[row] = random.nextInt(levels);
            }
            factors.add(Factor.ofLongs("f" + q, codes));
        }
        return new RegressionData(y, x.toArray(double[][]::new), names, factors);
    }

    /**
     * Maximises Σ t_i with 0 ≤ t_i ≤ 1, z_i ≥ t_i where y = 0 and z_i = 0 where y &gt; 0, z = Xb +
     * Dα free: at the maximum t_i is 1 for each separated row (their z can be added up and
     * stretched) and 0 for all others.
     */
    static boolean[] byProgramme(RegressionData data) {
        int rows = data.rows();
        List<double[]> columns = new ArrayList<>(Arrays.asList(data.x()));
        for (Factor factor : data.effects()) {
            for (int level = 0; level < factor.levels(); level++) {
                double[] dummy = new double[rows];
                for (int row = 0; row < rows; row++) {
                    dummy[row] = factor.codes()[row] == level ? 1 : 0;
                }
                columns.add(dummy);
            }
        }
        int free = columns.size();
        int size = 2 * free + rows;
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] objective = new double[size];
        for (int row = 0; row < rows; row++) {
            double[] z = new double[size];
            for (int k = 0; k < free; k++) {
                z[2 * k] = columns.get(k)[row];
                z[2 * k + 1] = -columns.get(k)[row];
            }
            if (data.y()[row] > 0) {
                constraints.add(new LinearConstraint(z, Relationship.EQ, 0));
            } else {
                z[2 * free + row] = -1;
                constraints.add(new LinearConstraint(z, Relationship.GEQ, 0));
                objective[2 * free + row] = 1;
            }
            double[] bound = new double[size];
            bound[2 * free + row] = 1;
            constraints.add(new LinearConstraint(bound, Relationship.LEQ, 1));
            constraints.add(new LinearConstraint(bound, Relationship.GEQ, 0));
        }
        for (int k = 0; k < 2 * free; k++) {
            double[] sign = new double[size];
            sign[k] = 1;
            constraints.add(new LinearConstraint(sign, Relationship.GEQ, 0));
        }
        double[] point = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE)
                .getPoint();
        boolean[] separated = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            separated[row] = data.y()[row] == 0 && point[2 * free + row] > 0.5;
        }
        return separated;
    }

    @Test
    void levelWithZerosOnlyIsToldFromACombination() {
        // Level b of f has zeros only; x is 1 for one zero of level a and 0 elsewhere.
        RegressionData data = new RegressionData(
                new double[] {1, 2, 0, 0, 0, 0},
                new double[][] {{0, 0, 0, 1, 0, 0}},
                List.of("x"),
                List.of(Factor.ofObjects("f", new Object[] {"a", "a", "a", "a", "b", "b"})));
        try (Workers workers = new Workers(1)) {
            RowUse use = Regression.prepare(data, Family.POISSON, FitOptions.DEFAULT, workers)
                    .use();
            assertThat(new TreeSet<>(List.of(use.fate(4), use.fate(5)))).containsExactly(RowUse.Fate.SEPARATED_LEVEL);
            assertThat(use.fate(3)).isEqualTo(RowUse.Fate.SEPARATED_COMBINATION);
            assertThat(use.used()).containsExactly(0, 1, 2);
        }
    }

    @Test
    void scaleOfARegressorDoesNotMatter() {
        Random random = new Random(11);
        for (int design = 0; design < 30; design++) {
            RegressionData data = random(random);
            double[][] scaled = new double[data.x().length][];
            for (int k = 0; k < scaled.length; k++) {
                double by = Math.pow(10, 6 * random.nextDouble() - 3);
                scaled[k] = Arrays.stream(data.x()[k]).map(value -> value * by).toArray();
            }
            RegressionData other = new RegressionData(data.y(), scaled, data.names(), data.effects());
            assertThat(separated(other)).isEqualTo(separated(data));
        }
    }

    /**
     * Thousands of firms on a ring, linked to neighbouring plants only: what is separated hangs
     * together over many of them, and the fits alone would need more than a hundred steps.
     */
    @Test
    void rowsThatHangTogetherFarAreFoundInFewFits() {
        int rows = 60_000;
        int firms = 12_000;
        int plants = 6_000;
        Random random = new Random(4);
        double[] y = new double[rows];
        double[] x = new double[rows];
        long[] firm = new long[rows];
        long[] plant = new long[rows];
        long[] year = new long[rows];
        for (int row = 0; row < rows; row++) {
            firm[row] = random.nextInt(firms);
            plant[row] = (firm[row] / 2 + random.nextInt(2)) % plants;
            year[row] = random.nextInt(20);
            x[row] = random.nextGaussian();
            boolean some =
                    random.nextDouble() < 1 / (1 + Math.exp(-Math.sin(firm[row] * 2 * Math.PI / firms) - x[row] / 2));
            y[row] = some ? 1 + random.nextInt(3) : 0;
        }
        RegressionData data = new RegressionData(
                y,
                new double[][] {x},
                List.of("x"),
                List.of(Factor.ofLongs("firm", firm), Factor.ofLongs("plant", plant), Factor.ofLongs("year", year)));
        Sample sample = Sample.all(data);
        int[] fits = {0};
        int found = 0;
        try (Workers workers = new Workers(1)) {
            for (boolean more = true; more; ) {
                Optional<boolean[]> levels = Separation.findLevels(sample.data());
                sample = levels.isPresent() ? sample.where(not(levels.get())) : sample;
                Sample now = sample;
                Optional<boolean[]> rest = Separation.findCombinations(
                        now, weights -> new Counted(new SparseColumnSpace(now, weights, workers), fits));
                more = rest.isPresent();
                if (rest.isPresent()) {
                    for (boolean one : rest.get()) {
                        found += one ? 1 : 0;
                    }
                    sample = sample.where(not(rest.get()));
                }
            }
            Fit fit = Regression.prepare(sample.data(), Family.POISSON, FitOptions.DEFAULT, workers)
                    .fit(workers);
            assertThat(fit.observations()).as("nothing more is separated").isEqualTo(sample.size());
        }
        assertThat(found).isGreaterThan(100);
        assertThat(fits[0]).isLessThan(40);
    }

    private static boolean[] not(boolean[] some) {
        boolean[] others = new boolean[some.length];
        for (int i = 0; i < some.length; i++) {
            others[i] = !some[i];
        }
        return others;
    }

    /** A span that counts its fits. */
    private record Counted(ColumnSpace span, int[] fits) implements ColumnSpace {
        @Override
        public double[] fit(double[] column) {
            fits[0]++;
            return span.fit(column);
        }

        @Override
        public boolean isCoarse() {
            return span.isCoarse();
        }

        @Override
        public void refine() {
            span.refine();
        }

        @Override
        public double error() {
            return span.error();
        }
    }
}
