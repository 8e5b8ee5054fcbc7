package org.entente.casefile.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the files of a case come from: a folder on disk, or the class path. */
sealed interface CaseFolder {
    /** Name for messages. */
    String name();

    /**
     * The bytes of a file, at most one more than {@code limit}; empty when there is no such file.
     */
    Optional<byte[]> read(String file, int limit) throws IOException;

    /**
     * Names of YAML files in the folder that belong to no case; empty where a folder cannot be
     * listed.
     */
    List<String> strangers() throws IOException;

    /** A folder on disk. */
    record OnDisk(Path folder) implements CaseFolder {
        @Override
        public String name() {
            return folder.toString();
        }

        @Override
        public Optional<byte[]> read(String file, int limit) throws IOException {
            Path path = folder.resolve(file);
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(path)) {
                return Optional.of(in.readNBytes(limit + 1));
            }
        }

        @Override
        public List<String> strangers() throws IOException {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.filter(Files::isRegularFile)
                        .map(p -> p.getFileName().toString())
                        .filter(n -> n.endsWith(".yaml") || n.endsWith(".yml"))
                        .filter(n -> !CaseReader.FILES.contains(n))
                        .sorted()
                        .toList();
            }
        }
    }

    /** A folder packed into the jar under {@code cases/}. */
    record OnClassPath(String id) implements CaseFolder {
        @Override
        public String name() {
            return "the embedded case " + id;
        }

        @Override
        public Optional<byte[]> read(String file, int limit) throws IOException {
            try (InputStream in = CaseFolder.class.getResourceAsStream("/cases/" + id + "/" + file)) {
                return in == null ? Optional.empty() : Optional.of(in.readNBytes(limit + 1));
            }
        }

        @Override
        public List<String> strangers() {
            return List.of();
        }
    }
}
