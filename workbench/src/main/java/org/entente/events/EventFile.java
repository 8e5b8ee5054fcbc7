package org.entente.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file of events on disk: text, {@code .gz}, or a {@code .zip} that holds one text, as GDELT
 * publishes them.
 *
 * @param path on disk
 * @param layout of its lines
 * @param header whether the first line names the fields
 * @param packing how it is compressed
 */
public record EventFile(Path path, EventLayout layout, boolean header, Packing packing) {
    private static final int HEAD_LINES = 40;
    private static final int LONGEST_LINE = 1 << 21;

    /** How a file is compressed. */
    public enum Packing {
        NONE,
        GZIP,
        ZIP
    }

    /**
     * Looks at the beginning of a file.
     *
     * @return the file as one of events, or empty when it is none
     * @throws IOException when it cannot be read
     */
    public static Optional<EventFile> recognise(Path path) throws IOException {
        Packing packing = packing(path);
        List<String> lines = new ArrayList<>();
        if (packing == Packing.ZIP) {
            try (ZipFile archive = new ZipFile(path.toFile())) {
                Optional<ZipEntry> entry = findOnlyEntry(archive);
                if (entry.isEmpty()) {
                    return Optional.empty();
                }
                try (InputStream in = archive.getInputStream(entry.get())) {
                    readHead(in, lines);
                }
            }
        } else {
            try (InputStream stored = Files.newInputStream(path);
                    InputStream in = packing == Packing.GZIP ? new GZIPInputStream(stored) : stored) {
                readHead(in, lines);
            }
        }
        return EventLayout.recognise(lines)
                .map(layout -> new EventFile(path, layout, layout.isHeader(lines.get(0)), packing));
    }

    private static Packing packing(Path path) throws IOException {
        byte[] start = new byte[2];
        int read;
        try (InputStream in = Files.newInputStream(path)) {
            read = in.readNBytes(start, 0, 2);
        }
        if (read == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
            return Packing.GZIP;
        }
        return read == 2 && start[0] == 'P' && start[1] == 'K' ? Packing.ZIP : Packing.NONE;
    }

    private static void readHead(InputStream in, List<String> lines) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0 && lines.size() < HEAD_LINES; c = reader.read()) {
            if (c == 0 || line.length() > LONGEST_LINE) {
                lines.clear();
                return;
            }
            if (c == '\n') {
                lines.add(line.toString());
                line.setLength(0);
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
        if (lines.isEmpty() && line.length() > 0) {
            lines.add(line.toString());
        }
    }

    private static Optional<ZipEntry> findOnlyEntry(ZipFile archive) {
        Enumeration<? extends ZipEntry> entries = archive.entries();
        ZipEntry only = null;
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                if (only != null) {
                    return Optional.empty();
                }
                only = entry;
            }
        }
        return Optional.ofNullable(only);
    }

    /** Name without folders. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** Size on disk, in bytes. */
    public long bytes() throws IOException {
        return Files.size(path);
    }

    /** The bytes on disk. */
    InputStream openStored() throws IOException {
        return Files.newInputStream(path);
    }

    /** What is to be done with the text of an archive. */
    interface Reading<T> {
        T read(InputStream text) throws IOException;
    }

    /** Reads the one text of a {@code .zip}. */
    <T> T read(Reading<T> reading) throws IOException {
        try (ZipFile archive = new ZipFile(path.toFile())) {
            ZipEntry entry = findOnlyEntry(archive).orElseThrow(() -> new IOException("holds more than one file"));
            try (InputStream in = archive.getInputStream(entry)) {
                return reading.read(in);
            }
        }
    }

    /**
     * The file as the engine can read it: itself, or for a {@code .zip} its text in a folder.
     *
     * @param mostBytes how much an archive may unpack to
     */
    Path readable(Path folder, long mostBytes) throws IOException {
        if (packing != Packing.ZIP) {
            return path;
        }
        Path text = folder.resolve("unpacked.tsv");
        return read(in -> {
            try (OutputStream out = Files.newOutputStream(text)) {
                byte[] buffer = new byte[1 << 16];
                long all = 0;
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    all += n;
                    if (all > mostBytes) {
                        throw new IOException("unpacks to more than %,d bytes".formatted(mostBytes));
                    }
                    out.write(buffer, 0, n);
                }
            }
            return text;
        });
    }
}
