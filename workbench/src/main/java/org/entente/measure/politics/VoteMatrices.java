package org.entente.measure.politics;

import java.util.Map;
import org.entente.measure.model.Period;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Votes of a snapshot, issue area and kind of period, as the indices of similarity and their
 * lineages need them; each is read once.
 */
final class VoteMatrices {
    private VoteMatrices() {}

    private record Key(int snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.@Nullable Pair only) {}

    /** The votes of all members. */
    static VoteMatrix get(Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind) {
        return find(store, snapshot, area, kind, null);
    }

    /**
     * The votes of the two members of a pair at least, which are read much faster than those of
     * all.
     */
    static VoteMatrix get(
            Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.Pair pair) {
        return find(store, snapshot, area, kind, pair);
    }

    /** The matrix of all members serves for a pair too, if it was read. */
    private static VoteMatrix find(
            Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.@Nullable Pair only) {
        return store.results()
                .find("matrix of " + new Key(snapshot.id(), area, kind, null), VoteMatrix.class)
                .orElseGet(() -> store.results()
                        .get(
                                "matrix of " + new Key(snapshot.id(), area, kind, only),
                                VoteMatrix.class,
                                () -> VoteMatrix.read(store, snapshot, area, kind, only)));
    }

    /** The resolutions on which both members of a pair voted, which its indices have in common. */
    static Resolutions resolutions(
            Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.Pair pair) {
        return store.results()
                .get(
                        "resolutions of " + new Key(snapshot.id(), area, kind, pair),
                        Resolutions.class,
                        () -> Resolutions.read(store, snapshot, area, kind, pair.from(), pair.to()));
    }

    /** The rows behind the indices of a pair, by year or session. */
    static Map<Integer, CommonItems.PeriodItems> items(
            Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.Pair pair) {
        return store.results()
                .get(
                        "items of " + new Key(snapshot.id(), area, kind, pair),
                        Items.class,
                        () -> new Items(CommonItems.list(store, snapshot, area, pair.from(), pair.to(), kind)))
                .byPeriod();
    }

    private record Items(Map<Integer, CommonItems.PeriodItems> byPeriod) {}
}
