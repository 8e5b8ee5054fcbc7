package org.entente.measure.society;

import java.util.List;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/**
 * How many trips a state's leaders made abroad in a year, or how many leaders it received, to and
 * from everywhere.
 */
final class LeaderTravel extends YearlyMeasure {
    private final String variable;

    private LeaderTravel(Definition definition, String variable) {
        super(definition, Silence.notReported("the file does not list the state"));
        this.variable = variable;
    }

    static LeaderTravel sent() {
        return new LeaderTravel(
                define(
                        "visits.sent",
                        "Trips abroad by leaders",
                        "How many trips abroad the state's leaders made in the year."),
                "travel_sent");
    }

    static LeaderTravel received() {
        return new LeaderTravel(
                define(
                        "visits.received",
                        "Visits by foreign leaders",
                        "How many visits of foreign leaders the state received."),
                "travel_received");
    }

    private static Definition define(String id, String title, String meaning) {
        return Definition.of(id, title)
                .meaning(meaning)
                .formula("sum of the trips of the file in the year")
                .shape(Shape.STATE)
                .unit("trips")
                .range(0, Double.POSITIVE_INFINITY)
                .direction("higher: more open, or more sought")
                .sources(List.of("colt-totals"))
                .reference(SocietyWorks.TRAVEL)
                .traps(List.of(
                        "Totals of one state with all others: who visited whom is not in the file, so that it says nothing of a"
                                + " pair.",
                        "Heads of state and of government only.",
                        "A year without a row is none found for a state that has rows in other years."))
                .build();
    }

    @Override
    public Optional<String> findVariable() {
        return Optional.of(variable);
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return new Table("state_year", variable);
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        YearRange covered = Coverage.find(reading.store(), reading.snapshot(), "state_year", variable)
                .map(CoveredYears::span)
                .orElse(reading.years());
        Columns rows = reading.query("""
                WITH trip AS (
                    SELECT state, year, sum(value ORDER BY file, line) AS trips FROM state_year
                    WHERE snapshot = :snapshot AND variable = '%s' AND state IS NOT NULL AND value IS NOT NULL
                        AND :among(state) GROUP BY state, year)
                SELECT s.state, y.year, trips
                FROM (SELECT DISTINCT state FROM trip) s CROSS JOIN (SELECT unnest(range(:from, :to + 1)) AS year) y
                LEFT JOIN trip t ON t.state = s.state AND t.year = y.year
                """.formatted(variable));
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            int year = rows.getInt("year", i);
            boolean there = !rows.isNull("trips", i);
            if (covered.contains(year)) {
                double trips = there ? rows.getDouble("trips", i) : 0;
                cells.value(rows.getInt("state", i), 0, year, trips, (long) trips, there ? "" : "none found");
            }
        }
        return cells;
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        return reading.query("""
                SELECT year AS period, 'state_year' AS table_name, file, line FROM state_year
                WHERE snapshot = :snapshot AND variable = '%s' AND year BETWEEN :from AND :to AND :among(state)
                ORDER BY period, table_name, file, line
                """.formatted(variable));
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "%s = %.0f".formatted(definition().id(), figure.getValue());
    }
}
