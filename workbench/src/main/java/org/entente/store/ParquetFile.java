package org.entente.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A Parquet file, read by the engine without a store. */
public final class ParquetFile {
    private ParquetFile() {}

    /**
     * The names of its columns.
     *
     * @throws StoreException when the file is no Parquet file or is damaged
     */
    public static List<String> columns(Path file) {
        try (Database database = Database.inMemory()) {
            Columns described = database.query("DESCRIBE SELECT * FROM " + table(file));
            return IntStream.range(0, described.rows())
                    .mapToObj(i -> described.getText("column_name", i))
                    .toList();
        }
    }

    /**
     * All of it, in the order of the file.
     *
     * @throws StoreException when the file is no Parquet file or is damaged
     */
    public static Columns read(Path file) {
        try (Database database = Database.inMemory()) {
            return database.query("SELECT * FROM " + table(file));
        }
    }

    private static String table(Path file) {
        return "read_parquet('" + file.toString().replace("'", "''") + "')";
    }
}
