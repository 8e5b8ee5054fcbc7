package org.entente.web.sources;

import java.util.List;
import org.entente.web.http.Resource;

/** The pages about sources: setup, list, releases, differences and coverage. */
public final class SourcePages {
    private SourcePages() {}

    public static List<Resource> list(ImportRuns imports) {
        return List.of(
                new SetupPage(imports), new SourcesListPage(), new SourcePage(), new DiffPage(), new CoveragePage());
    }
}
