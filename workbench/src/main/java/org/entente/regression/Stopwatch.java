package org.entente.regression;

import java.time.Duration;

/** Time since a moment. */
public final class Stopwatch {
    private final long nanos = System.nanoTime();
    private final Duration processor = processor();

    private Stopwatch() {}

    static Stopwatch start() {
        return new Stopwatch();
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** As a clock on the wall counts. */
    public double seconds() {
        return (System.nanoTime() - nanos) / 1e9;
    }

    /** What all threads of the process used; 0 where the system does not tell. */
    public double processorSeconds() {
        return processor().minus(processor).toMillis() / 1e3;
    }
}
