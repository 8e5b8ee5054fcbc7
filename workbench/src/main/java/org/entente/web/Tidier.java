package org.entente.web;

/**
 * Old objects are gone through while nobody waits: a server learns with each page, and its collector goes through all that it knows when there is
 * no room left, in the middle of somebody's page, for about 0.2 s. Here it does so before, in a pause between two readers.
 */
final class Tidier implements AutoCloseable {
    private static final long STEP_MILLIS = 50;

    /** Steps without a request: somebody who looks at a page asks for its pictures at once, and for the next one after a while. */
    private static final int QUIET_STEPS = 3;

    private final Metrics metrics;
    private final Thread thread = new Thread(this::run, "tidy");
    private long seen;
    private int quiet;

    Tidier(Metrics metrics) {
        this.metrics = metrics;
    }

    static Tidier start(Metrics metrics) {
        Tidier tidier = new Tidier(metrics);
        tidier.thread.setDaemon(true);
        tidier.thread.setPriority(Thread.MIN_PRIORITY);
        tidier.thread.start();
        return tidier;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(STEP_MILLIS);
                if (isQuiet() && Memory.isNearlyFull()) {
                    System.gc();
                }
            }
        } catch (InterruptedException e) {
            // The server has ended.
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nobody has asked for anything in the last steps, nor waits for what was asked before; to be asked once a step. */
    boolean isQuiet() {
        long begun = metrics.begun();
        quiet = begun == seen && metrics.active() == 0 ? quiet + 1 : 0;
        seen = begun;
        return quiet >= QUIET_STEPS;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
