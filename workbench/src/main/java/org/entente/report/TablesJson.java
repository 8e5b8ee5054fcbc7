package org.entente.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.entente.dossier.Section;
import org.entente.dossier.Table;
import org.entente.text.Span;

/** The tables of a section as JSON; the series of charts are among the figures instead. */
final class TablesJson {
    private TablesJson() {}

    static void write(Section section, JsonGenerator json) throws IOException {
        List<Table> tables = section.blocks().stream()
                .flatMap(block -> TableList.shown(block).stream())
                .filter(t -> !t.rows().isEmpty())
                .toList();
        json.writeArrayFieldStart("tables");
        for (Table table : tables) {
            json.writeStartObject();
            json.writeStringField("id", table.id());
            json.writeStringField("caption", table.caption());
            json.writeArrayFieldStart("columns");
            for (Table.Column column : table.columns()) {
                json.writeString(column.title());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rows");
            for (Table.Row row : table.rows()) {
                json.writeStartArray();
                for (Table.Cell cell : row.cells()) {
                    cell(cell, json);
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void cell(Table.Cell cell, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", Span.plain(cell.spans()));
        json.writeArrayFieldStart("figures");
        for (Span span : cell.spans()) {
            if (span instanceof Span.FigureValue value) {
                json.writeString(value.evidence());
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
