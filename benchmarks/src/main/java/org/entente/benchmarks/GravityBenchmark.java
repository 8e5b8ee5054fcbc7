package org.entente.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.numerics.regression.Covariance;
import org.entente.numerics.regression.Factor;
import org.entente.numerics.regression.Family;
import org.entente.numerics.regression.Fit;
import org.entente.numerics.regression.FitOptions;
import org.entente.numerics.regression.Regression;
import org.entente.numerics.regression.RegressionData;
import org.entente.numerics.regression.Workers;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A gravity model with effects of exporters and importers by year and of pairs on made-up flows,
 * six in ten of them zero: 100 states in 20 years, 198,000 rows. The search for separated rows, the
 * estimate, and errors clustered by pair.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class GravityBenchmark {
    private static final int STATES = 100;
    private static final int YEARS = 20;

    /** Threads; the result does not depend on them. */
    @Param({"1", "2"})
    public int threads = 2;

    /** What is fitted. */
    @Param({"POISSON", "GAUSSIAN"})
    public Family family = Family.POISSON;

    private @Nullable RegressionData data;

    @Setup
    public void draw() {
        Random random = new Random(1);
        int rows = STATES * (STATES - 1) * YEARS;
        double[] flow = new double[rows];
        double[][] x = new double[2][rows];
        long[] exporter = new long[rows];
        long[] importer = new long[rows];
        long[] pair = new long[rows];
        int row = 0;
        for (int i = 0; i < STATES; i++) {
            for (int j = 0; j < STATES; j++) {
                double tie = random.nextGaussian();
                for (int t = 0; i != j && t < YEARS; t++) {
                    x[0][row] = random.nextInt(5) == 0 ? 1 : 0;
                    x[1][row] = random.nextGaussian();
                    double mean = Math.exp(0.2 * x[0][row] - 0.1 * x[1][row] + tie + (i % 7 - j % 5) / 5.0 + t / 20.0);
                    flow[row] = random.nextInt(10) < 6 ? 0 : 2.5 * mean * -Math.log(1 - random.nextDouble());
                    exporter[row] = (long) i * YEARS + t;
                    importer[row] = (long) j * YEARS + t;
                    pair[row] = (long) i * STATES + j;
                    row++;
                }
            }
        }
        data = new RegressionData(
                flow,
                x,
                List.of("agreement", "tie"),
                List.of(
                        Factor.ofLongs("exporter^year", exporter),
                        Factor.ofLongs("importer^year", importer),
                        Factor.ofLongs("pair", pair)));
    }

    @Benchmark
    public double[] threeWayGravity() {
        RegressionData rows = Objects.requireNonNull(data);
        try (Workers workers = new Workers(threads)) {
            Fit fit = Regression.prepare(rows, family, FitOptions.DEFAULT, workers)
                    .fit(workers);
            return Covariance.clustered(fit, List.of(rows.effects().get(2))).standardErrors();
        }
    }
}
