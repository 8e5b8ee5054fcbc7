package org.entente.measure.politics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.entente.numerics.scaling.Ballots;
import org.entente.numerics.scaling.IdealPoints;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/** Ideal points of all members in all sessions, estimated once a store and snapshot. */
final class IdealEstimates {
    /** Stands on the positive side, as in the published series. */
    private static final int UNITED_STATES = 2;

    private static final int MOST_THREADS = 2;

    private final Map<Store, Map<Integer, Estimate>> byStore = new WeakHashMap<>();

    /**
     * The estimate of one file of votes.
     *
     * @param members COW numbers, in the order of the points
     * @param sessions numbers, in the order of the points
     * @param points positions, positive on the side of the United States
     */
    record Estimate(int[] members, int[] sessions, IdealPoints points) {}

    synchronized Estimate get(Store store, Snapshot snapshot) {
        return byStore.computeIfAbsent(store, s -> new HashMap<>())
                .computeIfAbsent(snapshot.id(), id -> estimate(store, snapshot));
    }

    /**
     * From the votes on whole resolutions: those on amendments and paragraphs are about other
     * texts.
     */
    private static Estimate estimate(Store store, Snapshot snapshot) {
        Columns rows = store.query("""
                SELECT dense_rank() OVER (ORDER BY v.rcid) - 1 AS item, r.session, v.member, v.vote
                FROM un_vote v JOIN un_roll_call r ON v.snapshot = r.snapshot AND v.rcid = r.rcid
                WHERE v.snapshot = ? AND v.vote IN (1, 2, 3)
                  AND NOT COALESCE(r.amendment, FALSE) AND NOT COALESCE(r.paragraph, FALSE)
                ORDER BY item, v.member
                """, snapshot.id());
        int n = rows.rows();
        long[] item = rows.longs("item");
        long[] session = rows.longs("session");
        long[] member = rows.longs("member");
        long[] vote = rows.longs("vote");
        int[] members = distinct(member);
        int[] sessions = distinct(session);
        int[] subject = new int[n];
        int[] period = new int[n];
        int[] items = new int[n];
        byte[] choice = new byte[n];
        for (int k = 0; k < n; k++) {
            subject[k] = Arrays.binarySearch(members, (int) member[k]);
            period[k] = Arrays.binarySearch(sessions, (int) session[k]);
            items[k] = (int) item[k];
            choice[k] = (byte) (vote[k] - 1);
        }
        int count = n == 0 ? 0 : items[n - 1] + 1;
        Ballots ballots = new Ballots(members.length, sessions.length, count, subject, period, items, choice);
        int positive = Math.max(0, Arrays.binarySearch(members, UNITED_STATES));
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        return new Estimate(
                members, sessions, IdealPoints.estimate(ballots, positive, IdealPoints.Settings.standard(), threads));
    }

    private static int[] distinct(long[] values) {
        return Arrays.stream(values).mapToInt(v -> (int) v).distinct().sorted().toArray();
    }
}
