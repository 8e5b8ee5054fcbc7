package org.entente.measure.links;

import java.util.List;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** Sanctions of the first state against the second that are in force in a year. */
final class Sanctions extends YearlyMeasure {
    private static final String UNION = "eu";
    private static final List<String> KINDS = List.of("arms", "financial", "military", "trade", "travel");

    private static final Definition DEFINITION = Definition.of("sanctions", "Sanctions in force")
            .meaning("How many cases of sanctions of the first state against the second are in force in the year.")
            .formula(
                    "cases of GSDB that name the first state as a sender and the second as a target, with begin ≤ year ≤ end; eu: also"
                            + " those of the European Union while the first state is a member; a kind: those of that kind only")
            .shape(Shape.DIRECTED_DYAD)
            .unit("sanctions")
            .range(0, Double.POSITIVE_INFINITY)
            .direction("higher: more cases in force, which says nothing of their weight")
            .sources(List.of("gsdb"))
            .argument(
                    "kind: trade, arms, military, financial or travel, or eu; without it all kinds of sanctions of the state itself")
            .reference(LinkWorks.SANCTIONS)
            .traps(List.of(
                    "A case may be a travel ban on a few people or an embargo: the number is no measure of harm.",
                    "Sanctions of the United Nations and of groups other than the European Union are nobody's here.",
                    "Only years are known: a case counts in the years in which it begins and ends.",
                    "Cases that went on when the data end count to 2023."))
            .build();

    Sanctions() {
        super(DEFINITION, Silence.zero("the publisher knows of none"));
    }

    @Override
    protected List<String> arguments() {
        return List.of("arms", UNION, "financial", "military", "trade", "travel");
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of("sanction");
    }

    /** The rows of one argument; a kind is the name of a column. */
    private static String where(@Nullable String argument) {
        String which = argument != null && KINDS.contains(argument) ? " AND " + argument : "";
        return """
                snapshot = :snapshot AND from_year <= :to AND to_year >= :from AND sender <> target
                  AND :among(sender) AND :among(target)
                """ + (UNION.equals(argument) ? "" : " AND through IS NULL") + which;
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = reading.query("""
                SELECT y.year, sender, target, count(DISTINCT sanction_case) AS cases,
                    string_agg(DISTINCT sanction_case || ' since ' || from_year, ', ' ORDER BY sanction_case || ' since ' || from_year)
                        AS note
                FROM (SELECT * FROM sanction WHERE CHOSEN) s
                JOIN (SELECT unnest(range(:from, :to + 1)) AS year) y ON y.year BETWEEN s.from_year AND s.to_year
                GROUP BY y.year, sender, target
                """.replace("CHOSEN", where(reading.argument())));
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            long cases = rows.getLong("cases", i);
            cells.value(
                    rows.getInt("sender", i),
                    rows.getInt("target", i),
                    rows.getInt("year", i),
                    cases,
                    cases,
                    reading.notes() ? "cases " + rows.getText("note", i) : "");
        }
        return cells;
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        return reading.query("""
                SELECT DISTINCT y.year AS period, 'sanction' AS table_name, file, line
                FROM (SELECT * FROM sanction WHERE CHOSEN) s
                JOIN (SELECT unnest(range(:from, :to + 1)) AS year) y ON y.year BETWEEN s.from_year AND s.to_year
                ORDER BY period, table_name, file, line
                """.replace("CHOSEN", where(reading.argument())));
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "sanctions = %.0f: %s".formatted(figure.getValue(), row < 0 ? figure.note() : cells.note(row));
    }
}
