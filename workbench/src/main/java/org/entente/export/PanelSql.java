package org.entente.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.export.PanelColumn.Kind;
import org.entente.measure.model.Status;

/** Writes the one statement that lays all cells beside the units, each at its {@link Side}. */
final class PanelSql {
    private static final String MEASURED = "JOIN " + MeasureBlock.TABLE
            + " m ON m.year = u.year AND m.cow_from = u.a AND m.cow_to IS NOT DISTINCT FROM u.b";

    private final Unit unit;
    private final List<PanelColumn> keys;
    private final List<String> selected = new ArrayList<>();
    private final List<String> joins = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Panel.ValueColumn> asked = new ArrayList<>();
    private boolean measured;

    PanelSql(Unit unit, List<PanelColumn> keys) {
        this.unit = unit;
        this.keys = List.copyOf(keys);
    }

    /** Adds a column whose cells are joined to the units. */
    void add(ColumnCells cells) {
        for (Side side : Side.list(unit, cells.shape())) {
            join(cells, side);
        }
    }

    /**
     * Adds a column that {@link MeasureBlock} puts into its table.
     *
     * @return the number of its columns of values and statuses
     */
    int add(MeasureCells cells, PanelColumn.About about, Side side, Map<String, ColumnCells.Use> uses) {
        int place = asked.size() + 1;
        selected.add("m.v" + place);
        selected.add("m.s" + place);
        measured = true;
        asked(cells.name(), cells.label(), about, side, uses);
        return place;
    }

    private void asked(
            String column, String label, PanelColumn.About about, Side side, Map<String, ColumnCells.Use> uses) {
        int place = asked.size() + 1;
        String name = column + side.suffix();
        asked.add(new Panel.ValueColumn(
                new PanelColumn(name, "v" + place, Kind.NUMBER, label + side.words(), about),
                new PanelColumn(
                        name + ".status",
                        "s" + place,
                        Kind.STATUS,
                        "Status of " + name,
                        PanelColumn.About.of("Whether " + name + " has a value and, where it has none, why.")),
                uses));
    }

    private void join(ColumnCells cells, Side side) {
        int place = asked.size() + 1;
        String alias = "r" + place;
        Relation relation = cells.relation();
        boolean zero = relation.inside() == Status.ZERO;
        joins.add("LEFT JOIN (%s) %s ON %2$s.year = u.year AND %s"
                .formatted(relation.sql().strip(), alias, side.key().condition().replace("r.", alias + ".")));
        parameters.addAll(relation.parameters());
        String value = zero ? "CASE WHEN %1$s.s IS NOT NULL THEN %1$s.v WHEN %2$s THEN 0 END" : "%1$s.v";
        selected.add("CAST(" + value.formatted(alias, relation.covered()) + " AS DOUBLE) AS v" + place);
        selected.add(
                "CAST(CASE WHEN %1$s.s IS NOT NULL THEN %1$s.s WHEN %2$s THEN %3$d ELSE %4$d END AS TINYINT) AS s%5$d"
                        .formatted(
                                alias,
                                relation.covered(),
                                Relation.code(relation.inside()),
                                Relation.code(Status.OUT_OF_COVERAGE),
                                place));
        asked(cells.name(), cells.label(), cells.about(), side, cells.uses());
    }

    /** {@code CREATE TABLE panel}, in the order of the units. */
    String text() {
        String leaders = keys.stream()
                .skip(KeyColumns.list().size())
                .map(key -> ", u." + key.cell())
                .collect(Collectors.joining());
        return """
                CREATE OR REPLACE TEMP TABLE panel AS
                SELECT u.year, f.code AS from_code, t.code AS to_code, u.a AS cow_from, u.b AS cow_to%s%s
                FROM panel_unit u
                JOIN panel_state f ON f.cow = u.a
                LEFT JOIN panel_state t ON t.cow = u.b
                %s
                %s
                ORDER BY u.place
                """.formatted(
                        leaders,
                        selected.stream().map(one -> ",\n       " + one).collect(Collectors.joining()),
                        measured ? MEASURED : "",
                        String.join("\n", joins));
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    List<Panel.ValueColumn> asked() {
        return List.copyOf(asked);
    }
}
