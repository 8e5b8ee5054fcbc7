package org.entente.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.dossier.Chart;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Evidence;
import org.entente.dossier.SourceEntry;
import org.entente.dossier.Waterfall;
import org.entente.measure.model.Definition;
import org.entente.provenance.RowRef;
import org.entente.provenance.SnapshotFile;
import org.jspecify.annotations.Nullable;

/**
 * The page's data for its script, in one JSON text: charts, definitions, files, and lists of rows.
 * Rows that several figures rest on are written once.
 */
final class PageData {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Page page;
    private final Map<RowRef, Integer> rowLists = new LinkedHashMap<>();
    private final List<Chart> charts;
    private final List<Waterfall> waterfalls;

    PageData(Page page) {
        this.page = page;
        this.charts = page.dossier().sections().stream()
                .flatMap(s -> s.blocks().stream())
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList();
        this.waterfalls = page.dossier().sections().stream()
                .flatMap(s -> s.blocks().stream())
                .filter(Waterfall.class::isInstance)
                .map(Waterfall.class::cast)
                .toList();
        for (Evidence evidence : page.dossier().evidence()) {
            rows(evidence).forEach(r -> rowLists.putIfAbsent(r, rowLists.size()));
        }
    }

    boolean hasCharts() {
        return !charts.isEmpty()
                || !waterfalls.isEmpty()
                || !page.dossier().events().isEmpty();
    }

    String rowLists(Evidence evidence) {
        return rows(evidence).stream().map(r -> String.valueOf(rowLists.get(r))).collect(Collectors.joining(","));
    }

    private static List<RowRef> rows(Evidence evidence) {
        if (evidence instanceof Evidence.Measured measured) {
            return measured.lineage().rows();
        }
        return evidence instanceof Evidence.Read read ? List.of(read.row()) : List.of();
    }

    /** JSON that may stand within a script element: no tag, no line separator of JavaScript. */
    String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the page's data", e);
        }
        return out.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private void write(JsonGenerator json) throws IOException {
        Dossier dossier = page.dossier();
        json.writeStartObject();
        json.writeStringField("code", dossier.fileName());
        json.writeObjectFieldStart("texts");
        for (String key : dossier.texts().keys()) {
            if (key.startsWith("ui.js.")) {
                json.writeStringField(
                        key.substring("ui.js.".length()), dossier.texts().get(key));
            }
        }
        json.writeEndObject();
        json.writeObjectFieldStart("definitions");
        for (Definition definition : dossier.definitions()) {
            definition(json, definition);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("snapshots");
        for (SourceEntry source : dossier.sources()) {
            source(json, source);
        }
        json.writeEndArray();
        rowLists(json);
        json.writeArrayFieldStart("charts");
        for (Chart chart : charts) {
            chart(json, chart);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("waterfalls");
        for (Waterfall picture : waterfalls) {
            WaterfallJson.write(picture, page, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The tables and files once, then each list as its place among them and its lines. */
    private void rowLists(JsonGenerator json) throws IOException {
        Map<List<String>, Integer> places = new LinkedHashMap<>();
        for (RowRef ref : rowLists.keySet()) {
            places.putIfAbsent(place(ref), places.size());
        }
        json.writeArrayFieldStart("places");
        for (List<String> place : places.keySet()) {
            json.writeStartArray();
            for (String part : place) {
                json.writeString(part);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (RowRef ref : rowLists.keySet()) {
            json.writeString(places.get(place(ref)) + ":" + LineNumberCode.encode(ref.lines()));
        }
        json.writeEndArray();
    }

    private List<String> place(RowRef ref) {
        return List.of(ref.table(), page.fileName(ref));
    }

    private void definition(JsonGenerator json, Definition d) throws IOException {
        json.writeObjectFieldStart(d.id());
        json.writeStringField("title", DossierTexts.title(page.dossier().texts(), d));
        json.writeNumberField("version", d.version());
        json.writeStringField("meaning", d.meaning());
        json.writeStringField("formula", d.formula());
        json.writeStringField("unit", page.dossier().texts().unit(d.unit()));
        json.writeStringField("direction", d.direction());
        json.writeStringField("reference", d.reference().text());
        json.writeStringField("link", d.reference().link().orElse(""));
        json.writeArrayFieldStart("traps");
        for (String trap : d.traps()) {
            json.writeString(trap);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, SourceEntry source) throws IOException {
        json.writeStartObject();
        json.writeStringField("ref", source.snapshot().ref());
        json.writeStringField("title", source.title());
        json.writeStringField("citation", source.citation());
        json.writeStringField("version", source.snapshot().vintage());
        json.writeStringField("bibtex", BibtexReport.dataset(source));
        json.writeArrayFieldStart("files");
        for (SnapshotFile file : source.snapshot().files()) {
            json.writeStartArray();
            json.writeString(file.name());
            json.writeString(file.sha256());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void chart(JsonGenerator json, Chart chart) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", chart.id());
        json.writeNumberField("first", chart.firstYear());
        json.writeNumberField("last", chart.lastYear());
        json.writeBooleanField("monthly", chart.monthly());
        json.writeArrayFieldStart("panels");
        for (Chart.Panel panel : chart.panels()) {
            panel(json, panel);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("bands");
        for (Chart.Band band : chart.bands()) {
            json.writeStartArray();
            json.writeNumber(band.first());
            json.writeNumber(band.last());
            json.writeString(band.label());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("marks");
        for (Chart.Mark mark : chart.marks()) {
            json.writeStartArray();
            json.writeNumber(mark.year());
            json.writeString(mark.label());
            json.writeString("event-" + mark.event());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void panel(JsonGenerator json, Chart.Panel panel) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", panel.title());
        json.writeStringField("unit", panel.unit().name());
        number(json, "low", panel.low());
        number(json, "high", panel.high());
        json.writeNumberField("weight", panel.weight());
        json.writeBooleanField("choosable", panel.choosable());
        json.writeArrayFieldStart("series");
        for (Chart.Series series : panel.series()) {
            json.writeStartObject();
            json.writeStringField("id", series.id());
            json.writeStringField("label", series.label());
            json.writeStringField("legend", series.legend());
            json.writeStringField("form", series.form().name());
            json.writeNumberField("colour", series.colour());
            json.writeArrayFieldStart("points");
            for (Chart.Point point : series.points()) {
                point(json, point);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("targets");
        for (Chart.Target target : panel.targets()) {
            json.writeStartArray();
            json.writeNumber(target.value());
            json.writeString(target.label());
            json.writeNumber(page.number(target.evidence()));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * year, value, place in the appendix; the interval where there is one; 1 where it rests on few
     * items.
     */
    private void point(JsonGenerator json, Chart.Point point) throws IOException {
        json.writeStartArray();
        json.writeNumber(point.year());
        json.writeNumber(point.value());
        json.writeNumber(page.number(point.evidence()));
        Double low = point.low();
        Double high = point.high();
        if (low != null && high != null) {
            json.writeNumber(low);
            json.writeNumber(high);
        } else if (point.few()) {
            json.writeNull();
            json.writeNull();
        }
        if (point.few()) {
            json.writeNumber(1);
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, @Nullable Double value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }
}
