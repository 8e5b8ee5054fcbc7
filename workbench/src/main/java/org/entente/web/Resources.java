package org.entente.web;

import java.util.ArrayList;
import java.util.List;
import org.entente.store.schema.SchemaDescription;

/** The explicit list of pages. Where two templates fit an address, the first of them answers. */
final class Resources {
    private Resources() {}

    static List<Resource> all() {
<<<<<<< HEAD
        return all(new SqlRuns());
    }

    static List<Resource> all(SqlRuns runs) {
        List<Resource> all = new ArrayList<>(List.of(new HomePage(), new StatesPage(), new FindPage(), new RandomPage()));
        SchemaDescription schema = SchemaDescription.current();
        all.add(new DataPage(schema));
        all.addAll(TablePage.all(schema.tables(), runs));
        all.add(new LinePage(schema));
        all.add(new SourcesListPage());
        all.add(new SourcePage());
        all.add(new DiffPage());
        all.add(new CoveragePage());
        all.add(new DocumentationPage(schema));
        all.add(new SqlPage(runs, schema));
        all.add(new RunningPage(runs));
        return all;
=======
        PairDossiers dossiers = new PairDossiers();
        return List.of(
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
                new MeasurePage());
>>>>>>> 6ebfaa27b305e7ace5f35d275c0b686c7f07676a
    }
}
