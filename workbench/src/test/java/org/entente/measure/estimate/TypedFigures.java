package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.provenance.Citation;
import org.entente.provenance.Origin;
import org.jspecify.annotations.Nullable;

/** Definitions and figures of Türkiye (640) and Pakistan (770) that are made up for a test. */
final class TypedFigures {
    static final String ID = "x.y";
    static final String REF = "a:1";

    private TypedFigures() {}

    static Definition definition(String unit, double low, double high) {
        return Definition.of(ID, "A title")
                .meaning("What it means.")
                .formula("x")
                .shape(Shape.DYAD)
                .unit(unit)
                .range(low, high)
                .direction("higher: more")
                .sources(List.of("a"))
                .reference(new Citation("work", "An author", "A work", "A journal", 2000, null))
                .build();
    }

    static Definition flow() {
        return definition("US$", 0, Double.POSITIVE_INFINITY);
    }

    static Figure figure(int year, double value) {
        return figure(Period.year(year), value, null, null, REF, "");
    }

    static Figure figure(
            Period period, double value, @Nullable Double low, @Nullable Double high, String ref, String note) {
        FigureId id = new FigureId(ID, null, Shape.DYAD, 640, 770, period, null, null);
        Status status = value == 0 ? Status.ZERO : Status.OBSERVED;
        return new Figure(id, status, Origin.COMPUTED, value, low, high, "unit", null, ref, note);
    }

    static Figure absent(Period period, Status status) {
        FigureId id = new FigureId(ID, null, Shape.DYAD, 640, 770, period, null, null);
        return new Figure(id, status, Origin.COMPUTED, null, null, null, "unit", null, "", "why");
    }

    /** Years in a row. */
    static List<Figure> figures(int first, double... values) {
        List<Figure> all = new ArrayList<>();
        for (int t = 0; t < values.length; t++) {
            all.add(figure(first + t, values[t]));
        }
        return all;
    }
}
