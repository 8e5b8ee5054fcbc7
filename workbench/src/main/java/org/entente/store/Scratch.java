package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The engine without a store, for files that are read and written by SQL: bulk events, tables of a
 * user. What does not fit into its memory is spilled into a folder of its own, which is removed at
 * the end. Not safe for several threads at once.
 */
public final class Scratch implements AutoCloseable {
    private final Database database;
    private final Path spill;

    private Scratch(Database database, Path spill) {
        this.database = database;
        this.spill = spill;
    }

    /**
     * @param folder an existing folder in which to spill
     * @param memory the most memory to use, such as {@code 1200MB}
     */
    public static Scratch open(Path folder, String memory) {
        Database database = Database.inMemory();
        try {
            Path spill = Files.createTempDirectory(folder, "spill-");
            database.execute("SET memory_limit = '" + memory + "'");
            database.execute("SET temp_directory = " + quote(spill.toString()));
            return new Scratch(database, spill);
        } catch (IOException e) {
            database.close();
            throw new StoreException("cannot write in " + folder + ": " + e.getMessage(), e);
        }
    }

    public Columns query(String sql, @Nullable Object... parameters) {
        return database.query(sql, parameters);
    }

    public void execute(String sql, @Nullable Object... parameters) {
        database.execute(sql, parameters);
    }

    public RowAppender appender(String table) {
        return database.appender(table);
    }

    /**
     * A text as a literal of SQL, for places where nothing can be bound, such as the target of
     * COPY.
     */
    public static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        database.close();
        try {
            try (var files = Files.newDirectoryStream(spill)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(spill);
        } catch (IOException e) {
            throw new StoreException("cannot remove " + spill + ": " + e.getMessage(), e);
        }
    }
}
