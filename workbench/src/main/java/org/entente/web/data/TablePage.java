package org.entente.web.data;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.store.schema.TableDescription;
import org.entente.web.http.Address;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.jspecify.annotations.Nullable;

/** Rows of one canonical table, with filters, counts by value, an order, and pages. */
final class TablePage implements Resource {
    static final int ROWS = 100;
    private static final long FILE_ROWS = 1_000_000;
    private static final int FILE_SECONDS = 60;

    private final TableDescription table;
    private final SqlRuns runs;

    TablePage(TableDescription table, SqlRuns runs) {
        this.table = table;
        this.runs = runs;
    }

    @Override
    public String path() {
        return "/data/" + table.name();
    }

    @Override
    public String summary() {
        return "Rows of the table " + table.name() + ": filters, order, pages of " + ROWS
                + "; CSV and Parquet have all rows that fit, up to a million.";
    }

    @Override
    public List<Parameter> parameters() {
        return TableQuery.parameters(table);
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        TableQuery of = TableQuery.of(request, table);
        TableSql query = of.query();
        if (request.form() == Form.CSV) {
            return runs.csv(request, query.sql(), SqlRuns.limits(FILE_ROWS, FILE_SECONDS), table.name());
        }
        if (request.find("format").isPresent()) {
            return runs.parquet(request, query.sql(), SqlRuns.limits(FILE_ROWS, FILE_SECONDS), table.name());
        }
        if (request.form() == Form.HTML
                && (request.find("add").isPresent() || request.find("with").isPresent())) {
            return new PageResponse.Redirect(plain(request, query));
        }
        Store store = request.workbench().store();
        Columns page = store.query(query.page(ROWS, of.after().orElse(null)));
        long total = store.query(query.count()).getLong("n", 0);
        String next = page.rows() > ROWS
                ? request.address()
                        .with(
                                "after",
                                PlaceOf.end(query, page, ROWS, of.after().orElse(null))
                                        .token())
                : "";
        return new PageResponse.Document(
                table.name(),
                "table.jte",
                new TableViews(request, of).view(page, total, next),
                () -> json(query, page, total, next),
                null);
    }

    /** The address in which each filter is named after its column. */
    private static String plain(PageRequest request, TableSql query) {
        Map<String, String> clean = new LinkedHashMap<>(request.address().query());
        List.of("add", "with", "after", "lang").forEach(clean::remove);
        for (Filter filter : query.filters()) {
            clean.put(filter.parameter(), filter.value());
        }
        return new Address(request.address().path(), clean).text();
    }

    private Map<String, @Nullable Object> json(TableSql query, Columns page, long total, String next) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("table", table.name());
        answer.put("meaning", table.meaning());
        answer.put("key", table.key());
        answer.put("columns", table.columns());
        answer.put("total", total);
        answer.put("sql", query.sql());
        answer.put("next", next.isEmpty() ? null : next.replaceFirst("\\?", ".json?"));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(ROWS, page.rows()); i++) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (String name : page.names()) {
                Object value = page.value(name, i);
                row.put(
                        name,
                        value == null || value instanceof Number || value instanceof Boolean || value instanceof long[]
                                ? value
                                : value.toString());
            }
            rows.add(row);
        }
        answer.put("rows", rows);
        return answer;
    }
}
