package org.entente.web.data;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.store.query.QueryCheck;
import org.entente.store.query.QueryColumn;
import org.entente.store.query.QueryEnd;
import org.entente.store.query.QueryLimits;
import org.entente.store.schema.SchemaDescription;
import org.entente.web.http.Address;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebException;
import org.jspecify.annotations.Nullable;

/** One query of the reader's own over the canonical tables; the query is in the address. */
final class SqlPage implements Resource {
    private static final int PAGE_ROWS = 500;
    private static final int MOST_PAGE_ROWS = 5_000;
    private static final long FILE_ROWS = 1_000_000;
    private static final int SECONDS = 10;
    private static final int MOST_SECONDS = 60;
    private static final Pattern RUN = Pattern.compile("[a-z0-9-]{8,40}");

    private final SqlRuns runs;
    private final SchemaDescription schema;

    SqlPage(SqlRuns runs, SchemaDescription schema) {
        this.runs = runs;
        this.schema = schema;
    }

    @Override
    public String path() {
        return "/sql";
    }

    @Override
    public String summary() {
        return "The answer to one SELECT over the canonical tables, which it cannot change; the CSV and Parquet forms have all rows up to a million.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.text("q", "one SELECT in DuckDB's SQL, of at most " + QueryCheck.LONGEST + " characters")
                        .withExample("SELECT count(*) AS snapshots FROM snapshot"),
                Parameter.integer("rows", "the most rows of the page and of JSON, up to " + MOST_PAGE_ROWS + " (500)"),
                Parameter.integer("seconds", "the most time, up to " + MOST_SECONDS + " seconds (10)"),
                Parameter.text("run", "a word of 8 to 40 small letters, digits and hyphens by which it can be stopped"),
                Parameter.choice("format", List.of("parquet"), "parquet for a file of all rows"));
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    /** Whether a query is answered in time depends on more than the address. */
    @Override
    public boolean isCacheable() {
        return false;
    }

    @Override
    public PageResponse respond(PageRequest request) {
        int rows = request.integer("rows", 1, MOST_PAGE_ROWS).orElse(PAGE_ROWS);
        int seconds = request.integer("seconds", 1, MOST_SECONDS).orElse(SECONDS);
        String run = request.find("run").filter(id -> RUN.matcher(id).matches()).orElse(null);
        String sql = request.find("q").orElse("");
        if (request.form() == Form.CSV) {
            return runs.csv(request, request.text("q"), SqlRuns.limits(FILE_ROWS, seconds), "query");
        }
        if (request.find("format").isPresent()) {
            return runs.parquet(request, request.text("q"), SqlRuns.limits(FILE_ROWS, seconds), "query");
        }
        Result result = sql.isEmpty() ? Result.NONE : result(request, sql, rows, seconds, run);
        String title = request.texts().get("sql.title");
        return new PageResponse.Document(
                title, "sql.jte", view(request, sql, rows, seconds, result), () -> json(sql, result), null);
    }

    private Result result(PageRequest request, String sql, int rows, int seconds, @Nullable String run) {
        try {
            ShownRows shown = new ShownRows();
            QueryLimits limits = SqlRuns.pageLimits(rows, seconds);
            QueryEnd end = runs.run(request, sql, run, limits, engine -> engine.run(sql, limits, shown));
            return new Result(shown, end, null);
        } catch (WebException e) {
            if (request.form() != Form.HTML) {
                throw e;
            }
            // A page keeps what was written, with what is wrong with it.
            return new Result(new ShownRows(), null, e.getMessage());
        }
    }

    private SqlView view(PageRequest request, String sql, int rows, int seconds, Result result) {
        QueryEnd end = result.end();
        Address clean =
                new Address(request.address().path(), without(request.address().query(), "run"));
        return new SqlView(
                sql,
                rows,
                MOST_PAGE_ROWS,
                seconds,
                MOST_SECONDS,
                result.error(),
                end == null
                        ? null
                        : new SqlView.Rows(
                                result.shown().columns().stream()
                                        .map(QueryColumn::name)
                                        .toList(),
                                result.shown().columns().stream()
                                        .map(QueryColumn::type)
                                        .toList(),
                                result.shown().cells(),
                                end.cut(),
                                end.took().toMillis()),
                clean.inForm(".csv"),
                clean.inForm(".json"),
                clean.with("format", "parquet"),
                schema.tables());
    }

    private static Map<String, String> without(Map<String, String> query, String name) {
        Map<String, String> rest = new LinkedHashMap<>(query);
        rest.remove(name);
        return rest;
    }

    private static Map<String, @Nullable Object> json(String sql, Result result) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        QueryEnd end = result.end();
        answer.put("sql", sql);
        answer.put("columns", result.shown().columns());
        answer.put("rows", objects(result.shown()));
        answer.put("cut", end != null && end.cut());
        answer.put("milliseconds", end == null ? null : end.took().toMillis());
        return answer;
    }

    static List<Map<String, @Nullable Object>> objects(ShownRows shown) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : shown.rows()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(shown.columns().get(i).name(), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    /** An answer, or what is wrong with the query, or neither when there was no query. */
    private record Result(
            ShownRows shown,
            @Nullable QueryEnd end,
            @Nullable String error) {
        static final Result NONE = new Result(new ShownRows(), null, null);
    }
}
