package org.entente.source.tables;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.source.files.SourceFileException;

/**
 * A table whose fields are texts, whatever kind of file holds it: delimited text, a sheet of a
 * workbook, a Stata or a Parquet file. In delimited text a row's line is the line of the file, in a
 * sheet the number of its row, elsewhere the number of the record; all count from 1. Numbers of
 * binary files appear as Java writes them, whole ones without a point.
 */
public abstract class TextTable implements RowStream, AutoCloseable {
    private static final double MOST_EXACT = 1e15;

    private List<Column> columns = List.of();

    TextTable() {}

    final void nameColumns(List<String> names) {
        columns = IntStream.range(0, names.size())
                .mapToObj(i -> new Column(i, names.get(i).strip()))
                .toList();
    }

    public List<Column> columns() {
        return columns;
    }

    /** The first column of that name, in whatever case. */
    public Optional<Column> findColumn(String name) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * The column of that name.
     *
     * @throws SourceFileException when the header has none
     */
    public Column column(String name) throws SourceFileException {
        return findColumn(name)
                .orElseThrow(() -> new SourceFileException("has no column " + name + "; its columns are "
                        + String.join(", ", columns.stream().map(Column::name).toList())));
    }

    /** The column to the right of another, for headers that leave it without a name. */
    public Column after(Column column) throws SourceFileException {
        if (column.index() + 1 >= columns.size()) {
            throw new SourceFileException("has no column after " + column.name());
        }
        return columns.get(column.index() + 1);
    }

    @Override
    public abstract void close() throws IOException;

    static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < MOST_EXACT;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
