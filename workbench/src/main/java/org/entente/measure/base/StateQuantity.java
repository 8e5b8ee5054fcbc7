package org.entente.measure.base;

import java.util.Locale;
import java.util.Optional;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Status;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** A quantity of a state and year as its publisher states it. */
public final class StateQuantity extends YearlyMeasure {
    private final String variable;

    /** @param variable of the table {@code state_year} */
    public StateQuantity(Definition definition, String variable) {
        super(definition, Silence.notReported("the file has no row for the state"));
        this.variable = variable;
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
                SELECT state, year, unit, value, low, high, missing FROM state_year
                WHERE snapshot = :snapshot AND state IS NOT NULL AND :among(state)
                    AND year BETWEEN :from AND :to AND variable = '%s'
                ORDER BY year, state
                """.formatted(variable));
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            int state = rows.getInt("state", i);
            int year = rows.getInt("year", i);
            if (rows.isNull("value", i)) {
                cells.absent(
                        state,
                        0,
                        year,
                        Status.NOT_REPORTED,
                        "the file has no value (%s)".formatted(rows.textOrNull("missing", i)));
            } else {
                boolean bounded = !rows.isNull("low", i) && !rows.isNull("high", i);
                cells.interval(
                        state,
                        0,
                        year,
                        rows.getDouble("value", i),
                        bounded ? rows.getDouble("low", i) : Double.NaN,
                        bounded ? rows.getDouble("high", i) : Double.NaN,
                        -1,
                        rows.getText("unit", i));
            }
        }
        return cells;
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
        double value = figure.getValue();
        String number = Math.abs(value) < 10
                ? String.format(Locale.ROOT, "%.7g", value)
                : String.format(Locale.ROOT, "%,.0f", value);
        return "%s = %s, %s".formatted(definition().id(), number, figure.note());
    }
}
