package org.entente.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.files.WholeFile;

/**
 * The files of one panel, written under other names in the same folder and renamed when all are
 * whole, so that no reader sees a part of one, and a failure leaves the earlier file.
 */
final class OutputFiles implements AutoCloseable {
    private final Map<Path, Path> pending = new LinkedHashMap<>();
    private final Path data;
    private final Path codebook;
    private final Path works;

    private OutputFiles(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.lastIndexOf('.'));
        data = reserve(file);
        codebook = reserve(file.resolveSibling(stem + ".codebook.md"));
        works = reserve(file.resolveSibling(stem + ".bib"));
    }

    /**
     * @throws IOException when the folder does not exist or cannot be written, or a folder has the
     *     name of the file
     */
    static OutputFiles beside(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder + " to write " + file.getFileName()
                    + " to: make it, or choose another with -o");
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder: give the name of a file in it with -o");
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("cannot write in the folder " + folder + ": choose another with -o");
        }
        return new OutputFiles(file.toAbsolutePath().normalize());
    }

    private Path reserve(Path file) throws IOException {
        WholeFile.sweep(file);
        Path temporary = WholeFile.beside(file);
        pending.put(file, temporary);
        return temporary;
    }

    Path data() {
        return data;
    }

    Path codebook() {
        return codebook;
    }

    Path works() {
        return works;
    }

    void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** Puts all files in their places, and gives their names. */
    List<Path> publish() throws IOException {
        List<Path> files = List.copyOf(pending.keySet());
        for (Path file : files) {
            WholeFile.putInPlace(pending.getOrDefault(file, file), file);
        }
        pending.clear();
        return files;
    }

    @Override
    public void close() throws IOException {
        for (Path temporary : pending.values()) {
            Files.deleteIfExists(temporary);
        }
    }
}
