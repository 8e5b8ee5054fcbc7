package org.entente.web.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.entente.Workbench;
import org.entente.claim.Verdict;
import org.entente.paper.PaperAudit;
import org.entente.paper.PaperAuditor;
import org.entente.paper.output.PaperJson;
import org.entente.paper.output.PaperPage;
import org.entente.paper.text.PaperReader;
import org.entente.paper.text.PaperText;
import org.entente.paper.text.UnreadablePaperException;
import org.entente.service.PaperAudits;
import org.entente.store.StoreException;
import org.entente.store.StoreHome;
import org.entente.text.MessageBundle;
import org.entente.web.http.Address;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Json;
import org.entente.web.http.Secrets;
import org.entente.web.http.WebException;
import org.entente.web.http.WorkFolders;

/**
 * Audits papers that readers bring, one at a time on one thread with a workbench of its own. A
 * paper's file is gone once it is read; what came of it is kept in memory for some minutes, under a
 * name that cannot be guessed, and nowhere else.
 */
public final class PaperRuns implements AutoCloseable {
    /** For how long an audit is kept. */
    static final long MINUTES = 30;

    private static final int MOST_KEPT = 8;
    private static final int MOST_WAITING = 4;

    private final ThreadPoolExecutor thread;
    private final Map<String, PaperRun> runs = new LinkedHashMap<>();
    private final Consumer<String> log;

    /** @param log receives internal errors */
    public PaperRuns(Consumer<String> log) {
        this.log = log;
        this.thread =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread made = new Thread(work, "paper");
                    made.setDaemon(true);
                    made.setPriority(Thread.MIN_PRIORITY);
                    return made;
                });
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * Begins an audit.
     *
     * @param folder of the file, which is removed once it is read
     * @return the name under which it is found
     * @throws WebException when too many wait
     */
    String begin(StoreHome home, Path file, Path folder, MessageBundle texts) {
        PaperRun run = new PaperRun(Secrets.next(), String.valueOf(file.getFileName()));
        keep(run);
        try {
            thread.execute(() -> audit(run, home, file, folder, texts));
        } catch (RejectedExecutionException e) {
            WorkFolders.remove(folder);
            forget(run);
            throw new WebException(503, "busy", texts.get("audit.busy"));
        }
        return run.id();
    }

    /** An audit that is under way, or was some minutes ago. */
    synchronized Optional<PaperRun> find(String id) {
        expire();
        return Optional.ofNullable(runs.get(id));
    }

    private synchronized void keep(PaperRun run) {
        expire();
        makeRoom();
        runs.put(run.id(), run);
    }

    private synchronized void forget(PaperRun run) {
        runs.remove(run.id());
    }

    private void expire() {
        Instant old = Instant.now().minus(Duration.ofMinutes(MINUTES));
        runs.values().removeIf(run -> run.hasEnded() && run.changed().isBefore(old));
    }

    /** Of what has ended, the oldest goes when there is too much. */
    private void makeRoom() {
        Iterator<PaperRun> each = runs.values().iterator();
        for (int left = runs.size(); left >= MOST_KEPT && each.hasNext(); ) {
            if (each.next().hasEnded()) {
                each.remove();
                left--;
            }
        }
    }

    private void audit(PaperRun run, StoreHome home, Path file, Path folder, MessageBundle texts) {
        try {
            run.read();
            PaperText paper;
            try {
                paper = PaperReader.read(file);
            } finally {
                WorkFolders.remove(folder);
            }
            try (Workbench workbench = Workbench.open(home)) {
                PaperAuditor.Found found = PaperAudits.find(paper, workbench);
                run.judge(found.claims().size());
                run.end(result(PaperAudits.judge(found, workbench, run::judged)));
            }
        } catch (UnreadablePaperException e) {
            run.fail(String.valueOf(e.getMessage()));
        } catch (StoreException e) {
            log.accept(String.valueOf(e.getMessage()));
            run.fail(texts.get("error.store"));
        } catch (OutOfMemoryError e) {
            log.accept(String.valueOf(e));
            run.fail(texts.get("audit.memory"));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            log.accept("audit of a paper: " + e);
            run.fail(texts.get("error.internal"));
        }
    }

    private static PaperRun.Result result(PaperAudit audit) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.code(), audit.count(verdict));
        }
        PaperJson json = new PaperJson(audit);
        return new PaperRun.Result(
                counts,
                audit.events().size(),
                audit.numbers().size(),
                audit.cautions(),
                PaperPage.parts(audit, id -> "/figure/" + Address.encodePath(id)),
                Json.bytes(json.object()),
                new CsvTable(PaperJson.CLAIM, json.rows()).text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
