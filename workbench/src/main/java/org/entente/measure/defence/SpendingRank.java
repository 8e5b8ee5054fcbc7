package org.entente.measure.defence;

import java.util.List;
import java.util.Optional;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** A state's rank by military spending, in current US$ as SIPRI ranks it. */
final class SpendingRank extends YearlyMeasure {
    private static final String VARIABLE = "milex_current_usd";

    private static final Definition DEFINITION = Definition.of("milex.rank", "Rank by military spending")
            .meaning("The state's place among all by military spending in current US$.")
            .formula("1 + number of states with a greater milex.usd in the same year and release")
            .shape(Shape.STATE)
            .unit("rank")
            .range(1, Double.POSITIVE_INFINITY)
            .direction("lower: greater spender")
            .sources(List.of("sipri-milex"))
            .reference(TieWorks.MILEX)
            .traps(
                    List.of(
                            "n is the number of states ranked: those without a value, as North Korea, have no rank.",
                            "The values for China, Russia and Saudi Arabia are SIPRI's estimates, and exchange rates move places."))
            .build();

    SpendingRank() {
        super(DEFINITION, Silence.notReported("the file has no value for the state in current US$"));
    }

    @Override
    public Optional<String> findVariable() {
        return Optional.of(VARIABLE);
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return new Table("state_year", VARIABLE);
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = reading.query("""
                WITH ranked AS (
                    SELECT state, year, rank() OVER (PARTITION BY year ORDER BY value DESC) AS place,
                        count(*) OVER (PARTITION BY year) AS of
                    FROM state_year
                    WHERE snapshot = :snapshot AND state IS NOT NULL AND value IS NOT NULL
                        AND year BETWEEN :from AND :to AND variable = '%s')
                SELECT state, year, place, of FROM ranked WHERE :among(state) ORDER BY year, state
                """.formatted(VARIABLE));
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            cells.value(
                    rows.getInt("state", i),
                    0,
                    rows.getInt("year", i),
                    rows.getInt("place", i),
                    rows.getLong("of", i),
                    "");
        }
        return cells;
    }

    /** The rows of all states, which the rank rests on. */
    @Override
    protected Columns rows(SnapshotQuery reading) {
        return reading.query("""
                SELECT year AS period, 'state_year' AS table_name, file, line FROM state_year
                WHERE snapshot = :snapshot AND state IS NOT NULL AND value IS NOT NULL
                    AND year BETWEEN :from AND :to AND variable = '%s'
                ORDER BY period, table_name, file, line
                """.formatted(VARIABLE));
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        Long of = figure.n();
        return "milex.rank = 1 + %.0f of %d others that spent more = %.0f"
                .formatted(figure.getValue() - 1, of == null ? 0 : of - 1, figure.getValue());
    }
}
