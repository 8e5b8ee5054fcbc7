package org.entente.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.store.Columns;

/**
 * A military exercise of the two alone: notable. Those with others are told once a year, as background. Rows of one name on
 * overlapping days are one exercise, as for {@code exercise.joint}.
 */
final class ExerciseEvents implements EventClass {
    private static final int LONGEST_PLACE = 60;

    @Override
    public String kind() {
        return "exercise";
    }

    @Override
    public String source() {
        return "mme";
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        Columns rows = pair.query("""
                , joint AS (
                    SELECT DISTINCT n.ref, e.file, e.line, trim(e.name) AS name, trim(e.location) AS place, e.first_day,
                        e.first_precision, coalesce(e.last_day, e.first_day) AS last_day,
                        coalesce(e.last_precision, e.first_precision) AS last_precision,
                        e.named_participants = 2 AND NOT e.unnamed_participants AS bilateral
                    FROM exercise e JOIN newest n ON n.snapshot = e.snapshot AND n.source = 'mme'
                    JOIN exercise_participant p ON p.snapshot = e.snapshot AND p.file = e.file AND p.line = e.line
                    JOIN exercise_participant q ON q.snapshot = e.snapshot AND q.file = e.file AND q.line = e.line
                    WHERE p.participant = ? AND q.participant = ?)
                SELECT * FROM joint j WHERE NOT EXISTS (
                    SELECT 1 FROM joint o WHERE lower(o.name) = lower(j.name)
                        AND (o.first_day, o.bilateral, o.file, o.line) < (j.first_day, j.bilateral, j.file, j.line)
                        AND o.first_day <= j.last_day AND j.first_day <= o.last_day)
                ORDER BY first_day, line
                """, pair.one(), pair.other());
        List<DatedEvent> events = new ArrayList<>();
        Map<Integer, List<Integer>> withOthers = new TreeMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            if (rows.getBoolean("bilateral", i)) {
                events.add(alone(pair, rows, i));
            } else {
                withOthers
                        .computeIfAbsent(rows.getDate("first_day", i).getYear(), k -> new ArrayList<>())
                        .add(i);
            }
        }
        withOthers.forEach((year, indexes) -> events.add(year(pair, rows, year, indexes)));
        return pair.within(events);
    }

    private DatedEvent alone(Pair pair, Columns rows, int i) {
        LocalDate from = rows.getDate("first_day", i);
        LocalDate to = rows.getDate("last_day", i);
        When.Precision precision = When.Precision.of(rows.getText("first_precision", i));
        String name = text(rows, "name", i);
        String place = text(rows, "place", i);
        boolean placed = !place.isEmpty() && place.length() <= LONGEST_PLACE;
        return new DatedEvent(
                "mme:" + rows.getLong("line", i),
                kind(),
                "alone",
                "defence",
                to.isBefore(from)
                        ? When.on(from, precision)
                        : When.span(from, precision, to, When.Precision.of(rows.getText("last_precision", i))),
                pair.both(),
                Map.of(
                        "one", new Fact.Party(pair.one()),
                        "other", new Fact.Party(pair.other()),
                        "named", Fact.choice(!name.isEmpty()),
                        "name", new Fact.Words(name),
                        "placed", Fact.choice(placed),
                        "place", new Fact.Words(placed ? place : "")),
                2,
                List.of(Pair.row(rows, i, "exercise")),
                rows.getText("ref", i));
    }

    private static String text(Columns rows, String column, int i) {
        return rows.isNull(column, i) ? "" : rows.getText(column, i);
    }

    private DatedEvent year(Pair pair, Columns rows, int year, List<Integer> indexes) {
        Map<String, Integer> names = new LinkedHashMap<>();
        indexes.forEach(i -> names.merge(text(rows, "name", i), 1, Integer::sum));
        names.remove("");
        return new DatedEvent(
                "mme:with-others:" + year,
                kind(),
                "with_others",
                "defence",
                When.year(year),
                pair.both(),
                Map.of(
                        "one", new Fact.Party(pair.one()),
                        "other", new Fact.Party(pair.other()),
                        "n", new Fact.Count(indexes.size()),
                        "named", Fact.choice(!names.isEmpty()),
                        "names", new Fact.Names(List.copyOf(names.keySet()))),
                1,
                List.of(Pair.rows(rows, indexes, "exercise")),
                rows.getText("ref", indexes.get(0)));
    }
}
