package org.entente.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.store.Columns;
import org.entente.store.KeyedQuery;
import org.entente.store.Store;

/**
 * Treaties by name that both have joined, of at most ten parties. A convention of nearly all states
 * says little of two. A bilateral agreement is notable; protocols, amendments and treaties of three to
 * ten parties are background and reported once a year.
 */
final class TreatyEvents implements EventClass {
    /**
     * A treaty of the collection GGO, on which {@code treaty.joint} rests too, since the later of
     * the two joined. Where DESTA is imported, it reports the trade agreements.
     */
    private static final String JOINED = """
            , joined AS (
                SELECT treaty, state, min(joined) AS joined, arg_min(joined_precision, joined) AS joined_precision,
                    min(file) AS file, min(line) AS line
                FROM treaty_party
                WHERE snapshot IN (SELECT snapshot FROM newest WHERE source = 'globalgov') AND collection = 'GGO'
                    AND state IS NOT NULL AND joined IS NOT NULL
                GROUP BY treaty, state),
            few AS (
                SELECT treaty, count(DISTINCT party) AS parties, min(title) AS title
                FROM treaty_party
                WHERE snapshot IN (SELECT snapshot FROM newest WHERE source = 'globalgov') AND collection = 'GGO'
                GROUP BY treaty HAVING parties <= 10),
            about AS (
                SELECT treaty, max(domain) AS domain, bool_and(kind = 'Agreement') AS main_text
                FROM treaty
                WHERE snapshot IN (SELECT snapshot FROM newest WHERE source = 'globalgov') AND collection = 'GGO'
                GROUP BY treaty)
            SELECT p.state AS of_key, q.state AS with_key, n.ref, p.file, p.line, q.file AS file_2, q.line AS line_2, treaty, parties, title,
                coalesce(domain, '') AS domain, coalesce(main_text, false) AS main_text, greatest(p.joined, q.joined) AS since,
                CASE WHEN p.joined >= q.joined THEN p.joined_precision ELSE q.joined_precision END AS since_precision
            FROM joined p JOIN joined q USING (treaty) JOIN few USING (treaty) LEFT JOIN about USING (treaty)
            JOIN newest n ON n.source = 'globalgov'
            WHERE p.state <> q.state
                AND NOT (coalesce(domain, '') LIKE '%trade%' AND EXISTS (SELECT 1 FROM newest WHERE source = 'desta'))
            """;

    @Override
    public String kind() {
        return "treaty_joint";
    }

    @Override
    public String source() {
        return "globalgov";
    }

    private static KeyedQuery question(Store store) {
        return new KeyedQuery(Pair.newest(store, "globalgov", "desta") + JOINED, "since, treaty");
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        Columns rows = pair.ask(question(pair.store()));
        List<DatedEvent> events = new ArrayList<>();
        Map<Integer, List<Integer>> background = new TreeMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            if (rows.getInt("parties", i) == 2 && rows.getBoolean("main_text", i)) {
                events.add(event(pair, rows, List.of(i), "alone", date(rows, i), 2));
            } else {
                background
                        .computeIfAbsent(rows.getDate("since", i).getYear(), k -> new ArrayList<>())
                        .add(i);
            }
        }
        background.forEach((year, indexes) -> events.add(event(
                pair,
                rows,
                indexes,
                "others",
                indexes.size() == 1 ? date(rows, indexes.get(0)) : EventDate.year(year),
                1)));
        return pair.within(events);
    }

    private static EventDate date(Columns rows, int i) {
        return EventDate.on(rows.getDate("since", i), EventDate.Precision.of(rows.getText("since_precision", i)));
    }

    private DatedEvent event(
            Pair pair, Columns rows, List<Integer> indexes, String says, EventDate when, int importance) {
        int first = indexes.get(0);
        List<String> names =
                indexes.stream().map(i -> rows.getText("title", i).strip()).toList();
        return new DatedEvent(
                "globalgov:"
                        + (says.equals("alone")
                                ? rows.getText("treaty", first)
                                : "others:" + when.first().getYear()),
                kind(),
                says,
                sector(rows.getText("domain", first)),
                when,
                pair.both(),
                Map.of(
                        "one", new Fact.Party(pair.one()),
                        "other", new Fact.Party(pair.other()),
                        "name", new Fact.Words(names.get(0)),
                        "names", new Fact.Names(names),
                        "n", new Fact.Count(names.size()),
                        "trade", Fact.choice(rows.getText("domain", first).contains("trade")),
                        "members", new Fact.Count(rows.getInt("parties", first))),
                importance,
                indexes.stream()
                        .flatMap(i -> Stream.of(
                                Pair.row(rows, i, "treaty_party"),
                                Pair.row(rows, i, "treaty_party", "file_2", "line_2")))
                        .toList(),
                rows.getText("ref", first));
    }

    private static String sector(String domain) {
        if (domain.contains("trade") || domain.contains("labour")) {
            return "economy";
        }
        return domain.contains("security") ? "defence" : domain.contains("health") ? "society" : "politics";
    }
}
