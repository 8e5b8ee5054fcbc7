package org.entente.source.tables;

import java.io.IOException;
import java.io.Reader;
import org.entente.source.files.FileProbe;
import org.entente.source.files.SourceFileException;
import org.jspecify.annotations.Nullable;

/**
 * A table of delimited text as RFC 4180 has it: fields may be quoted, and quoted fields may hold
 * delimiters and line ends. Lines are counted as an editor counts them, so a record knows the line
 * it begins on. Blank lines between records are passed over.
 */
final class DelimitedTable extends TextTable {
    private final Reader reader;
    private final char delimiter;
    private final Row row = new Row();
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int limit;
    private long line = 1;

    /** Reads from the beginning of a text whose header stands in the given line. */
    DelimitedTable(Reader reader, FileProbe.Header header) throws IOException {
        this.reader = reader;
        this.delimiter = header.delimiter();
        while (line < header.line() && peek() >= 0) {
            skipLine();
        }
        if (record()) {
            nameColumns(row.fields());
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        do {
            if (!record()) {
                return null;
            }
        } while (isBlank());
        return row;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean isBlank() {
        return row.width() == 1 && row.isEmpty(new Column(0, ""));
    }

    private int peek() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, reader.read(buffer, 0, buffer.length));
            if (limit == 0) {
                return -1;
            }
        }
        return buffer[position];
    }

    private void skipLine() throws IOException {
        int c = peek();
        while (c >= 0) {
            position++;
            if (c == '\n') {
                line++;
                return;
            }
            c = peek();
        }
    }

    /**
     * Reads one record into the row; false at the end. A carriage return before a line end belongs
     * to it.
     */
    private boolean record() throws IOException {
        if (peek() < 0) {
            return false;
        }
        row.begin(line);
        while (true) {
            int c = peek();
            if (c == '"') {
                position++;
                quoted();
                c = peek();
            }
            while (c >= 0 && c != delimiter && c != '\n') {
                position++;
                if (c != '\r' || peek() != '\n') {
                    row.append((char) c);
                }
                c = peek();
            }
            row.endField();
            if (c >= 0) {
                position++;
            }
            if (c == '\n') {
                line++;
            }
            if (c != delimiter) {
                return true;
            }
        }
    }

    private void quoted() throws IOException {
        long opened = line;
        while (true) {
            int c = peek();
            if (c < 0) {
                throw new SourceFileException("breaks off inside a quoted field that begins in line " + opened
                        + ": it is truncated or damaged, download it again");
            }
            position++;
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                position++;
            } else if (c == '\n') {
                line++;
            }
            row.append((char) c);
        }
    }
}
