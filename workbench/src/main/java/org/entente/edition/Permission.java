package org.entente.edition;

import java.util.List;

/**
 * Why rows of a source may be passed on.
 *
 * @param source the id of the source
 * @param licence the licence, by its usual short name
 * @param words what the publisher says, in its own words where they are short
 * @param address where the publisher says it
 * @param attribution the credit that the licence requires
 * @param form what the files are: the publisher's own, or a table of a package
 * @param keep the columns of a table that are facts only, as {@code table.column}; empty where all
 *     rows may be passed on. With a list, other tables of the source are left out, and other
 *     columns are NULL
 */
public record Permission(
        String source,
        String licence,
        String words,
        String address,
        String attribution,
        String form,
        List<String> keep) {
    public Permission {
        keep = List.copyOf(keep);
    }
}
