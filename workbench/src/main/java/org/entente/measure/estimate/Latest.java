package org.entente.measure.estimate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was answered last, since the figures of one pair and their lineages ask the same many times. Safe for several threads. */
final class Latest<K, V> {
    private static final int ROOM = 64;

    private final Map<K, V> known = new LinkedHashMap<>(16, 0.75f, true);

    V get(K asked, Function<K, V> answer) {
        synchronized (known) {
            V found = known.get(asked);
            if (found != null) {
                return found;
            }
        }
        V made = answer.apply(asked);
        synchronized (known) {
            known.put(asked, made);
            if (known.size() > ROOM) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return made;
    }
}
