package org.entente.measure.politics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.KeyedQuery;
import org.entente.store.Store;

/**
 * The votes of two members, by snapshot, roll call and member, packed; all
 * indices of a pair, in all issue areas, and their lineages are computed from them.
 */
final class PairVotes {
    private static final int[] NONE = {0, 0};

    /** The votes of one member. */
    static final KeyedQuery OF_MEMBER = new KeyedQuery("""
            SELECT member AS of_key, 0 AS with_key, snapshot, rcid, member, vote, file, line FROM un_vote WHERE member IS NOT NULL
            """, "snapshot, rcid, file, line");

    private final int low;
    private final int high;
    private final Map<Integer, int[]> spans = new HashMap<>();
    private final int[] rollCalls;
    private final boolean[] ofHigh;
    private final byte[] votes;
    private final int[] files;
    private final long[] lines;

    private PairVotes(int low, int high, Columns rows) {
        this.low = low;
        this.high = high;
        int count = rows.rows();
        rollCalls = new int[count];
        ofHigh = new boolean[count];
        votes = new byte[count];
        files = new int[count];
        lines = rows.longs("line");
        long[] snapshot = rows.longs("snapshot");
        long[] rcid = rows.longs("rcid");
        long[] member = rows.longs("member");
        long[] vote = rows.longs("vote");
        long[] file = rows.longs("file");
        for (int i = 0; i < count; i++) {
            int first = i;
            spans.computeIfAbsent(Math.toIntExact(snapshot[i]), number -> new int[] {first, first})[1] = i + 1;
            rollCalls[i] = Math.toIntExact(rcid[i]);
            ofHigh[i] = member[i] == high;
            votes[i] = (byte) vote[i];
            files[i] = Math.toIntExact(file[i]);
        }
    }

    static PairVotes of(Store store, int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        return store.results()
                .get(
                        "votes of %d and %d".formatted(low, high),
                        PairVotes.class,
                        () -> new PairVotes(
                                low,
                                high,
                                store.query(OF_MEMBER.forOne(), low, 0)
                                        .merge(store.query(OF_MEMBER.forOne(), high, 0), "snapshot", "rcid")));
    }

    /** The rows on a roll call of a snapshot. */
    void on(Snapshot snapshot, int rollCall, IntConsumer row) {
        int[] span = spans.getOrDefault(snapshot.id(), NONE);
        int first = Arrays.binarySearch(rollCalls, span[0], span[1], rollCall);
        while (first > span[0] && rollCalls[first - 1] == rollCall) {
            first--;
        }
        for (int i = first; i >= 0 && i < span[1] && rollCalls[i] == rollCall; i++) {
            row.accept(i);
        }
    }

    /** As {@link #on}, but neither who was absent nor who was no member. */
    void choices(Snapshot snapshot, int rollCall, IntConsumer row) {
        on(snapshot, rollCall, i -> {
            if (isChoice(i)) {
                row.accept(i);
            }
        });
    }

    /** The roll calls of a snapshot on which both voted yes, no or abstained, ascending. */
    int[] common(Snapshot snapshot) {
        int[] span = spans.getOrDefault(snapshot.id(), NONE);
        int[] both = new int[span[1] - span[0]];
        int count = 0;
        int voters = 0;
        for (int i = span[0]; i < span[1]; i++) {
            voters = i > span[0] && rollCalls[i] == rollCalls[i - 1] ? voters : 0;
            voters |= !isChoice(i) ? 0 : ofHigh[i] ? 2 : 1;
            boolean last = i + 1 == span[1] || rollCalls[i + 1] != rollCalls[i];
            if (last && voters == 3) {
                both[count++] = rollCalls[i];
            }
        }
        return Arrays.copyOf(both, count);
    }

    private boolean isChoice(int row) {
        return votes[row] >= 1 && votes[row] <= ChoiceTable.CHOICES;
    }

    /** The choice from 0, where it is one. */
    int choice(int row) {
        return votes[row] - 1;
    }

    /** COW number of who voted. */
    int member(int row) {
        return ofHigh[row] ? high : low;
    }

    int file(int row) {
        return files[row];
    }

    long line(int row) {
        return lines[row];
    }
}
