package org.entente.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.provenance.SpreadsheetText;
import org.entente.store.query.QueryColumn;
import org.entente.store.query.QueryRows;
import org.jspecify.annotations.Nullable;

/**
 * CSV as everything here writes it: UTF-8, a comma, quotes where a field needs them, {@code \n};
 * numbers that read back to the same double, whole ones without a point; nothing for what is
 * absent; lists and structures as JSON; and texts that no spreadsheet takes for a formula
 * ({@link SpreadsheetText}).
 */
public final class CsvRows implements QueryRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Appendable out;

    public CsvRows(Appendable out) {
        this.out = out;
    }

    @Override
    public void columns(List<QueryColumn> columns) {
        write(line(columns.stream().map(QueryColumn::name).toList()));
    }

    @Override
    public void row(List<@Nullable Object> values) {
        write(line(values));
    }

    /** One line, with its end. */
    public static String line(List<? extends @Nullable Object> values) {
        return values.stream().map(CsvRows::field).collect(Collectors.joining(",", "", "\n"));
    }

    private static String field(@Nullable Object value) {
        String text = value instanceof String cell ? SpreadsheetText.guarded(cell) : text(value);
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** A value as text, without what only a file of CSV needs. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
            return whole ? Long.toString(number.longValue()) : number.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof List<?> || value instanceof Map<?, ?> ? json(value) : value.toString();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String line) {
        try {
            out.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
