package org.entente.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.store.schema.TableDescription;
import org.entente.web.data.Filter;
import org.entente.web.data.PlaceOf;
import org.entente.web.data.TableQuery;
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
        return TableAsked.parameters(table);
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public Answer answer(Asked asked) {
        TableAsked of = TableAsked.of(asked, table);
        TableQuery query = of.query();
        if (asked.form() == Form.CSV) {
            return runs.csv(
                    asked.home(), query.sql(), SqlRuns.limits(FILE_ROWS, FILE_SECONDS), table.name(), asked.texts());
        }
        if (asked.find("format").isPresent()) {
            return runs.parquet(
                    asked.home(), query.sql(), SqlRuns.limits(FILE_ROWS, FILE_SECONDS), table.name(), asked.texts());
        }
        if (asked.form() == Form.HTML
                && (asked.find("add").isPresent() || asked.find("with").isPresent())) {
            return new Answer.Redirect(plain(asked, query));
        }
        Store store = asked.workbench().store();
        Columns page = store.query(query.page(ROWS, of.after().orElse(null)));
        long total = store.query(query.count()).getLong("n", 0);
        String next = page.rows() > ROWS
                ? asked.address()
                        .with(
                                "after",
                                PlaceOf.end(query, page, ROWS, of.after().orElse(null))
                                        .token())
                : "";
        return new Answer.Document(
                table.name(),
                "table.jte",
                new TableViews(asked, of).view(page, total, next),
                () -> json(query, page, total, next),
                null);
    }

    /** The address in which each filter is named after its column. */
    private static String plain(Asked asked, TableQuery query) {
        Map<String, String> clean = new LinkedHashMap<>(asked.address().query());
        List.of("add", "with", "after", "lang").forEach(clean::remove);
        for (Filter filter : query.filters()) {
            clean.put(filter.parameter(), filter.value());
        }
        return new Address(asked.address().path(), clean).text();
    }

    private Map<String, @Nullable Object> json(TableQuery query, Columns page, long total, String next) {
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
