package org.entente.measure.politics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.measure.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/** The years in which two members both voted yes, no or abstained on at least one and the same roll call. */
public final class VotedYears {
    private VotedYears() {}

    /** By number of the snapshot, for those that have any. */
    public static Map<Integer, Set<Integer>> bySnapshot(Store store, int a, int b) {
        Columns votes = PairVotes.votes(store, a, b);
        Map<Integer, Set<Integer>> found = new HashMap<>();
        Set<Long> voted = Arrays.stream(votes.longs("snapshot")).boxed().collect(Collectors.toSet());
        for (Snapshot snapshot : store.listSnapshots()) {
            Set<Integer> common =
                    voted.contains((long) snapshot.id()) ? PairVotes.common(votes, snapshot, a, b) : Set.of();
            if (common.isEmpty()) {
                continue;
            }
            Columns calls = PairVotes.rollCalls(store, snapshot, null, Period.Kind.YEAR);
            for (int i = 0; i < calls.rows(); i++) {
                if (common.contains(calls.getInt("rcid", i))) {
                    found.computeIfAbsent(snapshot.id(), key -> new TreeSet<>()).add(calls.getInt("period", i));
                }
            }
        }
        return found;
    }
}
