package org.entente.cli.ask;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.Listing;
import org.entente.cli.shared.OutputFormat;
import org.entente.cli.shared.UsageException;
import org.entente.export.CsvRows;
import org.entente.export.JsonRows;
import org.entente.store.QueryProcess;
import org.entente.store.query.QueryColumn;
import org.entente.store.query.QueryEnd;
import org.entente.store.query.QueryLimits;
import org.entente.store.query.QueryRows;
import org.entente.store.schema.ColumnDescription;
import org.entente.store.schema.SchemaDescription;
import org.entente.store.schema.SchemaPage;
import org.entente.store.schema.TableDescription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente sql}: one query of the user's own over the canonical tables. */
@Command(
        name = "sql",
        description = "Runs one SELECT over the tables of the store, read only; other files cannot be read.",
        footer = {"", "Examples:", "  entente sql --schema", "  entente sql 'SELECT source, vintage FROM snapshot'"})
public final class SqlCommand implements Callable<Integer> {
    private static final long MOST = Long.MAX_VALUE - 1;
    private static final long TABLE_ROWS = 1_000;
    private static final int MEGABYTES = 2_000;
    private static final int THREADS = 2;

    private final Globals globals;

    @Parameters(paramLabel = "SELECT", arity = "0..1", description = "The query; with --schema, the name of a table.")
    private @Nullable String sql;

    @Option(names = "--schema", description = "Says what tables there are, or what one of them means.")
    private boolean schema;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            description = "How to print it (default: csv; for --schema table).")
    private @Nullable OutputFormat format;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "The most rows (default: all; as a table the first 1000).")
    private @Nullable Long limit;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "The most time (default: 300).")
    private double timeout = 300;

    public SqlCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        if (schema) {
            schema(SchemaDescription.current());
            return Exit.DONE;
        }
        if (sql == null) {
            throw new UsageException(MESSAGES.get("no_query"));
        }
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw new UsageException(MESSAGES.fill("bad_limit", "limit", limit));
        }
        if (!(timeout > 0) || timeout > 1e6) {
            throw new UsageException(MESSAGES.get("bad_timeout"));
        }
        OutputFormat asked = format == null ? OutputFormat.CSV : format;
        long most = limit != null ? limit : asked == OutputFormat.TABLE ? TABLE_ROWS : MOST;
        QueryLimits limits = new QueryLimits(most, Duration.ofMillis(Math.max(1, Math.round(timeout * 1000))));
        QueryEnd end;
        try (QueryProcess engine = QueryProcess.open(globals.home(), THREADS, MEGABYTES, limits.time(), null)) {
            end = print(engine, sql, limits, asked);
        }
        if (end.cut() && !globals.quiet()) {
            globals.err().println(MESSAGES.fill("query_cut", "rows", end.rows()));
        }
        return Exit.DONE;
    }

    private QueryEnd print(QueryProcess engine, String query, QueryLimits limits, OutputFormat asked)
            throws IOException {
        PrintWriter out = globals.out();
        switch (asked) {
            case CSV -> {
                return engine.run(query, limits, new CsvRows(out));
            }
            case JSON -> {
                try (JsonRows rows = new JsonRows(out)) {
                    return engine.run(query, limits, rows);
                }
            }
            default -> {
                CollectedRows kept = new CollectedRows();
                QueryEnd end = engine.run(query, limits, kept);
                new Listing(kept.header, kept.rows).print(out, asked);
                return end;
            }
        }
    }

    private void schema(SchemaDescription description) {
        PrintWriter out = globals.out();
        OutputFormat asked = format == null ? OutputFormat.TABLE : format;
        if (sql == null) {
            if (asked == OutputFormat.TABLE) {
                description.tables().forEach(table -> out.println(table.name() + "  " + firstSentence(table)));
            } else {
                new ColumnList<TableDescription>()
                        .with("table", TableDescription::name)
                        .with("key", table -> String.join(";", table.key()))
                        .with("meaning", TableDescription::meaning)
                        .list(description.tables())
                        .print(out, asked);
            }
            return;
        }
        TableDescription table =
                description.find(sql).orElseThrow(() -> new UsageException(MESSAGES.fill("no_table", "table", sql)));
        if (asked == OutputFormat.TABLE) {
            out.print(SchemaPage.text(table));
            return;
        }
        new ColumnList<ColumnDescription>()
                .with("column", column -> column.name())
                .with("type", column -> column.type())
                .with("nullable", column -> !column.required())
                .with("key", column -> table.key().contains(column.name()))
                .with("unit", column -> column.unit())
                .with("meaning", column -> column.meaning())
                .list(table.columns())
                .print(out, asked);
    }

    private static String firstSentence(TableDescription table) {
        int end = table.meaning().indexOf(". ");
        return end < 0 ? table.meaning() : table.meaning().substring(0, end + 1);
    }

    /** Keeps the rows of a table until its widths are known. */
    private static final class CollectedRows implements QueryRows {
        private List<String> header = List.of();
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        @Override
        public void columns(List<QueryColumn> columns) {
            header = columns.stream().map(QueryColumn::name).toList();
        }

        @Override
        public void row(List<@Nullable Object> values) {
            rows.add(values);
        }
    }
}
