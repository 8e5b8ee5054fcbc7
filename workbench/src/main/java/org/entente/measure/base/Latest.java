package org.entente.measure.base;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was answered last, since the figures of one pair and their lineages ask the same many times. Safe for several threads. */
public final class Latest<K, V> {
    private static final int USUAL = 64;

    private final int room;
    private final Map<K, V> known = new LinkedHashMap<>(16, 0.75f, true);

    public Latest() {
        this(USUAL);
    }

    /** @param room how many answers are kept */
    public Latest(int room) {
        this.room = room;
    }

    /** The answer, given anew where it is not among the last; it is then given outside any lock. */
    public V get(K asked, Function<K, V> answer) {
        synchronized (known) {
            V found = known.get(asked);
            if (found != null) {
                return found;
            }
        }
        V made = answer.apply(asked);
        synchronized (known) {
            known.put(asked, made);
            if (known.size() > room) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return made;
    }
}
