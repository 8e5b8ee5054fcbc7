package org.entente.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.entente.dossier.Evidence;
import org.entente.measure.model.Period;
import org.entente.provenance.RowRef;

/** What is behind one number, as an object of JSON. */
final class EvidenceJson extends JsonFields {

    EvidenceJson(JsonGenerator json) {
        super(json);
    }

    void write(Evidence evidence) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", evidence.id());
        json.writeStringField("label", evidence.label());
        json.writeStringField("origin", evidence.kind().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringField("printed", evidence.printed());
        if (evidence instanceof Evidence.Measured measured) {
            measured(measured);
        } else if (evidence instanceof Evidence.Stated stated) {
            number("value", stated.value());
            json.writeStringField("unit", stated.unit());
            texts("references", stated.references());
            text("locator", stated.locator());
            json.writeStringField("where", stated.where());
        } else if (evidence instanceof Evidence.Read read) {
            json.writeNumberField("value", read.value());
            json.writeStringField("unit", read.unit());
            array("rows", List.of(read.row()), this::rows);
        } else if (evidence instanceof Evidence.Estimated estimated) {
            json.writeNumberField("value", estimated.value());
            json.writeStringField("unit", estimated.unit());
            text("range", estimated.range());
            json.writeStringField("method", estimated.method());
            texts("basis", estimated.basis());
            json.writeStringField("command", estimated.command());
        } else if (evidence instanceof Evidence.Counted counted) {
            json.writeNumberField("value", counted.count());
            texts("counted", counted.items());
        }
        json.writeEndObject();
    }

    private void measured(Evidence.Measured measured) throws IOException {
        json.writeStringField("measure", measured.figure().id().measureWithArgument());
        json.writeStringField("from", measured.from());
        json.writeStringField("to", measured.to());
        Period period = measured.figure().id().period();
        text("year", period == null ? null : period.code());
        number("value", measured.figure().value());
        json.writeStringField("unit", measured.figure().unit());
        Long n = measured.figure().n();
        if (n == null) {
            json.writeNullField("n");
        } else {
            json.writeNumberField("n", n);
        }
        json.writeStringField("status", measured.figure().status().code());
        json.writeStringField("snapshot", measured.figure().snapshot());
        number("low", measured.figure().low());
        number("high", measured.figure().high());
        json.writeStringField("note", measured.figure().note());
        json.writeStringField("definition", measured.lineage().definition());
        json.writeStringField("worked", measured.lineage().worked());
        json.writeNumberField("row_count", measured.lineage().rowCount());
        array("rows", measured.lineage().rows(), this::rows);
    }

    private void rows(RowRef rows) throws IOException {
        json.writeStartObject();
        json.writeStringField("snapshot", rows.snapshot());
        json.writeStringField("table", rows.table());
        json.writeNumberField("file", rows.file());
        json.writeArrayFieldStart("lines");
        for (Long line : rows.lines()) {
            json.writeNumber(line);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
