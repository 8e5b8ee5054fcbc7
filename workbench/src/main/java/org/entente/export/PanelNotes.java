package org.entente.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.measure.model.Status;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;

/**
 * What a reader must know of a panel: its rows, the definitions of its columns, what an empty cell
 * means, and the files behind it. The codebook prints it; a Stata file and a workbook carry it in
 * themselves, since a codebook is easily lost.
 */
final class PanelNotes {
    private final Panel panel;
    private final Map<String, SourceNote> sources;
    private final Map<Panel.ValueColumn, Panel.Summary> summaries = new LinkedHashMap<>();

    PanelNotes(Panel panel, Map<String, SourceNote> sources) {
        this.panel = panel;
        this.sources = Map.copyOf(sources);
        panel.asked().forEach(asked -> summaries.put(asked, panel.summary(asked)));
    }

    /**
     * A note on the panel or on one column of it.
     *
     * @param item what it is about, such as {@code Formula}
     */
    record Note(String item, String text) {
        /**
         * The text for programs that do not render Markdown. In Stata a grave accent would even start
         * the name of a macro.
         */
        String plain() {
            return text.replace('`', '"');
        }
    }

    /**
     * A file of a publisher on which the panel rests.
     *
     * @param about what is known of its source; fields are empty where nothing is
     */
    record SourceFile(Snapshot snapshot, SourceNote about, SnapshotFile file) {
        /** The works to cite, one after the other. */
        String citations() {
            return about.citations().stream().map(one -> one.text()).collect(Collectors.joining(" "));
        }

        /** Whether the user imported it or it came with the starter edition. */
        String origin() {
            return snapshot.findEdition().isPresent() ? "starter edition" : "imported";
        }

        /** The day on which it was imported, in UTC; for the starter edition its date. */
        String day() {
            return snapshot.importedAt().toString().substring(0, "2026-12-31".length());
        }
    }

    /** The requested columns without any value. */
    List<String> listEmpty() {
        return summaries.entrySet().stream()
                .filter(entry -> entry.getValue().values() == 0)
                .map(entry -> entry.getKey().value().name())
                .toList();
    }

    /** Rows, membership and empty cells, without the list of statuses. */
    List<Note> ofPanel() {
        PanelRequest request = panel.request();
        List<Note> notes = new ArrayList<>();
        notes.add(note(
                "Panel",
                "A panel of %ss, %s, %s: %,d rows, one a unit whether or not data exist. Rows are ordered by year and then by COW number.",
                request.unit().code(),
                request.states().isEmpty()
                        ? "all states of the system"
                        : request.states().size() + " states",
                panel.years(),
                panel.rows()));
        notes.add(new Note("Rows", unit(request.unit())));
        notes.add(new Note(
                "Membership",
                "Correlates of War, State System Membership, version 2016; spells that it leaves open go on."
                        + (panel.years().to() > PanelRequest.LAST_LISTED_YEAR
                                ? " After " + PanelRequest.LAST_LISTED_YEAR + " the members are those of that year."
                                : "")));
        notes.add(new Note(
                "Empty cells",
                "An empty cell is an absent value and never a zero. Shares are fractions of 1, money is in US$."));
        return notes;
    }

    /** What each status means, in the order of their numbers in Stata. */
    static Map<Status, String> statuses() {
        Map<Status, String> meanings = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            meanings.put(status, meaning(status));
        }
        return meanings;
    }

    /** Unit, formula, values, releases, references and caveats of a requested column. */
    List<Note> of(Panel.ValueColumn asked) {
        PanelColumn.About about = asked.value().about();
        Panel.Summary summary = summaries.get(asked);
        if (summary == null) {
            throw new IllegalArgumentException(asked.value().name() + " is not a column of the panel");
        }
        List<Note> notes = new ArrayList<>();
        notes.add(new Note("Unit", about.unit().isEmpty() ? "none" : about.unit()));
        if (!about.formula().isEmpty()) {
            notes.add(new Note("Formula", about.formula().replace('\n', ' ')));
            notes.add(new Note("Version", about.version()));
        }
        notes.add(
                summary.values() > 0
                        ? note(
                                "Values",
                                "%,d, %s, from %s to %s",
                                summary.values(),
                                years(summary.first(), summary.last()),
                                number(summary.least()),
                                number(summary.most()))
                        : new Note("Values", "none"));
        notes.add(new Note(
                "Cells",
                summary.statuses().entrySet().stream()
                        .map(entry -> String.format(
                                Locale.ROOT, "%s %,d", entry.getKey().code(), entry.getValue()))
                        .collect(Collectors.joining(", "))));
        if (asked.uses().isEmpty()) {
            notes.add(new Note("Snapshot", "none; no source of it is imported, or none covers these years"));
        }
        asked.uses().forEach((ref, use) -> notes.add(new Note("Snapshot", ref + years(use))));
        about.references().forEach(reference -> notes.add(new Note("Defined in", reference.text())));
        about.traps().forEach(trap -> notes.add(new Note("Caveat", trap)));
        return notes;
    }

    /** The snapshots that the panel rests on, by source and vintage. */
    List<Snapshot> snapshots() {
        return snapshots(panel);
    }

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

    /** The files of the snapshots, in their order. */
    List<SourceFile> files() {
        return snapshots().stream()
                .flatMap(snapshot ->
                        snapshot.files().stream().map(file -> new SourceFile(snapshot, about(snapshot), file)))
                .toList();
    }

    /** What is known of the source of a snapshot; only its id where nothing is. */
    SourceNote about(Snapshot snapshot) {
        SourceNote known = sources.get(snapshot.source());
        return known != null ? known : new SourceNote(snapshot.source(), "", "", "", List.of(), "");
    }

    private static String years(ColumnCells.Use use) {
        return use.cells() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %,d %s, %s",
                        use.cells(),
                        use.cells() == 1 ? "value" : "values",
                        years(use.firstYear(), use.lastYear()));
    }

    private static String years(int first, int last) {
        return first == last ? Integer.toString(first) : first + "–" + last;
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
            case OUT_OF_COVERAGE -> "no imported source covers this year or these states";
            case NOT_A_STATE -> "a state was no member of the system, or of the body that votes, then";
            case UNDEFINED -> "the formula has no value here, such as 0/0";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static Note note(String item, String form, Object... values) {
        return new Note(item, String.format(Locale.ROOT, form, values));
    }
}
