package org.entente.measure.defence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.SystemMembership;
import org.entente.provenance.Citation;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** A quantity of one state over that of another, in the same year and from the same file. */
final class StateRatio extends YearlyMeasure {
    /** The state, and the publisher's own code for why. */
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
        return Definition.of(id, title)
                .meaning(meaning)
                .formula(formula)
                .shape(Shape.DIRECTED_DYAD)
                .unit("ratio")
                .range(0, Double.POSITIVE_INFINITY)
                .direction("above 1: the first is the stronger")
                .sources(List.of(source))
                .reference(reference)
                .traps(traps)
                .build();
    }

    @Override
    public Optional<String> findVariable() {
        return Optional.of(variable);
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return new Table("state_year", variable);
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = reading.query("""
                SELECT state, year, value, low, high, missing FROM state_year
                WHERE snapshot = :snapshot AND state IS NOT NULL AND :among(state)
                    AND year BETWEEN :from AND :to AND variable = '%s'
                ORDER BY year, state
                """.formatted(variable));
        Quantity[] quantities = new Quantity[rows.rows()];
        for (int i = 0; i < quantities.length; i++) {
            quantities[i] = Quantity.read(rows, i);
        }
        Cells cells = new Cells();
        for (int i = 0; i < quantities.length; i++) {
            for (int j = i + 1; j < quantities.length && quantities[j].year() == quantities[i].year(); j++) {
                divide(cells, quantities[i], quantities[j]);
                divide(cells, quantities[j], quantities[i]);
            }
        }
        return cells;
    }

    /**
     * One row: bounds NaN where the source gives none; without a value where {@code missing} says
     * why.
     */
    private record Quantity(
            int state,
            int year,
            double value,
            double low,
            double high,
            @Nullable String missing) {
        static Quantity read(Columns rows, int i) {
            boolean there = !rows.isNull("value", i);
            boolean bounded = !rows.isNull("low", i) && !rows.isNull("high", i);
            return new Quantity(
                    rows.getInt("state", i),
                    rows.getInt("year", i),
                    there ? rows.getDouble("value", i) : Double.NaN,
                    bounded ? rows.getDouble("low", i) : Double.NaN,
                    bounded ? rows.getDouble("high", i) : Double.NaN,
                    there ? null : String.valueOf(rows.textOrNull("missing", i)));
        }
    }

    private static void divide(Cells cells, Quantity a, Quantity b) {
        Quantity unknown = a.missing() != null ? a : b;
        if (unknown.missing() != null) {
            cells.absent(
                    a.state(),
                    b.state(),
                    a.year(),
                    Status.NOT_REPORTED,
                    NOT_REPORTED.formatted(SystemMembership.name(unknown.state()), unknown.missing()));
        } else if (b.value() == 0) {
            cells.absent(
                    a.state(),
                    b.state(),
                    a.year(),
                    Status.UNDEFINED,
                    "the file has 0 for %s".formatted(SystemMembership.name(b.state())));
        } else {
            boolean bounded = !Double.isNaN(a.low()) && b.low() > 0;
            cells.interval(
                            a.state(),
                            b.state(),
                            a.year(),
                            a.value() / b.value(),
                            bounded ? a.low() / b.high() : Double.NaN,
                            bounded ? a.high() / b.low() : Double.NaN,
                            -1,
                            "")
                    .of(a.value(), b.value());
        }
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
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
