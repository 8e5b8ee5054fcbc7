package org.entente.paper;

import java.util.List;
import org.entente.paper.claims.PaperClaim;

/** The numbers of a paper as printed, for tests of other packages. */
public final class NumberLists {
    private NumberLists() {}

    /** Each number that is listed, in the order of the text. */
    public static List<String> list(PaperAuditor.Found found) {
        return new NumberList(found, List.of(), PaperClaim::measure)
                .list().stream()
                        .map(n -> found.paper().part(n.start(), n.end()))
                        .toList();
    }
}
