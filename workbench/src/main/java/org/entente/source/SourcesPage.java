package org.entente.source;

import java.util.List;
import java.util.StringJoiner;
import org.entente.provenance.Citation;

/**
 * Writes the descriptions of the sources: docs/sources.md, and the text that
 * {@code entente sources SOURCE} prints.
 */
public final class SourcesPage {
    private SourcesPage() {}

    /** The page docs/sources.md. */
    public static String markdown(List<SourceDescription> sources) {
        StringJoiner page = new StringJoiner("\n", "", "\n");
        page.add("# Sources");
        page.add("");
        page.add("Generated from the descriptions in the code; `mvn test -Dtest=SourcesPageTest -Dentente.docs=write`");
        page.add("writes it anew. `entente import PATH...` recognises these files by their content.");
        page.add("");
        page.add("| id | dataset | coverage | fills |");
        page.add("|---|---|---|---|");
        for (SourceDescription source : sources) {
            page.add("| [" + source.id() + "](#" + source.id() + ") | " + source.title() + " | " + source.coverage()
                    + " | "
                    + String.join(
                            ", ",
                            source.tables().stream()
                                    .map(table -> "`" + table + "`")
                                    .toList())
                    + " |");
        }
        for (SourceDescription source : sources) {
            page.add("");
            page.add("## " + source.id());
            page.add("");
            page.add("**" + source.title() + "**, " + source.publisher() + ", <" + source.address() + ">");
            page.add("");
            page.add("* Coverage: " + source.coverage());
            page.add("* Unit: " + source.unit());
            page.add("* Licence: " + license(source));
            page.add("* Revisions: " + source.revisions());
            page.add("* How to get it: " + source.howToGet());
            page.add("* Cite:");
            source.citations().stream().map(Citation::text).forEach(text -> page.add("  * " + text));
            page.add("* Traps:");
            source.traps().forEach(trap -> page.add("  * " + trap));
        }
        return page.toString();
    }

    /** One source as text for a terminal. */
    public static String text(SourceDescription source) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add(source.id() + ": " + source.title());
        text.add("Publisher:  " + source.publisher() + ", " + source.address());
        text.add("Coverage:   " + source.coverage());
        text.add("Unit:       " + source.unit());
        text.add("Licence:    " + license(source));
        text.add("Revisions:  " + source.revisions());
        text.add("Get it:     " + source.howToGet());
        source.citations().forEach(citation -> text.add("Cite:       " + citation.text()));
        source.traps().forEach(trap -> text.add("Mind:       " + trap));
        return text.toString();
    }

    private static String license(SourceDescription source) {
        return source.license().name()
                + (source.license().rowsMayBePassedOn()
                        ? " (rows may be passed on)"
                        : " (rows may not be passed on; derived figures may, with the citation)");
    }
}
