package org.entente.report;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.entente.dossier.Dossier;
import org.entente.dossier.Evidence;
import org.entente.dossier.Section;
import org.entente.measure.Begun;

/**
 * The parts of a dossier as HTML, for a page that others put around them. They hold no styles and no scripts: places and widths are
 * classes, {@code l-355} for 35.5 % and {@code w-1000} for the whole.
 */
public final class DossierParts {
    private static final int SECTION = 1 << 16;
    private static final int HALF = 1 << 19;

    /** Where the rows of the appendix go. */
    private static final String ROWS = "<!--rows-->";

    private final Page page;

    /** @param dossier whole, or as far as it is written */
    public DossierParts(Dossier dossier) {
        this.page = new Page(dossier, true);
    }

    /** One section, with its heading. */
    public String section(Section section) {
        return CompactHtml.of(Rendering.render("section.jte", Map.of("page", page, "section", section), SECTION));
    }

    /** What stands behind every number; of a whole dossier only. Two threads write it, since a reader waits for it and for nothing else. */
    public Content appendix() {
        return out -> {
            List<Evidence> all = page.dossier().evidence();
            int half = all.size() / 2;
            Begun<String> rest = Begun.begin("appendix", () -> rows(all.subList(half, all.size())));
            Content place = rows -> rows.writeContent(ROWS);
            String frame =
                    CompactHtml.of(Rendering.render("appendix.jte", Map.of("page", page, "rows", place), SECTION));
            int at = frame.indexOf(ROWS);
            out.writeContent(frame.substring(0, at));
            out.writeContent(rows(all.subList(0, half)));
            out.writeContent(rest.join());
            out.writeContent(frame.substring(at + ROWS.length()));
        };
    }

    private String rows(List<Evidence> part) {
        return CompactHtml.of(Rendering.render("ledger.jte", Map.of("page", page, "part", part), HALF));
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
