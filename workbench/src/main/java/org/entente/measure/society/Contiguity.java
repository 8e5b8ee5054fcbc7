package org.entente.measure.society;

import java.util.List;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** Whether two states touch, or how much water lies between them. */
final class Contiguity extends YearlyMeasure {
    static final String SOURCE = "cow-contiguity";

    /** Words of the codes 0 to 5. */
    static final List<String> WORDS = List.of(
            "not contiguous",
            "by land or a river",
            "across at most 12 miles of water",
            "across at most 24 miles of water",
            "across at most 150 miles of water",
            "across at most 400 miles of water");

    private static final YearRange EVER = new YearRange(StateSystem.FIRST_YEAR, 2200);

    private static final String PAIRS = """
            SELECT year, least(state, neighbour) AS a, greatest(state, neighbour) AS b, min(type) AS type
            FROM contiguity
            WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND :among(state) AND :among(neighbour)
            GROUP BY year, a, b
            """;

    private static final Definition DEFINITION = Definition.of("contiguity", "Contiguity")
            .meaning(
                    "Whether the two share a border (1) or how wide the water between them is: 2 up to 12 miles, 3 up to 24, 4 up to"
                            + " 150, 5 up to 400; 0 not contiguous.")
            .formula("the code of the file; in the year of a change the closer of the two")
            .shape(Shape.DYAD)
            .unit("contiguity")
            .range(0, 5)
            .direction("a code: 1 is the closest, then 2 to 5, and 0 is the farthest")
            .sources(List.of(SOURCE))
            .reference(SocietyWorks.CONTIGUITY)
            .traps(List.of(
                    "A code, not a distance: 0 is not near, so that a mean or a percentile of it says nothing.",
                    "Homelands only: contiguity through dependencies is another file of the publisher."))
            .build();

    Contiguity() {
        super(DEFINITION, Silence.zero(WORDS.get(0)));
    }

    @Override
    public List<String> categories() {
        return WORDS;
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of("contiguity");
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = pairs(reading);
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            int type = rows.getInt("type", i);
            cells.value(rows.getInt("a", i), rows.getInt("b", i), rows.getInt("year", i), type, -1, WORDS.get(type));
        }
        return cells;
    }

    /** {@code year, a, b, type} of the pairs that the file lists, the lower number first. */
    static Columns pairs(SnapshotQuery reading) {
        return wide(reading).query(PAIRS);
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        return traced(reading);
    }

    static Columns traced(SnapshotQuery reading) {
        return wide(reading).query("""
                SELECT year AS period, 'contiguity' AS table_name, file, line FROM contiguity
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND :among(state) AND :among(neighbour)
                ORDER BY period, table_name, file, line
                """);
    }

    /**
     * Of one pair all years at once, which are few rows: single ones are requested one after the
     * other.
     */
    private static SnapshotQuery wide(SnapshotQuery reading) {
        return reading.subjects().isOne() ? reading.within(EVER) : reading;
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "contiguity = %.0f: %s".formatted(figure.getValue(), WORDS.get((int) figure.getValue()));
    }
}
