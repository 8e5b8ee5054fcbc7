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
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** A state's share of the world's military spending, by the total that SIPRI prints. */
final class SpendingWorldShare extends YearlyMeasure {
    private static final String WORLD = "milex_world_constant_usd";
    private static final String JOINED = """
            own.snapshot = world.snapshot AND own.year = world.year AND own.state IS NOT NULL
            AND own.variable = CASE world.variable WHEN 'milex_world_current_usd' THEN 'milex_current_usd'
                ELSE 'milex_constant_usd' END
            """;

    /** The world's total of each year: that at current prices where the release has it. */
    private static final String TOTALS = """
            (SELECT * FROM state_year WHERE snapshot = :snapshot AND value IS NOT NULL AND year BETWEEN :from AND :to
                AND variable IN ('milex_world_constant_usd', 'milex_world_current_usd')
                QUALIFY row_number() OVER (PARTITION BY year ORDER BY variable DESC) = 1) world
            """;

    private static final Definition DEFINITION = Definition.of(
                    "milex.world_share", "Share of the world's military spending")
            .meaning("The state's share of all military spending of the world, by SIPRI's total.")
            .formula(
                    "spending of the state / SIPRI's total of the world: both in current US$ where SIPRI prints that total,"
                            + " which is in the last year of the releases since 2025; else both in constant US$")
            .shape(Shape.STATE)
            .unit("share")
            .range(0, 1)
            .direction("higher: more of the world's spending")
            .sources(List.of("sipri-milex"))
            .reference(TieWorks.MILEX)
            .traps(List.of(
                    "The total has SIPRI's estimates for states without a value, so that the shares of all states add up to"
                            + " less than one.",
                    "Only the last year is at the exchange rates of the year, as SIPRI's fact sheets are; an older fact sheet"
                            + " is checked best with its own release.",
                    "SIPRI has no total before 1988, and none for 1991 since the release of 2025: figures for the Soviet Union are"
                            + " missing."))
            .build();

    SpendingWorldShare() {
        super(DEFINITION, Silence.notReported("the file has no value for the state"));
    }

    @Override
    public Optional<String> findVariable() {
        return Optional.of(WORLD);
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return new Table("state_year", WORLD);
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = reading.query("""
                SELECT own.state, own.year, own.value, own.missing, world.value AS total, world.unit
                FROM %s JOIN state_year own ON %s WHERE :among(own.state) ORDER BY own.year, own.state
                """.formatted(TOTALS, JOINED));
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
                continue;
            }
            double own = rows.getDouble("value", i);
            double total = rows.getDouble("total", i);
            String unit = rows.getText("unit", i);
            cells.value(state, 0, year, own / total, -1, unit.equals("US$") ? "in current US$" : "in " + unit)
                    .of(own, total);
        }
        return cells;
    }

    /** The row of the state and that of the world. */
    @Override
    protected Columns rows(SnapshotQuery reading) {
        return reading.query("""
                SELECT own.year AS period, 'state_year' AS table_name, unnest([own.file, world.file]) AS file,
                    unnest([own.line, world.line]) AS line
                FROM %s JOIN state_year own ON %s WHERE :among(own.state)
                ORDER BY period, table_name, file, line
                """.formatted(TOTALS, JOINED));
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return String.format(
                Locale.ROOT,
                "milex.world_share = %,.0f / %,.0f = %.6f, %s",
                cells.firstPart(row),
                cells.secondPart(row),
                figure.getValue(),
                figure.note());
    }
}
