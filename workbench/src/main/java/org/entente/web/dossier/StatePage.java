package org.entente.web.dossier;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.country.State;
import org.entente.dossier.Dossier;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.QuestionException;
import org.entente.report.Format;
import org.entente.service.Dossiers;
import org.entente.web.find.PairAddress;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebTexts;
import org.jspecify.annotations.Nullable;

/** One state: its partners ranked by a measure, how it stood over time, and who led it. */
final class StatePage implements Resource {
    private static final String USUAL = "trade.total";

    @Override
    public String path() {
        return "/state/{state}";
    }

    @Override
    public String summary() {
        return "One state: its partners ranked by a measure, its own measures over time, its leaders.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.path("state", "A state, by any name or code.", "TUR"),
                Parameter.text("by", "Measure of two states by which partners are ranked, such as un.agreement."),
                Parameter.integer("year", "Year of the ranking; without it the latest with a value."));
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        State state = request.state("state");
        if (request.form() == Form.HTML && !request.text("state").equals(state.code())) {
            return new PageResponse.Redirect("/state/" + state.code()
                    + request.find("by").map(m -> "?by=" + m).orElse(""));
        }
        String by = request.text("by", USUAL);
        int colon = by.indexOf(':');
        Measures measures = request.workbench().measures();
        Definition definition =
                measures.get(colon < 0 ? by : by.substring(0, colon)).definition();
        StateParts.Ranking ranking = ranking(request, state, definition, colon < 0 ? null : by.substring(colon + 1));
        Dossier dossier = ranking.dossier();
        StateView view = new StateParts(state, request).view(by, rankable(measures), ranking);
        return new PageResponse.Document(
                state.name(request.texts().locale()),
                "state.jte",
                view,
                () -> dossier == null
                        ? Map.of("state", state.code(), "message", ranking.message())
                        : DossierBytes.of(dossier, Format.JSON),
                () -> dossier == null
                        ? new CsvTable(List.of("partner", "rank", "value"), List.of())
                        : DossierBytes.of(dossier, Format.CSV));
    }

    /**
     * Empty where the measure knows nothing of the state: the page says so. A measure of another
     * kind is a mistake.
     */
    private static StateParts.Ranking ranking(
            PageRequest request, State state, Definition definition, @Nullable String argument) {
        Integer year = request.integer("year", PairAddress.FIRST_YEAR, PairAddress.LAST_YEAR)
                .orElse(null);
        try {
            Dossier dossier = new Dossiers(request.workbench(), WebTexts.dossier(request.language()))
                    .partners(state, definition.id(), argument, year);
            return new StateParts.Ranking(dossier, "");
        } catch (QuestionException e) {
            if (definition.shape().states() != 2) {
                throw e;
            }
            return new StateParts.Ranking(null, String.valueOf(e.getMessage()));
        }
    }

    private static List<Definition> rankable(Measures measures) {
        return measures.listAll().stream()
                .map(Measure::definition)
                .filter(d -> d.shape().states() == 2 && !d.takes("measure"))
                .toList();
    }
}
