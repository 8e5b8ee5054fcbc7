package org.entente.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.entente.dossier.CoverageMap;

/** Which source speaks in which years, as JSON; what lies between two runs is a gap. */
final class CoverageJson {
    private CoverageJson() {}

    static void write(CoverageMap map, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("coverage");
        for (CoverageMap.Row row : map.rows()) {
            json.writeStartObject();
            json.writeStringField("source", row.source());
            json.writeStringField("what", row.what());
            json.writeStringField("about", row.about());
            json.writeArrayFieldStart("runs");
            for (CoverageMap.Run run : row.runs()) {
                json.writeStartObject();
                json.writeNumberField("first", run.first());
                json.writeNumberField("last", run.last());
                json.writeBooleanField("rows", run.withRows());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
