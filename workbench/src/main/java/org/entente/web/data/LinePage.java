package org.entente.web.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.store.schema.SchemaDescription;
import org.entente.store.schema.TableDescription;
import org.entente.text.Arguments;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebException;
import org.jspecify.annotations.Nullable;

/** One line of a publisher's file: which file, how to see it, and the rows that came of it. */
final class LinePage implements Resource {
    private static final int MOST = 50;

    private final SchemaDescription schema;

    LinePage(SchemaDescription schema) {
        this.schema = schema;
    }

    @Override
    public String path() {
        return "/line/{snapshot}/{file}/{line}";
    }

    @Override
    public String summary() {
        return "A line of an imported file: the file with its SHA-256, the rows that came of the line, what was odd in it.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.path("snapshot", "number of the snapshot", "0"),
                Parameter.path("file", "number of the file in it", "1"),
                Parameter.path("line", "line of the original file", "1"));
    }

    @Override
    public PageResponse respond(PageRequest request) {
        int number = request.integer("snapshot", 0, Integer.MAX_VALUE).orElse(0);
        int file = request.integer("file", 0, Integer.MAX_VALUE).orElse(0);
        int line = request.integer("line", 0, Integer.MAX_VALUE).orElse(0);
        Snapshot snapshot = request.snapshots().stream()
                .filter(one -> one.id() == number)
                .findFirst()
                .orElse(null);
        SnapshotFile found = snapshot == null
                ? null
                : snapshot.files().stream()
                        .filter(one -> one.number() == file)
                        .findFirst()
                        .orElse(null);
        if (snapshot == null || found == null) {
            if (number == 0) {
                return new PageResponse.Document(
                        request.texts().get("data.row"), "line.jte", LineView.NONE, Map::of, null);
            }
            throw new WebException(
                    404,
                    "unknown_snapshot",
                    request.texts().get("error.snapshot", Arguments.none().with("number", number + "/" + file)));
        }
        LineView view = new LineView(
                snapshot.ref(),
                snapshot.source(),
                found.name(),
                found.sha256(),
                found.bytes(),
                line,
                tables(request.workbench().store(), number, file, line),
                issues(request.workbench().store(), number, file, line));
        String title = request.texts()
                .get("line.title", Arguments.none().with("file", found.name()).with("line", String.valueOf(line)));
        return new PageResponse.Document(title, "line.jte", view, () -> json(view), null);
    }

    private List<LineView.Table> tables(Store store, int snapshot, int file, int line) {
        List<LineView.Table> tables = new ArrayList<>();
        for (TableDescription table : schema.tables()) {
            if (table.find("line").isEmpty() || table.name().equals("row_issue")) {
                continue;
            }
            Columns rows = store.query(
                    "SELECT * FROM " + table.name() + " WHERE snapshot = ? AND file = ? AND line = ? LIMIT "
                            + (MOST + 1),
                    snapshot,
                    file,
                    line);
            if (rows.rows() > 0) {
                tables.add(table(table, rows));
            }
        }
        return tables;
    }

    private static LineView.Table table(TableDescription table, Columns rows) {
        List<List<ShownCell>> cells = new ArrayList<>();
        List<String> names = rows.names().stream()
                .filter(name -> !List.of("snapshot", "file", "line").contains(name))
                .toList();
        for (int i = 0; i < Math.min(MOST, rows.rows()); i++) {
            int row = i;
            cells.add(names.stream().map(name -> cell(rows.value(name, row))).toList());
        }
        return new LineView.Table(table.name(), names, cells, rows.rows() > MOST);
    }

    private static ShownCell cell(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return ShownRows.cell(value);
        }
        return ShownRows.cell(value instanceof long[] list ? java.util.Arrays.toString(list) : value.toString());
    }

    private static List<LineView.Issue> issues(Store store, int snapshot, int file, int line) {
        Columns rows = store.query(
                "SELECT field, value, reason, kept FROM row_issue WHERE snapshot = ? AND file = ? AND line = ? ORDER BY ALL LIMIT "
                        + MOST,
                snapshot,
                file,
                line);
        List<LineView.Issue> issues = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            issues.add(new LineView.Issue(
                    orEmpty(rows.textOrNull("field", i)),
                    orEmpty(rows.textOrNull("value", i)),
                    rows.getText("reason", i),
                    rows.getBoolean("kept", i)));
        }
        return issues;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<String, Object> json(LineView view) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("snapshot", view.snapshot());
        answer.put("file", view.file());
        answer.put("sha256", view.sha256());
        answer.put("bytes", view.bytes());
        answer.put("line", view.line());
        answer.put("tables", view.tables());
        answer.put("issues", view.issues());
        return answer;
    }
}
