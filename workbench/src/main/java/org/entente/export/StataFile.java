package org.entente.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.export.PanelColumn.Kind;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;

/**
 * A panel as a Stata file: labels from the definitions, the names of statuses as value labels, and
 * notes ({@code notes} in Stata) on the panel, its sources and each measure.
 */
final class StataFile {
    private static final String STATUS_LABELS = "status";
    private static final int MOST_VARIABLES = 32_767;

    private StataFile() {}

    static void write(Panel panel, PanelNotes notes, Path file) throws IOException {
        List<PanelColumn> columns = panel.listColumns();
        if (columns.size() > MOST_VARIABLES) {
            throw new QuestionException(
                    "a Stata file holds at most 32,767 variables, and %,d were asked for: write .parquet or .csv"
                            .formatted(columns.size()));
        }
        Map<Integer, String> statuses = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            statuses.put(Relation.code(status), status.code());
        }
        String title =
                "Entente: panel of %ss %s".formatted(panel.request().unit().code(), panel.years());
        try (StataWriter out = new StataWriter(
                file,
                title,
                variables(panel, columns, notes),
                notesOfData(notes),
                panel.rows(),
                Map.of(STATUS_LABELS, statuses))) {
            for (PanelRows rows = new PanelRows(panel); rows.next(); ) {
                for (int i = 0; i < columns.size(); i++) {
                    if (rows.isNull(i)) {
                        out.missing();
                    } else {
                        switch (columns.get(i).kind()) {
                            case WHOLE, STATUS -> out.whole(rows.whole(i));
                            case NUMBER -> out.number(rows.number(i));
                            case TEXT -> out.text(rows.text(i));
                        }
                    }
                }
                out.end();
            }
        }
    }

    private static List<String> notesOfData(PanelNotes notes) {
        List<String> texts = new ArrayList<>();
        notes.ofPanel().forEach(note -> texts.add(note.item() + ": " + note.plain()));
        PanelNotes.statuses()
                .forEach((status, meaning) ->
                        texts.add("Status " + Relation.code(status) + " " + status.code() + ": " + meaning));
        for (PanelNotes.SourceFile one : notes.files()) {
            SourceNote about = one.about();
            texts.add("Source: " + one.snapshot().ref()
                    + given(", ", about.title(), "")
                    + given(" (", about.address(), ")")
                    + given(". Licence: ", about.licence(), "")
                    + ". File: %s, SHA-256 %s, %s, %s"
                            .formatted(one.file().name(), one.file().sha256(), one.origin(), one.day())
                    + given(". Cite: ", one.citations(), ""));
        }
        return texts;
    }

    private static String given(String before, String text, String after) {
        return text.isEmpty() ? "" : before + text + after;
    }

    /** The notes of each requested column, by the name of its column of values. */
    private static Map<String, List<String>> notesOfColumns(Panel panel, PanelNotes notes) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Panel.ValueColumn asked : panel.asked()) {
            List<String> texts = new ArrayList<>();
            texts.add("Definition: " + asked.value().about().meaning());
            notes.of(asked).forEach(note -> texts.add(note.item() + ": " + note.plain()));
            all.put(asked.value().name(), texts);
        }
        return all;
    }

    private static List<StataWriter.Variable> variables(Panel panel, List<PanelColumn> columns, PanelNotes notes) {
        Map<String, List<String>> notesOfColumns = notesOfColumns(panel, notes);
        Map<String, String> names =
                StataNames.of(columns.stream().map(PanelColumn::name).toList());
        List<StataWriter.Variable> variables = new ArrayList<>();
        for (PanelColumn column : columns) {
            StataWriter.Type type = switch (column.kind()) {
                case WHOLE -> StataWriter.Type.INT;
                case STATUS -> StataWriter.Type.BYTE;
                case NUMBER -> StataWriter.Type.DOUBLE;
                case TEXT -> StataWriter.Type.TEXT;
            };
            String unit = column.about().unit();
            variables.add(new StataWriter.Variable(
                    names.getOrDefault(column.name(), column.name()),
                    type,
                    column.kind() == Kind.TEXT ? panel.widest(column) : 0,
                    unit.isEmpty() ? column.label() : column.label() + " [" + unit + "]",
                    column.kind() == Kind.STATUS ? STATUS_LABELS : "",
                    notesOfColumns.getOrDefault(column.name(), List.of())));
        }
        return variables;
    }
}
