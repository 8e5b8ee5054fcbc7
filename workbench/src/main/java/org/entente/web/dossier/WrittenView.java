package org.entente.web.dossier;

import gg.jte.Content;
import java.util.List;
import org.entente.dossier.Dossier;
import org.entente.report.DossierParts;

/**
 * A dossier that is written, as HTML section by section; it is HTML that the report has made and
 * escaped.
 */
public final class WrittenView {
    private final Dossier dossier;
    private final DossierParts parts;

    WrittenView(Dossier dossier) {
        this.dossier = dossier;
        this.parts = new DossierParts(dossier);
    }

    public String title() {
        return dossier.title();
    }

    public List<String> sections() {
        return dossier.sections().stream().map(parts::section).toList();
    }

    public Content appendix() {
        return parts.appendix();
    }

    public String data() {
        return parts.json();
    }
}
