package org.entente.measure.society;

import java.util.List;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/**
 * The distance between the nearest points of two states, as far as a file reports it: nothing where
 * they share a border.
 */
final class MinimumDistance extends YearlyMeasure {
    private static final int BORDER = 1;
    private static final Definition DEFINITION = Definition.of("distance.minimum", "Distance between the borders")
            .meaning(
                    "How far the nearest points of the two states are from each other: 0 where they share a border, else unknown, since"
                            + " no imported file measures it.")
            .formula("0 where the contiguity file has a border by land or a river")
            .shape(Shape.DYAD)
            .unit("km")
            .range(0, 20_038)
            .direction("lower: nearer")
            .sources(List.of(Contiguity.SOURCE))
            .reference(SocietyWorks.CONTIGUITY)
            .traps(
                    List.of(
                            "Contiguity across water gives an upper bound in miles, which the note says, and no distance.",
                            "Published minimum distances (from historical maps such as CShapes) would fill this; none is read yet."))
            .build();

    MinimumDistance() {
        super(
                DEFINITION,
                Silence.notReported(
                        "the two are not contiguous, and no imported file measures how far apart they are"));
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of("contiguity");
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = Contiguity.pairs(reading);
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            int a = rows.getInt("a", i);
            int b = rows.getInt("b", i);
            int year = rows.getInt("year", i);
            int type = rows.getInt("type", i);
            if (type == BORDER) {
                cells.value(a, b, year, 0, -1, "they share a border");
            } else {
                cells.absent(
                        a,
                        b,
                        year,
                        Status.NOT_REPORTED,
                        "contiguous " + Contiguity.WORDS.get(type) + "; the file gives no distance");
            }
        }
        return cells;
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        return Contiguity.traced(reading);
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "distance.minimum = 0: they share a border";
    }
}
