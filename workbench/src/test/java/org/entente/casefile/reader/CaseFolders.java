package org.entente.casefile.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small cases for tests, typed by hand. */
final class CaseFolders {
    static final String HEADER = """
            id: greece-turkiye
            title: Greece and Türkiye
            states: [GRC, TUR]
            summary: Two neighbours.
            """;
    static final String REFERENCES = """
            - id: n01
              kind: article
              title: A work
            """;

    private CaseFolders() {}

    /** A header, one reference, and the file given in place of either or beside both. */
    static Map<String, String> with(String file, String text) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("case.yaml", HEADER);
        files.put("references.yaml", REFERENCES);
        files.put(file, text);
        return files;
    }

    static CaseReading read(Path folder, Map<String, String> files) {
        files.forEach((file, text) -> write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8)));
        return CaseReader.readFolder(folder);
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
