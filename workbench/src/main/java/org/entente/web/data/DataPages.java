package org.entente.web.data;

import java.util.ArrayList;
import java.util.List;
import org.entente.store.schema.SchemaDescription;
import org.entente.web.http.Resource;

/** The pages of tables, queries and documentation. */
public final class DataPages {
    private DataPages() {}

    public static List<Resource> list(SqlRuns runs) {
        SchemaDescription schema = SchemaDescription.current();
        List<Resource> all = new ArrayList<>();
        all.add(new DataPage(schema));
        schema.tables().forEach(table -> all.add(new TablePage(table, runs)));
        all.add(new LinePage(schema));
        all.add(new DocumentationPage(schema));
        all.add(new SqlPage(runs, schema));
        all.add(new RunningPage(runs));
        return all;
    }
}
