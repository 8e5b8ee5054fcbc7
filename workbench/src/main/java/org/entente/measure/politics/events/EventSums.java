package org.entente.measure.politics.events;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.YearRange;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/** The roll-up of one dataset, summed by directed pair and period. */
final class EventSums {
    private static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

    private final Snapshot snapshot;
    private final Map<Integer, Volume> volumes;
    private final Map<Key, Sums> sums;

    private EventSums(Snapshot snapshot, Map<Integer, Volume> volumes, Map<Key, Sums> sums) {
        this.snapshot = snapshot;
        this.volumes = volumes;
        this.sums = sums;
    }

    /** A directed pair in a period. */
    private record Key(int source, int target, int period) {}

    /**
     * What a pair's events of some classes come to.
     *
     * @param events one an act and day
     * @param reports as coded
     * @param mentions of all reports
     * @param cooperative events of the two classes of cooperation
     * @param goldstein sum on Goldstein's scale, over the events that have a place on it
     * @param scaled how many have
     */
    record Sums(long events, long reports, long mentions, long cooperative, double goldstein, long scaled) {}

    /**
     * What all pairs have in a period.
     *
     * @param quarters of an hour that the files cover, below 0 where it is not known
     * @param events of all pairs, those of two sides once
     */
    record Volume(long quarters, long events) {}

    /**
     * Sums the months that a question requests; {@code quad} is one class of events, or 0 for all.
     */
    static EventSums read(Store store, Snapshot snapshot, Question question, int quad) {
        boolean monthly = question.kind() == Period.Kind.MONTH;
        String period = monthly ? "CAST(year AS INTEGER) * 12 + month - 1" : "year";
        Map<Integer, Volume> volumes = new HashMap<>();
        Columns all = store.cached().query("""
                SELECT %s AS period, CAST(sum(events) AS BIGINT) AS events,
                       CAST(CASE WHEN count(quarters) = count(*) THEN sum(quarters) ELSE -1 END AS BIGINT) AS quarters
                FROM event_volume WHERE snapshot = ? GROUP BY 1
                """.formatted(period), snapshot.id());
        for (int i = 0; i < all.rows(); i++) {
            volumes.put(all.getInt("period", i), new Volume(all.getLong("quarters", i), all.getLong("events", i)));
        }
        // Of one pair all years are read, which its figures, their lineages and the other direction
        // request alike.
        YearRange years = question.subjects().isOne() ? covered(store, snapshot, question.years()) : question.years();
        Columns rows = new SnapshotQuery(store, snapshot, years, 1, question.subjects(), null, true)
                .query("""
                SELECT source, target, %s AS period, CAST(sum(events) AS BIGINT) AS events,
                       CAST(sum(reports) AS BIGINT) AS reports, CAST(sum(mentions) AS BIGINT) AS mentions,
                       CAST(coalesce(sum(events) FILTER (WHERE quad <= 2), 0) AS BIGINT) AS cooperative,
                       coalesce(sum(goldstein_sum ORDER BY year, month, quad, root), 0) AS goldstein,
                       CAST(sum(goldstein_count) AS BIGINT) AS scaled
                FROM event_month
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND %s
                  AND :among(source) AND :among(target)
                GROUP BY 1, 2, 3
                """.formatted(period, quad == 0 ? "TRUE" : "quad = " + quad));
        Map<Key, Sums> sums = new HashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            sums.put(
                    new Key(rows.getInt("source", i), rows.getInt("target", i), rows.getInt("period", i)),
                    new Sums(
                            rows.getLong("events", i),
                            rows.getLong("reports", i),
                            rows.getLong("mentions", i),
                            rows.getLong("cooperative", i),
                            rows.getDouble("goldstein", i),
                            rows.getLong("scaled", i)));
        }
        return new EventSums(snapshot, volumes, sums);
    }

    /** Some years and all those that a dataset covers. */
    static YearRange covered(Store store, Snapshot snapshot, YearRange years) {
        Columns ends = store.cached()
                .query(
                        "SELECT min(year) AS first, max(year) AS last FROM event_volume WHERE snapshot = ?",
                        snapshot.id());
        return ends.isNull("first", 0)
                ? years
                : new YearRange(
                        Math.min(years.from(), ends.getInt("first", 0)), Math.max(years.to(), ends.getInt("last", 0)));
    }

    String snapshot() {
        return snapshot.ref();
    }

    /** What all pairs have in the period. */
    Volume volume(Period period) {
        return volumes.getOrDefault(period.first(), new Volume(0, 0));
    }

    EventCoverage coverage(Period period) {
        return EventCoverage.of(volume(period).quarters(), period);
    }

    /** What the pair has in a covered period; all zero where the dataset is silent. */
    Sums find(int source, int target, Period period) {
        return sums.getOrDefault(new Key(source, target, period.first()), NONE);
    }

    /**
     * The months that a dataset covers, in words, such as
     * {@code 2018-01 to 2018-10, 2019-10 (in part)}.
     */
    static String months(Store store, Snapshot snapshot) {
        Columns rows = store.cached()
                .query(
                        "SELECT year, month, quarters FROM event_volume WHERE snapshot = ? AND quarters IS DISTINCT FROM 0 ORDER BY year, month",
                        snapshot.id());
        List<String> runs = new ArrayList<>();
        YearMonth first = null;
        for (int i = 0; i < rows.rows(); i++) {
            YearMonth month = month(rows, i);
            first = first == null ? month : first;
            boolean goesOn = i + 1 < rows.rows()
                    && month(rows, i + 1).equals(month.plusMonths(1))
                    && isPart(rows, i) == isPart(rows, i + 1);
            if (!goesOn) {
                runs.add((first.equals(month) ? month.toString() : first + " to " + month)
                        + (isPart(rows, i) ? " (in part)" : ""));
                first = null;
            }
        }
        return String.join(", ", runs);
    }

    private static YearMonth month(Columns rows, int row) {
        return YearMonth.of(rows.getInt("year", row), rows.getInt("month", row));
    }

    /** Whether only part of the month is known to be covered. */
    private static boolean isPart(Columns rows, int row) {
        YearMonth month = month(rows, row);
        return !rows.isNull("quarters", row)
                && !EventCoverage.of(
                                rows.getLong("quarters", row), Period.month(month.getYear(), month.getMonthValue()))
                        .isWhole();
    }
}
