package org.entente.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the files of a folder that were fetched without a published checksum: where they
 * came from, and what their servers said, so that the next run downloads only what has changed. It
 * is a hidden file of the folder.
 */
final class DownloadManifest {
    private static final String NAME = ".entente-fetched.properties";

    private final Path file;
    private final Properties kept = new Properties();

    private DownloadManifest(Path file) {
        this.file = file;
    }

    static DownloadManifest read(Path folder) throws IOException {
        DownloadManifest manifest = new DownloadManifest(folder.resolve(NAME));
        if (Files.exists(manifest.file)) {
            try (InputStream in = Files.newInputStream(manifest.file)) {
                manifest.kept.load(in);
            } catch (IllegalArgumentException e) {
                manifest.kept.clear();
            }
        }
        return manifest;
    }

    /**
     * Headers that request a file only if it has changed since; none when the available file is not
     * the one fetched.
     */
    Map<String, String> ifChanged(String name, URI address, String sha256) {
        boolean same = sha256.equals(kept.getProperty(name + ".sha256"))
                && address.toString().equals(kept.getProperty(name + ".address"));
        String etag = kept.getProperty(name + ".etag");
        String date = kept.getProperty(name + ".lastModified");
        if (!same) {
            return Map.of();
        }
        if (etag != null) {
            return Map.of("If-None-Match", etag);
        }
        return date == null ? Map.of() : Map.of("If-Modified-Since", date);
    }

    void write(String name, URI address, String sha256, @Nullable String etag, @Nullable String lastModified)
            throws IOException {
        put(name + ".address", address.toString());
        put(name + ".sha256", sha256);
        put(name + ".etag", etag);
        put(name + ".lastModified", lastModified);
        Path next = file.resolveSibling(NAME + ".part");
        try (OutputStream out = Files.newOutputStream(next)) {
            kept.store(out, "Written by entente fetch");
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void put(String key, @Nullable String value) {
        if (value == null) {
            kept.remove(key);
        } else {
            kept.setProperty(key, value);
        }
    }
}
