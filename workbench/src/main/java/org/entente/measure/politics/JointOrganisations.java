package org.entente.measure.politics;

import java.util.List;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.provenance.Citation;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** International organisations in which two states sit together. */
final class JointOrganisations extends YearlyMeasure {
    static final Citation IGO = new Citation(
            "pevehouse2020",
            "Pevehouse, Jon C. W. and Nordstrom, Timothy and McManus, Roseanne W. and Jamison, Anne Spencer",
            "Tracking Organizations in the World: The Correlates of War IGO Version 3.0 Datasets",
            "Journal of Peace Research 57(3): 492–503",
            2020,
            "doi:10.1177/0022343319881175");

    private static final Definition DEFINITION = Definition.of("igo.joint", "Joint international organisations")
            .meaning("In how many intergovernmental organisations both states were members.")
            .formula("the number of the file")
            .shape(Shape.DYAD)
            .unit("organisations")
            .range(0, Double.POSITIVE_INFINITY)
            .direction("higher: more places to meet")
            .sources(List.of("cow-igo"))
            .reference(IGO)
            .traps(List.of(
                    "A zero is a row of the file (45,276 of them in the version at hand); a pair without a row is not reported.",
                    "The number of organisations grew for everybody: set it against the other pairs of the year."))
            .build();

    JointOrganisations() {
        super(DEFINITION, Silence.notReported("the file has no row for the pair"));
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of("igo_joint");
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = reading.query("""
                SELECT year, first, second, organisations FROM igo_joint
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND :among(first) AND :among(second)
                """);
        long[] year = rows.longs("year");
        long[] first = rows.longs("first");
        long[] second = rows.longs("second");
        long[] organisations = rows.longs("organisations");
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            cells.value((int) first[i], (int) second[i], (int) year[i], organisations[i], organisations[i], "");
        }
        return cells;
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        return reading.query("""
                SELECT year AS period, 'igo_joint' AS table_name, file, line FROM igo_joint
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND :among(first) AND :among(second)
                ORDER BY period, table_name, file, line
                """);
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "igo.joint = %.0f, as the file prints it".formatted(figure.getValue());
    }
}
