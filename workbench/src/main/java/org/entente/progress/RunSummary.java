package org.entente.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The table that closes a run: one row per piece of work and a last one with the sums.
 *
 * @param rows in the order of the run
 */
public record RunSummary(List<Row> rows) {
    private static final List<String> HEADER = List.of("", "read", "kept", "rejected", "seconds");

    public RunSummary {
        rows = List.copyOf(rows);
    }

    /**
     * @param name what was worked on
     * @param read rows read
     * @param kept rows kept
     * @param rejected rows rejected
     * @param seconds time it took
     */
    public record Row(String name, long read, long kept, long rejected, double seconds) {}

    /** Lines of equal-width columns; the sum only where there is more than one row. */
    public List<String> lines() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(HEADER);
        rows.forEach(row -> cells.add(cells(row)));
        if (rows.size() > 1) {
            cells.add(cells(sum()));
        }
        int[] widths = new int[HEADER.size()];
        for (List<String> line : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        return cells.stream().map(line -> line(line, widths)).toList();
    }

    /** The row of sums, named {@code total}. */
    public Row sum() {
        return new Row(
                "total",
                rows.stream().mapToLong(Row::read).sum(),
                rows.stream().mapToLong(Row::kept).sum(),
                rows.stream().mapToLong(Row::rejected).sum(),
                rows.stream().mapToDouble(Row::seconds).sum());
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.name(),
                String.format(Locale.ROOT, "%,d", row.read()),
                String.format(Locale.ROOT, "%,d", row.kept()),
                String.format(Locale.ROOT, "%,d", row.rejected()),
                String.format(Locale.ROOT, "%.1f", row.seconds()));
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(String.format("%-" + Math.max(1, widths[0]) + "s", cells.get(0)));
        for (int i = 1; i < widths.length; i++) {
            line.append("  ").append(String.format("%" + widths[i] + "s", cells.get(i)));
        }
        return line.toString().stripTrailing();
    }
}
