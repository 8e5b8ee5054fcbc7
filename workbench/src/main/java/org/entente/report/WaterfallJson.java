package org.entente.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.entente.dossier.Waterfall;

/**
 * A picture of steps for the page's script: label, from, to, 1 for a level, printed number, place
 * in the appendix.
 */
final class WaterfallJson {
    private WaterfallJson() {}

    static void write(Waterfall picture, Page page, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", picture.id());
        json.writeStringField("unit", picture.unit().name());
        json.writeArrayFieldStart("bars");
        for (Waterfall.Bar bar : picture.bars()) {
            json.writeStartArray();
            json.writeString(bar.label());
            json.writeNumber(bar.from());
            json.writeNumber(bar.to());
            json.writeNumber(bar.level() ? 1 : 0);
            json.writeString(bar.text());
            json.writeNumber(page.number(bar.evidence()));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
