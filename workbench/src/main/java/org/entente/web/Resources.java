package org.entente.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.store.StoreHome;

/** The explicit list of pages. Where two templates fit an address, the first of them answers. */
final class Resources {
    private Resources() {}

    static List<Resource> all() {
        return all(
                new SqlRuns(),
                new PaperRuns(line -> {}),
                new ImportRuns(new StoreHome(Path.of("")), null, line -> {}),
                new CaseClaims());
    }

    static List<Resource> all(SqlRuns runs, PaperRuns papers, ImportRuns imports, CaseClaims claims) {
        PairDossiers dossiers = new PairDossiers(claims);
        List<Resource> all = new ArrayList<>(List.of(
                new HomePage(),
                new StatesPage(),
                new FindPage(),
                new RandomPage(),
                new PairFile(dossiers),
                new PairPicture(dossiers),
                new PairPage(dossiers),
                new ChronologyPage(),
                new ThirdPartiesPage(),
                new FigurePage(),
                new StatePage(),
                new ComparePage(),
                new MeasuresPage(),
                new BandsPage(),
                new DistributionPage(),
                new MeasurePage(),
                new ClaimsPage(),
                new CasePage(claims),
                new AuditPage(papers),
                new ImportPage(imports)));
        all.addAll(DataResources.all(runs));
        return all;
    }
}
