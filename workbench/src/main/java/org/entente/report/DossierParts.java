package org.entente.report;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.entente.dossier.Dossier;
import org.entente.dossier.Section;

/**
 * The parts of a dossier as HTML fragments, to be embedded in a page. They hold no styles and no
 * scripts: positions and widths are classes, {@code l-355} for 35.5 % and {@code w-1000} for 100 %.
 */
public final class DossierParts {
    private static final int SECTION = 1 << 16;
    private static final int APPENDIX = 1 << 20;

    private final Page page;

    /** @param dossier whole, or as far as it is written */
    public DossierParts(Dossier dossier) {
        this.page = new Page(dossier, true);
    }

    /** One section, with its heading. */
    public String section(Section section) {
        return CompactHtml.of(Rendering.render("section.jte", Map.of("page", page, "section", section), SECTION));
    }

    /** The annex with the evidence for every number; only for a finished dossier. */
    public Content appendix() {
        return out ->
                out.writeContent(CompactHtml.of(Rendering.render("appendix.jte", Map.of("page", page), APPENDIX)));
    }

    /** What the script of the page needs, as JSON that may stand within an element. */
    public String json() {
        return page.json();
    }

    /** The kinds of number that occur: the word and what it means. */
    public List<List<String>> legend() {
        return page.kinds().stream()
                .map(kind -> List.of(kind, page.dossier().texts().word("origin", kind), page.t("legend." + kind)))
                .toList();
    }
}
