package org.entente.measure.politics;

import java.util.List;
import java.util.Locale;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.provenance.Citation;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** How far apart two members' ideal points in the General Assembly are. */
final class IdealDistance extends YearlyMeasure {
    static final Citation IDEAL_POINTS = new Citation(
            "bailey2017",
            "Bailey, Michael A. and Strezhnev, Anton and Voeten, Erik",
            "Estimating Dynamic State Preferences from United Nations Voting Data",
            "Journal of Conflict Resolution 61(2): 430–456",
            2017,
            "doi:10.1177/0022002715595700");

    /**
     * The series estimated from votes on final passage; never mixed with the one from all votes.
     */
    private static final String SERIES = "fp";

    private static final Definition DEFINITION = Definition.of("un.ideal_distance", "Distance of ideal points")
            .meaning(
                    "How far apart the two stand on the main dimension of voting in the UN General Assembly, by ideal points that do not"
                            + " change when only the agenda does.")
            .formula("|θ_i − θ_j|; interval from the marginal quantiles: [max(0, q5_i − q95_j, q5_j − q95_i),"
                    + " max(q95_i − q5_j, q95_j − q5_i)], which holds the distance with at least 80 % (Bonferroni)")
            .shape(Shape.DYAD)
            .unit("index")
            .range(0, Double.POSITIVE_INFINITY)
            .direction("lower: closer")
            .sources(List.of("un-ideal-points"))
            .reference(IDEAL_POINTS)
            .traps(
                    List.of(
                            "Series idealpointfp (votes on final passage) only: the series of all votes is another scale.",
                            "The year is that in which the session began, so that the last months of a session belong to the year before.",
                            "One dimension: two states may be close on it for different reasons.",
                            "A release estimates all years anew: never compare values of two releases.",
                            "The interval rests on the quantiles of each point alone, since the release has no joint ones: it is wider than it need be."))
            .build();

    IdealDistance() {
        super(DEFINITION, Silence.notReported("the file has no ideal point of one of the two in that session"));
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return new Table("ideal_point", SERIES);
    }

    @Override
    protected boolean ownParties() {
        return true;
    }

    @Override
    protected List<Period> periods(Question question) {
        return Periods.listYearsOrSessions(DEFINITION, question);
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = reading.query("""
                WITH point AS (
                    SELECT state, year, value, q5, q95 FROM ideal_point
                    WHERE snapshot = :snapshot AND series = '%s' AND year BETWEEN :from AND :to AND :among(state))
                SELECT a.year, a.state AS a, b.state AS b, a.value AS x, b.value AS y, abs(a.value - b.value) AS distance,
                    greatest(0, a.q5 - b.q95, b.q5 - a.q95) AS low, greatest(a.q95 - b.q5, b.q95 - a.q5) AS high,
                    a.q5 IS NOT NULL AND a.q95 IS NOT NULL AND b.q5 IS NOT NULL AND b.q95 IS NOT NULL AS bounded
                FROM point a JOIN point b ON a.year = b.year AND a.state < b.state
                """.formatted(SERIES));
        long[] year = rows.longs("year");
        long[] a = rows.longs("a");
        long[] b = rows.longs("b");
        double[] distance = rows.doubles("distance");
        double[] x = rows.doubles("x");
        double[] y = rows.doubles("y");
        double[] low = rows.doubles("low");
        double[] high = rows.doubles("high");
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            boolean bounded = rows.getBoolean("bounded", i);
            cells.interval(
                            (int) a[i],
                            (int) b[i],
                            (int) year[i],
                            distance[i],
                            bounded ? low[i] : Double.NaN,
                            bounded ? high[i] : Double.NaN,
                            -1,
                            "")
                    .of(x[i], y[i]);
        }
        return cells;
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        return reading.query("""
                SELECT year AS period, 'ideal_point' AS table_name, file, line FROM ideal_point
                WHERE snapshot = :snapshot AND series = '%s' AND year BETWEEN :from AND :to AND :among(state)
                ORDER BY period, table_name, file, line
                """.formatted(SERIES));
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return String.format(
                Locale.ROOT,
                "un.ideal_distance = |%.4f − %.4f| = %.4f",
                cells.firstPart(row),
                cells.secondPart(row),
                figure.getValue());
    }
}
