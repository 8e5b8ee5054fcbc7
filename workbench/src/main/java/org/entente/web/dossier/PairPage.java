package org.entente.web.dossier;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.report.Format;
import org.entente.report.Reports;
import org.entente.web.find.PairAddress;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;

/** The dossier of two states. */
final class PairPage implements Resource {
    private final PairDossiers dossiers;

    PairPage(PairDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String path() {
        return "/pair/{first}/{second}";
    }

    @Override
    public String summary() {
        return "The dossier of two states: sections, figures with their lineage, events, claims, gaps, sources.";
    }

    @Override
    public List<Parameter> parameters() {
        return PairAddress.PARAMETERS;
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        PairAddress pair = PairAddress.of(request);
        if (request.form() == Form.HTML && !pair.isCanonical(request)) {
            return new PageResponse.Redirect(pair.path() + pair.years());
        }
        if (request.form() == Form.HTML) {
            dossiers.reserve(pair, request);
        }
        return new PageResponse.Streamed(
                PairView.title(pair, request.texts()),
                "pair.jte",
                new PairView(pair, request, dossiers),
                () -> Reports.render(dossiers.get(pair, request), Format.JSON),
                () -> Reports.render(dossiers.get(pair, request), Format.CSV));
    }
}
