package org.entente.measure.society;

import java.util.List;
import java.util.Locale;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** Aid in money that a case reports, by year. */
final class Aid extends CaseMeasure {
    private static final Definition DEFINITION = Definition.of("aid", "Aid as reported")
            .meaning(
                    "How much aid in money the first state gave or offered to the second in the year, as texts that a case cites report.")
            .formula("sum of the reported figures of the year in US$")
            .shape(Shape.DIRECTED_DYAD)
            .unit("US$")
            .range(0, Double.POSITIVE_INFINITY)
            .direction("higher: more aid")
            .sources(List.of(SOURCE))
            .reference(SocietyWorks.AID)
            .traps(List.of(
                    NOT_EXHAUSTIVE,
                    "From the giver to the receiver.",
                    "Offered is not paid: the note says what the text speaks of.",
                    "Goods and rescuers without a price are events of the case and no money."))
            .build();

    /** Each figure in money of one year; one that gives only bounds has no value to add. */
    private static final String FIGURES = """
            WITH one AS (
                SELECT *, year(first_day) AS year FROM case_quantity
                WHERE snapshot = :snapshot AND measure = 'aid' AND unit = 'USD' AND value IS NOT NULL
                    AND year(first_day) = year(last_day) AND year(first_day) BETWEEN :from AND :to
                    AND :among(sender) AND :among(receiver) AND sender <> receiver)
            """;

    Aid() {
        super(DEFINITION);
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of("case_quantity");
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = reading.query(FIGURES + """
                SELECT year, sender, receiver, sum(value) AS value, sum(coalesce(low, value)) AS low,
                    sum(coalesce(high, value)) AS high, count(*) AS figures, count(low) + count(high) AS bounds,
                    string_agg(what || ' [' || refs || ']', ' ' ORDER BY line) AS said
                FROM one GROUP BY year, sender, receiver
                """);
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            boolean bounded = rows.getLong("bounds", i) > 0;
            cells.interval(
                    rows.getInt("sender", i),
                    rows.getInt("receiver", i),
                    rows.getInt("year", i),
                    rows.getDouble("value", i),
                    bounded ? rows.getDouble("low", i) : Double.NaN,
                    bounded ? rows.getDouble("high", i) : Double.NaN,
                    rows.getLong("figures", i),
                    rows.getText("said", i));
        }
        return cells;
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        return reading.query(FIGURES + """
                SELECT year AS period, 'case_quantity' AS table_name, file, line FROM one
                ORDER BY period, table_name, file, line
                """);
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return String.format(Locale.ROOT, "aid = US$ %,.0f: %s", figure.getValue(), figure.note());
    }
}
