package org.entente.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.dossier.Dossier;

/**
 * Every table as CSV and the works cited, in one archive; the same dossier gives the same bytes.
 */
final class ZipReport {
    /**
     * 1 January 1980, the first day that an archive can name: nothing in a dossier comes from the
     * clock.
     */
    private static final long NO_TIME = 315_532_800_000L;

    private ZipReport() {}

    static byte[] render(Dossier dossier) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : CsvTables.all(dossier).entrySet()) {
                add(zip, dossier.fileName() + "/" + file.getKey(), file.getValue());
            }
            add(zip, dossier.fileName() + "/" + dossier.fileName() + ".bib", BibtexReport.render(dossier));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the archive", e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
