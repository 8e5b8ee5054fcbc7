package org.entente.source.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.source.files.SourceFileException;
import org.entente.source.tables.BadField;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.RowReader;
import org.entente.source.tables.RowStream;
import org.entente.source.tables.TextTable;
import org.entente.store.Columns;
import org.entente.store.RowAppender;
import org.entente.store.StoreException;
import org.entente.store.StoreWriter;
import org.jspecify.annotations.Nullable;

/**
 * Takes in one snapshot: canonical rows, rows that cannot be kept, and the years it speaks about.
 * Counts what was read, so that rows read are always rows kept and rows rejected.
 */
public final class Intake {
    private final StoreWriter writer;
    private final TableRows.Place place = new TableRows.Place();
    private final Map<String, TableRows> tables = new HashMap<>();
    private final Map<Integer, Long> readPerFile = new HashMap<>();
    private final Map<String, Long> remarks = new LinkedHashMap<>();
    private final ContentHash hash = new ContentHash();
    private final RowAppender issues;
    private final RowAppender coverage;
    private String layout;
    private @Nullable LocalDate lastDay;
    private @Nullable String firstRejection;
    private long read;
    private long rejected;
    private boolean closed;

    public Intake(StoreWriter writer, int snapshot, String layout) {
        this.writer = writer;
        this.layout = layout;
        place.snapshot = snapshot;
        issues = writer.appender("row_issue");
        coverage = writer.appender("coverage");
    }

    /** Stands at a line of a file that says something of the snapshot and is no data row. */
    public void standAt(BundleFile file, long line) {
        place.file = (short) file.number();
        place.line = line;
    }

    /** Reads all records of a file's table; a {@link BadField} rejects the record. */
    public void read(BundleFile file, RowStream rows, RowReader reader) throws IOException {
        place.file = (short) file.number();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            read++;
            readPerFile.merge(file.number(), 1L, Long::sum);
            place.line = row.line();
            try {
                reader.read(row);
            } catch (BadField bad) {
                rejected++;
                if (firstRejection == null) {
                    firstRejection = "line " + row.line() + ": "
                            + (bad.field() == null ? "" : bad.field() + " ")
                            + (bad.value() == null ? "" : "\"" + bad.value() + "\" ") + bad.reason();
                }
                issue(bad.field(), bad.value(), bad.reason(), false);
            }
        }
    }

    /**
     * Reads all records of a table whose records have one field a column; others are rejected.
     */
    public void read(BundleFile file, TextTable table, RowReader reader) throws IOException {
        int width = table.columns().size();
        read(file, (RowStream) table, row -> {
            if (row.width() != width) {
                throw new BadField(
                        null, Integer.toString(row.width()), "has not " + width + " fields as the header has");
            }
            reader.read(row);
        });
    }

    /** Rows of a canonical table that begins with snapshot, file and line. */
    public TableRows table(String name) {
        return tables.computeIfAbsent(name, this::open);
    }

    private TableRows open(String name) {
        Columns columns = writer.query("""
                SELECT column_name, data_type FROM duckdb_columns()
                WHERE table_name = ? AND NOT internal AND database_name = current_database()
                ORDER BY column_index
                """, name);
        List<String> types = IntStream.range(0, columns.rows())
                .mapToObj(i -> columns.getText("data_type", i))
                .toList();
        return new TableRows(name, types, writer.appender(name), hash.table(name), place);
    }

    /** Keeps the current record and says what is amiss in it. */
    public void remark(Column column, Row row, String reason) {
        issue(column.name(), row.text(column), reason, true);
    }

    /**
     * Says something of the snapshot as a whole, such as what it lacks; it appears among the
     * findings of the import.
     */
    public void remark(String text) {
        remarks.merge(text, 1L, Long::sum);
    }

    private void issue(@Nullable String field, @Nullable String value, String reason, boolean kept) {
        issues.begin()
                .add(place.snapshot)
                .add((int) place.file)
                .add(place.line)
                .add(field)
                .add(value)
                .add(reason)
                .add(kept)
                .end();
    }

    /**
     * Declares that the snapshot speaks for a table in these years: an absent row inside them means
     * what the schema says, outside them nothing. An empty span declares nothing.
     *
     * @param part the part of the table, such as a role; empty for all of it
     */
    public void covers(String table, String part, YearSpan years) {
        if (!years.isEmpty()) {
            coverage.begin()
                    .add(place.snapshot)
                    .add(table)
                    .add(part)
                    .add((short) years.first())
                    .add((short) years.last())
                    .end();
        }
    }

    /** A day up to which the rows reach; the latest is the vintage of files that state none. */
    public void reaches(LocalDate day) {
        if (lastDay == null || day.isAfter(lastDay)) {
            lastDay = day;
        }
    }

    /** The last year that the rows reach, as {@link #reaches(LocalDate)} its last day. */
    public void reaches(YearSpan years) {
        if (!years.isEmpty()) {
            reaches(LocalDate.of(years.last(), 12, 31));
        }
    }

    /** Names the layout more closely than the file's beginning allowed. */
    public void layout(String name) {
        layout = name;
    }

    /** Writes out what is still held back; nothing can be added afterwards. */
    public void close() {
        if (!closed) {
            closed = true;
            tables.values().forEach(TableRows::close);
            issues.close();
            coverage.close();
        }
    }

    /** Lets go of everything before the transaction is rolled back. */
    public void abandon() {
        try {
            close();
        } catch (StoreException e) {
            // A row that was begun cannot be written; the roll-back takes it away with all others.
            return;
        }
    }

    /**
     * @throws SourceFileException when nothing was kept
     */
    public void requireRows() throws SourceFileException {
        if (read == 0) {
            throw new SourceFileException("holds no rows below its header");
        }
        if (read == rejected) {
            throw new SourceFileException("holds no row that can be kept; " + firstRejection);
        }
    }

    public String layout() {
        return layout;
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    public long read() {
        return read;
    }

    public long read(int file) {
        return readPerFile.getOrDefault(file, 0L);
    }

    public long rejected() {
        return rejected;
    }

    long rows() {
        return tables.values().stream().mapToLong(TableRows::rows).sum();
    }

    public List<String> remarks() {
        return List.copyOf(remarks.keySet());
    }

    public String content() {
        return hash.value();
    }
}
