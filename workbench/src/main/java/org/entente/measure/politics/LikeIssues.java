package org.entente.measure.politics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Issue areas under which a file lists the very same roll calls in a period, as the cleaned votes
 * of 2019 do for colonialism, arms control and economic development. Such a list cannot be right
 * about all of its areas, and nothing in the file says about which.
 */
final class LikeIssues {
    /** Fewer roll calls may be the same without a mistake. */
    private static final int LEAST = 5;

    private LikeIssues() {}

    /**
     * By year or session, what to note at figures of an area.
     *
     * @param area null for all roll calls, of which there is nothing to note
     */
    static Map<Integer, String> notes(Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind) {
        if (area == null) {
            return Map.of();
        }
        Columns like = store.cached().query("""
                WITH lists AS (
                    SELECT i.issue, CASE WHEN CAST(? AS BOOLEAN) THEN c.session ELSE c.year END AS period,
                           list_sort(list_distinct(list(i.rcid))) AS calls
                    FROM un_issue i JOIN un_roll_call c USING (snapshot, rcid)
                    WHERE i.snapshot = ?
                    GROUP BY ALL
                )
                SELECT one.period, other.issue, len(one.calls) AS calls
                FROM lists one JOIN lists other USING (period, calls)
                WHERE one.issue = ? AND other.issue <> one.issue AND len(one.calls) >= ?
                ORDER BY one.period, other.issue
                """, kind == Period.Kind.SESSION, snapshot.id(), area.code(), LEAST);
        Map<Integer, List<String>> others = new HashMap<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int i = 0; i < like.rows(); i++) {
            int period = like.getInt("period", i);
            sizes.put(period, like.getInt("calls", i));
            others.computeIfAbsent(period, key -> new ArrayList<>()).add(title(like.getText("issue", i)));
        }
        Map<Integer, String> notes = new HashMap<>();
        others.forEach((period, titles) -> notes.put(
                period,
                "%s: the file lists the same %d roll calls under %s, so that it cannot be right about all of them"
                        .formatted(Marks.SAME_ITEMS, sizes.get(period), String.join("; ", titles))));
        return notes;
    }

    private static String title(String code) {
        return Arrays.stream(IssueArea.values())
                .filter(area -> area.code().equals(code))
                .map(IssueArea::title)
                .findFirst()
                .orElse(code);
    }
}
