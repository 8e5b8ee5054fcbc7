package org.entente.measure.politics.events;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * The events behind the figures of a pair: those of both directions, all classes and both kinds of
 * period are read at once.
 */
final class EventRows {
    private static final int MONTHS = 12;

    /** Acts of two sides, such as meetings and agreements, are coded from either of them. */
    private static final String OF_PAIR = """
            SELECT CAST(year(day) AS INTEGER) * 12 + month(day) - 1 AS month, quad, source,
                   CAST(code IN ('040', '041', '042', '044', '046', '057') AS INTEGER) AS mutual, file, line
            FROM event
            WHERE snapshot = ? AND day BETWEEN make_date(?, 1, 1) AND make_date(?, 12, 31)
              AND source IN (?, ?) AND target IN (?, ?)
            ORDER BY month, file, line
            """;

    private EventRows() {}

    /**
     * The rows of a directed pair in the years of a question.
     *
     * @param quad one class of events; 0 for all
     * @return {@code period, table_name, file, line}, sorted by them
     */
    static Columns read(Store store, Snapshot snapshot, Question question, int quad) {
        Subjects.Pair pair = ((Subjects.Pairs) question.subjects()).pairs().get(0);
        int low = Math.min(pair.from(), pair.to());
        int high = Math.max(pair.from(), pair.to());
        Columns all = store.cached()
                .query(
                        OF_PAIR,
                        snapshot.id(),
                        question.years().from(),
                        question.years().to(),
                        low,
                        high,
                        low,
                        high);
        long[] month = all.longs("month");
        long[] classes = all.longs("quad");
        long[] source = all.longs("source");
        long[] mutual = all.longs("mutual");
        long[] file = all.longs("file");
        long[] line = all.longs("line");
        boolean monthly = question.kind() == Period.Kind.MONTH;
        int[] wanted = IntStream.range(0, all.rows())
                .filter(i -> (quad == 0 || classes[i] == quad) && (source[i] == pair.from() || mutual[i] == 1))
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> monthly ? month[i] : month[i] / MONTHS)
                        .thenComparingLong(i -> file[i])
                        .thenComparingLong(i -> line[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return Columns.of(
                Map.of(
                        "period",
                        Arrays.stream(wanted)
                                .mapToLong(i -> monthly ? month[i] : month[i] / MONTHS)
                                .toArray(),
                        "table_name",
                        Arrays.stream(wanted).mapToObj(i -> "event").toArray(),
                        "file",
                        Arrays.stream(wanted).mapToLong(i -> file[i]).toArray(),
                        "line",
                        Arrays.stream(wanted).mapToLong(i -> line[i]).toArray()),
                wanted.length);
    }
}
