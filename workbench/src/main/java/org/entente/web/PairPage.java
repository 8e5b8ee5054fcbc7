package org.entente.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.report.Format;
import org.entente.report.Reports;

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
    public Answer answer(Asked asked) {
        PairAddress pair = PairAddress.of(asked);
        if (asked.form() == Form.HTML && !pair.isCanonical(asked)) {
            return new Answer.Redirect(pair.path() + pair.years());
        }
        if (asked.form() == Form.HTML) {
            dossiers.reserve(pair, asked);
        }
        return new Answer.Growing(
                PairView.title(pair, asked.texts()),
                "pair.jte",
                new PairView(pair, asked, dossiers),
                () -> Reports.render(dossiers.get(pair, asked), Format.JSON),
                () -> Reports.render(dossiers.get(pair, asked), Format.CSV));
    }
}
