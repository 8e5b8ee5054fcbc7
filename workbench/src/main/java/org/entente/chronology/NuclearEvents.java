package org.entente.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.store.Columns;
import org.entente.store.KeyedQuery;
import org.entente.store.Store;

/**
 * Agreements on civilian nuclear cooperation that the two sign in a year: notable the first time,
 * background afterwards.
 */
final class NuclearEvents implements EventClass {

    @Override
    public String kind() {
        return "nuclear";
    }

    @Override
    public String source() {
        return "nuclear-cooperation";
    }

    private static KeyedQuery question(Store store) {
        return new KeyedQuery(Pair.newest(store, "nuclear-cooperation") + """
            SELECT p.member AS of_key, q.member AS with_key, n.ref, a.file, a.line, a.year
            FROM agreement a JOIN newest n ON n.snapshot = a.snapshot AND n.source = 'nuclear-cooperation'
            JOIN agreement_member p ON p.snapshot = a.snapshot AND p.agreement = a.agreement
            JOIN agreement_member q ON q.snapshot = a.snapshot AND q.agreement = a.agreement
            WHERE p.member <> q.member AND a.kind = 'nuclear' AND a.year IS NOT NULL
            """, "year, file, line");
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        Columns rows = pair.ask(question(pair.store()));
        Map<Integer, List<Integer>> byYear = new TreeMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            byYear.computeIfAbsent(rows.getInt("year", i), k -> new ArrayList<>())
                    .add(i);
        }
        List<DatedEvent> events = new ArrayList<>();
        byYear.forEach((year, indexes) -> events.add(new DatedEvent(
                "nuclear:" + year,
                kind(),
                "signed",
                "economy",
                EventDate.year(year),
                pair.both(),
                Map.of(
                        "one", new Fact.Party(pair.one()),
                        "other", new Fact.Party(pair.other()),
                        "n", new Fact.Count(indexes.size())),
                events.isEmpty() ? 2 : 1,
                List.of(Pair.rows(rows, indexes, "agreement")),
                rows.getText("ref", indexes.get(0)))));
        return pair.within(events);
    }
}
