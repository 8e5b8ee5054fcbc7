package org.entente.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.dossier.Dossier;

/** Writes a dossier into a folder, whole files only: each is written beside its place and then renamed. */
public final class Reports {
    private Reports() {}

    /** Makes the folder and proves that it can be written, before anything is computed. */
    public static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, ".entente-", ".tmp"));
    }

    /**
     * Writes {@code FOLDER/TUR-PAK.html} and so on; the pictures of {@code TUR-PAK.md} lie in {@code TUR-PAK.images} beside it.
     *
     * @return the files, in the order of the formats
     * @throws IOException when the folder cannot be made or written
     */
    public static List<Path> write(Dossier dossier, Set<Format> formats, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Format format : formats) {
            Path file = folder.resolve(dossier.fileName() + "." + format.ending());
            if (format == Format.MD) {
                writeImages(dossier, folder.resolve(Images.folder(dossier)));
            }
            replace(file, format.render(dossier));
            written.add(file);
        }
        return written;
    }

    /** The pictures that the text names; those of an earlier dossier that it names no more are removed. */
    private static void writeImages(Dossier dossier, Path folder) throws IOException {
        Map<String, String> images = Images.all(dossier);
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*.svg")) {
                for (Path file : old) {
                    if (!images.containsKey(String.valueOf(file.getFileName()))) {
                        Files.delete(file);
                    }
                }
            }
        } else if (!images.isEmpty()) {
            Files.createDirectories(folder);
        }
        for (Map.Entry<String, String> image : images.entrySet()) {
            replace(folder.resolve(image.getKey()), image.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(
                "." + file.getFileName() + ".writing-" + ProcessHandle.current().pid());
        try {
            Files.write(beside, content);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
