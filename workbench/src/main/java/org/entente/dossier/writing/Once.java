package org.entente.dossier.writing;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that the first who asks for it finds out, while others wait or do something else. */
final class Once<T> {
    private final ReentrantLock finding = new ReentrantLock();
    private volatile @Nullable T found;

    T get(Supplier<T> find) {
        T known = found;
        if (known != null) {
            return known;
        }
        finding.lock();
        try {
            return known(find);
        } finally {
            finding.unlock();
        }
    }

    /** Finds it out, unless that is done or somebody is at it; waits for nobody. */
    void begin(Supplier<T> find) {
        if (found == null && finding.tryLock()) {
            try {
                known(find);
            } finally {
                finding.unlock();
            }
        }
    }

    private T known(Supplier<T> find) {
        T known = found;
        if (known == null) {
            known = find.get();
            found = known;
        }
        return known;
    }
}
