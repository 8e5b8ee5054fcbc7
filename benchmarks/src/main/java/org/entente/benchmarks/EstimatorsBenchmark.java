package org.entente.benchmarks;

import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.numerics.forecast.Forecast;
import org.entente.numerics.forecast.ForecastScale;
import org.entente.numerics.pairs.LevelsChange;
import org.entente.numerics.pairs.LevelsDecomposition;
import org.entente.numerics.pairs.PairPanel;
import org.entente.numerics.pairs.PanelYears;
import org.entente.numerics.synth.SyntheticControl;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The estimators of a pair, each on made-up data of the size that a dossier or its verb brings to
 * it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EstimatorsBenchmark {
    private static final int YEARS = 40;
    private static final int MEMBERS = 150;
    private static final int PERMUTATIONS = 500;
    private static final int HORIZON = 10;
    private static final int DONORS = 100;
    private static final int BEFORE = 25;

    private double[] flow = new double[0];
    private double[] masses = new double[0];
    private double[] treated = new double[0];
    private double[][] donors = new double[0][];
    private int[] leaders = new int[0];
    private @Nullable PairPanel panel;

    /**
     * A growing flow with its masses, a panel of all pairs of 150 members, and a hundred donors
     * around two common factors.
     */
    @Setup
    public void draw() {
        Random random = new Random(1);
        flow = new double[YEARS];
        masses = new double[YEARS];
        double size = 0;
        for (int t = 0; t < YEARS; t++) {
            size += 0.05 + 0.05 * random.nextGaussian();
            masses[t] = Math.exp(size);
            flow[t] = Math.exp(size + 0.2 * random.nextGaussian());
        }
        drawPanel(random);
        double[][] factors = new double[2][YEARS];
        for (int t = 0; t < YEARS; t++) {
            factors[0][t] = random.nextGaussian();
            factors[1][t] = t / 10.0;
        }
        donors = new double[DONORS][];
        for (int j = 0; j < DONORS; j++) {
            donors[j] = series(factors, random);
        }
        treated = series(factors, random);
    }

    private void drawPanel(Random random) {
        int pairs = MEMBERS * (MEMBERS - 1) / 2;
        int[] first = new int[pairs];
        int[] second = new int[pairs];
        int pair = 0;
        for (int i = 0; i < MEMBERS; i++) {
            for (int j = i + 1; j < MEMBERS; j++) {
                first[pair] = i;
                second[pair++] = j;
            }
        }
        PairPanel drawn = new PairPanel(MEMBERS, YEARS, first, second);
        for (int q = 0; q < pairs; q++) {
            for (int t = 0; t < YEARS; t++) {
                if (q == 0 || random.nextInt(5) > 0) {
                    drawn.set(q, t, random.nextGaussian());
                }
            }
        }
        panel = drawn;
        leaders = new int[MEMBERS * YEARS];
        for (int m = 0; m < MEMBERS; m++) {
            int leader = 0;
            for (int t = 0; t < YEARS; t++) {
                leader += random.nextInt(6) == 0 ? 1 : 0;
                leaders[m * YEARS + t] = leader;
            }
        }
    }

    private static double[] series(double[][] factors, Random random) {
        double one = random.nextDouble();
        double[] values = new double[YEARS];
        for (int t = 0; t < YEARS; t++) {
            values[t] = one * factors[0][t] + (1 - one) * factors[1][t] + 0.1 * random.nextGaussian();
        }
        return values;
    }

    /** Seven candidates and their pool, fitted anew at twenty origins and at the end. */
    @Benchmark
    public Object outlook() {
        return Forecast.of(flow, new ForecastScale.Log(0), HORIZON, Optional.of(masses))
                .quantile(HORIZON, 0.5);
    }

    /** The effects of all members, then the change of one pair with its permutations. */
    @Benchmark
    public Object levels() {
        LevelsDecomposition levels = LevelsDecomposition.of(Objects.requireNonNull(panel), leaders);
        return LevelsChange.of(
                levels,
                0,
                new PanelYears(0, 4),
                new PanelYears(YEARS - 5, YEARS - 1),
                org.entente.numerics.pairs.Scale.IDENTITY,
                PERMUTATIONS,
                1);
    }

    /** Weights, leave-one-out and a hundred placebos. */
    @Benchmark
    public Object synth() {
        return SyntheticControl.estimate(treated, donors, BEFORE, (one, other) -> one != other);
    }
}
