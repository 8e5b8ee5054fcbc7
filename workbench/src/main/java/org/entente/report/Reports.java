package org.entente.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.dossier.Dossier;
import org.entente.files.WholeFile;

/** Writes a dossier into a folder, whole files only: each is written beside its place and then renamed. */
public final class Reports {
    private Reports() {}

    /** Makes the folder and proves that it can be written, before anything is computed. */
    public static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, ".entente-", ".tmp"));
    }

    /**
     * Writes {@code FOLDER/TUR-PAK.html} and so on.
     *
     * @return the files, in the order of the formats
     * @throws IOException when the folder cannot be made or written
     */
    public static List<Path> write(Dossier dossier, Set<Format> formats, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Format format : formats) {
            Path file = folder.resolve(dossier.fileName() + "." + format.ending());
            WholeFile.write(file, format.render(dossier));
            written.add(file);
        }
        return written;
    }

    /** The bytes of the file that {@link #write} would make. */
    public static byte[] render(Dossier dossier, Format format) throws IOException {
        return format.render(dossier);
    }

    /** The dossier's pictures that can be drawn without a script, as SVG, by the id of their block. */
    public static Map<String, String> pictures(Dossier dossier) {
        return Images.all(dossier);
    }
}
