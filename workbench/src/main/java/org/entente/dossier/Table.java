package org.entente.dossier;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.text.Span;

/**
 * Rows and columns.
 *
 * @param id anchor, also the name of the file that a reader can save
 * @param caption what it shows
 * @param columns headings
 * @param rows each as long as the headings; the first cell names the row
 */
public record Table(String id, String caption, List<Column> columns, List<Row> rows) implements Block {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("table " + id + ": a row of "
                        + row.cells().size() + " cells under " + columns.size() + " headings");
            }
        }
    }

    /** The same without columns in which no row has anything. */
    public Table withoutEmptyColumns() {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(i -> rows.stream()
                        .anyMatch(row -> !row.cells().get(i).spans().isEmpty()))
                .boxed()
                .toList();
        return new Table(
                id,
                caption,
                kept.stream().map(columns::get).toList(),
                rows.stream()
                        .map(row -> new Row(
                                row.id(), kept.stream().map(row.cells()::get).toList()))
                        .toList());
    }

    /** The longest table of years that is read at a glance. */
    private static final int SHORT = 12;

    /** Years that a short form of a long table keeps, besides the first and the last. */
    private static final int STEP = 5;

    /** Whether it has a row for each of many years, or for several years in which nothing changes. */
    public boolean isYearly() {
        return rows.size() > SHORT
                && rows.stream()
                        .allMatch(row -> row.cells().get(0).spans().size() == 1
                                && years(row).matches("[0-9]{4}(–[0-9]{4})?"));
    }

    /**
     * The first and last row of a table of many years, and those of years divisible by five, without
     * rows of several years; any other table as it is.
     */
    public Table everyFifthYear() {
        if (!isYearly()) {
            return this;
        }
        List<Row> single = rows.stream().filter(row -> years(row).length() == 4).toList();
        List<Row> kept = IntStream.range(0, single.size())
                .filter(i -> i == 0 || i == single.size() - 1 || Integer.parseInt(years(single.get(i))) % STEP == 0)
                .mapToObj(single::get)
                .toList();
        return new Table(id, caption, columns, kept);
    }

    private static String years(Row row) {
        return Span.plain(row.cells().get(0).spans());
    }

    /** A heading; numbers are aligned to the right. */
    public record Column(String title, boolean numeric) {}

    /** A row; {@code id} is its anchor, empty for none. */
    public record Row(String id, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What a cell holds. */
    public record Cell(List<Span> spans) {
        public Cell {
            spans = List.copyOf(spans);
        }

        public static Cell text(String text) {
            return new Cell(List.of(Span.text(text)));
        }

        public static Cell of(Span... spans) {
            return new Cell(List.of(spans));
        }
    }
}
