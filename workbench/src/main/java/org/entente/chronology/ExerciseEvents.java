package org.entente.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.store.Columns;
import org.entente.store.KeyedQuery;
import org.entente.store.Store;

/**
 * A military exercise of the two alone: notable. Those with others are reported once a year, as
 * background. Rows of one name on overlapping days are one exercise, as for {@code exercise.joint}.
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

    private static KeyedQuery question(Store store) {
        return new KeyedQuery(Pair.newest(store, "mme") + """
                SELECT DISTINCT p.participant AS of_key, q.participant AS with_key, n.ref, e.file, e.line, trim(e.name) AS name,
                    lower(trim(e.name)) AS key, trim(e.location) AS place, e.first_day, e.first_precision,
                    coalesce(e.last_day, e.first_day) AS last_day,
                    coalesce(e.last_precision, e.first_precision) AS last_precision,
                    e.named_participants = 2 AND NOT e.unnamed_participants AS bilateral
                FROM exercise e JOIN newest n ON n.snapshot = e.snapshot
                JOIN exercise_participant p ON p.snapshot = e.snapshot AND p.file = e.file AND p.line = e.line
                JOIN exercise_participant q ON q.snapshot = e.snapshot AND q.file = e.file AND q.line = e.line
                WHERE p.participant <> q.participant
                """, "first_day, bilateral, file, line");
    }

    /** The rows by day and line, but not those that overlap an earlier one of the same name. */
    private static List<Integer> listOnce(Columns rows) {
        Map<String, List<Integer>> byName = new HashMap<>();
        List<Integer> once = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            int row = i;
            String name = rows.textOrNull("key", i);
            List<Integer> before = name == null ? List.of() : byName.computeIfAbsent(name, key -> new ArrayList<>());
            if (before.stream().noneMatch(other -> isOverlapping(rows, other, row))) {
                once.add(row);
            }
            if (name != null) {
                before.add(row);
            }
        }
        once.sort(Comparator.comparing((Integer i) -> rows.getDate("first_day", i))
                .thenComparing(i -> rows.getLong("line", i)));
        return once;
    }

    private static boolean isOverlapping(Columns rows, int one, int other) {
        return !rows.getDate("first_day", one).isAfter(rows.getDate("last_day", other))
                && !rows.getDate("first_day", other).isAfter(rows.getDate("last_day", one));
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        Columns rows = pair.ask(question(pair.store()));
        List<DatedEvent> events = new ArrayList<>();
        Map<Integer, List<Integer>> withOthers = new TreeMap<>();
        for (int i : listOnce(rows)) {
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
        EventDate.Precision precision = EventDate.Precision.of(rows.getText("first_precision", i));
        String name = text(rows, "name", i);
        String place = text(rows, "place", i);
        boolean placed = !place.isEmpty() && place.length() <= LONGEST_PLACE;
        return new DatedEvent(
                "mme:" + rows.getLong("line", i),
                kind(),
                "alone",
                "defence",
                to.isBefore(from)
                        ? EventDate.on(from, precision)
                        : EventDate.span(
                                from, precision, to, EventDate.Precision.of(rows.getText("last_precision", i))),
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
                EventDate.year(year),
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
