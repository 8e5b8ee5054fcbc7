package org.entente.cli.ask;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.Workbench;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.dossier.Dossier;
import org.entente.progress.Progress;
import org.entente.report.Extra;
import org.entente.report.Format;
import org.entente.report.Reports;

/**
 * Dossiers of many pairs, a few at a time; each worker keeps one store open for all of its pairs.
 */
final class BriefBatch {
    private static final int WORKERS = 4;

    private final Globals globals;
    private final Set<Format> formats;
    private final Path folder;
    private final Set<Extra> extras;

    BriefBatch(Globals globals, Set<Format> formats, Path folder, Set<Extra> extras) {
        this.globals = globals;
        this.formats = formats;
        this.folder = folder;
        this.extras = extras;
    }

    /** Writes the dossier of one pair with a store that is open. */
    interface Writer {
        Dossier write(Workbench workbench, PairList.Pair pair) throws IOException;
    }

    /**
     * Writes all, and prints the files of each pair in the order of the pairs.
     *
     * @throws IOException of the first pair that failed; those before it are written
     */
    void run(List<PairList.Pair> pairs, Writer writer) throws IOException {
        int workers =
                Math.min(pairs.size(), Math.min(WORKERS, Runtime.getRuntime().availableProcessors()));
        AtomicInteger next = new AtomicInteger();
        List<List<Path>> written = new ArrayList<>();
        pairs.forEach(p -> written.add(List.of()));
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try (Progress.Task task = globals.progress().begin(MESSAGES.get("briefs"), pairs.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(threads.submit(() -> work(pairs, writer, next, written, task)));
            }
            for (Future<?> one : running) {
                await(one);
            }
            task.end(MESSAGES.fill("briefs_written", "pairs", pairs.size()));
        } finally {
            threads.shutdownNow();
        }
        written.forEach(files -> files.forEach(globals.out()::println));
    }

    private void work(
            List<PairList.Pair> pairs,
            Writer writer,
            AtomicInteger next,
            List<List<Path>> written,
            Progress.Task task) {
        try (Workbench workbench = globals.open()) {
            for (int i = next.getAndIncrement(); i < pairs.size(); i = next.getAndIncrement()) {
                List<Path> files = Reports.write(writer.write(workbench, pairs.get(i)), formats, folder, extras);
                synchronized (written) {
                    written.set(i, files);
                    task.advance(1);
                }
            }
        } catch (IOException e) {
            next.set(pairs.size());
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            // What one worker could not do the others need not go on with.
            next.set(pairs.size());
            throw e;
        }
    }

    private static void await(Future<?> one) throws IOException {
        try {
            one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException(MESSAGES.get("briefs_stopped"), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException io && io.getCause() != null) {
                throw io.getCause();
            }
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
