package org.entente.measure.politics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.measure.model.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * The years in which two members both voted yes, no or abstained on at least one and the same roll
 * call.
 */
public final class VotedYears {
    private VotedYears() {}

    /** By number of the snapshot, for those that have any. */
    public static Map<Integer, Set<Integer>> bySnapshot(Store store, int a, int b) {
        PairVotes votes = PairVotes.of(store, a, b);
        Map<Integer, Set<Integer>> found = new HashMap<>();
        for (Snapshot snapshot : store.listSnapshots()) {
            int[] common = votes.common(snapshot);
            if (common.length == 0) {
                continue;
            }
            Columns calls = RollCalls.list(store, snapshot, null, Period.Kind.YEAR);
            for (int i = 0; i < calls.rows(); i++) {
                if (Arrays.binarySearch(common, calls.getInt("rcid", i)) >= 0) {
                    found.computeIfAbsent(snapshot.id(), key -> new TreeSet<>()).add(calls.getInt("period", i));
                }
            }
        }
        return found;
    }
}
