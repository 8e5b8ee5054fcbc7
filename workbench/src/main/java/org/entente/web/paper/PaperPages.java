package org.entente.web.paper;

import java.util.List;
import org.entente.web.http.Resource;

/** The pages that check claims of papers and cases. */
public final class PaperPages {
    private PaperPages() {}

    public static List<Resource> list(PaperRuns papers) {
        return List.of(new ClaimsPage(), new AuditPage(papers));
    }
}
