package org.entente.store;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.jspecify.annotations.Nullable;

/**
 * Results that rest on the rows of all pairs, each computed once for a state of the store: in memory for as long as there is room, whoever
 * in the process asks, and in files of the folder {@code studies} beside the store ({@link StudyFolder}). What they belong to is the build
 * of the program and the snapshots of the store's file, by number, date of import, hash and count of rows; for anything else they are
 * made anew, and what is in memory of a store's file is let go of once another stands in its place. Rows that stand beside the file, such as
 * a case's, must take no part in a study.
 *
 * <p>A store without a file keeps nothing. Safe for use by several threads.
 */
public final class KeptStudies {
    private static final Map<String, Slot> IN_MEMORY = new ConcurrentHashMap<>();

    private final @Nullable StudyFolder folder;
    private final String contents;
    private final String here;
    private final String inMemory;

    /** @param here the store's file, for what is in memory only: a copy of a store has the same studies */
    private KeptStudies(@Nullable StudyFolder folder, String contents, String here) {
        this.folder = folder;
        this.contents = contents;
        this.here = here;
        this.inMemory = here + StudyFolder.key(contents, "");
    }

    /** What is kept for no store: nothing. */
    static KeptStudies none() {
        return new KeptStudies(null, "", "");
    }

    /** @param snapshots of the store's file, as far as they are read */
    static KeptStudies of(StoreHome home, Iterable<Snapshot> snapshots) {
        StringBuilder contents = new StringBuilder();
        contents.append("build ").append(ProgramBuild.id()).append('\n');
        for (Snapshot snapshot : snapshots) {
            contents.append(snapshot.id())
                    .append(' ')
                    .append(snapshot.ref())
                    .append(' ')
                    .append(snapshot.importedAt())
                    .append(' ')
                    .append(snapshot.kept())
                    .append('\n');
            for (SnapshotFile file : snapshot.files()) {
                contents.append("  ").append(file.sha256()).append('\n');
            }
        }
        String place = home.storeFile() + "\n";
        String here = place + identity(home.storeFile()) + "\n";
        // A file that is no more is asked about by nobody, but for who is about to end.
        IN_MEMORY.keySet().removeIf(key -> key.startsWith(place) && !key.startsWith(here));
        return new KeptStudies(new StudyFolder(home.studyFolder()), contents.toString(), here);
    }

    /** What tells the store's contents, and the file that they were read from, from any other. */
    String store() {
        return inMemory;
    }

    private static String identity(Path storeFile) {
        try {
            return Files.size(storeFile) + " " + Files.getLastModifiedTime(storeFile);
        } catch (IOException e) {
            // The file was replaced at this moment; what is in memory is then found by nobody else.
            return "replaced " + System.nanoTime();
        }
    }

    /** A study in memory; whoever comes second waits for who makes it. */
    private static final class Slot {
        private SoftReference<@Nullable Object> study = new SoftReference<>(null);
    }

    /**
     * The study of a name: as it was kept, else as it is made now.
     *
     * @param name what it is, with all that it depends on besides the snapshots, such as versions of definitions
     */
    public <T> T get(String name, Class<T> kind, StudyForm<T> form, Supplier<T> make) {
        StudyFolder files = folder;
        if (files == null) {
            return make.get();
        }
        String key = StudyFolder.key(contents, name);
        Slot slot = IN_MEMORY.computeIfAbsent(here + key, k -> new Slot());
        synchronized (slot) {
            Object known = slot.study.get();
            if (known != null) {
                return kind.cast(known);
            }
            T study = read(files, key, form, make);
            slot.study = new SoftReference<>(study);
            return study;
        }
    }

    /** As {@link #get}, for what its reader keeps in memory in a form of its own: here it is kept in the file only. */
    public <T> T read(String name, StudyForm<T> form, Supplier<T> make) {
        StudyFolder files = folder;
        if (files == null) {
            return make.get();
        }
        String key = StudyFolder.key(contents, name);
        synchronized (IN_MEMORY.computeIfAbsent(here + key, k -> new Slot())) {
            return read(files, key, form, make);
        }
    }

    private static <T> T read(StudyFolder files, String key, StudyForm<T> form, Supplier<T> make) {
        Optional<T> kept = files.read(key, form);
        T study = kept.orElseGet(make);
        if (kept.isEmpty()) {
            files.write(key, study, form);
        }
        return study;
    }

    /**
     * What was read of the store's file, as it is of use to many questions: in memory only and for as long as there is room, whoever in
     * the process asks for it. It must not change, and must hold nothing of the store that read it.
     *
     * @param name what it is, with all that it depends on besides the snapshots
     */
    public <T> T remember(String name, Class<T> kind, Supplier<T> make) {
        StudyFolder files = folder;
        if (files == null) {
            return make.get();
        }
        Slot slot = IN_MEMORY.computeIfAbsent(inMemory + name, k -> new Slot());
        synchronized (slot) {
            Object known = slot.study.get();
            T study = known == null ? make.get() : kind.cast(known);
            if (known == null) {
                slot.study = new SoftReference<>(study);
            }
            return study;
        }
    }

    /** What {@link #remember} has in memory. */
    public <T> Optional<T> findRemembered(String name, Class<T> kind) {
        Slot slot = folder == null ? null : IN_MEMORY.get(inMemory + name);
        Object known = slot == null ? null : slot.study.get();
        return known == null ? Optional.empty() : Optional.of(kind.cast(known));
    }

    /** Whether the study of a name need not be made. */
    public boolean has(String name) {
        StudyFolder files = folder;
        if (files == null) {
            return false;
        }
        String key = StudyFolder.key(contents, name);
        Slot slot = IN_MEMORY.get(here + key);
        return slot != null && slot.study.get() != null || files.has(key);
    }
}
