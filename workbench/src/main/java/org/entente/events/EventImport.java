package org.entente.events;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.progress.Progress;
import org.entente.store.Scratch;
import org.entente.store.Store;
import org.entente.store.StoreException;
import org.entente.store.StoreHome;

/**
 * Reads files of events, one after the other, and merges them by month. It can be killed at any
 * moment and started again: a file that was read whole is not read again, and a month is either as
 * it was or new.
 */
public final class EventImport {
    /** Within what a laptop with 4 GB can spare, beside Java's own part. */
    private static final String MEMORY = "1100MB";

    private final StoreHome home;

    public EventImport(StoreHome home) {
        this.home = home;
    }

    /**
     * @param files as {@link EventFile#recognise} gives them
     * @return what became of each file, in their order
     * @throws StoreException when the folder of events cannot be read or written, or another
     *     process writes it
     */
    public List<EventOutcome> importAll(List<EventFile> files, Progress progress) {
        List<EventOutcome> outcomes = new ArrayList<>();
        for (String source : EventFolder.SOURCES) {
            List<EventFile> own = files.stream()
                    .filter(file -> file.layout().source().equals(source))
                    .toList();
            if (!own.isEmpty()) {
                outcomes.addAll(importAll(source, own, progress));
            }
        }
        return outcomes;
    }

    private List<EventOutcome> importAll(String source, List<EventFile> files, Progress progress) {
        EventFolder folder = EventFolder.of(home, source);
        List<EventOutcome> outcomes = new ArrayList<>();
        try (FileChannel channel = lock();
                Store store = Store.open(home)) {
            Path work = folder.makeWorkFolder();
            try (Scratch engine = Scratch.open(work, MEMORY)) {
                EventStaging staging = new EventStaging(folder, work, engine, CodeNames.read(store));
                CodeNames codes = CodeNames.read(store);
                Set<String> known = new HashSet<>();
                Set<Long> sizes = new HashSet<>();
                int number = 0;
                for (ImportedEventFile entry : folder.listEntries()) {
                    known.add(entry.sha256());
                    sizes.add(entry.bytes());
                    number = Math.max(number, entry.number());
                }
                for (EventFile file : files) {
                    long began = System.nanoTime();
                    if (file.layout() == EventLayout.ICEWS_QUADRUPLES && codes.isEmpty()) {
                        outcomes.add(
                                new EventOutcome.Failed(
                                        file,
                                        "names its relations in words: import the code tables of CAMEO first (entente sources cameo)"));
                        continue;
                    }
                    try (Progress.Task task = progress.begin(file.name(), file.bytes())) {
                        PendingScan scan = PendingScan.begin(file);
                        if (!sizes.add(file.bytes())
                                && known.contains(scan.get().sha256())) {
                            outcomes.add(new EventOutcome.Present(file));
                            task.end(file.name() + ": already imported, nothing to do");
                            continue;
                        }
                        ImportedEventFile entry = staging.stage(file, scan, number + 1);
                        known.add(entry.sha256());
                        number++;
                        outcomes.add(new EventOutcome.Read(file, entry, (System.nanoTime() - began) / 1e9));
                        task.end("%s: %s: %,d lines kept%s"
                                .formatted(
                                        file.name(),
                                        source,
                                        entry.kept(),
                                        entry.quarantined() == 0
                                                ? ""
                                                : ", %,d in quarantine".formatted(entry.quarantined())));
                    } catch (StoreException | IOException e) {
                        outcomes.add(new EventOutcome.Failed(file, String.valueOf(e.getMessage())));
                        staging.reset();
                    }
                }
                new EventMonths(folder, work, engine).mergeAll(progress);
            }
            folder.removeWorkFolder();
            return outcomes;
        } catch (IOException e) {
            throw new StoreException("cannot import events into " + home.directory() + ": " + e.getMessage(), e);
        }
    }

    private FileChannel lock() throws IOException {
        Path file = home.directory().resolve("events").resolve("events.lock");
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new StoreException("another import of events is under way in this process", e);
        }
        channel.close();
        throw new StoreException(
                "another import of events is writing in " + home.directory() + ": wait until it has ended, then again");
    }
}
