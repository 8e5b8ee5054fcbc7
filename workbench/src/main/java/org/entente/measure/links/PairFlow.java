package org.entente.measure.links;

import java.util.List;
import java.util.Map;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** A measure of one or more variables of {@code pair_quantity}. */
final class PairFlow extends YearlyMeasure {
    private final Take take;
    private final String variables;
    private final Map<String, String> byArgument;
    private final boolean sendersKnown;

    /** What is made of the values of the two directions. */
    enum Take {
        /** What goes from the first to the second. */
        FLOW,
        /** That over all that goes out from the first. */
        SHARE,
        /** Both directions together. */
        TOTAL,
        /** What goes from the first to the second less what comes back. */
        BALANCE,
        /** One value of the pair, which the file has in both directions. */
        PAIR
    }

    /**
     * @param variables the variable, or several that add up, with commas
     * @param byArgument what an argument stands for in place of them
     * @param sendersKnown whether a state that has rows as an origin in a year has nothing where it
     *     has no row
     */
    PairFlow(
            Definition definition,
            Silence silence,
            Take take,
            String variables,
            Map<String, String> byArgument,
            boolean sendersKnown) {
        super(definition, silence);
        this.take = take;
        this.variables = variables;
        this.byArgument = Map.copyOf(byArgument);
        this.sendersKnown = sendersKnown;
        boolean undirected = take == Take.TOTAL || take == Take.PAIR;
        if (undirected != (definition.shape() == Shape.DYAD)) {
            throw new IllegalArgumentException(definition.id() + " has a shape that its values have not");
        }
    }

    @Override
    protected List<String> arguments() {
        return byArgument.keySet().stream().sorted().toList();
    }

    private String variables(@Nullable String argument) {
        return argument == null ? variables : byArgument.getOrDefault(argument, variables);
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        String all = variables(argument);
        int comma = all.indexOf(',');
        return new Table("pair_quantity", comma < 0 ? all : all.substring(0, comma));
    }

    /** A condition on the variable: names in the code, never from outside. */
    private String wanted(@Nullable String argument) {
        return "variable IN ('" + variables(argument).replace(",", "', '") + "')";
    }

    private String query(@Nullable String argument) {
        String flow = """
                SELECT year, origin, destination, sum(value) AS value, string_agg(note, '; ') AS note
                FROM pair_quantity
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND WANTED
                  AND origin <> destination AND :among(origin) AND :among(destination)
                GROUP BY year, origin, destination
                """.replace("WANTED", wanted(argument));
        return switch (take) {
            case FLOW ->
                "SELECT year, origin AS a, destination AS b, value, value AS p, 0 AS q, note FROM (" + flow + ")";
            case PAIR -> """
                    SELECT year, least(origin, destination) AS a, greatest(origin, destination) AS b, max(value) AS value,
                        max(value) AS p, 0 AS q, NULL AS note FROM (FLOW) GROUP BY year, a, b
                    """.replace("FLOW", flow);
            case SHARE -> """
                    SELECT f.year, f.origin AS a, f.destination AS b, f.value / t.total AS value, f.value AS p, t.total AS q,
                        NULL AS note
                    FROM (FLOW) f JOIN (
                        SELECT year, origin, sum(value) AS total FROM pair_quantity
                        WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND WANTED AND :among(origin)
                        GROUP BY year, origin) t USING (year, origin)
                    WHERE t.total > 0
                    """.replace("FLOW", flow).replace("WANTED", wanted(argument));
            case TOTAL, BALANCE ->
                """
                    WITH flow AS (FLOW)
                    SELECT f.year, f.origin AS a, f.destination AS b, f.value SIGN r.value AS value, f.value AS p, r.value AS q,
                        NULL AS note
                    FROM flow f JOIN flow r ON r.year = f.year AND r.origin = f.destination AND r.destination = f.origin
                    WHERE WHICH
                    """.replace("FLOW", flow)
                        .replace("SIGN", take == Take.TOTAL ? "+" : "-")
                        .replace("WHICH", take == Take.TOTAL ? "f.origin < f.destination" : "TRUE");
        };
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = reading.query(query(reading.argument()));
        long[] years = rows.longs("year");
        long[] a = rows.longs("a");
        long[] b = rows.longs("b");
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            String note = reading.notes() ? rows.textOrNull("note", i) : null;
            cells.value(
                            (int) a[i],
                            (int) b[i],
                            (int) years[i],
                            rows.getDouble("value", i),
                            -1,
                            note == null ? "" : note)
                    .of(rows.getDouble("p", i), rows.getDouble("q", i));
        }
        if (sendersKnown) {
            addNone(reading, cells);
        }
        return cells;
    }

    /** A state of which the file lists what it sends sends nothing where it has no row. */
    private void addNone(SnapshotQuery reading, Cells cells) {
        Columns senders = reading.query("""
                SELECT DISTINCT year, origin FROM pair_quantity
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND WANTED AND origin IS NOT NULL AND :among(origin)
                ORDER BY year, origin
                """.replace("WANTED", wanted(reading.argument())));
        for (int i = 0; i < senders.rows(); i++) {
            int year = senders.getInt("year", i);
            int sender = senders.getInt("origin", i);
            for (State host : StateSystem.standard().listMembers(year)) {
                if (host.cow() != sender && reading.asks(host.cow()) && cells.find(sender, host.cow(), year) < 0) {
                    cells.value(sender, host.cow(), year, 0, -1, "none in the file")
                            .of(0, 0);
                }
            }
        }
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        String both = take == Take.FLOW || take == Take.SHARE ? "origin = ONE AND destination = TWO AND" : "";
        return reading.query(
                """
                SELECT DISTINCT year AS period, 'pair_quantity' AS table_name, file, line FROM pair_quantity
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND WANTED AND DIRECTION
                  :among(origin) AND :among(destination) AND origin <> destination
                ORDER BY period, table_name, file, line
                """.replace("WANTED", wanted(reading.argument())).replace("DIRECTION", direction(both, reading)));
    }

    /** The one direction that a directed figure rests on. */
    private static String direction(String condition, SnapshotQuery reading) {
        if (condition.isEmpty() || !(reading.subjects() instanceof Subjects.Pairs asked)) {
            return "";
        }
        return condition
                .replace("ONE", Integer.toString(asked.pairs().get(0).from()))
                .replace("TWO", Integer.toString(asked.pairs().get(0).to()));
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        String id = definition().id();
        if (row < 0) {
            return "%s = 0: %s".formatted(id, figure.note());
        }
        double p = cells.firstPart(row);
        double q = cells.secondPart(row);
        return switch (take) {
            case FLOW, PAIR -> "%s = %s, as the file has it".formatted(id, number(p));
            case SHARE -> "%s = %s / %s = %.6g".formatted(id, number(p), number(q), figure.getValue());
            case TOTAL -> "%s = %s + %s = %s".formatted(id, number(p), number(q), number(figure.getValue()));
            case BALANCE -> "%s = %s - %s = %s".formatted(id, number(p), number(q), number(figure.getValue()));
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? "%.0f".formatted(value) : "%.6g".formatted(value);
    }
}
