package org.entente.web;

/**
 * Old objects are gone through while nobody waits: a server learns with each page, and its collector goes through all that it knows when there is
 * no room left, in the middle of somebody's page, for about 0.2 s. Here it does so before, in a pause between two readers.
 */
final class Tidier implements AutoCloseable {
    /** Without a request: somebody who looks at a page asks for its pictures at once, and for the next one after a while. */
    private static final long QUIET_MILLIS = 150;

    private final Lull lull;
    private final Thread thread = new Thread(this::run, "tidy");

    private Tidier(Metrics metrics) {
        this.lull = new Lull(metrics, QUIET_MILLIS);
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
                if (lull.isAfterStep() && Memory.isNearlyFull()) {
                    System.gc();
                }
            }
        } catch (InterruptedException e) {
            // The server has ended.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
