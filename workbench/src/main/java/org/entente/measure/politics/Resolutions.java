package org.entente.measure.politics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.measure.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * How two members chose, resolution by resolution, in each period: what {@link Bootstrap} draws from. A roll call of which
 * the file names no resolution stands alone.
 */
final class Resolutions {
    private static final String CHOICES = """
            SELECT CASE WHEN CAST(? AS BOOLEAN) THEN c.session ELSE c.year END AS period,
                   coalesce(nullif(trim(c.resolution), ''), 'rcid ' || c.rcid) AS resolution,
                   (a.vote - 1) * 3 + (b.vote - 1) AS cell, count(*) AS items
            FROM un_roll_call c
            JOIN un_vote a ON a.snapshot = c.snapshot AND a.rcid = c.rcid AND a.member = ? AND a.vote IN (1, 2, 3)
            JOIN un_vote b ON b.snapshot = c.snapshot AND b.rcid = c.rcid AND b.member = ? AND b.vote IN (1, 2, 3)
            WHERE c.snapshot = ?
              AND (CAST(? AS VARCHAR) IS NULL OR c.rcid IN (SELECT rcid FROM un_issue WHERE snapshot = ? AND issue = ?))
            GROUP BY ALL ORDER BY period, resolution, cell
            """;

    private static final int CELLS = ChoiceTable.CHOICES * ChoiceTable.CHOICES;

    private final Map<Integer, int[][]> byPeriod = new HashMap<>();

    private Resolutions(Columns rows) {
        List<int[]> clusters = new ArrayList<>();
        long[] period = rows.longs("period");
        Object[] resolution = rows.objects("resolution");
        long[] cell = rows.longs("cell");
        long[] items = rows.longs("items");
        for (int row = 0; row < rows.rows(); row++) {
            boolean next =
                    row == 0 || period[row] != period[row - 1] || !Objects.equals(resolution[row], resolution[row - 1]);
            if (next) {
                clusters.add(new int[CELLS]);
            }
            clusters.get(clusters.size() - 1)[(int) cell[row]] += Math.toIntExact(items[row]);
            if (row == rows.rows() - 1 || period[row] != period[row + 1]) {
                byPeriod.put((int) period[row], clusters.toArray(new int[0][]));
                clusters.clear();
            }
        }
    }

    /** Those of all years (or sessions) of a pair, on all roll calls or those of an area. */
    static Resolutions read(Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, int a, int b) {
        String issue = area == null ? null : area.code();
        int key = snapshot.id();
        return new Resolutions(store.recall(CHOICES, kind == Period.Kind.SESSION, a, b, key, issue, key, issue));
    }

    /** The nine counts of each resolution of a period. */
    int[][] of(Period period) {
        return byPeriod.getOrDefault(period.first(), new int[0][]);
    }
}
