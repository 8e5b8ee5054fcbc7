package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class ThreeWayBiasTest {
    private static final double[] COEFFICIENTS = {0.0009578572430918779, -0.0006245285793804456};
    private static final double[] BIAS = {0.0009301535638572192, -0.0010900752831169598};
    private static final double[] ERRORS = {0.03771452346831405, 0.05053777958252375};

    /** A directed pair in a year. */
    private record Cell(int from, int to, int time) {}

    private static List<Cell> cells(int units, int times) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                for (int t = 0; t < times && i != j; t++) {
                    cells.add(new Cell(i, j, t));
                }
            }
        }
        return cells;
    }

    private static Factor factor(String name, List<Cell> cells, ToLongFunction<Cell> key) {
        return Factor.ofLongs(name, cells.stream().mapToLong(key).toArray());
    }

    private static List<Factor> effects(List<Cell> cells) {
        return new ArrayList<>(List.of(
                factor("i^t", cells, cell -> cell.from * 1000L + cell.time),
                factor("j^t", cells, cell -> cell.to * 1000L + cell.time),
                factor("i^j", cells, cell -> cell.from * 1000L + cell.to)));
    }

    private static Fit fit(double[] y, double[][] x, List<Factor> effects) {
        List<String> names = x.length == 1 ? List.of("x") : List.of("x", "d");
        try (Workers workers = new Workers(1)) {
            return Regression.prepare(
                            new RegressionData(y, x, names, effects), Family.POISSON, FitOptions.DEFAULT, workers)
                    .fit(workers);
        }
    }

    /**
     * Fifteen units and four times from a generator that any language has: outcomes 1 to 9, x in
     * tenths, d one in four.
     */
    private static Fit typed(List<Cell> cells, List<Factor> effects) {
        double[] y = new double[cells.size()];
        double[][] x = new double[2][cells.size()];
        long state = 42;
        for (int row = 0; row < y.length; row++) {
            state = (state * 1_103_515_245 + 12_345) % 2_147_483_648L;
            x[0][row] = (state >> 8) % 21 / 10.0;
            state = (state * 1_103_515_245 + 12_345) % 2_147_483_648L;
            x[1][row] = (state >> 8) % 4 == 0 ? 1 : 0;
            state = (state * 1_103_515_245 + 12_345) % 2_147_483_648L;
            y[row] = 1 + (state >> 8) % 9;
        }
        return fit(y, x, effects);
    }

    /**
     * What benchmarks/gravity/dummies_peer.py gives, where the third derivatives are written out as
     * a tensor.
     */
    @Test
    void equalsTheFormulasWrittenOut() {
        List<Cell> cells = cells(15, 4);
        Fit fit = typed(cells, effects(cells));
        ThreeWayBias bias = ThreeWayBias.of(fit).orElseThrow();
        assertThat(fit.coefficients()[0]).isCloseTo(COEFFICIENTS[0], within(1e-10));
        assertThat(fit.coefficients()[1]).isCloseTo(COEFFICIENTS[1], within(1e-10));
        assertThat(bias.bias()[0]).isCloseTo(BIAS[0], within(1e-10));
        assertThat(bias.bias()[1]).isCloseTo(BIAS[1], within(1e-10));
        ThreeWayBias.Corrected corrected = bias.clusteredByPair();
        assertThat(corrected.limited()).isZero();
        assertThat(corrected.covariance().standardErrors()[0]).isCloseTo(ERRORS[0], within(1e-10));
        assertThat(corrected.covariance().standardErrors()[1]).isCloseTo(ERRORS[1], within(1e-10));
        assertThat(corrected.covariance().degreesOfFreedom()).isEqualTo(15 * 14 - 1);
    }

    @Test
    void orderOfEffectsDoesNotMatter() {
        List<Cell> cells = cells(15, 4);
        List<Factor> turned = effects(cells);
        Collections.rotate(turned, 1);
        double[] one =
                ThreeWayBias.of(typed(cells, effects(cells))).orElseThrow().bias();
        double[] other = ThreeWayBias.of(typed(cells, turned)).orElseThrow().bias();
        assertThat(other[0]).isCloseTo(one[0], within(1e-9));
        assertThat(other[1]).isCloseTo(one[1], within(1e-9));
    }

    @Test
    void isForDirectedPairsWithOneRowATime() {
        List<Cell> cells = cells(8, 3);
        List<Factor> undirected = effects(cells);
        undirected.set(
                2, factor("pair", cells, cell -> Math.min(cell.from, cell.to) * 1000L + Math.max(cell.from, cell.to)));
        assertThat(ThreeWayBias.of(typed(cells, undirected))).isEmpty();
        assertThat(ThreeWayBias.of(typed(cells, effects(cells).subList(0, 2)))).isEmpty();
        List<Cell> twice = new ArrayList<>(cells);
        twice.addAll(cells);
        assertThat(ThreeWayBias.of(typed(twice, effects(twice)))).isEmpty();
    }

    @Test
    void knowsThePairAmongClusters() {
        List<Cell> cells = cells(8, 3);
        ThreeWayBias bias = ThreeWayBias.of(typed(cells, effects(cells))).orElseThrow();
        assertThat(bias.isPair(factor("p", cells, cell -> cell.from * 7777L + cell.to)))
                .isTrue();
        assertThat(bias.isPair(factor("i", cells, Cell::from))).isFalse();
        assertThat(bias.isPair(factor("all", cells, cell -> cell.from * 90_000L + cell.to * 300L + cell.time)))
                .isFalse();
    }

    /**
     * Two hundred panels whose coefficient is 1, with a noise of constant variance and x that
     * follows the effects, as in the authors' simulations: the estimate lies beside 1, the
     * corrected one much nearer, and corrected intervals hold it more often.
     */
    @Test
    void takesMostOfTheBiasAway() {
        Random random = new Random(20);
        List<Cell> cells = cells(10, 5);
        int draws = 200;
        double uncorrected = 0;
        double corrected = 0;
        int plainHolds = 0;
        int correctedHolds = 0;
        for (int draw = 0; draw < draws; draw++) {
            Fit fit = draw(cells, 10, 5, random);
            ThreeWayBias bias = ThreeWayBias.of(fit).orElseThrow();
            double estimate = fit.coefficients()[0];
            double better = estimate - bias.bias()[0];
            uncorrected += (estimate - 1) / draws;
            corrected += (better - 1) / draws;
            double plain =
                    Covariance.clustered(fit, List.of(effects(cells).get(2))).standardErrors()[0];
            double error = bias.clusteredByPair().covariance().standardErrors()[0];
            plainHolds += Math.abs(estimate - 1) < 1.96 * plain ? 1 : 0;
            correctedHolds += Math.abs(better - 1) < 1.96 * error ? 1 : 0;
        }
        assertThat(Math.abs(corrected)).isLessThan(Math.abs(uncorrected) / 2);
        assertThat(correctedHolds).isGreaterThan(plainHolds);
    }

    private static Fit draw(List<Cell> cells, int units, int times, Random random) {
        double[][] sells = normal(units, times, random);
        double[][] buys = normal(units, times, random);
        double[][] tied = normal(units, units, random);
        double[] y = new double[cells.size()];
        double[][] x = new double[1][cells.size()];
        double before = 0;
        for (int row = 0; row < y.length; row++) {
            Cell cell = cells.get(row);
            double effects = sells[cell.from][cell.time] + buys[cell.to][cell.time];
            double now = (cell.time == 0 ? tied[cell.from][cell.to] : before / 2)
                    + effects
                    + random.nextGaussian() / Math.sqrt(2);
            before = now;
            x[0][row] = now;
            double mean = Math.exp(effects + tied[cell.from][cell.to] + now);
            double spread = Math.sqrt(Math.log(1 + 1 / (mean * mean)));
            y[row] = mean * Math.exp(spread * random.nextGaussian() - spread * spread / 2);
        }
        return fit(y, x, effects(cells));
    }

    private static double[][] normal(int rows, int columns, Random random) {
        DoubleSupplier next = () -> random.nextGaussian() / 4;
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = next.getAsDouble();
            }
        }
        return values;
    }
}
