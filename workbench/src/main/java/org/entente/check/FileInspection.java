package org.entente.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.store.FileHash;
import org.entente.store.Store;
import org.entente.text.MessageBundle;

/** Whether the publishers' files, where they are still available, are those that were imported. */
final class FileInspection {
    private static final MessageBundle MESSAGES = MessageBundle.english(FileInspection.class);

    private static final String AREA = "file";

    private final Store store;
    private final Findings findings;

    FileInspection(Store store, Findings findings) {
        this.store = store;
        this.findings = findings;
    }

    /**
     * @param places files, and folders that are searched with all below them
     * @throws IOException when one is missing or unreadable
     */
    void inspect(List<Path> places) throws IOException {
        Map<String, List<Path>> byName = new TreeMap<>();
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> byName.computeIfAbsent(
                                        String.valueOf(file.getFileName()), name -> new ArrayList<>())
                                .add(file));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        for (Snapshot snapshot : store.listSnapshots()) {
            for (SnapshotFile file : snapshot.files()) {
                inspect(snapshot, file, byName.getOrDefault(file.name(), List.of()));
            }
        }
    }

    private void inspect(Snapshot snapshot, SnapshotFile file, List<Path> named) throws IOException {
        String subject = file.name();
        if (named.isEmpty()) {
            findings.skipped(AREA, subject, MESSAGES.fill("not_at_hand", "snapshot", snapshot.ref()));
            return;
        }
        Set<String> hashes = new TreeSet<>();
        for (Path path : named) {
            hashes.add(FileHash.sha256(path));
        }
        if (hashes.contains(file.sha256())) {
            findings.whole(
                    AREA, subject, MESSAGES.fill("file_same", "snapshot", snapshot.ref(), "bytes", file.bytes()));
        } else {
            findings.wrong(
                    AREA,
                    subject,
                    MESSAGES.fill(
                            "file_other",
                            "snapshot",
                            snapshot.ref(),
                            "sha256",
                            shortened(file.sha256()),
                            "hashes",
                            hashes.stream().map(FileInspection::shortened).collect(Collectors.joining(", "))));
        }
    }

    private static String shortened(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length())) + "…";
    }
}
