package org.entente.web.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Which file stands at the store's place. A writer puts another file there, so that this tells one
 * store from the next.
 *
 * @param key of the file in the file system; empty where there is no file
 * @param size in bytes
 * @param changed time of the last change, in nanoseconds
 */
record StoreState(String key, long size, long changed) {

    static StoreState of(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new StoreState(
                    String.valueOf(found.fileKey()),
                    found.size(),
                    found.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS));
        } catch (NoSuchFileException e) {
            return new StoreState("", 0, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the store " + file, e);
        }
    }
}
