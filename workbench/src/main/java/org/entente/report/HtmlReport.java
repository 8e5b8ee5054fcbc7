package org.entente.report;

import java.util.Map;
import org.entente.dossier.Dossier;

/** One self-contained page: style, script, chart library and data are within it, and it asks the network for nothing. */
final class HtmlReport {
    private HtmlReport() {}

    static String render(Dossier dossier) {
        return CompactHtml.of(Rendering.render("page.jte", Map.of("page", new Page(dossier)), 1 << 21));
    }
}
