package org.entente.web.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.measure.catalogue.MeasuresDocument;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.Sources;
import org.entente.store.schema.SchemaDescription;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Resource;
import org.jspecify.annotations.Nullable;

/** What is measured and from what, as the program itself says it. */
final class DocumentationPage implements Resource {
    private final SchemaDescription schema;

    DocumentationPage(SchemaDescription schema) {
        this.schema = schema;
    }

    @Override
    public String path() {
        return "/documentation";
    }

    @Override
    public String summary() {
        return "Definitions of all measures with formula, unit, traps and the work they follow; the sources; the tables.";
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        List<Definition> measures = request.workbench().measures().listAll().stream()
                .map(Measure::definition)
                .toList();
        List<SourceDescription> sources =
                Sources.standard().listAll().stream().map(Source::description).toList();
        DocumentationView view = new DocumentationView(
                measures.stream().map(DocumentationPage::measure).toList(), sources, schema.tables());
        return new PageResponse.Document(
                request.texts().get("documentation.title"),
                "documentation.jte",
                view,
                () -> json(view),
                () -> csv(measures));
    }

    private static DocumentationView.Entry measure(Definition definition) {
        return new DocumentationView.Entry(definition, MeasuresDocument.shape(definition.shape()));
    }

    private static Map<String, Object> json(DocumentationView view) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "measures",
                view.measures().stream()
                        .map(entry -> entry(entry.definition(), entry.about()))
                        .toList());
        answer.put("sources", view.sources().stream().map(SourceDescription::id).toList());
        answer.put("tables", view.tables());
        return answer;
    }

    private static Map<String, Object> entry(Definition definition, String about) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("measure", definition.id());
        one.put("title", definition.title());
        one.put("meaning", definition.meaning());
        one.put("formula", definition.formula());
        one.put("about", about);
        one.put("unit", definition.unit());
        one.put("direction", definition.direction());
        one.put("argument", definition.argument());
        one.put("sources", definition.sources());
        one.put("traps", definition.traps());
        one.put("reference", definition.reference().text());
        one.put("version", definition.version());
        return one;
    }

    private static CsvTable csv(List<Definition> measures) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Definition d : measures) {
            rows.add(Arrays.asList(
                    d.id(),
                    d.title(),
                    MeasuresDocument.shape(d.shape()),
                    d.unit(),
                    d.argument(),
                    String.join(";", d.sources()),
                    d.formula(),
                    d.direction(),
                    d.version(),
                    d.reference().text()));
        }
        return new CsvTable(
                List.of(
                        "measure",
                        "title",
                        "shape",
                        "unit",
                        "argument",
                        "sources",
                        "formula",
                        "direction",
                        "version",
                        "reference"),
                rows);
    }
}
