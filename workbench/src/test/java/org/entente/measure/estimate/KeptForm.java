package org.entente.measure.estimate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.entente.store.ResultCodec;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.entente.store.StoreWriter;

/** A study written beside a store of no rows and read back. */
final class KeptForm {
    private KeptForm() {}

    /** @param folder empty, of one study */
    static <T> T again(Path folder, Class<T> kind, ResultCodec<T> form, T study) {
        StoreHome home = new StoreHome(folder);
        try (StoreWriter writer = StoreWriter.begin(home)) {
            writer.execute("INSERT INTO coverage VALUES (1, 'none', '', 2000, 2000)");
            writer.commit();
        }
        try (Store store = Store.open(home)) {
            store.results().get("study", kind, form, () -> study);
        }
        try {
            // What is in memory belongs to the store's file as it was.
            Files.setLastModifiedTime(home.storeFile(), FileTime.fromMillis(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Store store = Store.open(home)) {
            return store.results().get("study", kind, form, () -> {
                throw new AssertionError("it was not read back");
            });
        }
    }
}
