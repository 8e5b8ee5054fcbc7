package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.List;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Tables of case rows: words, and where they come from in the last column. */
public final class Rows {
    private final Context context;
    private final List<Table.Column> columns = new ArrayList<>();
    private final List<Table.Row> rows = new ArrayList<>();

    /** Headings are texts {@code table.KEY}. */
    public Rows(Context context, String... keys) {
        this.context = context;
        for (String key : keys) {
            columns.add(new Table.Column(context.texts().get("table." + key, context.names()), false));
        }
        columns.add(new Table.Column(context.texts().get("table.source"), false));
    }

    /** A row; the cells are words or spans, the references and the place in the text come last. */
    public Rows add(String id, List<List<Span>> cells, List<String> references, @Nullable String locator) {
        List<Table.Cell> all = new ArrayList<>();
        cells.forEach(spans -> all.add(new Table.Cell(spans)));
        all.add(new Table.Cell(source(references, locator)));
        rows.add(new Table.Row(id, all));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Table table(String id, String captionKey) {
        return new Table(id, context.texts().get(captionKey, context.names()), columns, rows);
    }

    public static List<Span> words(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(Span.text(text));
    }

    private List<Span> source(List<String> references, @Nullable String locator) {
        List<Span> marks = context.marks(references);
        List<Span> spans = new ArrayList<>();
        if (locator != null) {
            spans.addAll(context.texts()
                    .spans(
                            "source.locator",
                            Arguments.none().with("locator", locator).choose("marks", marks.isEmpty() ? "no" : "yes")));
        }
        spans.addAll(marks);
        return spans;
    }
}
