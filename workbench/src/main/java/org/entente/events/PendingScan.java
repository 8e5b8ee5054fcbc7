package org.entente.events;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The pass over the bytes of a file, on a thread of its own: hashing takes one processor, and the engine the others. */
final class PendingScan {
    private final FutureTask<FileScan> task;

    private PendingScan(FutureTask<FileScan> task) {
        this.task = task;
    }

    static PendingScan begin(EventFile file) {
        FutureTask<FileScan> task = new FutureTask<>(() -> FileScan.of(file));
        Thread thread = new Thread(task, "scan " + file.name());
        thread.setDaemon(true);
        thread.start();
        return new PendingScan(task);
    }

    /** Waits until it has ended. */
    FileScan get() throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("was interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
    }
}
