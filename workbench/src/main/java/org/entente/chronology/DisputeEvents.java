package org.entente.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.provenance.RowRef;
import org.entente.store.Columns;
import org.entente.store.KeyedQuery;
import org.entente.store.Store;

/**
 * A militarised dispute in which the two stand on opposite sides, or on one side, on a common day.
 * Opposed: a turning point when either reached war, notable when either used force. On one side:
 * notable when either reached war.
 */
final class DisputeEvents implements EventClass {
    private static final int FORCE = 4;
    private static final int WAR = 5;

    @Override
    public String kind() {
        return "dispute";
    }

    @Override
    public String source() {
        return "mid";
    }

    private static KeyedQuery question(Store store) {
        return new KeyedQuery(Pair.newest(store, "mid", "gml") + """
            SELECT p.state AS of_key, q.state AS with_key, n.ref, p.file, p.line, q.line AS other_line, p.dispute, p.side_a <> q.side_a AS opposed,
                greatest(p.first_day, q.first_day) AS first_day,
                CASE WHEN p.first_day >= q.first_day THEN p.first_precision ELSE q.first_precision END AS first_precision,
                least(p.last_day, q.last_day) AS last_day,
                CASE WHEN p.last_day <= q.last_day THEN p.last_precision ELSE q.last_precision END AS last_precision,
                p.hostility AS one_level, q.hostility AS other_level, d.states_a + d.states_b AS states,
                d.open AND least(p.last_day, q.last_day) = d.last_day AS open,
                EXISTS (SELECT 1 FROM dispute_dyad g JOIN newest m ON m.snapshot = g.snapshot AND m.source = 'gml'
                    WHERE g.dispute = p.dispute AND g.state = p.state AND g.opponent = q.state) AS reviewed
            FROM dispute_participant p JOIN newest n ON n.snapshot = p.snapshot AND n.source = 'mid'
            JOIN dispute_participant q ON q.snapshot = p.snapshot AND q.dispute = p.dispute
            JOIN dispute d ON d.snapshot = p.snapshot AND d.dispute = p.dispute
            WHERE p.state <> q.state AND p.first_day <= q.last_day AND q.first_day <= p.last_day
            """, "dispute, first_day, file, line, other_line");
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        Columns rows = pair.ask(question(pair.store()));
        Map<List<Object>, List<Integer>> byDispute = new LinkedHashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            byDispute
                    .computeIfAbsent(
                            List.of(rows.getInt("dispute", i), rows.getBoolean("opposed", i)), k -> new ArrayList<>())
                    .add(i);
        }
        int reviewedTo = rows.rows() == 0 ? 0 : pair.coveredTo("gml", "dispute_dyad");
        List<DatedEvent> events = new ArrayList<>();
        byDispute.values().forEach(group -> events.add(event(pair, rows, group, reviewedTo)));
        return pair.within(events);
    }

    private DatedEvent event(Pair pair, Columns rows, List<Integer> group, int reviewedTo) {
        int first = group.get(0);
        int last = group.get(0);
        int one = 0;
        int other = 0;
        boolean reviewed = false;
        List<RowRef> lines = new ArrayList<>();
        for (int i : group) {
            last = rows.getDate("last_day", i).isAfter(rows.getDate("last_day", last)) ? i : last;
            one = Math.max(one, level(rows, "one_level", i));
            other = Math.max(other, level(rows, "other_level", i));
            reviewed |= rows.getBoolean("reviewed", i);
            lines.add(Pair.row(rows, i, "dispute_participant"));
            lines.add(Pair.row(rows, i, "dispute_participant", "other_line"));
        }
        boolean opposed = rows.getBoolean("opposed", first);
        LocalDate from = rows.getDate("first_day", first);
        EventDate.Precision precision = EventDate.Precision.of(rows.getText("first_precision", first));
        // A dispute that goes on when the data end has no known end; the years after are not known
        // to be in it.
        EventDate when = EventDate.span(
                from,
                precision,
                rows.getDate("last_day", last),
                EventDate.Precision.of(rows.getText("last_precision", last)));
        int number = rows.getInt("dispute", first);
        int most = Math.max(one, other);
        Map<String, Fact> facts = new HashMap<>();
        facts.put("one", new Fact.Party(pair.one()));
        facts.put("other", new Fact.Party(pair.other()));
        facts.put("number", new Fact.Words(Integer.toString(number)));
        facts.put("one_level", new Fact.Word("hostility", Integer.toString(one)));
        facts.put("other_level", new Fact.Word("hostility", Integer.toString(other)));
        facts.put("alike", Fact.choice(one == other));
        facts.put("states", new Fact.Count(rows.getLong("states", first)));
        facts.put("many", Fact.choice(rows.getLong("states", first) > 2));
        facts.put("doubted", Fact.choice(opposed && !reviewed && from.getYear() <= reviewedTo));
        facts.put("ongoing", Fact.choice(rows.getBoolean("open", last)));
        return new DatedEvent(
                "mid:" + number + ":" + (opposed ? "opposed" : "together"),
                kind(),
                opposed ? "opposed" : "together",
                "defence",
                when,
                pair.both(),
                facts,
                opposed ? (most == WAR ? 3 : most == FORCE ? 2 : 1) : most == WAR ? 2 : 1,
                lines,
                rows.getText("ref", first));
    }

    private static int level(Columns rows, String column, int i) {
        return rows.isNull(column, i) ? 0 : rows.getInt(column, i);
    }
}
