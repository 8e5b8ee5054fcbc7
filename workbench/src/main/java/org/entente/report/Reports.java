package org.entente.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.entente.dossier.Dossier;
import org.entente.files.WholeFile;

/**
 * Writes a dossier into a folder, whole files only: each is written beside its place and then
 * renamed.
 */
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
     * @param extras what is added on request
     * @return the files, in the order of the formats
     * @throws IOException when the folder cannot be made or written
     */
    public static List<Path> write(Dossier dossier, Set<Format> formats, Path folder, Set<Extra> extras)
            throws IOException {
        Files.createDirectories(folder);
        // A finished dossier does not change, so that its formats can be made side by side.
        Map<Format, CompletableFuture<byte[]>> contents = new EnumMap<>(Format.class);
        formats.forEach(
                format -> contents.put(format, CompletableFuture.supplyAsync(() -> rendered(dossier, format, extras))));
        List<Path> written = new ArrayList<>();
        for (Format format : formats) {
            Path file = folder.resolve(dossier.fileName() + "." + format.ending());
            WholeFile.write(file, made(Objects.requireNonNull(contents.get(format))));
            written.add(file);
        }
        return written;
    }

    private static byte[] made(CompletableFuture<byte[]> content) throws IOException {
        try {
            return content.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unchecked) {
                throw unchecked.getCause();
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static byte[] rendered(Dossier dossier, Format format, Set<Extra> extras) {
        try {
            return format.render(
                    extras.contains(Extra.ANNEX) || !format.isPages() ? dossier : BriefPages.of(dossier),
                    extras.contains(Extra.LINEAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of the file that {@link #write} would make without extras. */
    public static byte[] render(Dossier dossier, Format format) throws IOException {
        return format.render(format.isPages() ? BriefPages.of(dossier) : dossier, false);
    }

    /**
     * The two pages as Markdown without pictures, followed by the id and the source of every number
     * in their sentences and tables, and by how to cite the sources.
     */
    public static String briefMarkdown(Dossier dossier) {
        return MarkdownReport.renderWithoutPictures(BriefPages.of(dossier));
    }

    /**
     * The dossier's pictures that can be drawn without a script, as SVG, by the id of their block.
     */
    public static Map<String, String> pictures(Dossier dossier) {
        return Images.all(dossier);
    }
}
