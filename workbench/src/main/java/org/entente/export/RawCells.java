package org.entente.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.country.YearRange;
import org.entente.measure.model.QuestionException;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cells of a raw column: of one snapshot, the newest of the one source that fills the
 * table or that is named.
 */
final class RawCells {
    private static final Pattern PARAMETER = Pattern.compile("\\$(snapshot|first|last|column)");
    private static final String SHOWN = ", ";
    private static final int MOST_SHOWN = 40;

    private final Store store;
    private final RawTable table;
    private final ColumnName name;
    private final RawTable.Column column;
    private @Nullable Optional<Snapshot> chosen;

    private RawCells(Store store, RawTable table, ColumnName name, RawTable.Column column) {
        this.store = store;
        this.table = table;
        this.name = name;
        this.column = column;
    }

    /**
     * @throws QuestionException when the table has no such column, or several sources fill it and
     *     none is named
     */
    static RawCells of(Store store, RawTable table, ColumnName name) {
        if (name.argument() != null) {
            throw new QuestionException(
                    "%s is a raw column and takes no argument, and %s was given; a source is written %s@SOURCE"
                            .formatted(name.head(), name.argument(), name.head()));
        }
        RawTable.Column column = table.isOpen() ? open(store, table, name) : fixed(table, name);
        return new RawCells(store, table, name, column);
    }

    private static RawTable.Column fixed(RawTable table, ColumnName name) {
        return table.columns().stream()
                .filter(one -> one.name().equals(name.column()))
                .findFirst()
                .orElseThrow(() -> new QuestionException("%s has no column \"%s\" for panels; it has %s"
                        .formatted(
                                table.name(),
                                name.column(),
                                table.columns().stream()
                                        .map(RawTable.Column::name)
                                        .collect(Collectors.joining(SHOWN)))));
    }

    private static RawTable.Column open(Store store, RawTable table, ColumnName name) {
        Columns parts =
                store.query("SELECT DISTINCT %s AS part FROM %s ORDER BY part".formatted(table.part(), table.name()));
        List<String> known = IntStream.range(0, parts.rows())
                .mapToObj(i -> parts.getText("part", i))
                .toList();
        if (!known.contains(name.column())) {
            throw new QuestionException("%s holds no %s \"%s\"; %s"
                    .formatted(
                            table.name(),
                            table.part(),
                            name.column(),
                            known.isEmpty()
                                    ? "nothing that fills it is imported"
                                    : "it holds "
                                            + known.stream().limit(MOST_SHOWN).collect(Collectors.joining(SHOWN))
                                            + (known.size() > MOST_SHOWN ? " and more" : "")));
        }
        return new RawTable.Column(name.column(), "value", "", "");
    }

    /** The snapshot that answers; empty when nothing that fills the table is imported. */
    Optional<Snapshot> snapshot() {
        Optional<Snapshot> known = chosen;
        if (known == null) {
            known = choose();
            chosen = known;
        }
        return known;
    }

    private Optional<Snapshot> choose() {
        List<Snapshot> filled = candidates();
        List<String> sources = filled.stream().map(Snapshot::source).distinct().toList();
        String asked = name.source();
        if (asked == null && sources.size() > 1) {
            throw new QuestionException("several sources fill %s: write %s"
                    .formatted(
                            name.head(),
                            sources.stream()
                                    .map(source -> name.head() + "@" + source)
                                    .collect(Collectors.joining(" or "))));
        }
        Optional<Snapshot> found = filled.stream()
                .filter(s -> asked == null || s.source().equals(asked))
                .filter(s -> name.vintage() == null || s.vintage().equals(name.vintage()))
                // Snapshots come by vintage, so that the last is the newest.
                .reduce((earlier, later) -> later);
        if (found.isEmpty() && asked != null) {
            throw new QuestionException("%s has nothing from %s; %s"
                    .formatted(
                            name.head(),
                            name.written().substring(name.written().indexOf('@') + 1),
                            filled.isEmpty()
                                    ? "nothing that fills it is imported"
                                    : "there is "
                                            + filled.stream().map(Snapshot::ref).collect(Collectors.joining(SHOWN))));
        }
        return found;
    }

