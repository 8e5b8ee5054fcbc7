package org.entente.measure.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Shape;
import org.entente.provenance.Citation;
import org.entente.store.Columns;
import org.entente.store.Store;

/** The measures of {@code own_measure}: one each, described as its newest vintage does. */
public final class OwnMeasures {
    private static final String PREFIX = "own.";

    private OwnMeasures() {}

    /** Whether an id is that of a measure that a user brought. */
    public static boolean isOwn(String measure) {
        return measure.startsWith(PREFIX);
    }

    public static List<Measure> list(Store store) {
        if (!store.hasRows("own_measure")) {
            return List.of();
        }
        Columns rows = store.query("""
                SELECT m.*, s.source FROM own_measure m JOIN snapshot s USING (snapshot)
                ORDER BY s.source, s.vintage, m.line
                """);
        Map<String, Measure> byId = new LinkedHashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            // Vintages come in order, so that the newest description stays.
            byId.put(rows.getText("measure", i), new OwnMeasure(definition(rows, i)));
        }
        return List.copyOf(byId.values());
    }

    private static Definition definition(Columns rows, int i) {
        return Definition.of(rows.getText("measure", i), rows.getText("title", i))
                .meaning(rows.getText("meaning", i))
                .formula(rows.getText("formula", i))
                .shape(shape(rows.getText("shape", i)))
                .unit(rows.getText("unit", i))
                .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .direction(rows.getText("higher", i))
                .sources(List.of(rows.getText("source", i)))
                .reference(new Citation(
                        rows.getText("source", i),
                        rows.getText("citation_authors", i),
                        rows.getText("citation_title", i),
                        rows.getText("citation_publisher", i),
                        rows.getInt("citation_year", i),
                        rows.textOrNull("citation_address", i)))
                .traps(traps(rows, i))
                .build();
    }

    private static List<String> traps(Columns rows, int i) {
        List<String> traps = new ArrayList<>(rows.getText("notes", i).lines().toList());
        traps.add(
                rows.getBoolean("absent_is_zero", i)
                        ? "Who brought the table says that no row means none, in the years and for the states it covers."
                        : "Who brought the table says that no row means not reported, never zero.");
        return traps;
    }

    private static Shape shape(String code) {
        return switch (code) {
            case "state" -> Shape.STATE;
            case "pair" -> Shape.DYAD;
            case "directed" -> Shape.DIRECTED_DYAD;
            default -> throw new IllegalStateException("own_measure has the shape " + code);
        };
    }

    /** How the snapshot that answers says that its rows are to be read. */
    public static Optional<OwnReading> findReading(Store store, int snapshot, String measure) {
        Columns rows = store.query("""
                SELECT shape, combine, absent_is_zero, covered_first, covered_second, covered_one_of
                FROM own_measure WHERE snapshot = ? AND measure = ?
                """, snapshot, measure);
        return rows.rows() == 0
                ? Optional.empty()
                : Optional.of(new OwnReading(
                        shape(rows.getText("shape", 0)),
                        rows.getText("combine", 0),
                        rows.getBoolean("absent_is_zero", 0),
                        OwnReading.states(rows.getLongList("covered_first", 0)),
                        OwnReading.states(rows.getLongList("covered_second", 0)),
                        OwnReading.states(rows.getLongList("covered_one_of", 0))));
    }
}
