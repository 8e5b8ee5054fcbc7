package org.entente.web.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.store.Columns;
import org.entente.store.schema.SchemaDescription;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Resource;
import org.jspecify.annotations.Nullable;

/** The canonical tables, and how many rows each has. */
final class DataPage implements Resource {
    private final SchemaDescription schema;

    DataPage(SchemaDescription schema) {
        this.schema = schema;
    }

    @Override
    public String path() {
        return "/data";
    }

    @Override
    public String summary() {
        return "The canonical tables: what a row is, the key, how many rows.";
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        List<DataView.Table> tables = tables(request);
        return new PageResponse.Document(
                request.texts().get("data.title"),
                "data.jte",
                new DataView(tables),
                () -> json(tables),
                () -> csv(tables));
    }

    private List<DataView.Table> tables(PageRequest request) {
        String sql = schema.tables().stream()
                .map(table -> "SELECT '" + table.name() + "' AS name, count(*) AS n FROM " + table.name())
                .collect(Collectors.joining(" UNION ALL "));
        Columns counted = request.workbench().store().query(sql);
        Map<String, Long> rows = new HashMap<>();
        for (int i = 0; i < counted.rows(); i++) {
            rows.put(counted.getText("name", i), counted.getLong("n", i));
        }
        return schema.tables().stream()
                .map(table -> new DataView.Table(
                        table.name(),
                        table.meaning(),
                        table.key(),
                        table.columns().size(),
                        rows.getOrDefault(table.name(), 0L)))
                .toList();
    }

    private static List<Map<String, Object>> json(List<DataView.Table> tables) {
        return tables.stream()
                .map(table -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("table", table.name());
                    one.put("rows", table.rows());
                    one.put("key", table.key());
                    one.put("meaning", table.meaning());
                    one.put("address", "/data/" + table.name());
                    return one;
                })
                .toList();
    }

    private static CsvTable csv(List<DataView.Table> tables) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        tables.forEach(table ->
                rows.add(Arrays.asList(table.name(), table.rows(), String.join(";", table.key()), table.meaning())));
        return new CsvTable(List.of("table", "rows", "key", "meaning"), rows);
    }
}
