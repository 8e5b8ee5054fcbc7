package org.entente.measure.society;

import java.util.List;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** Visits at the top or by ministers that a case records, by the year in which they began. */
final class Visits extends CaseMeasure {
    private static final Definition DEFINITION = Definition.of("visits", "Visits on record")
            .meaning(
                    "How many visits of the first state's leaders and ministers to the second a case records in the year.")
            .formula("number of events of kind visit from the first to the second whose earliest day lies in the year")
            .shape(Shape.DIRECTED_DYAD)
            .unit("visits")
            .range(0, Double.POSITIVE_INFINITY)
            .direction("higher: closer; at least so many took place")
            .sources(List.of(SOURCE))
            .reference(SocietyWorks.TRAVEL)
            .traps(
                    List.of(
                            NOT_EXHAUSTIVE,
                            "From the visitor to the host.",
                            "No imported dataset has visits by pair; the totals of COLT are those of one state with all others."))
            .build();

    Visits() {
        super(DEFINITION);
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of("case_event");
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = reading.query("""
                SELECT year(first_day) AS year, sender, receiver, count(*) AS visits,
                    string_agg(summary || ' [' || refs || ']', ' ' ORDER BY first_day, line) AS said
                FROM case_event
                WHERE snapshot = :snapshot AND kind = 'visit' AND year(first_day) BETWEEN :from AND :to
                    AND :among(sender) AND :among(receiver) AND sender <> receiver
                GROUP BY ALL
                """);
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            cells.value(
                    rows.getInt("sender", i),
                    rows.getInt("receiver", i),
                    rows.getInt("year", i),
                    rows.getLong("visits", i),
                    rows.getLong("visits", i),
                    rows.getText("said", i));
        }
        return cells;
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        return reading.query("""
                SELECT year(first_day) AS period, 'case_event' AS table_name, file, line FROM case_event
                WHERE snapshot = :snapshot AND kind = 'visit' AND year(first_day) BETWEEN :from AND :to
                    AND :among(sender) AND :among(receiver)
                ORDER BY period, table_name, file, line
                """);
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "visits = %.0f: %s".formatted(figure.getValue(), figure.note());
    }
}
