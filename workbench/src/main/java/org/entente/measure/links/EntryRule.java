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

/** What citizens of the first state need to enter the second. */
final class EntryRule extends YearlyMeasure {
    /** Codes of the table, from the strictest. */
    private static final List<String> CODES =
            List.of("no_admission", "visa_required", "e_visa", "eta", "visa_on_arrival", "visa_free");

    private static final List<String> WORDS = List.of(
            "no admission", "visa required", "e-visa", "electronic authorisation", "visa on arrival", "visa free");

    private static final Definition DEFINITION = Definition.of("visa", "Entry with the first state's passport")
            .meaning(
                    "What citizens of the first state need to enter the second for a short visit: 5 no visa, 4 a visa on arrival, 3 an"
                            + " electronic authorisation, 2 an e-visa, 1 a visa, 0 they are not admitted.")
            .formula("the rule of the file, as a code")
            .shape(Shape.DIRECTED_DYAD)
            .unit("entry rule")
            .range(0, 5)
            .direction("a code, ordered by how open the border is: higher is easier to enter")
            .sources(List.of("passport-index"))
            .reference(LinkWorks.VISAS)
            .traps(
                    List.of(
                            "Directed: that A's citizens need no visa for B does not mean that B's need none for A.",
                            "Rules for ordinary passports and short visits on the day of the file, not of the whole year.",
                            "An e-visa and an electronic authorisation are close: a change between the two may be one of words only."))
            .build();

    EntryRule() {
        super(DEFINITION, Silence.notReported("the file has no rule for this passport and destination"));
    }

    @Override
    public List<String> categories() {
        return WORDS;
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of("entry_rule");
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = reading.query("""
                SELECT year, passport, destination, rule, days FROM entry_rule
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND passport <> destination
                  AND :among(passport) AND :among(destination)
                """);
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            int code = CODES.indexOf(rows.getText("rule", i));
            String days = rows.isNull("days", i) ? "" : " for " + rows.getInt("days", i) + " days";
            cells.value(
                    rows.getInt("passport", i),
                    rows.getInt("destination", i),
                    rows.getInt("year", i),
                    code,
                    -1,
                    WORDS.get(code) + days);
        }
        return cells;
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        return reading.query("""
                SELECT year AS period, 'entry_rule' AS table_name, file, line FROM entry_rule
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND passport <> destination
                  AND :among(passport) AND :among(destination)
                ORDER BY period, table_name, file, line
                """);
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "visa = %.0f: %s".formatted(figure.getValue(), cells.note(row));
    }
}
