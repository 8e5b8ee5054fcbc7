package org.entente.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.store.Columns;
import org.entente.store.KeyedQuery;
import org.entente.store.Store;

/**
 * An episode of an armed conflict of UCDP with both as parties or as supporters with troops.
 * Opposed: a turning point in years of 1,000 battle deaths or more, else notable. On one side:
 * notable where both are parties themselves, else background. Two supporters among many are
 * contributors to one multinational force: UCDP lists peacekeepers of the United Nations so, and it
 * makes them no allies.
 */
final class ConflictEvents implements EventClass {
    private static final int WAR = 2;
    private static final int GOVERNMENT = 2;

    /** More supporters than this on one side are a multinational force. */
    private static final int COALITION = 10;

    @Override
    public String kind() {
        return "conflict";
    }

    @Override
    public String source() {
        return "ucdp";
    }

    private static KeyedQuery question(Store store) {
        return new KeyedQuery(
                Pair.newest(store, "ucdp") + """
            SELECT p.state AS of_key, q.state AS with_key, n.ref, c.file, c.line, c.conflict, c.year, c.location, c.territory, c.intensity, c.incompatibility,
                c.episode_began, c.episode_began_precision, c.episode_ended,
                p.role AS one_role, q.role AS other_role,
                (SELECT count(*) FROM conflict_party s
                 WHERE s.snapshot = c.snapshot AND s.conflict = c.conflict AND s.year = c.year AND s.role = p.role) AS fellows,
                right(p.role, 1) <> right(q.role, 1) AS opposed,
                (SELECT max(last_year) FROM coverage v WHERE v.snapshot = c.snapshot AND v.table_name = 'conflict_year')
                    AS covered_to
            FROM conflict_year c JOIN newest n ON n.snapshot = c.snapshot AND n.source = 'ucdp'
            JOIN conflict_party p ON p.snapshot = c.snapshot AND p.conflict = c.conflict AND p.year = c.year
            JOIN conflict_party q ON q.snapshot = c.snapshot AND q.conflict = c.conflict AND q.year = c.year
            WHERE p.state <> q.state AND p.role <> 'location' AND q.role <> 'location'
            """, "conflict, episode_began, year, file, line, one_role, other_role");
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        Columns rows = pair.ask(question(pair.store()));
        Map<List<Object>, List<Integer>> episodes = new LinkedHashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            List<Object> key = List.of(
                    rows.getInt("conflict", i), rows.getDate("episode_began", i), rows.getBoolean("opposed", i));
            episodes.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        List<DatedEvent> events = new ArrayList<>();
        episodes.values().forEach(episode -> events.add(event(pair, rows, episode)));
        return pair.within(events);
    }

    private DatedEvent event(Pair pair, Columns rows, List<Integer> episode) {
        int first = episode.get(0);
        int last = episode.get(episode.size() - 1);
        boolean opposed = rows.getBoolean("opposed", first);
        boolean parties =
                episode.stream().anyMatch(i -> isParty(rows, "one_role", i) && isParty(rows, "other_role", i));
        boolean war = episode.stream().anyMatch(i -> rows.getInt("intensity", i) == WAR);
        int fellows =
                episode.stream().mapToInt(i -> rows.getInt("fellows", i)).max().orElseThrow();
        boolean force = !opposed
                && fellows > COALITION
                && episode.stream().noneMatch(i -> isParty(rows, "one_role", i) || isParty(rows, "other_role", i));
        String where = rows.getText("location", first);
        String place = rows.isNull("territory", first) ? where : rows.getText("territory", first);
        return new DatedEvent(
                "ucdp:" + rows.getInt("conflict", first) + ":" + rows.getInt("year", first) + ":"
                        + (opposed ? "opposed" : "together"),
                kind(),
                opposed ? "opposed" : force ? "force" : "together",
                "defence",
                when(rows, first, last),
                pair.both(),
                Map.of(
                        "one", new Fact.Party(pair.one()),
                        "other", new Fact.Party(pair.other()),
                        "number", new Fact.Words(Integer.toString(rows.getInt("conflict", first))),
                        "about", new Fact.Words(place),
                        "territory",
                                new Fact.Choice(rows.getInt("incompatibility", first) == GOVERNMENT ? "no" : "yes"),
                        "location", new Fact.Words(where),
                        "parties", Fact.choice(parties),
                        "force", new Fact.Words(Integer.toString(fellows)),
                        "war", Fact.choice(war)),
                opposed ? (war ? 3 : 2) : parties ? 2 : 1,
                List.of(Pair.rows(rows, episode, "conflict_year")),
                rows.getText("ref", first));
    }

    private static boolean isParty(Columns rows, String role, int i) {
        return rows.getText(role, i).startsWith("side_");
    }

    /**
     * The episode's own days where both were in it from its beginning, and to its end; else the
     * years of both.
     */
    private static EventDate when(Columns rows, int first, int last) {
        LocalDate began = rows.getDate("episode_began", first);
        boolean fromStart = began.getYear() == rows.getInt("year", first) && isParty(rows, "one_role", first);
        int year = rows.getInt("year", last);
        LocalDate from = fromStart ? began : LocalDate.of(rows.getInt("year", first), 1, 1);
        EventDate.Precision precision =
                fromStart ? precision(rows.getInt("episode_began_precision", first)) : EventDate.Precision.YEAR;
        if (!rows.isNull("episode_ended", last)) {
            LocalDate ended = rows.getDate("episode_ended", last);
            return ended.getYear() == year && isParty(rows, "one_role", last) && !ended.isBefore(from)
                    ? EventDate.span(from, precision, ended, EventDate.Precision.DAY)
                    : EventDate.span(from, precision, LocalDate.of(year, 12, 31), EventDate.Precision.YEAR);
        }
        boolean goesOn = year == rows.getInt("covered_to", last);
        return goesOn
                ? EventDate.since(from, precision)
                : EventDate.span(from, precision, LocalDate.of(year, 12, 31), EventDate.Precision.YEAR);
    }

    /** UCDP's codes: 1 the day, 2 and 3 within the month, else the year. */
    private static EventDate.Precision precision(int code) {
        return code == 1 ? EventDate.Precision.DAY : code <= 3 ? EventDate.Precision.MONTH : EventDate.Precision.YEAR;
    }
}
