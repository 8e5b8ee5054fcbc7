package org.entente.web;

import java.util.ArrayList;
import java.util.List;

/** The explicit list of pages. Where two templates fit an address, the first of them answers. */
final class Resources {
    private Resources() {}

    static List<Resource> all() {
        return all(new SqlRuns());
    }

    static List<Resource> all(SqlRuns runs) {
        PairDossiers dossiers = new PairDossiers();
        List<Resource> all = new ArrayList<>(List.of(
                new HomePage(),
                new StatesPage(),
                new FindPage(),
                new RandomPage(),
                new PairFile(dossiers),
                new PairPicture(dossiers),
                new PairPage(dossiers),
                new FigurePage(),
                new StatePage(),
                new ComparePage(),
                new MeasuresPage(),
                new BandsPage(),
                new DistributionPage(),
                new MeasurePage()));
        all.addAll(DataResources.all(runs));
        return all;
    }
}
