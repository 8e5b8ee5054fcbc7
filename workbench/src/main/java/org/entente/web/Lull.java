package org.entente.web;

/** Whether nobody has asked for anything for a while, nor waits for what was asked before. For one thread. */
final class Lull {
    private static final long STEP_MILLIS = 50;

    private final Metrics metrics;
    private final int steps;
    private long seen;
    private int quiet;

    /** @param millis without a request; until there has been one, none are waited for */
    Lull(Metrics metrics, long millis) {
        this.metrics = metrics;
        this.steps = (int) (millis / STEP_MILLIS);
        this.quiet = steps;
    }

    /** Waits a step of {@value #STEP_MILLIS} ms, and says whether it is quiet then. */
    boolean isAfterStep() throws InterruptedException {
        Thread.sleep(STEP_MILLIS);
        return isNow();
    }

    /** Waits until it is quiet. */
    void await() throws InterruptedException {
        while (!isAfterStep()) {
            // Another step.
        }
    }

    /** Whether it is quiet; to be asked once a step. */
    boolean isNow() {
        long begun = metrics.begun();
        quiet = begun == seen && metrics.active() == 0 ? Math.min(quiet + 1, steps) : 0;
        seen = begun;
        return quiet >= steps;
    }
}
