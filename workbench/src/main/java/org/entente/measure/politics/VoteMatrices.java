package org.entente.measure.politics;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.entente.measure.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** The matrices that were read from a store, so that ten indices of one pair read the votes once. */
final class VoteMatrices {
    private final Map<Store, Map<Key, VoteMatrix>> byStore = new WeakHashMap<>();

    private record Key(int snapshot, @Nullable IssueArea area, Period.Kind kind) {}

    synchronized VoteMatrix get(Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind) {
        return byStore.computeIfAbsent(store, s -> new HashMap<>())
                .computeIfAbsent(
                        new Key(snapshot.id(), area, kind), key -> VoteMatrix.read(store, snapshot, area, kind));
    }
}
