package org.entente.web.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Shape;
import org.entente.web.http.CsvTable;
import org.jspecify.annotations.Nullable;

/** Figures as rows, with the columns that {@code entente measure --format csv} prints. */
public final class FigureRows {
    static final List<String> HEADER =
            List.of("measure", "from", "to", "year", "value", "unit", "n", "status", "snapshot", "low", "high", "id");

    private FigureRows() {}

    static CsvTable table(List<Figure> figures) {
        return new CsvTable(HEADER, figures.stream().map(FigureRows::row).toList());
    }

    public static List<Map<String, @Nullable Object>> json(List<Figure> figures) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Figure figure : figures) {
            List<@Nullable Object> row = row(figure);
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < HEADER.size(); i++) {
                object.put(HEADER.get(i), row.get(i));
            }
            object.put("origin", figure.origin().code());
            object.put("note", figure.note());
            all.add(object);
        }
        return all;
    }

    private static List<@Nullable Object> row(Figure figure) {
        FigureId id = figure.id();
        return Arrays.asList(
                id.measureWithArgument(),
                id.shape() == Shape.SYSTEM ? "" : FigureIds.code(id.from()),
                id.shape().states() < 2 ? "" : FigureIds.code(id.to()),
                id.period() == null ? "" : id.period().code(),
                figure.value(),
                figure.unit(),
                figure.n(),
                figure.status().code(),
                figure.snapshot(),
                figure.low(),
                figure.high(),
                FigureIds.write(id));
    }
}
