package org.entente.measure.base;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.entente.store.Columns;

/**
 * Collects the rows behind the figures of one subject, each once, as {@link YearlyMeasure#rows}
 * gives them.
 */
public final class TracedLines {
    private static final Comparator<Line> ORDER = Comparator.comparingInt(Line::period)
            .thenComparing(Line::table)
            .thenComparingInt(Line::file)
            .thenComparingLong(Line::line);

    private final TreeSet<Line> lines = new TreeSet<>(ORDER);

    private record Line(int period, String table, int file, long line) {}

    /** Adds a row, unless it is there. */
    public void add(int period, String table, int file, long line) {
        lines.add(new Line(period, table, file, line));
    }

    /** {@code period, table_name, file, line}, sorted by them. */
    public Columns toColumns() {
        long[] periods = new long[lines.size()];
        Object[] tables = new Object[lines.size()];
        long[] files = new long[lines.size()];
        long[] numbers = new long[lines.size()];
        int row = 0;
        for (Line line : lines) {
            periods[row] = line.period();
            tables[row] = line.table();
            files[row] = line.file();
            numbers[row++] = line.line();
        }
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("period", periods);
        columns.put("table_name", tables);
        columns.put("file", files);
        columns.put("line", numbers);
        return Columns.of(columns, row);
    }
}
