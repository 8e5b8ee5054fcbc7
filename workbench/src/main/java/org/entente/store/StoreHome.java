package org.entente.store;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the store.
 *
 * @param directory absolute path; need not exist yet
 */
public record StoreHome(Path directory) {

    public StoreHome {
        directory = directory.toAbsolutePath().normalize();
    }

    /**
     * The folder a user means: what is given, else {@code ENTENTE_HOME}, else {@code entente} in
     * the XDG data folder ({@code XDG_DATA_HOME}, by default {@code ~/.local/share}).
     */
    public static StoreHome locate(@Nullable Path given, Map<String, String> environment, Path userHome) {
        if (given != null) {
            return new StoreHome(given);
        }
        String named = environment.getOrDefault("ENTENTE_HOME", "");
        if (!named.isBlank()) {
            return new StoreHome(Path.of(named));
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path data = xdg.isBlank() ? userHome.resolve(".local").resolve("share") : Path.of(xdg);
        return new StoreHome(data.resolve("entente"));
    }

    /** The DuckDB file; it is replaced as a whole, never changed in place. */
    public Path storeFile() {
        return directory.resolve("entente.duckdb");
    }

    /** The folder of the bulk events of one dataset, which are Parquet files beside the store. */
    public Path eventFolder(String source) {
        return directory.resolve("events").resolve(source);
    }

    /** The folder of cached results; it can be removed at any time. */
    Path cacheFolder() {
        return directory.resolve("cache");
    }

    /** Held by the one process that writes. */
    Path lockFile() {
        return directory.resolve("entente.lock");
    }
}
