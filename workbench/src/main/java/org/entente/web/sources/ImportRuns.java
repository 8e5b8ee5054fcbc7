package org.entente.web.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.events.EventAudit;
import org.entente.events.EventFolder;
import org.entente.events.EventImport;
import org.entente.events.EventOutcome;
import org.entente.events.EventRollup;
import org.entente.source.Sources;
import org.entente.source.fetch.AddressBook;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.ImportReport;
import org.entente.source.imports.Importer;
import org.entente.source.intake.StoredSources;
import org.entente.store.Store;
import org.entente.store.StoreException;
import org.entente.store.StoreHome;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.web.http.Secrets;
import org.entente.web.http.WebException;
import org.entente.web.http.WorkFolders;
import org.jspecify.annotations.Nullable;

/**
 * Imports files from the setup page, one import at a time, as {@code entente import} and {@code
 * entente setup} do. The server goes on serving the store it has opened; the next request opens the
 * new one. Without an access token nothing can be imported.
 */
public final class ImportRuns {
    private final StoreHome home;
    private final @Nullable String token;
    private final boolean folders;
    private final Consumer<String> log;
    private @Nullable ImportRun last;

    /**
     * @param token needed to import; null where importing is not allowed
     * @param folders whether files may be read from folders of this machine
     */
    public ImportRuns(StoreHome home, @Nullable String token, boolean folders, Consumer<String> log) {
        this.home = home;
        this.token = token;
        this.folders = folders;
        this.log = log;
    }

    /** Where publishers keep their files, with the user's own addresses. */
    static AddressBook addresses(StoreHome home) throws IOException {
        return AddressBook.load(Sources.standard(), home, null);
    }

    StoreHome home() {
        return home;
    }

    boolean isAllowed() {
        return token != null;
    }

    /** Whether files may be read from folders of this machine. */
    boolean readsFolders() {
        return folders;
    }

    /** Whether this is the access token. */
    boolean opens(@Nullable String given) {
        String mine = token;
        return mine != null && Secrets.same(mine, given);
    }

    /** The last import, if this is its id. */
    synchronized Optional<ImportRun> find(String id) {
        return Optional.ofNullable(last).filter(run -> run.id().equals(id));
    }

    /**
     * Creates a folder for received files: beside the store, whose disk needs the room anyway.
     */
    Path folder() throws IOException {
        return WorkFolders.create(home.directory(), WorkFolders.IMPORT);
    }

    /**
     * Starts an import.
     *
     * @param folder of received files, which is removed at the end
     * @return its id
     * @throws WebException when another is running
     */
    synchronized String begin(ImportOrigin origin, Path folder, ImportOptions options, MessageBundle texts) {
        if (last != null && !last.hasEnded()) {
            throw new WebException(409, "import_running", texts.get("import.running"), List.of());
        }
        ImportRun run = new ImportRun(Secrets.next(), folder);
        last = run;
        Thread thread = new Thread(() -> run(run, origin, folder, options, texts), "import");
        thread.setDaemon(true);
        thread.start();
        return run.id();
    }

    private void run(ImportRun run, ImportOrigin origin, Path folder, ImportOptions options, MessageBundle texts) {
        try {
            List<Path> paths = origin.paths(run);
            ImportReport report = new Importer(Sources.standard(), home).importAll(paths, options, run);
            List<EventOutcome> events =
                    report.events().isEmpty() ? List.of() : new EventImport(home).importAll(report.events(), run);
            if (!events.isEmpty()) {
                rollUp(run, texts);
            }
            run.end(report, events, years());
        } catch (StoreException | IllegalArgumentException | IOException e) {
            run.fail(String.valueOf(e.getMessage()));
        } catch (InterruptedException | RuntimeException | OutOfMemoryError e) {
            log.accept("import: " + e);
            run.fail(texts.get("error.internal"));
        } finally {
            WorkFolders.remove(folder);
        }
    }

    /** The years of each snapshot of the new store. */
    private Map<String, String> years() {
        try (Store store = Store.open(home)) {
            return new StoredSources(store)
                    .listHeld().stream()
                            .map(LoadedSource::of)
                            .collect(Collectors.toMap(
                                    one -> one.source() + ":" + one.vintage(),
                                    LoadedSource::years,
                                    (one, same) -> one));
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
