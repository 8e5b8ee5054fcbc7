package org.entente.web.measure;

import java.io.IOException;
import java.util.List;
import org.entente.Workbench;
import org.entente.casefile.reader.CaseEvidence;
import org.entente.country.CountryNames;
import org.entente.measure.Figures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.service.KnownFigures;
import org.entente.service.Trace;
import org.entente.text.Arguments;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebException;

/** One figure and what is behind it, as {@code entente trace} prints it. */
final class FigurePage implements Resource {
    @Override
    public String path() {
        return "/figure/<id>";
    }

    @Override
    public String summary() {
        return "One figure: value, status, definition, the formula with its numbers, and the rows of the files it rests on.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.path(
                "id", "Id of a figure, such as un.s/TUR-PAK/2010; # is written %23.", "un.agreement/TUR-PAK/2010"));
    }

    @Override
    public PageResponse respond(PageRequest request) throws IOException {
        Workbench shared = request.workbench();
        FigureId id = new FigureIds(shared.measures(), CountryNames.standard()).parse(request.text("id"));
        Definition definition = shared.measures().get(id.measure()).definition();
        if (definition.sources().contains(CaseEvidence.SOURCE)) {
            // What cases record is laid beside the store, which no other request may see.
            try (Workbench own = request.openPrivateWorkbench()) {
                return document(KnownFigures.of(own, List.of(definition)), id, request);
            }
        }
        return document(KnownFigures.of(shared, List.of(definition)), id, request);
    }

    private static PageResponse document(Figures figures, FigureId id, PageRequest request) {
        Figure figure = figures.find(id)
                .orElseThrow(() -> new WebException(
                        404,
                        "no_figure",
                        request.texts().get("error.figure", Arguments.none().with("id", request.text("id")))));
        Trace trace = new Trace(figures, figure);
        FigureView view = FigureView.of(trace, figures, request);
        return new PageResponse.Document(view.label(), "figure.jte", view, trace::json, null);
    }
}
