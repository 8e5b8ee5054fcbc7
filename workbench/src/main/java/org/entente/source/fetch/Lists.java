package org.entente.source.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * Gets publishers' lists of files, with the same patience as the files themselves, into a folder
 * that goes afterwards.
 */
final class Lists implements AutoCloseable {
    private static final MessageBundle MESSAGES = MessageBundle.english(Lists.class);

    private static final long MOST_JSON = 64_000_000;

    private final Downloader downloader;
    private @Nullable Path folder;

    Lists(Downloader downloader) {
        this.downloader = downloader;
    }

    /** The list as a file, which is gone once this is closed. */
    Path get(String source, URI address, String name, String page) throws IOException, InterruptedException {
        if (folder == null) {
            folder = Files.createTempDirectory("entente-lists");
        }
        return downloader
                .fetch(source, Download.of(name, address), folder, page)
                .file();
    }

    JsonNode json(String source, URI address, String name, String page) throws IOException, InterruptedException {
        Path file = get(source, address, name, page);
        try {
            if (Files.size(file) > MOST_JSON) {
                throw new FetchException(
                        MESSAGES.fill("too_large_so_far", "address", address, "mostBytes", Amounts.bytes(MOST_JSON)));
            }
            return new ObjectMapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new FetchException(MESSAGES.fill("not_json", "download", address));
        }
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }
}
