package org.entente.measure.politics;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.entente.measure.model.Period;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The matrices that were read from a store, so that ten indices of one pair read the votes once;
 * for as long as there is room, since a server is asked about many pairs. What is drawn for their
 * intervals, and the rows behind them, is kept of the last pair.
 */
final class VoteMatrices {
    private final Map<Store, Map<Key, SoftReference<VoteMatrix>>> byStore = new WeakHashMap<>();

    private final Map<Store, LastResolutions> lastResolutions = new WeakHashMap<>();

    private final Map<Store, LastItems> lastItems = new WeakHashMap<>();

    private record Key(int snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.@Nullable Pair only) {}

    /** The votes of all members. */
    VoteMatrix get(Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind) {
        return find(store, snapshot, area, kind, null);
    }

    /**
     * The votes of the two members of a pair at least, which are read much faster than those of
     * all.
     */
    VoteMatrix get(Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.Pair pair) {
        return find(store, snapshot, area, kind, pair);
    }

    private synchronized VoteMatrix find(
            Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.@Nullable Pair only) {
        Map<Key, SoftReference<VoteMatrix>> known = byStore.computeIfAbsent(store, s -> new HashMap<>());
        VoteMatrix all = kept(known, new Key(snapshot.id(), area, kind, null));
        if (all != null) {
            return all;
        }
        Key key = new Key(snapshot.id(), area, kind, only);
        VoteMatrix before = kept(known, key);
        if (before != null) {
            return before;
        }
        known.values().removeIf(one -> one.get() == null);
        VoteMatrix read = VoteMatrix.read(store, snapshot, area, kind, only);
        known.put(key, new SoftReference<>(read));
        return read;
    }

    /**
     * The resolutions of the pair requested last, as its indices of one period and area have them
     * in common.
     */
    synchronized Resolutions resolutions(
            Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.Pair pair) {
        Key key = new Key(snapshot.id(), area, kind, pair);
        LastResolutions last = lastResolutions.get(store);
        if (last == null || !last.key().equals(key)) {
            last = new LastResolutions(key, Resolutions.read(store, snapshot, area, kind, pair.from(), pair.to()));
            lastResolutions.put(store, last);
        }
        return last.resolutions();
    }

    /**
     * The rows behind the indices of the pair requested last, in its areas and years or sessions.
     */
    synchronized Map<Integer, CommonItems.PeriodItems> items(
            Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.Pair pair) {
        LastItems last = lastItems.get(store);
        if (last == null || !last.pair().equals(pair)) {
            last = new LastItems(pair, new HashMap<>());
            lastItems.put(store, last);
        }
        return last.items()
                .computeIfAbsent(
                        new Key(snapshot.id(), area, kind, pair),
                        key -> CommonItems.list(store, snapshot, area, pair.from(), pair.to(), kind));
    }

    private record LastItems(Subjects.Pair pair, Map<Key, Map<Integer, CommonItems.PeriodItems>> items) {}

    private record LastResolutions(Key key, Resolutions resolutions) {}

    private static @Nullable VoteMatrix kept(Map<Key, SoftReference<VoteMatrix>> known, Key key) {
        SoftReference<VoteMatrix> one = known.get(key);
        return one == null ? null : one.get();
    }
}
