package org.entente.measure.politics;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.entente.measure.Period;
import org.entente.measure.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** The matrices that were read from a store, so that ten indices of one pair read the votes once. */
final class VoteMatrices {
    private final Map<Store, Map<Key, VoteMatrix>> byStore = new WeakHashMap<>();

    private record Key(int snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.@Nullable Pair only) {}

    /** The votes of all members. */
    VoteMatrix get(Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind) {
        return find(store, snapshot, area, kind, null);
    }

    /** The votes of the two members of a pair at least, which are read much faster than those of all. */
    VoteMatrix get(Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.Pair pair) {
        return find(store, snapshot, area, kind, pair);
    }

    private synchronized VoteMatrix find(
            Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.@Nullable Pair only) {
        Map<Key, VoteMatrix> known = byStore.computeIfAbsent(store, s -> new HashMap<>());
        VoteMatrix all = known.get(new Key(snapshot.id(), area, kind, null));
        return all != null
                ? all
                : known.computeIfAbsent(
                        new Key(snapshot.id(), area, kind, only),
                        key -> VoteMatrix.read(store, snapshot, area, kind, only));
    }
}
