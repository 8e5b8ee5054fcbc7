package org.entente.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.entente.store.query.QueryColumn;
import org.entente.store.query.QueryRows;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a JSON array of objects, one row per line; what is absent is null. {@link #close} ends the
 * array and leaves the writer open.
 */
public final class JsonRows implements QueryRows, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonGenerator out;
    private List<QueryColumn> columns = List.of();
    private boolean begun;
    private boolean first = true;

    public JsonRows(Writer out) throws IOException {
        this.out = JSON.createGenerator(out);
        this.out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.out.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        // One row per line is what the array's own spaces are for.
        this.out.setRootValueSeparator(null);
    }

    @Override
    public void columns(List<QueryColumn> columns) {
        this.columns = List.copyOf(columns);
        attempt(() -> {
            out.writeRaw("[");
            begun = true;
        });
    }

    @Override
    public void row(List<@Nullable Object> values) {
        attempt(() -> {
            out.writeRaw(first ? "\n" : ",\n");
            first = false;
            out.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                out.writeFieldName(columns.get(i).name());
                out.writePOJO(values.get(i));
            }
            out.writeEndObject();
        });
    }

    @Override
    public void close() throws IOException {
        if (begun) {
            out.writeRaw(first ? "]\n" : "\n]\n");
        }
        out.flush();
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One piece of writing. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
