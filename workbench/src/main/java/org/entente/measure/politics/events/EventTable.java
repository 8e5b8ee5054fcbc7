package org.entente.measure.politics.events;

import org.entente.measure.PairIndex;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/** The roll-up of one dataset by directed pair, month by month; read once for all pairs. */
final class EventTable {
    private final PairIndex<Row> rows = PairIndex.directed();

    private EventTable() {}

    /**
     * Events of one class and root of codes in a month.
     *
     * @param goldstein sum on Goldstein's scale; NaN where no event has a place on it
     */
    record Row(
            int year, int month, int quad, long events, long reports, long mentions, double goldstein, long scaled) {}

    static EventTable of(Store store, Snapshot snapshot) {
        return store.studies()
                .remember("event months of " + snapshot.id(), EventTable.class, () -> read(store, snapshot));
    }

    /** By pair, in the order of years, months, classes and roots, in which they are added up. */
    PairIndex<Row> rows() {
        return rows;
    }

    private static EventTable read(Store store, Snapshot snapshot) {
        Columns read = store.query("""
                SELECT source, target, year, month, quad, events, reports, mentions, goldstein_sum, goldstein_count
                FROM event_month WHERE snapshot = ? ORDER BY year, month, quad, root
                """, snapshot.id());
        EventTable table = new EventTable();
        for (int i = 0; i < read.rows(); i++) {
            table.rows.add(
                    read.getInt("source", i),
                    read.getInt("target", i),
                    new Row(
                            read.getInt("year", i),
                            read.getInt("month", i),
                            read.getInt("quad", i),
                            read.getLong("events", i),
                            read.getLong("reports", i),
                            read.getLong("mentions", i),
                            read.isNull("goldstein_sum", i) ? Double.NaN : read.getDouble("goldstein_sum", i),
                            read.getLong("goldstein_count", i)));
        }
        return table;
    }
}
