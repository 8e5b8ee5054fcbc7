package org.entente.source.vintage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Compares the canonical rows of two vintages of a source: first those that are alike in every
 * column go, as often as they stand on both sides, then the rest are matched by what they are
 * about. The spelling of a party that is a state in both is no difference, and neither are lines.
 */
public final class VintageDiff {
    private final Store store;
    private final Snapshot before;
    private final Snapshot after;
    private final int @Nullable [] pair;

    /**
     * @param pair COW numbers of two states, to compare the rows about them alone; null for all
     *     rows
     */
    public VintageDiff(Store store, Snapshot before, Snapshot after, int @Nullable [] pair) {
        this.store = store;
        this.before = before;
        this.after = after;
        this.pair = pair == null ? null : pair.clone();
    }

    /** A row with its line, column by column as text. */
    private record Line(long line, Map<String, @Nullable String> values) {
        List<@Nullable String> values(List<String> columns) {
            return columns.stream().<@Nullable String>map(values::get).toList();
        }
    }

    /**
     * All differences, table by table; within a table those that changed, then those that vanished,
     * then those that appeared.
     */
    public List<RowChange> list() {
        List<RowChange> changes = new ArrayList<>();
        for (String table : tables()) {
            changes.addAll(compare(DiffTable.get(table)));
        }
        return changes;
    }

    /** The tables in which one of the two has rows. */
    private List<String> tables() {
        List<String> about = List.of("snapshot", "snapshot_file", "row_issue", "coverage");
        return Store.listTables().stream()
                .filter(name -> !about.contains(name))
                .sorted()
                .filter(name -> pair == null || !DiffTable.get(name).states().isEmpty())
                .filter(name -> store.query(
                                        "SELECT 1 FROM " + name + " WHERE snapshot IN (?, ?) LIMIT 1",
                                        before.id(),
                                        after.id())
                                .rows()
                        > 0)
                .toList();
    }

    private List<RowChange> compare(DiffTable table) {
        List<String> columns = columns(table.table());
        List<Line> gone = rest(table, columns, before, after);
        List<Line> come = rest(table, columns, after, before);
        List<RowChange> changes = new ArrayList<>();
        for (List<String> key : table.keys()) {
            match(table, key, gone, come, changes);
        }
        gone.forEach(line -> changes.add(change(table, RowChange.Kind.VANISHED, line, null)));
        come.forEach(line -> changes.add(change(table, RowChange.Kind.APPEARED, null, line)));
        return changes;
    }

    private List<String> columns(String table) {
        return store.query("SELECT * EXCLUDE (snapshot, file, line) FROM " + table + " LIMIT 0")
                .names();
    }

    /** The rows of one vintage that the other has not, or has less often; nulls are alike. */
    private List<Line> rest(DiffTable table, List<String> columns, Snapshot here, Snapshot there) {
        String shown = columns.stream().map(column -> spelling(column, columns)).collect(Collectors.joining(", "));
        String all = String.join(", ", columns);
        String side =
                "SELECT line, %s, row_number() OVER (PARTITION BY %s ORDER BY line) AS time_of_row FROM (SELECT line, %s FROM %s WHERE snapshot = ?%s)"
                        .formatted(all, all, shown, table.table(), condition(table));
        String alike = columns.stream()
                .map(column -> "a." + column + " IS NOT DISTINCT FROM b." + column)
                .collect(Collectors.joining(" AND "));
        List<Object> parameters = new ArrayList<>();
        for (Snapshot snapshot : List.of(here, there)) {
            parameters.add(snapshot.id());
            parameters.addAll(states(table));
        }
        Columns rows = store.query(
                "SELECT a.* EXCLUDE (time_of_row) FROM (" + side + ") a LEFT JOIN (" + side + ") b ON " + alike
                        + " AND a.time_of_row = b.time_of_row WHERE b.line IS NULL ORDER BY a.line",
                parameters.toArray());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            Map<String, @Nullable String> values = new LinkedHashMap<>();
            for (String column : columns) {
                values.put(column, text(rows.value(column, i)));
            }
            lines.add(new Line(rows.getLong("line", i), values));
        }
        return lines;
    }

    /** A name beside a number counts only where there is no number. */
    private static String spelling(String column, List<String> columns) {
        String number = column.endsWith("_name") ? column.substring(0, column.length() - "_name".length()) : "";
        boolean party = column.equals("party_name") && columns.contains("state");
        String beside = party ? "state" : number;
        return columns.contains(beside)
                ? "CASE WHEN %s IS NULL THEN %s END AS %s".formatted(beside, column, column)
                : column;
    }

    private String condition(DiffTable table) {
        if (pair == null) {
            return "";
        }
        List<String> states = table.states();
        String first = states.get(0);
        if (states.size() == 1) {
            return " AND %s IN (?, ?)".formatted(first);
        }
        String second = states.get(1);
        return table.table().equals("own_value")
                ? " AND first IN (?, ?) AND (second_name IS NULL OR second IN (?, ?))"
                : " AND ((%1$s = ? AND %2$s = ?) OR (%2$s = ? AND %1$s = ?))".formatted(first, second);
    }

    private List<Integer> states(DiffTable table) {
        if (pair == null) {
            return List.of();
        }
        return table.states().size() == 1 ? List.of(pair[0], pair[1]) : List.of(pair[0], pair[1], pair[0], pair[1]);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof long[] list) {
            return Arrays.stream(list).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        }
        if (value instanceof Double real && real == Math.rint(real) && Math.abs(real) < 1e15) {
            return Long.toString(real.longValue());
        }
        return value == null ? null : value.toString();
    }

    /** Takes rows that are equal in the columns out of both lists, one for one in their order. */
    private static void match(
            DiffTable table, List<String> key, List<Line> gone, List<Line> come, List<RowChange> changes) {
        Map<List<@Nullable String>, Deque<Line>> there = new LinkedHashMap<>();
        come.forEach(line ->
                there.computeIfAbsent(line.values(key), k -> new ArrayDeque<>()).add(line));
        List<Line> unmatched = new ArrayList<>();
        Set<Line> matched = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Line line : gone) {
            Deque<Line> candidates = there.getOrDefault(line.values(key), new ArrayDeque<>());
            if (candidates.isEmpty()) {
                unmatched.add(line);
            } else {
                Line other = candidates.remove();
                matched.add(other);
                changes.add(change(table, RowChange.Kind.CHANGED, line, other));
            }
        }
        gone.clear();
        gone.addAll(unmatched);
        come.removeIf(matched::contains);
    }

    /** A state by its code. */
    private static @Nullable String shown(DiffTable table, String column, @Nullable String value) {
        return value == null || !table.states().contains(column)
                ? value
                : StateSystem.standard()
                        .find(Integer.parseInt(value))
                        .map(State::code)
                        .orElse(value);
    }

    private static RowChange change(DiffTable table, RowChange.Kind kind, @Nullable Line was, @Nullable Line is) {
        Line any = Objects.requireNonNull(was == null ? is : was);
        List<String> naming =
                table.naming().isEmpty() ? List.copyOf(any.values().keySet()) : table.naming();
        String what = naming.stream()
                .map(column -> shown(table, column, any.values().get(column)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" | "));
        List<RowChange.Field> fields = new ArrayList<>();
        if (was != null && is != null) {
            was.values().forEach((column, value) -> {
                if (!Objects.equals(value, is.values().get(column))) {
                    fields.add(new RowChange.Field(column, value, is.values().get(column)));
                }
            });
        }
        return new RowChange(
                table.table(), kind, what, was == null ? null : was.line(), is == null ? null : is.line(), fields);
    }
}
