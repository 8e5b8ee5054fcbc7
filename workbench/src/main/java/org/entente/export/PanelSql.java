package org.entente.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.export.PanelColumn.Kind;
import org.entente.measure.Shape;
import org.entente.measure.Status;

/**
 * Writes the one statement that lays all cells beside the units. A quantity of one state stands twice beside a pair, as
 * {@code ID.from} and {@code ID.to}; a directed one twice beside an undirected pair, as {@code ID} from the first to the
 * second and {@code ID.reverse} from the second to the first. What is of the whole system is the same in all rows of a year.
 */
final class PanelSql {
    private final Unit unit;
    private final List<PanelColumn> keys;
    private final List<String> selected = new ArrayList<>();
    private final List<String> joins = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Panel.Asked> asked = new ArrayList<>();

    PanelSql(Unit unit, List<PanelColumn> keys) {
        this.unit = unit;
        this.keys = List.copyOf(keys);
    }

    void add(Cells cells) {
        Shape shape = cells.shape();
        if (shape == Shape.SYSTEM) {
            join(cells, "", "", "TRUE");
        } else if (!unit.isDyadic()) {
            join(cells, "", "", "r.a = u.a");
        } else if (shape == Shape.STATE) {
            join(cells, ".from", ", of from", "r.a = u.a");
            join(cells, ".to", ", of to", "r.a = u.b");
        } else if (shape == Shape.DYAD) {
            join(
                    cells,
                    "",
                    "",
                    unit.isDirected()
                            ? "r.a = least(u.a, u.b) AND r.b = greatest(u.a, u.b)"
                            : "r.a = u.a AND r.b = u.b");
        } else {
            join(cells, "", unit.isDirected() ? "" : ", from > to", "r.a = u.a AND r.b = u.b");
            if (!unit.isDirected()) {
                join(cells, ".reverse", ", to > from", "r.a = u.b AND r.b = u.a");
            }
        }
    }

    private void join(Cells cells, String suffix, String where, String condition) {
        int place = asked.size() + 1;
        String alias = "r" + place;
        Relation relation = cells.relation();
        boolean zero = relation.inside() == Status.ZERO;
        joins.add("LEFT JOIN (%s) %s ON %2$s.year = u.year AND %s"
                .formatted(relation.sql().strip(), alias, condition.replace("r.", alias + ".")));
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
        String name = cells.name() + suffix;
        asked.add(new Panel.Asked(
                new PanelColumn(name, "v" + place, Kind.NUMBER, cells.label() + where, cells.about()),
                new PanelColumn(
                        name + ".status",
                        "s" + place,
                        Kind.STATUS,
                        "Status of " + name,
                        PanelColumn.About.of("Whether " + name + " has a value and, where it has none, why.")),
                cells.uses()));
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
                ORDER BY u.place
                """.formatted(
                        leaders,
                        selected.stream().map(one -> ",\n       " + one).collect(Collectors.joining()),
                        String.join("\n", joins));
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    List<Panel.Asked> asked() {
        return List.copyOf(asked);
    }
}
