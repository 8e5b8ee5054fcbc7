package org.entente.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.provenance.RowRef;
import org.entente.store.Columns;
import org.entente.store.KeyedQuery;
import org.entente.store.Store;

/**
 * A strategic rivalry begins or ends: notable, a turning point where the two are principal rivals.
 */
final class RivalryEvents implements EventClass {

    @Override
    public String kind() {
        return "rivalry";
    }

    @Override
    public String source() {
        return "rivalries";
    }

    private static KeyedQuery question(Store store) {
        return new KeyedQuery(Pair.newest(store, "rivalries") + """
            SELECT p.one AS of_key, p.other AS with_key, n.ref, r.* FROM rivalry r JOIN newest n USING (snapshot),
                LATERAL (VALUES (r.first, r.second), (r.second, r.first)) AS p(one, other)
            WHERE r.first <> r.second
            """, "from_year, file, line");
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        Columns rows = pair.ask(question(pair.store()));
        List<DatedEvent> events = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            // A rivalry that "began in that year or before" has no known beginning.
            if (!rows.getBoolean("from_earlier", i)) {
                events.add(event(pair, rows, i, "began", rows.getInt("from_year", i)));
            }
            if (!rows.isNull("to_year", i)) {
                events.add(event(pair, rows, i, "ended", rows.getInt("to_year", i)));
            }
        }
        return pair.within(events);
    }

    private DatedEvent event(Pair pair, Columns rows, int i, String says, int year) {
        RowRef row = Pair.row(rows, i, "rivalry");
        List<String> over = new ArrayList<>();
        for (String what : List.of("space", "position", "ideology", "intervention")) {
            if (rows.getBoolean("over_" + what, i)) {
                over.add(what);
            }
        }
        return new DatedEvent(
                "rivalry:" + rows.getLong("line", i) + ":" + says,
                kind(),
                says,
                "international",
                EventDate.year(year),
                pair.both(),
                Map.of(
                        "one", new Fact.Party(pair.one()),
                        "other", new Fact.Party(pair.other()),
                        "known", Fact.choice(!over.isEmpty()),
                        "over", new Fact.WordList("rivalry", over)),
                rows.getBoolean("principal", i) ? 3 : 2,
                List.of(row),
                row.snapshot());
    }
}
