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

/** Military exercises that began in a year and in which both states took part. */
final class JointExercises extends YearlyMeasure {
    private static final String BILATERAL = "bilateral";
    private static final String MULTILATERAL = "multilateral";
    private static final Definition DEFINITION = new Definition(
            "exercise.joint",
            1,
            "Joint military exercises",
            "How many military exercises of several states that began in the year both took part in.",
            "number of exercises of the file with both among their named participants; bilateral: the two are all who took"
                    + " part; multilateral: all others",
            Shape.DYAD,
            "exercises",
            0,
            Double.POSITIVE_INFINITY,
            "higher: closer",
            List.of("mme"),
            "kind: bilateral or multilateral; without it both together",
            TieWorks.MME,
            List.of(
                    "Zero means that the publisher, who reads the news, found none.",
                    "An exercise counts in the year in which it began; of many only the month is known.",
                    "An exercise whose row says that there were others who are not named is multilateral.",
                    "Rows of one name on overlapping days with both are one exercise, counted where the first of them begins;"
                            + " without a name a row is an exercise of its own."));

    /** A repetition is dropped for the pairs that the one that begins earlier has too; of one day the one with more parties stays. */
    private static final String PAIRS = """
            WITH part AS MATERIALIZED (
                SELECT DISTINCT e.file, e.line, p.participant, year(e.first_day) AS year, lower(trim(e.name)) AS name,
                    e.first_day, coalesce(e.last_day, e.first_day) AS last_day,
                    e.named_participants = 2 AND NOT e.unnamed_participants AS bilateral
                FROM exercise e JOIN exercise_participant p
                    ON p.snapshot = e.snapshot AND p.file = e.file AND p.line = e.line
                WHERE e.snapshot = :snapshot AND p.participant IS NOT NULL AND :among(p.participant)
                    AND year(e.first_day) <= :to),
            pair AS MATERIALIZED (
                SELECT a.participant AS first, b.participant AS second, a.* EXCLUDE (participant)
                FROM part a JOIN part b ON a.file = b.file AND a.line = b.line AND a.participant < b.participant),
            yearly AS (
                SELECT * FROM pair p WHERE year >= :from AND (%s) AND NOT EXISTS (
                    SELECT 1 FROM pair o WHERE o.first = p.first AND o.second = p.second AND o.name = p.name
                        AND (o.first_day, o.bilateral, o.file, o.line) < (p.first_day, p.bilateral, p.file, p.line)
                        AND o.first_day <= p.last_day AND p.first_day <= o.last_day))
            """;

    JointExercises() {
        super(DEFINITION, Silence.zero("the publisher found none"));
    }

    @Override
    protected List<String> arguments() {
        return List.of(BILATERAL, MULTILATERAL);
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
        return Table.of("exercise_participant");
    }

    private static Columns query(Reading reading, String select) {
        String argument = reading.argument();
        String kind = argument == null ? "TRUE" : argument.equals(BILATERAL) ? "bilateral" : "NOT bilateral";
        return reading.query(PAIRS.formatted(kind) + select);
    }

    @Override
    protected Cells read(Reading reading) {
        Columns rows = query(reading, WindowEnds.SQL + """
                SELECT year, first, second, count(*) AS exercises,
                    string_agg(coalesce(nullif(trim(e.name), ''), 'without name'), ', ' ORDER BY y.first_day, y.line) AS names
                FROM ended y JOIN (SELECT file, line, name FROM exercise WHERE snapshot = :snapshot) e USING (file, line)
                GROUP BY year, first, second
                """);
        long[] year = rows.longs("year");
        long[] first = rows.longs("first");
        long[] second = rows.longs("second");
        long[] exercises = rows.longs("exercises");
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            cells.value(
                    (int) first[i],
                    (int) second[i],
                    (int) year[i],
                    exercises[i],
                    exercises[i],
                    rows.getText("names", i));
        }
        return cells;
    }

    @Override
    protected Columns rows(Reading reading) {
        return query(reading, WindowEnds.SQL + """
                SELECT year AS period, 'exercise' AS table_name, file, line FROM ended
                UNION SELECT year, 'exercise_participant', file, line FROM ended
                ORDER BY period, table_name, file, line
                """);
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "exercise.joint = %.0f: %s".formatted(figure.getValue(), row < 0 ? "none in the file" : cells.note(row));
    }
}
