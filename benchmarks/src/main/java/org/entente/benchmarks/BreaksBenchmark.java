package org.entente.benchmarks;

import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.numerics.breaks.BreakModel;
import org.entente.numerics.breaks.StructuralBreaks;
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
 * The best dates for zero to five breaks in a thousand observations, a regime having at least a
 * hundred.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BreaksBenchmark {
    private static final int OBSERVATIONS = 1000;

    /** What may change. */
    @Param({"MEAN", "TREND"})
    public BreakModel.Kind kind = BreakModel.Kind.MEAN;

    private @Nullable BreakModel model;

    /** Noise with two steps. */
    @Setup
    public void draw() {
        Random random = new Random(1);
        double[] t = new double[OBSERVATIONS];
        double[] y = new double[OBSERVATIONS];
        for (int i = 0; i < OBSERVATIONS; i++) {
            t[i] = i;
            y[i] = random.nextGaussian() + (i >= 300 ? 1 : 0) - (i >= 700 ? 2 : 0);
        }
        model = kind == BreakModel.Kind.MEAN ? BreakModel.mean(y) : BreakModel.trend(t, y);
    }

    @Benchmark
    public Object searchUpToFiveBreaks() {
        return StructuralBreaks.search(Objects.requireNonNull(model), 0.1, 5).partitions();
    }
}
