package org.entente.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that appears whole or not at all, whatever happens while it is written: it is written
 * under another name in the same folder, synced to the disk, and renamed.
 */
public final class WholeFile {
    private static final String WRITING = ".writing-";

    private WholeFile() {}

    /** A name beside a file, for writing it; hidden, and of this process alone. */
    public static Path beside(Path target) {
        return target.resolveSibling(
                "." + target.getFileName() + WRITING + ProcessHandle.current().pid());
    }

    /** Removes what killed processes left beside a file. */
    public static void sweep(Path target) throws IOException {
        Path folder = target.toAbsolutePath().resolve("..").normalize();
        String prefix = "." + target.getFileName() + WRITING;
        List<Path> leftovers = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> String.valueOf(file.getFileName()).startsWith(prefix))) {
            files.forEach(leftovers::add);
        }
        for (Path leftover : leftovers) {
            String number = String.valueOf(leftover.getFileName()).substring(prefix.length());
            boolean dead = !number.isEmpty()
                    && number.chars().allMatch(Character::isDigit)
                    && number.length() < 10
                    && ProcessHandle.of(Long.parseLong(number)).isEmpty();
            if (dead) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    /** Replaces a file, or makes it; its folder must exist. */
    public static void write(Path target, byte[] content) throws IOException {
        sweep(target);
        Path written = beside(target);
        try {
            Files.write(written, content);
            putInPlace(written, target);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** As {@link #write(Path, byte[])}, in UTF-8. */
    public static void write(Path target, String content) throws IOException {
        write(target, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Renames a file that was written to its name, after what is in it has reached the disk. */
    public static void putInPlace(Path written, Path target) throws IOException {
        try (FileChannel file = FileChannel.open(written, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(target);
    }

    /**
     * The new name itself; some systems cannot sync a folder, and there the name reaches the disk
     * when it does.
     */
    private static void syncFolder(Path target) {
        try (FileChannel folder =
                FileChannel.open(target.toAbsolutePath().resolve("..").normalize(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
