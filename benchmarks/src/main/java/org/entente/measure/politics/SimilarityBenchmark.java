package org.entente.measure.politics;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.entente.measure.model.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.entente.store.StoreHome;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All indices of similar voting for all pairs of members and all years, from votes that were read;
 * one thread. It lies in the package of the kernel, which nobody else may see. The store is that of
 * {@code ENTENTE_HOME}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 15)
public class SimilarityBenchmark {
    private @Nullable VoteMatrix votes;

    /** Reads the newest roll calls of the store. */
    @Setup
    public void read() {
        StoreHome home = StoreHome.locate(null, System.getenv(), Path.of(System.getProperty("user.home")));
        try (Store store = Store.open(home)) {
            Snapshot newest = store.listSnapshots().stream()
                    .filter(s -> s.source().equals("un-votes"))
                    .reduce((a, b) -> b)
                    .orElseThrow(() -> new IllegalStateException("no un-votes in " + home.directory()));
            votes = VoteMatrix.read(store, newest, null, Period.Kind.YEAR, null);
        }
    }

    @Benchmark
    public double allIndicesOfAllPairsAndYears() {
        SimilarityPanel panel =
                SimilarityPanel.compute(Objects.requireNonNull(votes), 1946, 2019, SimilarityIndex.all());
        return panel.value(0, 0) + panel.size();
    }
}
