package org.entente.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.files.WholeFile;
import org.entente.store.FileHash;

/**
 * The SHA-256 of a Parquet file, in a text file beside it. While a file is replaced both hashes
 * stand there, so that whichever of the two a killed run left is known.
 */
final class FileSeal {
    private static final String ENDING = ".sha256";

    private FileSeal() {}

    /** Renames a whole file to its name, after what is in it has reached the disk, and seals it. */
    static void putInPlace(Path written, Path target) throws IOException {
        String hash = FileHash.sha256(written);
        Files.createDirectories(target.toAbsolutePath().resolve("..").normalize());
        List<String> either = new ArrayList<>(read(target));
        either.add(hash);
        write(target, either);
        EventFolder.putInPlace(written, target);
        write(target, List.of(hash));
    }

    /** The hashes that a file may have; none for one that was written before files were sealed. */
    static List<String> read(Path file) throws IOException {
        Path seal = sealOf(file);
        return Files.exists(seal) ? Files.readAllLines(seal) : List.of();
    }

    private static void write(Path file, List<String> hashes) throws IOException {
        WholeFile.write(sealOf(file), String.join("\n", hashes) + "\n");
    }

    private static Path sealOf(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }
}
