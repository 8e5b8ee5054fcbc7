package org.entente.source.tables;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.entente.source.files.InputFile;
import org.entente.source.files.SourceFileException;
import org.jspecify.annotations.Nullable;

/**
 * The table of a Stata file; a row's line is the number of its observation. A missing value is an
 * empty field.
 */
final class StataTable extends TextTable {
    private final StataReader reader;
    private final Row row = new Row();
    private long line;

    StataTable(InputStream content) throws IOException {
        try {
            reader = new StataReader(content);
            nameColumns(reader.names());
        } catch (IOException e) {
            content.close();
            throw explain(e);
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        List<Object> fields;
        try {
            fields = reader.next();
        } catch (IOException e) {
            throw explain(e);
        }
        if (fields.isEmpty()) {
            return null;
        }
        row.begin(++line);
        for (Object field : fields) {
            row.field(field instanceof Double value ? number(value) : field.toString());
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static IOException explain(IOException e) {
        return e instanceof EOFException
                ? new SourceFileException("is truncated: it breaks off before its end; download it again", e)
                : InputFile.explain(e);
    }
}
