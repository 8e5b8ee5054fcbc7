package org.entente.benchmarks;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.entente.country.CountryNames;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One name to one state: what an import does once or twice a row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CountryNamesBenchmark {
    private final CountryNames names = CountryNames.standard();

    /** A code, a publisher's spelling, another script, and one that is none. */
    @Param({"TUR", "Turkiye", "تركيا", "Utopia"})
    public String spelling = "";

    @Benchmark
    public Optional<org.entente.country.State> find() {
        return names.find(spelling);
    }

    @Benchmark
    public Optional<org.entente.country.State> findInYear() {
        return names.find(spelling, 1955);
    }
}
