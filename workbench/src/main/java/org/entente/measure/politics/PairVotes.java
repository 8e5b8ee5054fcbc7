package org.entente.measure.politics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.measure.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.PartQuestion;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The votes of two members and what they voted on, read once: all indices of a pair, in all issue areas, and their lineages
 * ask for parts of it. What is put to a vote is the same for all pairs.
 */
final class PairVotes {
    private PairVotes() {}

    /** The votes of one member. */
    static final PartQuestion OF_MEMBER = new PartQuestion("""
            SELECT member AS of_state, 0 AS with_state, snapshot, rcid, member, vote, file, line FROM un_vote WHERE member IS NOT NULL
            """, "snapshot, rcid, file, line");

    /** Columns {@code snapshot, rcid, member, vote, file, line} of every snapshot, by snapshot, roll call and member. */
    static Columns votes(Store store, int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        return store.recall(
                List.of("votes of two", low, high),
                () -> store.readPart(OF_MEMBER, low, 0).merge(store.readPart(OF_MEMBER, high, 0), "snapshot", "rcid"));
    }

    /** Columns {@code rcid, period, file, line} of the roll calls of an area, by roll call. */
    static Columns rollCalls(Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind) {
        String issue = area == null ? null : area.code();
        return store.recall("""
                SELECT rcid, CASE WHEN CAST(? AS BOOLEAN) THEN session ELSE year END AS period, file, line
                FROM un_roll_call
                WHERE snapshot = ? AND (CAST(? AS VARCHAR) IS NULL
                    OR rcid IN (SELECT rcid FROM un_issue WHERE snapshot = ? AND issue = ?))
                ORDER BY rcid, file, line
                """, kind == Period.Kind.SESSION, snapshot.id(), issue, snapshot.id(), issue);
    }

    /** Columns {@code rcid, period, resolution} of the roll calls of an area, by period and resolution; one without stands alone. */
    static Columns resolutions(Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind) {
        String issue = area == null ? null : area.code();
        return store.recall("""
                SELECT rcid, CASE WHEN CAST(? AS BOOLEAN) THEN session ELSE year END AS period,
                       coalesce(nullif(trim(resolution), ''), 'rcid ' || rcid) AS resolution
                FROM un_roll_call
                WHERE snapshot = ? AND (CAST(? AS VARCHAR) IS NULL
                    OR rcid IN (SELECT rcid FROM un_issue WHERE snapshot = ? AND issue = ?))
                ORDER BY period, resolution, rcid
                """, kind == Period.Kind.SESSION, snapshot.id(), issue, snapshot.id(), issue);
    }

    /** Columns {@code rcid, file, line} of the rows that put roll calls into an area. */
    static Columns issues(Store store, Snapshot snapshot, IssueArea area) {
        return store.recall(
                "SELECT rcid, file, line FROM un_issue WHERE snapshot = ? AND issue = ? ORDER BY file, line",
                snapshot.id(),
                area.code());
    }

    /** The roll calls on which both voted yes, no or abstained. */
    static Set<Integer> common(Columns votes, Snapshot snapshot, int a, int b) {
        Map<Integer, Integer> who = new HashMap<>();
        long[] snapshots = votes.longs("snapshot");
        long[] member = votes.longs("member");
        long[] vote = votes.longs("vote");
        long[] rcid = votes.longs("rcid");
        for (int i = 0; i < snapshots.length; i++) {
            if (snapshots[i] == snapshot.id() && isChoice(vote[i])) {
                who.merge((int) rcid[i], member[i] == a ? 1 : 2, (x, y) -> x | y);
            }
        }
        Set<Integer> both = new HashSet<>();
        who.forEach((item, voters) -> {
            if (voters == 3) {
                both.add(item);
            }
        });
        return both;
    }

    static boolean isChoice(long vote) {
        return vote >= 1 && vote <= 3;
    }
}
