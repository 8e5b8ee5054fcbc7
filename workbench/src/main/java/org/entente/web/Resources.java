package org.entente.web;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.store.StoreHome;
import org.entente.web.data.DataPages;
import org.entente.web.data.SqlRuns;
import org.entente.web.dossier.CaseClaims;
import org.entente.web.dossier.DossierPages;
import org.entente.web.find.FindPages;
import org.entente.web.http.Resource;
import org.entente.web.measure.MeasurePages;
import org.entente.web.paper.PaperPages;
import org.entente.web.paper.PaperRuns;
import org.entente.web.sources.ImportRuns;
import org.entente.web.sources.SourcePages;

/** All pages. */
final class Resources {
    private Resources() {}

    static List<Resource> all() {
        return all(
                new SqlRuns(),
                new PaperRuns(line -> {}),
                new ImportRuns(new StoreHome(Path.of("")), null, false, line -> {}),
                new CaseClaims());
    }

    static List<Resource> all(SqlRuns runs, PaperRuns papers, ImportRuns imports, CaseClaims claims) {
        return Stream.of(
                        FindPages.list(),
                        DossierPages.list(claims),
                        MeasurePages.list(),
                        PaperPages.list(papers),
                        SourcePages.list(imports),
                        DataPages.list(runs))
                .flatMap(List::stream)
                .toList();
    }
}
