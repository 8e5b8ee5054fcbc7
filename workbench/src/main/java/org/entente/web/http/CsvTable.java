package org.entente.web.http;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.provenance.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/**
 * Rows for the CSV form (RFC 4180, UTF-8): numbers read back to the same double, null is empty, and
 * a text that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @param header names of the columns
 * @param rows each as long as the header
 */
public record CsvTable(List<String> header, List<List<@Nullable Object>> rows) {
    public CsvTable {
        header = List.copyOf(header);
    }

    public String text() {
        StringWriter out = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(header.stream().map(SpreadsheetText::guarded).toList());
            for (List<@Nullable Object> row : rows) {
                csv.printRecord(row.stream().map(CsvTable::written).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a table", e);
        }
        return out.toString();
    }

    /** A table, or bytes that are CSV already. */
    static byte[] bytes(Object table) {
        return table instanceof CsvTable rows ? rows.text().getBytes(StandardCharsets.UTF_8) : (byte[]) table;
    }

    /** A cell as it is written. */
    static Object written(@Nullable Object cell) {
        return cell == null
                ? ""
                : cell instanceof Number || cell instanceof Boolean ? cell : SpreadsheetText.guarded(cell.toString());
    }
}
