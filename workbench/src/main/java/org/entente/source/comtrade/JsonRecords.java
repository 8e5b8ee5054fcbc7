package org.entente.source.comtrade;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.source.files.SourceFileException;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.RowStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the records of an answer's array {@code data} as rows, one after the other; null becomes an
 * empty field.
 */
final class JsonRecords implements RowStream, AutoCloseable {
    private static final List<String> FIELDS = Stream.concat(Records.REQUIRED.stream(), Records.DESCRIPTIONS.stream())
            .toList();

    private final JsonParser parser;

    JsonRecords(Reader text) throws IOException {
        parser = new JsonFactory().createParser(text);
        toData();
    }

    List<Column> columns() {
        return IntStream.range(0, FIELDS.size())
                .mapToObj(i -> new Column(i, FIELDS.get(i)))
                .toList();
    }

    private void toData() throws IOException {
        try {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean data = parser.currentName().equals("data");
                JsonToken value = parser.nextToken();
                if (data && value == JsonToken.START_ARRAY) {
                    return;
                }
                parser.skipChildren();
            }
        } catch (JsonParseException e) {
            throw explain(e);
        }
        throw new SourceFileException("has no list called data at its top level");
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            long line = parser.currentTokenLocation().getLineNr();
            String[] fields = new String[FIELDS.size()];
            Arrays.fill(fields, "");
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                int at = FIELDS.indexOf(parser.currentName());
                JsonToken value = parser.nextToken();
                if (at >= 0 && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    fields[at] = parser.getText();
                }
                parser.skipChildren();
            }
            return Row.of(line, new ArrayList<>(Arrays.asList(fields)));
        } catch (JsonParseException e) {
            throw explain(e);
        }
    }

    private static SourceFileException explain(JsonParseException e) {
        return new SourceFileException(
                "is damaged or truncated JSON (line " + e.getLocation().getLineNr() + "): download it again", e);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
