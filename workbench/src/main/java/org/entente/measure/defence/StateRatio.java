package org.entente.measure.defence;

import java.util.List;
import java.util.Locale;
import org.entente.measure.Cells;
import org.entente.measure.Definition;
import org.entente.measure.Figure;
import org.entente.measure.Membership;
import org.entente.measure.Reading;
import org.entente.measure.Shape;
import org.entente.measure.Status;
import org.entente.measure.YearlyMeasure;
import org.entente.provenance.Citation;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** A quantity of one state over that of another, in the same year and from the same file. */
final class StateRatio extends YearlyMeasure {
    /** Why the value of a row is missing, by the publisher's own code. */
    private static final String NOT_REPORTED = "the file has no value for %s (%s)";

    private final String variable;

    private StateRatio(Definition definition, String variable) {
        super(definition, Silence.notReported("the file has no row for one of the two"));
        this.variable = variable;
    }

    static StateRatio capability() {
        return new StateRatio(
                define(
                        "capability.ratio",
                        "Ratio of capabilities",
                        "How many times the first state's material capabilities are the second's, by the Composite Index of"
                                + " National Capability: each state's share of all states' people, steel, energy, soldiers and"
                                + " military spending.",
                        "CINC_A / CINC_B",
                        "nmc",
                        TieWorks.CINC,
                        List.of(
                                "CINC counts people and steel more than technology, and a share falls when others grow.",
                                "The ratio of B to A is its reciprocal.")),
                "cinc");
    }

    static StateRatio spending() {
        return new StateRatio(
                define(
                        "milex.ratio",
                        "Ratio of military spending",
                        "How many times the first state's military spending is the second's, in constant US$ of one year.",
                        "spending of A / spending of B, constant US$",
                        "sipri-milex",
                        TieWorks.MILEX,
                        List.of(
                                "Exchange rates of the base year are in it: another release with another base year gives another"
                                        + " ratio.",
                                "The interval is that of rounded values.",
                                "The ratio of B to A is its reciprocal.")),
                "milex_constant_usd");
    }

    private static Definition define(
            String id,
            String title,
            String meaning,
            String formula,
            String source,
            Citation reference,
            List<String> traps) {
        return new Definition(
                id,
                1,
                title,
                meaning,
                formula,
                Shape.DIRECTED_DYAD,
                "ratio",
                0,
                Double.POSITIVE_INFINITY,
                "above 1: the first is the stronger",
                List.of(source),
                "",
                reference,
                traps);
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return new Table("state_year", variable);
    }

    @Override
    protected Cells read(Reading reading) {
        Columns rows = reading.query("""
                WITH one AS (
                    SELECT state, year, value, low, high, missing, note FROM state_year
                    WHERE snapshot = :snapshot AND state IS NOT NULL AND :among(state)
                        AND year BETWEEN :from AND :to AND variable = '%s')
                SELECT a.year, a.state AS a, b.state AS b, a.value AS x, a.low AS x_low, a.high AS x_high, a.missing AS x_missing,
                    b.value AS y, b.low AS y_low, b.high AS y_high, b.missing AS y_missing
                FROM one a JOIN one b ON a.year = b.year AND a.state <> b.state
                """.formatted(variable));
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            add(cells, rows, i);
        }
        return cells;
    }

    private static void add(Cells cells, Columns rows, int i) {
        int a = rows.getInt("a", i);
        int b = rows.getInt("b", i);
        int year = rows.getInt("year", i);
        if (rows.isNull("x", i) || rows.isNull("y", i)) {
            boolean first = rows.isNull("x", i);
            cells.absent(
                    a,
                    b,
                    year,
                    Status.NOT_REPORTED,
                    NOT_REPORTED.formatted(
                            Membership.name(first ? a : b), rows.textOrNull(first ? "x_missing" : "y_missing", i)));
            return;
        }
        double x = rows.getDouble("x", i);
        double y = rows.getDouble("y", i);
        if (y == 0) {
            cells.absent(a, b, year, Status.UNDEFINED, "the file has 0 for %s".formatted(Membership.name(b)));
            return;
        }
        boolean bounded = !rows.isNull("x_low", i) && !rows.isNull("y_low", i) && rows.getDouble("y_low", i) > 0;
        if (bounded) {
            cells.interval(
                    a,
                    b,
                    year,
                    x / y,
                    rows.getDouble("x_low", i) / rows.getDouble("y_high", i),
                    rows.getDouble("x_high", i) / rows.getDouble("y_low", i),
                    -1,
                    "");
        } else {
            cells.value(a, b, year, x / y, -1, "");
        }
        cells.of(x, y);
    }

    @Override
    protected Columns rows(Reading reading) {
        return reading.query("""
                SELECT year AS period, 'state_year' AS table_name, file, line FROM state_year
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND variable = '%s' AND :among(state)
                ORDER BY period, table_name, file, line
                """.formatted(variable));
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return String.format(
                Locale.ROOT,
                "%s = %s / %s = %.6f",
                definition().id(),
                number(cells.firstPart(row)),
                number(cells.secondPart(row)),
                figure.getValue());
    }

    private static String number(double value) {
        return value < 10 ? String.format(Locale.ROOT, "%.7g", value) : String.format(Locale.ROOT, "%,.0f", value);
    }
}
