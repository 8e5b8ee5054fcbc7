package org.entente.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.entente.measure.model.Measures;
import org.entente.store.Store;
import org.entente.store.StoreException;
import org.entente.store.StoreHome;
import org.entente.text.MessageBundle;

/**
 * Verifies a store from its schema up to its figures. It only reads. What it cannot find out:
 * whether rows and recorded hashes were changed together, and whether the publisher was right.
 */
public final class StoreCheck {
    private static final MessageBundle MESSAGES = MessageBundle.english(StoreCheck.class);

    private final StoreHome home;
    private final Store store;
    private final Measures measures;
    private final Instant now;

    /**
     * @param store the store of the home, open
     * @param now a snapshot that was imported after this is of a clock that was put back
     */
    public StoreCheck(StoreHome home, Store store, Measures measures, Instant now) {
        this.home = home;
        this.store = store;
        this.measures = measures;
        this.now = now;
    }

    /**
     * Looks at everything.
     *
     * @param files where the publishers' files are still available: files, or folders that are
     *     searched; empty for nowhere
     * @throws IOException when one of these, or a folder of events, cannot be read
     */
    public Findings run(List<Path> files) throws IOException {
        Findings findings = checkRows();
        if (!store.isPresent()) {
            return findings;
        }
        // Figures of rows that are not whole would only say the same again.
        if (findings.isWhole()) {
            new FigureInspection(store, measures, findings).inspect();
        }
        if (!files.isEmpty()) {
            try {
                new FileInspection(store, findings).inspect(files);
            } catch (StoreException e) {
                findings.wrong("file", "list", MESSAGES.fill("unreadable", "reason", e.getMessage()));
            }
        }
        return findings;
    }

    /**
     * Looks at the rows alone: schema, snapshots, references and events.
     *
     * @throws IOException when a folder of events cannot be read
     */
    public Findings checkRows() throws IOException {
        Findings findings = new Findings();
        SchemaInspection.inspect(store, findings);
        if (store.isPresent()) {
            findings.guard("snapshot", "list", () -> new SnapshotInspection(store, now, findings).inspect());
            new IntegrityInspection(store, findings).inspect();
            EventInspection.inspect(home, store, findings);
        }
        return findings;
    }
}