    private List<Snapshot> candidates() {
        String condition = table.isOpen()
                ? " WHERE %s = ?".formatted(table.part())
                : table.name().equals("trade_flow") ? " WHERE product = 'total'" : "";
        Columns rows = store.query(
                "SELECT DISTINCT snapshot FROM " + table.name() + condition,
                table.isOpen() ? new Object[] {column.name()} : new Object[0]);
        List<Long> ids = IntStream.range(0, rows.rows())
                .mapToObj(i -> rows.getLong("snapshot", i))
                .toList();
        return store.listSnapshots().stream()
                .filter(s -> ids.contains((long) s.id()))
                .toList();
    }

    /**
     * The years for which the snapshot speaks about the column; empty where nothing is imported or
     * years do not matter.
     */
    List<YearRange> listCovered() {
        return snapshot().stream()
                .flatMap(snapshot -> {
                    Columns rows = store.query("""
                            SELECT first_year, last_year FROM coverage
                            WHERE snapshot = ? AND table_name = ? AND part = ? ORDER BY first_year
                            """, snapshot.id(), table.name(), table.isOpen() ? column.name() : "");
                    return IntStream.range(0, rows.rows())
                            .mapToObj(i -> new YearRange(rows.getInt("first_year", i), rows.getInt("last_year", i)));
                })
                .toList();
    }

    ColumnCells cells(YearRange years) {
        Optional<Snapshot> snapshot = snapshot();
        List<Object> parameters = new ArrayList<>();
        Matcher m = PARAMETER.matcher(table.rows().replace("{value}", column.value()));
        StringBuilder sql = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(sql, "?");
            parameters.add(
                    switch (m.group(1)) {
                        case "snapshot" -> snapshot.map(Snapshot::id).orElse(-1);
                        case "first" -> years.from();
                        case "last" -> years.to();
                        default -> column.name();
                    });
        }
        m.appendTail(sql);
        String covered = listCovered().stream()
                .map(range -> "u.year BETWEEN %d AND %d".formatted(range.from(), range.to()))
                .collect(Collectors.joining(" OR "));
        return new ColumnCells(
                name.written(),
                label(),
                about(),
                new Relation(
                        sql.toString(),
                        parameters,
                        table.shape(),
                        covered.isEmpty() ? Relation.NEVER : "(" + covered + ")",
                        table.inside()),
                snapshot.map(s -> Map.of(s.ref(), new ColumnCells.Use(0, 0, 0))).orElse(Map.of()));
    }

    private String label() {
        return table.isOpen() ? column.name() + " (" + table.name().replace('_', ' ') + ")" : column.label();
    }

    private PanelColumn.About about() {
        return new PanelColumn.About(
                table.name().equals("state_year") ? unit() : column.unit(),
                table.meaning(),
                "",
                "",
                List.of(),
                List.of());
    }

    private String unit() {
        Columns rows = store.query("""
                SELECT unit, min(year) AS first, max(year) AS last FROM state_year
                WHERE snapshot = ? AND variable = ? GROUP BY unit ORDER BY first, unit
                """, snapshot().map(Snapshot::id).orElse(-1), column.name());
        if (rows.rows() == 1) {
            return rows.getText("unit", 0);
        }
        if (rows.rows() > 3) {
            return rows.rows() + " different units: see column unit of table state_year";
        }
        return IntStream.range(0, rows.rows())
                .mapToObj(i -> "%s (%d-%d)"
                        .formatted(rows.getText("unit", i), rows.getLong("first", i), rows.getLong("last", i)))
                .collect(Collectors.joining(SHOWN));
    }
}
