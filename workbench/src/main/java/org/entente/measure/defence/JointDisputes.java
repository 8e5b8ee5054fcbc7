package org.entente.measure.defence;

import java.util.List;
import org.entente.measure.Cells;
import org.entente.measure.Definition;
import org.entente.measure.Figure;
import org.entente.measure.Period;
import org.entente.measure.Periods;
import org.entente.measure.Question;
import org.entente.measure.Reading;
import org.entente.measure.Shape;
import org.entente.measure.YearlyMeasure;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** Militarised disputes in which two states stood on opposite sides, or on the same one, on a common day. */
final class JointDisputes extends YearlyMeasure {
    private static final String MID = "mid";
    private static final String ONSET = "onset";
    private static final List<String> TRAPS = List.of(
            "Two states of one dispute are not thereby opposed: sides are compared, and both must take part on a common day.",
            "A dispute that goes on for several years counts in each of them; with the argument onset only in the first.",
            "In a window of years a dispute that goes on in several of them counts once.",
            "Where a day is unknown a beginning stands on the first day that the file allows, an end on the last.",
            "Zero means that the publisher found none.");

    /** Each pair and dispute with the years of their first and last common day. */
    private static final String PAIRS = """
            WITH part AS (
                SELECT dispute, state, side_a, first_day, last_day, file, line FROM dispute_participant
                WHERE snapshot = :snapshot AND :among(state)),
            pair AS (
                SELECT a.dispute, a.state AS first, b.state AS second,
                    year(greatest(a.first_day, b.first_day)) AS first_year, year(least(a.last_day, b.last_day)) AS last_year,
                    min(year(greatest(a.first_day, b.first_day))) OVER (PARTITION BY a.dispute, a.state, b.state) AS onset,
                    a.file AS file_a, a.line AS line_a, b.file AS file_b, b.line AS line_b
                FROM part a JOIN part b ON a.dispute = b.dispute AND a.state < b.state AND a.side_a %s b.side_a
                    AND a.first_day <= b.last_day AND b.first_day <= a.last_day),
            yearly AS (
                SELECT * FROM pair, (SELECT unnest(range(:from, :to + 1)) AS year)
                WHERE year BETWEEN first_year AND last_year AND (%s))
            """;

    /** The same by directed dyad-years, of which one direction is enough. */
    private static final String DYADS = """
            WITH yearly AS (
                SELECT dispute, year, state AS first, opponent AS second, file AS file_a, line AS line_a,
                    CAST(NULL AS SMALLINT) AS file_b, CAST(NULL AS BIGINT) AS line_b
                FROM dispute_dyad
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND state < opponent
                    AND :among(state) AND :among(opponent) AND (%s))
            """;

    private static final String COUNT = WindowEnds.SQL + """
            SELECT year, first, second, count(DISTINCT dispute) AS disputes,
                string_agg(DISTINCT dispute, ', ' ORDER BY dispute) AS names
            FROM ended GROUP BY year, first, second
            """;

    private static final String ROWS = WindowEnds.SQL + """
            SELECT DISTINCT year AS period, '%1$s' AS table_name, file_a AS file, line_a AS line FROM ended
            UNION SELECT year, '%1$s', file_b, line_b FROM ended WHERE line_b IS NOT NULL
            ORDER BY period, table_name, file, line
            """;

    private final boolean opposed;

    private JointDisputes(Definition definition, boolean opposed) {
        super(definition, Silence.zero("none in the file"));
        this.opposed = opposed;
    }

    static JointDisputes opposed() {
        return new JointDisputes(
                define(
                        "mid.opposed",
                        "Disputes on opposite sides",
                        "In how many militarised interstate disputes going on in the year the two stood on opposite sides.",
                        "number of disputes with a common day of the year on which the two took part on different sides",
                        "higher: more conflict",
                        List.of(MID, "gml")),
                true);
    }

    static JointDisputes sameSide() {
        return new JointDisputes(
                define(
                        "mid.same_side",
                        "Disputes on the same side",
                        "In how many militarised interstate disputes going on in the year the two stood on the same side.",
                        "number of disputes with a common day of the year on which the two took part on one side",
                        "higher: more common adversaries",
                        List.of(MID)),
                false);
    }

    private static Definition define(
            String id, String title, String meaning, String formula, String direction, List<String> sources) {
        return new Definition(
                id,
                1,
                title,
                meaning,
                formula,
                Shape.DYAD,
                "disputes",
                0,
                Double.POSITIVE_INFINITY,
                direction,
                sources,
                "onset: only disputes that begin for the two in the year",
                TieWorks.MID,
                TRAPS);
    }

    @Override
    protected List<String> arguments() {
        return List.of(ONSET);
    }

    @Override
    public boolean hasWindows() {
        return true;
    }

    @Override
    protected List<Period> periods(Question question) {
        return Periods.listYearsOrWindows(definition(), question);
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of(tableOf(source));
    }

    private static String tableOf(String source) {
        return source.equals(MID) ? "dispute_participant" : "dispute_dyad";
    }

    private Columns query(Reading reading, String select) {
        boolean onset = ONSET.equals(reading.argument());
        return reading.query(
                reading.snapshot().source().equals(MID)
                        ? PAIRS.formatted(opposed ? "<>" : "=", onset ? "year = onset" : "TRUE") + select
                        : DYADS.formatted(onset ? "onset" : "TRUE") + select);
    }

    @Override
    protected Cells read(Reading reading) {
        Columns rows = query(reading, COUNT);
        long[] year = rows.longs("year");
        long[] first = rows.longs("first");
        long[] second = rows.longs("second");
        long[] disputes = rows.longs("disputes");
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            cells.value(
                    (int) first[i],
                    (int) second[i],
                    (int) year[i],
                    disputes[i],
                    disputes[i],
                    reading.notes() ? "MID " + rows.getText("names", i) : "");
        }
        return cells;
    }

    @Override
    protected Columns rows(Reading reading) {
        return query(reading, ROWS.formatted(tableOf(reading.snapshot().source())));
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "%s = %.0f: %s"
                .formatted(
                        definition().id(),
                        figure.getValue(),
                        row < 0 ? "no dispute of that kind in the file" : cells.note(row));
    }
}
