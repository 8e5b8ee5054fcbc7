package org.entente.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** Builds panels and reads their cells by unit. */
final class Bench {
    static final String STATUS = ".status";

    private final Store store;

    Bench(Store store) {
        this.store = store;
    }

    Panel build(Unit unit, List<Integer> states, int from, int to, String... columns) {
        return new PanelBuilder(store, StandardMeasures.create())
                .build(new PanelRequest(unit, states, from, to, List.of(columns), true));
    }

    /**
     * The cells of a panel: by {@code year/from>to}, by column; statuses as numbers, absent values
     * as null.
     */
    static Map<String, Map<String, @Nullable Object>> cells(Panel panel) {
        Map<String, Map<String, @Nullable Object>> all = new LinkedHashMap<>();
        Columns rows = panel.read(0, panel.rows());
        for (int i = 0; i < rows.rows(); i++) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (PanelColumn column : panel.listColumns()) {
                row.put(column.name(), rows.value(column.cell(), i));
            }
            all.put("%s/%s>%s".formatted(row.get("year"), row.get("cow_from"), row.get("cow_to")), row);
        }
        return all;
    }

    /** The columns of years and numbers, row by row, to see order and doubles. */
    static List<List<Long>> keys(Panel panel) {
        List<List<Long>> keys = new ArrayList<>();
        Columns rows = panel.read(0, panel.rows());
        for (int i = 0; i < rows.rows(); i++) {
            keys.add(List.of(
                    rows.getLong("year", i),
                    rows.getLong("cow_from", i),
                    rows.isNull("cow_to", i) ? 0 : rows.getLong("cow_to", i)));
        }
        return keys;
    }
}
