package org.entente.cli.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.export.CsvRows;
import org.jspecify.annotations.Nullable;

/**
 * Rows under a header, printed for people or for programs. An absent value is an empty field, and
 * null in JSON.
 *
 * @param header names of the columns
 * @param rows a value a column: text, number or truth value, or null
 */
public record Listing(List<String> header, List<List<@Nullable Object>> rows) {

    public void print(PrintWriter out, OutputFormat format) {
        switch (format) {
            case TABLE -> table(out, "");
            case CSV -> csv(out);
            case JSON -> out.println(json(objects()));
        }
    }

    /** A table as part of a longer text, two blanks in from the margin. */
    public void printIndented(PrintWriter out) {
        table(out, "  ");
    }

    private void table(PrintWriter out, String indent) {
        if (rows.isEmpty()) {
            return;
        }
        List<List<String>> cells = new ArrayList<>();
        cells.add(header.stream().map(Visible::line).toList());
        rows.forEach(row -> cells.add(row.stream().map(Listing::shown).toList()));
        int[] widths = new int[header.size()];
        cells.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        for (List<String> line : cells) {
            StringBuilder text = new StringBuilder(indent);
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - line.get(i).length());
                text.append(i == 0 ? "" : "  ").append(isNumber(i) ? gap + line.get(i) : line.get(i) + gap);
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private boolean isNumber(int column) {
        return rows.stream().allMatch(row -> row.get(column) == null || row.get(column) instanceof Number);
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof Long || value instanceof Integer) {
            long whole = ((Number) value).longValue();
            return whole > 9999 ? String.format("%,d", whole) : Long.toString(whole);
        }
        return value == null ? "" : Visible.line(value.toString());
    }

    private void csv(PrintWriter out) {
        out.print(CsvRows.line(header));
        rows.forEach(row -> out.print(CsvRows.line(row)));
    }

    /** The rows as JSON has them: objects whose fields are the columns. */
    public List<Map<String, @Nullable Object>> objects() {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                object.put(header.get(i), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    /** Any value as indented JSON. */
    public static String json(Object value) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
