package org.entente.web.measure;

import java.util.ArrayList;
import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.provenance.BibtexEntry;
import org.entente.source.Sources;
import org.entente.text.Arguments;
import org.entente.web.http.PageRequest;

/** How to cite lines over years. */
public final class SeriesCitation {
    private SeriesCitation() {}

    /**
     * What is shown and at which address, then the work that defines the measure, then the datasets
     * with their vintages.
     */
    public static List<String> of(Definition definition, List<Figure> figures, PageRequest request) {
        List<String> all = new ArrayList<>();
        all.add(request.texts()
                .get(
                        "series.citation",
                        Arguments.none()
                                .with("title", request.title(definition))
                                .with("measure", definition.id() + " v" + definition.version())
                                .with("address", request.address().text())));
        all.add(definition.reference().text());
        refs(figures)
                .forEach(ref -> Sources.standard().find(ref.substring(0, ref.indexOf(':'))).stream()
                        .flatMap(source -> source.description().citations().stream())
                        .map(citation -> citation.text() + " [" + ref + "]")
                        .forEach(all::add));
        return List.copyOf(all);
    }

    /** The work that defines the measure and the datasets with their releases, as BibTeX. */
    public static String bibtex(Definition definition, List<Figure> figures) {
        StringBuilder text = new StringBuilder(BibtexEntry.of(definition.reference(), ""));
        refs(figures)
                .forEach(ref -> Sources.standard()
                        .find(ref.substring(0, ref.indexOf(':')))
                        .ifPresent(source -> text.append(BibtexEntry.of(
                                source.description().citations().get(0), ref.substring(ref.indexOf(':') + 1)))));
        return text.toString().strip();
    }

    private static List<String> refs(List<Figure> figures) {
        return figures.stream()
                .filter(f -> f.value() != null)
                .map(Figure::snapshot)
                .filter(ref -> !ref.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
