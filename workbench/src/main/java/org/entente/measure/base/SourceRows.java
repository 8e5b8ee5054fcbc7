package org.entente.measure.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.entente.measure.model.Figure;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/** Turns a query for {@code table_name, file, line} into the rows of a lineage. */
public final class SourceRows {
    private SourceRows() {}

    /** The snapshot that gave a figure. */
    public static Snapshot snapshot(Store store, Figure figure) {
        String ref = figure.snapshot();
        int colon = ref.indexOf(':');
        return SourceChoice.findExactly(store, ref.substring(0, Math.max(0, colon)), ref.substring(colon + 1))
                .orElseThrow(() -> new IllegalStateException("the snapshot " + ref + " is not in the store"));
    }

    /**
     * A lineage from one snapshot; {@code rows} has the columns {@code table_name, file, line} and
     * is sorted by them.
     */
    public static Lineage lineage(String definition, String worked, Snapshot snapshot, Columns rows) {
        List<RowRef> refs = list(snapshot, rows);
        return new Lineage(definition, worked, refs, rows.rows());
    }

    /**
     * Where the rows of each period begin and end in a result that is sorted by its column
     * {@code period} first.
     */
    public static Map<Integer, PeriodRows> byPeriod(Columns rows) {
        Map<Integer, PeriodRows> spans = new HashMap<>();
        int start = 0;
        for (int i = 0; i < rows.rows(); i++) {
            if (i + 1 == rows.rows() || rows.getLong("period", i) != rows.getLong("period", i + 1)) {
                spans.put(rows.getInt("period", i), new PeriodRows(start, i + 1));
                start = i + 1;
            }
        }
        return spans;
    }

    /** Rows from the first to before the end. */
    public record PeriodRows(int first, int end) {
        public static final PeriodRows NONE = new PeriodRows(0, 0);
    }

    /** As {@link #lineage(String, String, Snapshot, Columns)}, of some of the rows. */
    public static Lineage lineage(String definition, String worked, Snapshot snapshot, Columns rows, PeriodRows some) {
        return new Lineage(definition, worked, list(snapshot, rows, some), some.end() - some.first());
    }

    /** One reference a table and file. */
    public static List<RowRef> list(Snapshot snapshot, Columns rows) {
        return list(snapshot, rows, new PeriodRows(0, rows.rows()));
    }

    /** As {@link #list(Snapshot, Columns)}, of the rows that are wanted. */
    public static List<RowRef> list(Snapshot snapshot, Columns rows, IntPredicate wanted) {
        return list(
                snapshot, rows, IntStream.range(0, rows.rows()).filter(wanted).toArray());
    }

    private static List<RowRef> list(Snapshot snapshot, Columns rows, PeriodRows some) {
        return list(snapshot, rows, IntStream.range(some.first(), some.end()).toArray());
    }

    private static List<RowRef> list(Snapshot snapshot, Columns rows, int[] some) {
        List<RowRef> refs = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        for (int k = 0; k < some.length; k++) {
            int i = some[k];
            lines.add(rows.getLong("line", i));
            int next = k + 1 == some.length ? -1 : some[k + 1];
            boolean last = next < 0
                    || !rows.getText("table_name", i).equals(rows.getText("table_name", next))
                    || rows.getInt("file", i) != rows.getInt("file", next);
            if (last) {
                refs.add(new RowRef(snapshot.ref(), rows.getText("table_name", i), rows.getInt("file", i), lines));
                lines = new ArrayList<>();
            }
        }
        return refs;
    }
}
