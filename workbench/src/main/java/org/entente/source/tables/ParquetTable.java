package org.entente.source.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.entente.source.files.InputFile;
import org.entente.source.files.SourceFileException;
import org.entente.store.Columns;
import org.entente.store.ParquetFile;
import org.entente.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The table of a Parquet file; a row's line is the number of its record. A missing value is an
 * empty field.
 */
final class ParquetTable extends TextTable {
    private final InputFile file;
    private final Row row = new Row();
    private final List<String> names;
    private @Nullable Columns content;
    private int given;

    ParquetTable(InputFile file) throws IOException {
        this.file = file;
        names = onDisk(ParquetFile::columns);
        nameColumns(names);
    }

    @Override
    public @Nullable Row next() throws IOException {
        Columns all = content;
        if (all == null) {
            all = onDisk(ParquetFile::read);
            content = all;
        }
        if (given == all.rows()) {
            return null;
        }
        row.begin(given + 1L);
        for (String name : names) {
            Object value = all.value(name, given);
            row.field(value == null ? "" : value instanceof Double real ? number(real) : value.toString());
        }
        given++;
        return row;
    }

    @Override
    public void close() {
        content = null;
    }

    /** Parquet is read from its end, so a file within an archive is unpacked first. */
    private <T> T onDisk(Work<T> work) throws IOException {
        Path unpacked = null;
        try {
            Path path = file.path();
            if (FileKind.of(magic(path)) != FileKind.PARQUET) {
                unpacked = Files.createTempFile("entente", ".parquet");
                try (InputStream packed = file.open()) {
                    Files.copy(packed, unpacked, StandardCopyOption.REPLACE_EXISTING);
                }
                path = unpacked;
            }
            return work.run(path);
        } catch (StoreException e) {
            throw new SourceFileException("is a damaged Parquet file (" + e.getMessage() + "); download it again", e);
        } finally {
            if (unpacked != null) {
                Files.deleteIfExists(unpacked);
            }
        }
    }

    private static byte[] magic(Path path) throws IOException {
        try (InputStream stored = Files.newInputStream(path)) {
            return stored.readNBytes(4);
        }
    }

    /** Reading of a file on disk. */
    @FunctionalInterface
    private interface Work<T> {
        T run(Path path);
    }
}
