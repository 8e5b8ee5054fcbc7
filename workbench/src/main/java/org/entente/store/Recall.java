package org.entente.store;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers by what was asked, those asked for last; together about {@value #ROOM} bytes at most, so that many pairs need no more room. All who have the
 * same store open in a process have the same answers. Safe for use by several threads; the answers are not to be changed.
 */
final class Recall {
    private static final long ROOM = 24L << 20;
    private static final Map<String, WeakReference<Recall>> SHARED = new HashMap<>();

    private final Map<List<Object>, Columns> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /**
     * The answers of whoever has the same store open, for as long as anybody has.
     *
     * @param store what tells its contents from those of any other
     */
    static Recall shared(String store) {
        synchronized (SHARED) {
            SHARED.values().removeIf(others -> others.get() == null);
            WeakReference<Recall> known = SHARED.get(store);
            Recall shared = known == null ? null : known.get();
            if (shared == null) {
                shared = new Recall();
                SHARED.put(store, new WeakReference<>(shared));
            }
            return shared;
        }
    }

    synchronized @Nullable Columns find(List<Object> asked) {
        return answers.get(asked);
    }

    /** Keeps an answer; the ones not asked for longest make room. */
    synchronized void keep(List<Object> asked, Columns answer) {
        if (answer.bytes() > ROOM / 4 || answers.putIfAbsent(asked, answer) != null) {
            return;
        }
        bytes += answer.bytes();
        Iterator<Columns> eldest = answers.values().iterator();
        while (bytes > ROOM && eldest.hasNext()) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }
}
