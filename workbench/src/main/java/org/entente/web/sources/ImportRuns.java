package org.entente.web.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.events.EventAudit;
import org.entente.events.EventFolder;
import org.entente.events.EventImport;
import org.entente.events.EventOutcome;
import org.entente.events.EventRollup;
import org.entente.source.Sources;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.ImportReport;
import org.entente.source.imports.Importer;
import org.entente.store.StoreException;
import org.entente.store.StoreHome;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.web.http.Secrets;
import org.entente.web.http.WebException;
import org.entente.web.http.WorkFolders;
import org.jspecify.annotations.Nullable;

/**
 * Imports files that are brought to a page, one import at a time, as {@code entente import} does.
 * The store that is served stays in service meanwhile; the new one is noticed with the next
 * request. Without a token nothing may be brought.
 */
public final class ImportRuns {
    private final StoreHome home;
    private final @Nullable String token;
    private final Consumer<String> log;
    private @Nullable ImportRun last;

    /** @param token who knows it may import; null when nobody may */
    public ImportRuns(StoreHome home, @Nullable String token, Consumer<String> log) {
        this.home = home;
        this.token = token;
        this.log = log;
    }

    boolean isAllowed() {
        return token != null;
    }

    /** Whether somebody who says this may import. */
    boolean opens(@Nullable String given) {
        String mine = token;
        return mine != null && Secrets.same(mine, given);
    }

    /** The import that was begun last, by its name. */
    synchronized Optional<ImportRun> find(String id) {
        return Optional.ofNullable(last).filter(run -> run.id().equals(id));
    }

    /**
     * Where files of an import are received: beside the store, which has to have room for them
     * anyway.
     */
    Path folder() throws IOException {
        return WorkFolders.create(home.directory(), WorkFolders.IMPORT);
    }

    /**
     * Begins an import.
     *
     * @param folder of the files, which is removed at the end
     * @return the name under which it is found
     * @throws WebException when another is under way
     */
    synchronized String begin(List<Path> files, Path folder, ImportOptions options, MessageBundle texts) {
        if (last != null && !last.hasEnded()) {
            throw new WebException(409, "import_running", texts.get("import.running"), List.of());
        }
        ImportRun run = new ImportRun(Secrets.next(), folder);
        last = run;
        Thread thread = new Thread(() -> run(run, files, folder, options, texts), "import");
        thread.setDaemon(true);
        thread.start();
        return run.id();
    }

    private void run(ImportRun run, List<Path> files, Path folder, ImportOptions options, MessageBundle texts) {
        try {
            ImportReport report = new Importer(Sources.standard(), home).importAll(files, options, run);
            List<EventOutcome> events =
                    report.events().isEmpty() ? List.of() : new EventImport(home).importAll(report.events(), run);
            if (!events.isEmpty()) {
                rollUp(run, texts);
            }
            run.end(report, events);
        } catch (StoreException | IllegalArgumentException e) {
            run.fail(String.valueOf(e.getMessage()));
        } catch (RuntimeException | OutOfMemoryError e) {
            log.accept("import: " + e);
            run.fail(texts.get("error.internal"));
        } finally {
            WorkFolders.remove(folder);
        }
    }

    private void rollUp(ImportRun run, MessageBundle texts) {
        for (String source : EventFolder.SOURCES) {
            EventAudit audit = new EventRollup(home).rollUp(source);
            if (!audit.byMonth().isEmpty()) {
                run.say(texts.get(
                        "import.events",
                        Arguments.none()
                                .with("source", source)
                                .with("events", String.format(texts.locale(), "%,d", audit.events()))));
            }
        }
    }
}
