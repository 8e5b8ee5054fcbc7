package org.entente.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note or work that is cited.
 *
 * @param id such as {@code n01}; also its anchor and BibTeX key
 * @param mark number as printed, such as {@code 1}
 * @param sameAs id of the note that cites the work first; null for a first citation
 * @param pages pages of this note; empty for none
 * @param works the works; empty only for a repetition
 * @param note what the curator adds; empty for nothing
 */
public record ReferenceEntry(
        String id, String mark, @Nullable String sameAs, String pages, List<Work> works, String note) {
    public ReferenceEntry {
        works = List.copyOf(works);
    }

    /**
     * A cited work; absent parts are empty.
     *
     * @param kind code such as {@code article}
     * @param author as printed
     * @param title its title
     * @param container journal, newspaper, publisher or site
     * @param volume volume and number
     * @param date for people
     * @param year year of the date; null when undated
     * @param pages pages
     * @param address web address
     */
    public record Work(
            String kind,
            String author,
            String title,
            String container,
            String volume,
            String date,
            @Nullable Integer year,
            String pages,
            String address) {}
}
