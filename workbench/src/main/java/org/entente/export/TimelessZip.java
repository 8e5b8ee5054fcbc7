package org.entente.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the time of writing out of a workbook, so that the same panel is the same file whenever it
 * is written.
 */
final class TimelessZip {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern STAMP = Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)");
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TimelessZip() {}

    static void rewrite(Path workbook, Path target) throws IOException {
        try (ZipFile in = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(EPOCH);
                out.putNextEntry(timeless);
                try (InputStream content = in.getInputStream(entry)) {
                    copy(entry.getName(), content, out);
                }
                out.closeEntry();
            }
        }
    }

    private static void copy(String name, InputStream in, ZipOutputStream out) throws IOException {
        if (name.equals(PROPERTIES)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.write(STAMP.matcher(text).replaceAll("$1" + EPOCH + ":00Z$2").getBytes(StandardCharsets.UTF_8));
        } else {
            in.transferTo(out);
        }
    }
}
