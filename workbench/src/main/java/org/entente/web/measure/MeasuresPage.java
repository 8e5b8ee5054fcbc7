package org.entente.web.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Shape;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Resource;
import org.jspecify.annotations.Nullable;

/** The catalogue of measures. */
final class MeasuresPage implements Resource {
    @Override
    public String path() {
        return "/measures";
    }

    @Override
    public String summary() {
        return "All measures: what each means, what it is about and from which sources it is computed.";
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        List<Definition> all = request.workbench().measures().listAll().stream()
                .map(Measure::definition)
                .toList();
        return new PageResponse.Document(
                request.texts().get("measures.title"),
                "measures.jte",
                new MeasuresView(families(all)),
                () -> all.stream().map(MeasuresPage::json).toList(),
                () -> new CsvTable(
                        List.of("measure", "version", "title", "shape", "unit", "sources", "argument"),
                        all.stream().map(MeasuresPage::row).toList()));
    }

    private static Map<String, List<Definition>> families(List<Definition> all) {
        Map<String, List<Definition>> families = new LinkedHashMap<>();
        for (Definition d : all) {
            String family = d.id().contains(".") ? d.id().substring(0, d.id().indexOf('.')) : "other";
            families.computeIfAbsent(family, k -> new ArrayList<>()).add(d);
        }
        return families;
    }

    private static List<@Nullable Object> row(Definition d) {
        return Arrays.asList(
                d.id(),
                d.version(),
                d.title(),
                shape(d.shape()),
                d.unit(),
                String.join(" ", d.sources()),
                d.argument());
    }

    /** {@code directed_dyad}. */
    static String shape(Shape shape) {
        return shape.name().toLowerCase(java.util.Locale.ROOT);
    }

    static Map<String, Object> json(Definition d) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("measure", d.id());
        one.put("version", d.version());
        one.put("title", d.title());
        one.put("meaning", d.meaning());
        one.put("formula", d.formula());
        one.put("shape", shape(d.shape()));
        one.put("unit", d.unit());
        one.put("direction", d.direction());
        one.put("sources", d.sources());
        one.put("argument", d.argument());
        one.put("reference", d.reference().text());
        one.put("traps", d.traps());
        return one;
    }
}
