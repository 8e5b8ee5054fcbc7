package org.entente.measure.society;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Shape;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** The distance between two capitals, as they were at the beginning of the year. */
final class CapitalDistance extends YearlyMeasure {
    private static final String CAPITALS = "cow-capitals";
    private static final String CONSTANTS = "cepii-dist";

    private static final Definition DEFINITION = Definition.of("distance.capital", "Distance between the capitals")
            .meaning(
                    "How far apart the two capitals were at the beginning of the year, along the surface of the globe.")
            .formula(
                    "great circle by the haversine formula, 2·R·asin√(sin²(Δφ/2) + cos φ_1·cos φ_2·sin²(Δλ/2)) with R = 6378.137 km")
            .shape(Shape.DYAD)
            .unit("km")
            .range(0, 20_038)
            .direction("lower: nearer")
            .sources(List.of(CAPITALS, CONSTANTS))
            .reference(SocietyWorks.CAPITALS)
            .traps(List.of(
                    "Capitals move: the one of 1 January counts, and in the first year of a capital or state the first of the"
                            + " year.",
                    "A sphere of the equatorial radius, as in the published series; on the ellipsoid a distance differs by up"
                            + " to 0.7 %.",
                    "A capital of today that the file has more than 100 km from where it lies is marked misplaced, and the"
                            + " distance with it; the value stays the file's.",
                    "CEPII's distance, which answers where the capitals are not imported, is that of today's capitals in every"
                            + " year, by another gazetteer."))
            .build();

    CapitalDistance() {
        super(DEFINITION, Silence.notReported("the file has no capital of one of the two that year"));
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of(source.equals(CAPITALS) ? "capital" : "state_distance");
    }

    /**
     * CEPII's constants hold for no year in particular, and so for every one up to that of their
     * import.
     */
    @Override
    protected Optional<CoveredYears> covered(Store store, Snapshot snapshot, @Nullable String argument) {
        return snapshot.source().equals(CAPITALS)
                ? super.covered(store, snapshot, argument)
                : Optional.of(new CoveredYears(List.of(new YearRange(
                        StateSystem.FIRST_YEAR,
                        snapshot.importedAt().atOffset(ZoneOffset.UTC).getYear()))));
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        return reading.snapshot().source().equals(CAPITALS) ? byCapitals(reading) : byConstants(reading);
    }

    private static Cells byCapitals(SnapshotQuery reading) {
        Cells cells = new Cells();
        CapitalTable.byYear(reading).forEach((year, capitals) -> {
            for (CapitalTable.Spell a : capitals) {
                for (CapitalTable.Spell b : capitals) {
                    if (a.state() < b.state()) {
                        cells.value(a.state(), b.state(), year, km(a, b), -1, note(a, b));
                    }
                }
            }
        });
        return cells;
    }

    private static double km(CapitalTable.Spell a, CapitalTable.Spell b) {
        return GreatCircle.km(a.latitude(), a.longitude(), b.latitude(), b.longitude());
    }

    /** Which capitals they are, and which of them the file misplaces. */
    private static String note(CapitalTable.Spell a, CapitalTable.Spell b) {
        return a.name() + " to " + b.name()
                + Stream.of(a, b)
                        .filter(spell -> spell.away() > 0)
                        .map(spell -> String.format(
                                Locale.ROOT,
                                "; %s: the file has %s %.0f km from where it lies",
                                Marks.MISPLACED,
                                spell.name(),
                                spell.away()))
                        .collect(Collectors.joining());
    }

    private static Cells byConstants(SnapshotQuery reading) {
        Columns rows = reading.query("""
                SELECT least(origin, destination) AS a, greatest(origin, destination) AS b, min(capitals_km) AS km
                FROM state_distance
                WHERE snapshot = :snapshot AND origin <> destination AND capitals_km IS NOT NULL
                    AND :among(origin) AND :among(destination)
                GROUP BY a, b
                """);
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            for (int year = reading.years().from(); year <= reading.years().to(); year++) {
                cells.value(
                        rows.getInt("a", i),
                        rows.getInt("b", i),
                        year,
                        rows.getDouble("km", i),
                        -1,
                        "between today's capitals, in every year");
            }
        }
        return cells;
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        if (reading.snapshot().source().equals(CAPITALS)) {
            return CapitalTable.rows(reading);
        }
        return reading.query("""
                SELECT year AS period, 'state_distance' AS table_name, file, line
                FROM state_distance, (SELECT unnest(range(:from, :to + 1)) AS year)
                WHERE snapshot = :snapshot AND origin <> destination AND :among(origin) AND :among(destination)
                ORDER BY period, table_name, file, line
                """);
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return String.format(
                Locale.ROOT, "distance.capital = %.1f km (%s)", figure.getValue(), row < 0 ? "" : cells.note(row));
    }
}
