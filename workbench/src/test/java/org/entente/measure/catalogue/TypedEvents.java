package org.entente.measure.catalogue;

import org.entente.measure.CanonicalRows;
import org.entente.store.Store;

/**
 * Coded events on which the measures of them are worked by hand: in 2018, of twelve covered months,
 * Türkiye towards Pakistan an intent to cooperate (4.5) and the host's side of a visit (2.8) in
 * February, aid (7.4) in May, a disapproval (−2) in September and an attack (−10) in October; 100
 * events of all pairs in the year, 20 of them in February.
 */
final class TypedEvents {
    private static final int FEBRUARY = 2;

    private TypedEvents() {}

    static void add(CanonicalRows rows) {
        rows.snapshot("icews", "2018-12", 2018, 2018, "event_month");
        Store store = rows.store();
        for (int month = 1; month <= 12; month++) {
            int events = month == FEBRUARY ? 20 : month <= 10 ? 8 : 4;
            store.execute(
                    "INSERT INTO event_volume VALUES ((SELECT max(snapshot) FROM snapshot), 2018, ?, 400, 390, 60, 50, ?, 300, 96 * day(last_day(make_date(2018, ?, 1))))",
                    month,
                    events,
                    month);
        }
        event(store, 1, "2018-02-01", 640, "032", 1, 4.5, 1, 1);
        visit(store, 2);
        event(store, 3, "2018-05-31", 640, "071", 2, 7.4, 1, 1);
        event(store, 4, "2018-09-10", 640, "111", 3, -2, 1, 1);
        event(store, 5, "2018-10-28", 640, "190", 4, -10, 2, 3);
    }

    /** Pakistan visits Türkiye: coded from both sides, stored once, and in the series of both. */
    private static void visit(Store store, int line) {
        store.execute("""
                INSERT INTO event VALUES ((SELECT max(snapshot) FROM snapshot), 1, ?, DATE '2018-02-01', 770, 640, '042', 1, 1.9, 2.8,
                    3, 2, NULL, NULL, ?)
                """, line, line);
        month(store, 640, 770, 2, 1, "04", 2, 3, 2.8);
        month(store, 770, 640, 2, 1, "04", 2, 3, 1.9);
    }

    private static void event(
            Store store,
            int line,
            String day,
            int source,
            String code,
            int quad,
            double goldstein,
            int reports,
            int mentions) {
        store.execute("""
                INSERT INTO event VALUES ((SELECT max(snapshot) FROM snapshot), 1, ?, CAST(? AS DATE), ?, 770, ?, ?, ?, NULL, ?, ?, NULL,
                    NULL, ?)
                """, line, day, source, code, quad, goldstein, mentions, reports, line);
        month(
                store,
                source,
                770,
                Integer.parseInt(day.substring(5, 7)),
                quad,
                code.substring(0, 2),
                reports,
                mentions,
                goldstein);
    }

    private static void month(
            Store store,
            int source,
            int target,
            int month,
            int quad,
            String root,
            int reports,
            int mentions,
            double goldstein) {
        store.execute(
                "INSERT INTO event_month VALUES ((SELECT max(snapshot) FROM snapshot), ?, ?, 2018, ?, ?, ?, 1, ?, ?, ?, 1)",
                source,
                target,
                month,
                quad,
                root,
                reports,
                mentions,
                goldstein);
    }
}
