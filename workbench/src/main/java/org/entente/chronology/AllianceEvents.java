package org.entente.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.provenance.RowRef;
import org.entente.store.Columns;
import org.entente.store.KeyedQuery;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * An alliance treaty of ATOP begins or ceases to bind both. Phases of one treaty that follow one
 * another are one time together. Defence and offence are turning points; other pledges are notable
 * among at most {@value #FEW} members.
 */
final class AllianceEvents implements EventClass {
    private static final int FEW = 10;

    private static final List<String> PLEDGES =
            List.of("defence", "offence", "neutrality", "nonaggression", "consultation");

    @Override
    public String kind() {
        return "alliance";
    }

    @Override
    public String source() {
        return "atop";
    }

    /**
     * Time that both spend in a treaty, with the strongest pledge that either owes at its beginning
     * and at its end.
     */
    private static final class Together {
        private final LocalDate from;
        private final EventDate.Precision precision;
        private final int first;
        private @Nullable LocalDate to;
        private EventDate.Precision toPrecision;
        private int last;
        private final List<Integer> indexes = new ArrayList<>();

        Together(LocalDate from, EventDate.Precision precision, int row) {
            this.from = from;
            this.precision = precision;
            this.toPrecision = precision;
            this.first = row;
            this.last = row;
        }
    }

    private static KeyedQuery question(Store store) {
        return new KeyedQuery(Pair.newest(store, "atop") + """
            SELECT p.member AS of_key, q.member AS with_key, n.ref, p.file, p.line, q.line AS other_line, p.alliance,
                greatest(p.first_day, q.first_day) AS first_day,
                CASE WHEN p.first_day >= q.first_day THEN p.first_precision ELSE q.first_precision END AS first_precision,
                least(coalesce(p.last_day, DATE '9999-12-31'), coalesce(q.last_day, DATE '9999-12-31')) AS last_day,
                CASE WHEN coalesce(p.last_day, DATE '9999-12-31') <= coalesce(q.last_day, DATE '9999-12-31')
                    THEN p.last_precision ELSE q.last_precision END AS last_precision,
                p.defence OR q.defence AS defence, p.offence OR q.offence AS offence,
                p.neutrality OR q.neutrality AS neutrality, p.nonaggression OR q.nonaggression AS nonaggression,
                p.consultation OR q.consultation AS consultation,
                (p.defence, p.offence, p.neutrality, p.nonaggression, p.consultation)
                    = (q.defence, q.offence, q.neutrality, q.nonaggression, q.consultation) AS mutual,
                len(a.members) AS members
            FROM alliance_member p JOIN newest n ON n.snapshot = p.snapshot AND n.source = 'atop'
            JOIN alliance_member q ON q.snapshot = p.snapshot AND q.alliance = p.alliance AND q.phase = p.phase
            JOIN alliance a ON a.snapshot = p.snapshot AND a.alliance = p.alliance
            WHERE p.member <> q.member
                AND p.first_day <= coalesce(q.last_day, DATE '9999-12-31')
                AND q.first_day <= coalesce(p.last_day, DATE '9999-12-31')
            """, "alliance, first_day, file, line, other_line");
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        Columns rows = pair.ask(question(pair.store()));
        Map<Integer, List<Together>> byTreaty = new LinkedHashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            add(byTreaty.computeIfAbsent(rows.getInt("alliance", i), k -> new ArrayList<>()), rows, i);
        }
        List<DatedEvent> events = new ArrayList<>();
        byTreaty.values().forEach(list -> list.forEach(t -> tell(pair, rows, t, events)));
        return pair.within(events);
    }

    private static void add(List<Together> list, Columns rows, int i) {
        LocalDate from = rows.getDate("first_day", i);
        Together current = list.isEmpty() ? null : list.get(list.size() - 1);
        LocalDate end = current == null ? null : current.to;
        if (current == null || end == null || end.plusDays(1).isBefore(from)) {
            if (current != null && end == null) {
                return;
            }
            current = new Together(from, EventDate.Precision.of(rows.getText("first_precision", i)), i);
            list.add(current);
        }
        LocalDate to = rows.getDate("last_day", i);
        boolean open = to.getYear() == 9999;
        current.to = open ? null : to;
        current.toPrecision = open ? current.precision : EventDate.Precision.of(rows.getText("last_precision", i));
        current.last = i;
        current.indexes.add(i);
    }

    private void tell(Pair pair, Columns rows, Together time, List<DatedEvent> events) {
        events.add(event(pair, rows, time, time.first, "entered", EventDate.on(time.from, time.precision)));
        LocalDate to = time.to;
        if (to != null) {
            events.add(event(pair, rows, time, time.last, "left", EventDate.on(to, time.toPrecision)));
        }
    }

    private DatedEvent event(Pair pair, Columns rows, Together time, int row, String says, EventDate when) {
        int alliance = rows.getInt("alliance", row);
        int members = rows.getInt("members", row);
        String pledge = PLEDGES.stream()
                .filter(p -> rows.getBoolean(p, row))
                .findFirst()
                .orElse("none");
        List<RowRef> lines = new ArrayList<>();
        time.indexes.forEach(i -> {
            lines.add(Pair.row(rows, i, "alliance_member"));
            lines.add(Pair.row(rows, i, "alliance_member", "other_line"));
        });
        return new DatedEvent(
                "atop:" + alliance + ":" + says + ":" + when.edtf(),
                kind(),
                says,
                "defence",
                when,
                pair.both(),
                Map.of(
                        "one", new Fact.Party(pair.one()),
                        "other", new Fact.Party(pair.other()),
                        "number", new Fact.Words(Integer.toString(alliance)),
                        "pledge", new Fact.Word("pledge", pledge),
                        "two", Fact.choice(members == 2),
                        "mutual", Fact.choice(rows.getBoolean("mutual", row)),
                        "others", new Fact.Count(members - 2)),
                importance(pledge, members),
                lines,
                rows.getText("ref", row));
    }

    private static int importance(String pledge, int members) {
        if (pledge.equals("defence") || pledge.equals("offence")) {
            return 3;
        }
        return members <= FEW ? 2 : 1;
    }
}
