package org.entente.events;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.entente.files.FileStamp;

/**
 * The pass over the bytes of a file, on a thread of its own: hashing takes one processor, and the
 * engine the others.
 */
final class PendingScan {
    private final EventFile file;
    private final FileStamp stamp;
    private final FutureTask<FileScan> task;

    private PendingScan(EventFile file, FileStamp stamp, FutureTask<FileScan> task) {
        this.file = file;
        this.stamp = stamp;
        this.task = task;
    }

    static PendingScan begin(EventFile file) throws IOException {
        FileStamp stamp = FileStamp.of(file.path());
        FutureTask<FileScan> task = new FutureTask<>(() -> FileScan.of(file));
        Thread thread = new Thread(task, "scan " + file.name());
        thread.setDaemon(true);
        thread.start();
        return new PendingScan(file, stamp, task);
    }

    /**
     * The hash is of one pass and the events are of another: both must have read the same bytes.
     *
     * @throws IOException when the file was written to since {@link #begin}
     */
    void requireUnchanged() throws IOException {
        if (!FileStamp.of(file.path()).equals(stamp)) {
            throw new IOException("changed while it was read: nothing of it was imported; import it again");
        }
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
