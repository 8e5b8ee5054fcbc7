package org.entente.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * A file by its bytes.
 *
 * @param file address of the file
 * @param sha256 in hexadecimal digits
 * @param bytes its size
 */
record FileHash(String file, String sha256, long bytes) implements Serializable {
    private static final int BUFFER = 1 << 16;

    static FileHash of(String file, Configuration storage) throws IOException {
        try {
            Path path = new Path(file);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long all = 0;
            try (InputStream in = path.getFileSystem(storage).open(path)) {
                byte[] buffer = new byte[BUFFER];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                    all += n;
                }
            }
            return new FileHash(file, HexFormat.of().formatHex(digest.digest()), all);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
