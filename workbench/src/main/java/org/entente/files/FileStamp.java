package org.entente.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a file. A file whose stamp is the same before and after it was read
 * was not written to meanwhile.
 *
 * @param size in bytes
 * @param modified when the content was last written; a program can set it back
 * @param changed when content or attributes last changed, which no program can set; null where the
 *     system does not say
 * @param key device and inode; null where the system has none
 */
public record FileStamp(
        long size,
        FileTime modified,
        @Nullable FileTime changed,
        @Nullable Object key) {

    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
        FileTime changed = file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (FileTime) Files.getAttribute(file, "unix:ctime")
                : null;
        return new FileStamp(basic.size(), basic.lastModifiedTime(), changed, basic.fileKey());
    }
}
