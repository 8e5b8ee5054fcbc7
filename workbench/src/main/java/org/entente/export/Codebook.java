package org.entente.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.measure.model.Status;
import org.entente.provenance.Snapshot;

/**
 * Says in Markdown what each column of a panel means, where it comes from, and what its cells are.
 */
final class Codebook {
    private final Panel panel;
    private final Path file;
    private final Map<String, SourceNote> sources;
    private final Map<Panel.ValueColumn, Panel.Summary> summaries = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    Codebook(Panel panel, Path file, Map<String, SourceNote> sources) {
        this.panel = panel;
        this.file = file;
        this.sources = sources;
        panel.asked().forEach(asked -> summaries.put(asked, panel.summary(asked)));
    }

    /** The asked columns without any value. */
    List<String> listEmpty() {
        return summaries.entrySet().stream()
                .filter(entry -> entry.getValue().values() == 0)
                .map(entry -> entry.getKey().value().name())
                .toList();
    }

    String text() {
        PanelRequest request = panel.request();
        line("# %s", String.valueOf(file.getFileName()));
        line("");
        line(
                "A panel of %ss, %s, %s: %,d rows, one a unit whether or not data exist. Rows are ordered by year and then by COW number.",
                request.unit().code(),
                request.states().isEmpty()
                        ? "all states of the system"
                        : request.states().size() + " states",
                panel.years(),
                panel.rows());
        line("");
        line("%s", unit(request.unit()));
        line("Membership: Correlates of War, State System Membership, version 2016; spells that it leaves open go on.");
        if (panel.years().to() > PanelRequest.LAST_LISTED_YEAR) {
            line("After %d the members are those of that year.", PanelRequest.LAST_LISTED_YEAR);
        }
        line("");
        line(
                "An empty cell is an absent value and never a zero. Shares are fractions of 1, money is in US$. The statuses:");
        line("");
        for (Status status : Status.values()) {
            line("- `%s` (%d in Stata): %s", status.code(), Relation.code(status), meaning(status));
        }
        line("");
        table();
        summaries.forEach(this::describe);
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

    private void describe(Panel.ValueColumn asked, Panel.Summary summary) {
        PanelColumn column = asked.value();
        PanelColumn.About about = column.about();

        line("");
        line("## `%s`", column.name());
        line("");
        line("%s. %s", column.label(), about.meaning());
        line("");
        line("- Unit: %s", about.unit().isEmpty() ? "none" : about.unit());
        if (!about.formula().isEmpty()) {
            line("- Formula: `%s` (%s)", about.formula().replace('\n', ' '), about.version());
        }
        if (summary.values() > 0) {
            line(
                    "- Values: %,d, in the years %d–%d, from %s to %s",
                    summary.values(), summary.first(), summary.last(), number(summary.least()), number(summary.most()));
        } else {
            line("- Values: none");
        }
        line(
                "- Cells: %s",
                summary.statuses().entrySet().stream()
                        .map(entry -> "%s %,d".formatted(entry.getKey().code(), entry.getValue()))
                        .collect(Collectors.joining(", ")));
        if (asked.uses().isEmpty()) {
            line("- Snapshots: none; no source of it is imported, or none covers these years");
        }
        asked.uses().forEach((ref, use) -> line("- Snapshot: %s%s", ref, years(use)));
        about.references().forEach(reference -> line("- Defined in: %s", reference.text()));
        about.traps().forEach(trap -> line("- Mind: %s", trap));
    }

    private static String years(ColumnCells.Use use) {
        return use.cells() == 0 ? "" : ", %,d values, %d–%d".formatted(use.cells(), use.firstYear(), use.lastYear());
    }

    private void listSnapshots() {
        List<Snapshot> used = snapshots(panel);
        if (used.isEmpty()) {
            return;
        }
        line("");
        line("## Data");
        for (Snapshot snapshot : used) {
            SourceNote note = sources.get(snapshot.source());
            line("");
            line("**%s**%s", snapshot.ref(), note == null ? "" : ": " + note.title());
            line("");
            if (note != null) {
                note.citations().forEach(citation -> line("- Cite: %s", citation.text()));
                line("- Licence: %s", note.licence());
            }
            line("- Rows read %,d, kept %,d, rejected %,d", snapshot.read(), snapshot.kept(), snapshot.rejected());
            snapshot.files()
                    .forEach(one -> line("- File: %s, %,d bytes, SHA-256 %s", one.name(), one.bytes(), one.sha256()));
        }
    }

    /** The snapshots that a panel rests on, by source and vintage. */
    static List<Snapshot> snapshots(Panel panel) {
        List<String> refs = new ArrayList<>();
        panel.asked().forEach(asked -> refs.addAll(asked.uses().keySet()));
        if (panel.request().unit() == Unit.LEADER_DYAD_YEAR) {
            refs.addAll(LeaderUnits.listSources(panel.store()));
        }
        return panel.store().listSnapshots().stream()
                .filter(snapshot -> refs.contains(snapshot.ref()))
                .toList();
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case STATE_YEAR ->
                "A state-year exists when the state is a member of the system on at least one day of the year.";
            case DYAD_YEAR ->
                "A dyad-year exists when both states are members of the system on at least one common day of the year; `from` has the lower COW number. A directed measure has two columns, `ID` from `from` to `to` and `ID.reverse` from `to` to `from`; a quantity of one state has `ID.from` and `ID.to`.";
            case DIRECTED_DYAD_YEAR ->
                "A dyad-year exists when both states are members of the system on at least one common day of the year, and has a row for each direction. A quantity of one state has two columns, `ID.from` and `ID.to`; an undirected measure is the same in both rows.";
            case LEADER_DYAD_YEAR ->
                "A row is a pair of leaders in office on a common day of a dyad-year (both states members that day; `from` has the lower COW number). Measures are those of the dyad-year, so that they repeat over the leaders of one. A directed measure has two columns, `ID` from `from` to `to` and `ID.reverse`; a quantity of one state has `ID.from` and `ID.to`.";
        };
    }

    private static String meaning(Status status) {
        return switch (status) {
            case OBSERVED -> "the source states or implies the value";
            case ZERO -> "the source covers this and reports none: a true zero";
            case NOT_REPORTED -> "the source gives no value, or says nothing where silence is no zero";
            case OUT_OF_COVERAGE -> "no imported source speaks about this year or these states";
            case NOT_A_STATE -> "a state was no member of the system, or of the body that votes, then";
            case UNDEFINED -> "the formula has no value here, such as 0/0";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private void line(String form, Object... values) {
        out.append(values.length == 0 ? form : String.format(Locale.ROOT, form, values))
                .append('\n');
    }
}
