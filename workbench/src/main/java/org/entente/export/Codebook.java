package org.entente.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.provenance.Snapshot;

/**
 * Says in Markdown what each column of a panel means, where it comes from, and what its cells are.
 */
final class Codebook {
    private final Panel panel;
    private final Path file;
    private final PanelNotes notes;
    private final StringBuilder out = new StringBuilder();

    Codebook(Panel panel, Path file, PanelNotes notes) {
        this.panel = panel;
        this.file = file;
        this.notes = notes;
    }

    String text() {
        line("# %s", String.valueOf(file.getFileName()));
        for (PanelNotes.Note note : notes.ofPanel()) {
            line("");
            line("%s", note.text());
        }
        line("");
        line("The statuses:");
        line("");
        PanelNotes.statuses()
                .forEach((status, meaning) ->
                        line("- `%s` (%d in Stata): %s", status.code(), Relation.code(status), meaning));
        line("");
        table();
        panel.asked().forEach(this::describe);
        listSnapshots();
        return out.toString();
    }

    private void table() {
        line("| column | in Stata | label | unit |");
        line("|---|---|---|---|");
        Map<String, String> stata = StataNames.of(
                panel.listColumns().stream().map(PanelColumn::name).toList());
        for (PanelColumn column : panel.listColumns()) {
            line(
                    "| `%s` | `%s` | %s | %s |",
                    column.name(),
                    stata.getOrDefault(column.name(), ""),
                    column.label(),
                    column.about().unit());
        }
        line("");
        for (PanelColumn key : panel.keys()) {
            line("- `%s`: %s", key.name(), key.about().meaning());
        }
    }

    private void describe(Panel.ValueColumn asked) {
        PanelColumn column = asked.value();
        line("");
        line("## `%s`", column.name());
        line("");
        line("%s. %s", column.label(), column.about().meaning());
        line("");
        for (PanelNotes.Note note : notes.of(asked)) {
            line(note.item().equals("Formula") ? "- %s: `%s`" : "- %s: %s", note.item(), note.text());
        }
    }

    private void listSnapshots() {
        List<Snapshot> used = notes.snapshots();
        if (used.isEmpty()) {
            return;
        }
        line("");
        line("## Data");
        for (Snapshot snapshot : used) {
            SourceNote about = notes.about(snapshot);
            line("");
            line("**%s**%s", snapshot.ref(), about.title().isEmpty() ? "" : ": " + about.title());
            line("");
            about.citations().forEach(citation -> line("- Cite: %s", citation.text()));
            if (!about.licence().isEmpty()) {
                line("- Licence: %s", about.licence());
            }
            line("- Rows read %,d, kept %,d, rejected %,d", snapshot.read(), snapshot.kept(), snapshot.rejected());
            snapshot.files()
                    .forEach(one -> line("- File: %s, %,d bytes, SHA-256 %s", one.name(), one.bytes(), one.sha256()));
        }
    }

    private void line(String form, Object... values) {
        out.append(values.length == 0 ? form : String.format(Locale.ROOT, form, values))
                .append('\n');
    }
}
