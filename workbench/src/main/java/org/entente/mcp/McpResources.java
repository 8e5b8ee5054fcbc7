package org.entente.mcp;

import java.util.List;
import java.util.StringJoiner;
import org.entente.Workbench;
import org.entente.measure.catalogue.MeasuresDocument;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.Sources;
import org.entente.source.SourcesPage;
import org.entente.source.own.OwnSources;

/** Resources: the catalogue of measures and of sources, and a page of each entry. */
final class McpResources {
    static final String MEASURES = "entente://measures";
    static final String SOURCES = "entente://sources";

    private McpResources() {}

    /**
     * The text at an address.
     *
     * @throws ToolException when there is no such resource
     */
    static String read(String address, Workbench workbench) {
        if (address.equals(MEASURES)) {
            return measures(workbench);
        }
        if (address.equals(SOURCES)) {
            return sources(workbench);
        }
        if (address.startsWith(MEASURES + "/")) {
            String id = address.substring(MEASURES.length() + 1);
            return MeasuresDocument.text(
                    ToolArguments.Measured.of(id, workbench.measures()).definition());
        }
        if (address.startsWith(SOURCES + "/")) {
            return SourcesPage.text(FindTools.source(address.substring(SOURCES.length() + 1), workbench));
        }
        throw new ToolException("there is no resource \"%s\"".formatted(ToolArguments.shown(address)));
    }

    private static String measures(Workbench workbench) {
        StringJoiner page = new StringJoiner("\n", "", "\n");
        page.add("| measure | title | about | unit |").add("|---|---|---|---|");
        for (Measure measure : workbench.measures().listAll()) {
            Definition d = measure.definition();
            page.add("| %s | %s | %s | %s |".formatted(d.id(), d.title(), MeasuresDocument.shape(d.shape()), d.unit()));
        }
        return page.toString();
    }

    private static String sources(Workbench workbench) {
        List<String> imported = workbench.store().listSnapshots().stream()
                .map(s -> s.source())
                .distinct()
                .toList();
        StringJoiner page = new StringJoiner("\n", "", "\n");
        page.add("| source | dataset | imported |").add("|---|---|---|");
        Sources.standard().listAll().stream()
                .map(Source::description)
                .forEach(d -> page.add(row(d, imported.contains(d.id()))));
        OwnSources.list(workbench.store()).forEach(d -> page.add(row(d, true)));
        return page.toString();
    }

    private static String row(SourceDescription d, boolean imported) {
        return "| %s | %s | %s |".formatted(d.id(), d.title(), imported ? "yes" : "no");
    }
}
