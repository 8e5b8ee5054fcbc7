package org.entente.web;

import java.util.ArrayList;
import java.util.List;
import org.entente.store.schema.SchemaDescription;

/** The pages of tables, queries, sources and documentation. */
final class DataResources {
    private DataResources() {}

    static List<Resource> all(SqlRuns runs) {
        SchemaDescription schema = SchemaDescription.current();
        List<Resource> all = new ArrayList<>();
        all.add(new DataPage(schema));
        schema.tables().forEach(table -> all.add(new TablePage(table, runs)));
        all.add(new LinePage(schema));
        all.add(new SourcesListPage());
        all.add(new SourcePage());
        all.add(new DiffPage());
        all.add(new CoveragePage());
        all.add(new DocumentationPage(schema));
        all.add(new SqlPage(runs, schema));
        all.add(new RunningPage(runs));
        return all;
    }
}
