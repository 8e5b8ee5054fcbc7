package org.entente.dossier.writing;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that the first who asks for it finds out, while others wait. */
final class Once<T> {
    private @Nullable T found;

    synchronized T get(Supplier<T> find) {
        T known = found;
        if (known == null) {
            known = find.get();
            found = known;
        }
        return known;
    }
}
