package org.entente.provenance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A work as it is cited: a dataset, an article that describes it, or a paper.
 *
 * @param key BibTeX key, unique within a dossier, such as {@code voeten2020}
 * @param authors names as they are printed, joined by {@code and}; braces around the name of an institution
 * @param title title without final stop
 * @param publisher journal, series or institution
 * @param year year of publication, or of the release that is cited
 * @param address DOI (starting with {@code doi:}) or web address, if any
 */
public record Citation(
        String key,
        String authors,
        String title,
        String publisher,
        int year,
        @Nullable String address) {

    /** The address as a link: a DOI becomes a {@code https://doi.org/} address. */
    public Optional<String> link() {
        if (address == null) {
            return Optional.empty();
        }
        return Optional.of(
                address.startsWith("doi:") ? "https://doi.org/" + address.substring("doi:".length()) : address);
    }

    /** The authors without braces, which keep BibTeX from taking an institution's name apart. */
    public String names() {
        return authors.replaceAll("[{}]", "");
    }

    /** One line in author–year style, ending in a stop. */
    public String text() {
        String names = names();
        return names + (names.endsWith(".") ? " " : ". ") + year + ". " + title + ". " + publisher + "."
                + link().map(link -> " " + link).orElse("");
    }
}
