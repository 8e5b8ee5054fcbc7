package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.OutputFormat;
import org.entente.country.State;
import org.entente.dossier.EditionDiff;
import org.entente.provenance.Snapshot;
import org.entente.source.vintage.RowChange;
import org.jspecify.annotations.Nullable;

/** Prints what differs between two vintages: shortened for people, in full for programs. */
final class DiffPrinter {
    private static final int SHOWN = 20;
    private static final String NOTHING = "–";

    private static final ColumnList<Difference> COLUMNS = new ColumnList<Difference>()
            .with("kind", Difference::kind)
            .with("change", Difference::change)
            .with("where", Difference::where)
            .with("what", Difference::what)
            .with("line_before", Difference::lineBefore)
            .with("line_after", Difference::lineAfter)
            .with("field", Difference::field)
            .with("before", Difference::before)
            .with("after", Difference::after);

    private final PrintWriter out;
    private final OutputFormat format;
    private final String source;
    private final List<Difference> differences = new ArrayList<>();

    /**
     * One line for programs: a field of a row, a whole row, a figure or a sentence.
     *
     * @param kind {@code row}, {@code figure} or {@code sentence}
     * @param change {@code appeared}, {@code vanished} or {@code changed}
     * @param where the table or the section; empty for a figure
     * @param what which row or figure it is; empty for a sentence
     */
    private record Difference(
            String kind,
            String change,
            String where,
            String what,
            @Nullable Long lineBefore,
            @Nullable Long lineAfter,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {

        static Difference ofRow(RowChange row, RowChange.@Nullable Field field) {
            return new Difference(
                    "row",
                    row.kind().name().toLowerCase(Locale.ROOT),
                    row.table(),
                    row.what(),
                    row.lineBefore(),
                    row.lineAfter(),
                    field == null ? null : field.column(),
                    field == null ? null : field.before(),
                    field == null ? null : field.after());
        }

        static Difference ofText(
                String kind, String where, String what, @Nullable String before, @Nullable String after) {
            String change = before == null ? "appeared" : after == null ? "vanished" : "changed";
            return new Difference(kind, change, where, what, null, null, null, before, after);
        }
    }

    DiffPrinter(PrintWriter out, OutputFormat format, String source) {
        this.out = out;
        this.format = format;
        this.source = source;
    }

    void rows(Snapshot before, Snapshot after, List<State> pair, List<RowChange> changes) {
        if (format != OutputFormat.TABLE) {
            changes.forEach(this::add);
            return;
        }
        String about = pair.isEmpty()
                ? ""
                : MESSAGES.fill(
                        "diff.about",
                        "first",
                        pair.get(0).name(),
                        "second",
                        pair.get(1).name());
        out.println(MESSAGES.fill(
                "diff.head", "source", source, "before", before.vintage(), "after", after.vintage(), "about", about));
        if (changes.isEmpty()) {
            out.println(MESSAGES.get("diff.alike"));
        }
        Map<String, List<RowChange>> byTable = changes.stream()
                .collect(Collectors.groupingBy(RowChange::table, LinkedHashMap::new, Collectors.toList()));
        byTable.forEach((table, all) -> {
            out.println();
            out.println(MESSAGES.fill(
                    "diff.counts",
                    "table",
                    table,
                    "changed",
                    count(all, RowChange.Kind.CHANGED),
                    "vanished",
                    count(all, RowChange.Kind.VANISHED),
                    "appeared",
                    count(all, RowChange.Kind.APPEARED)));
            fields(all);
            all.stream().limit(limit(pair, all)).forEach(this::line);
            more(all.size() - limit(pair, all));
        });
    }

    /** In which fields the rows changed, the most frequent first. */
    private void fields(List<RowChange> all) {
        Map<String, Long> counts = all.stream()
                .flatMap(change -> change.fields().stream())
                .collect(Collectors.groupingBy(RowChange.Field::column, LinkedHashMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            out.println("  "
                    + MESSAGES.fill(
                            "diff.fields",
                            "fields",
                            counts.entrySet().stream()
                                    .sorted(Map.Entry.<String, Long>comparingByValue()
                                            .reversed())
                                    .map(entry ->
                                            String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** What concerns two states is shown in full. */
    private static int limit(List<State> pair, List<?> all) {
        return pair.isEmpty() ? Math.min(SHOWN, all.size()) : all.size();
    }

    private void more(int left) {
        if (left > 0) {
            out.println(MESSAGES.fill("diff.more", "rows", left));
        }
    }

    private static long count(List<RowChange> all, RowChange.Kind kind) {
        return all.stream().filter(change -> change.kind() == kind).count();
    }

    private void line(RowChange change) {
        String sign = switch (change.kind()) {
            case APPEARED -> "+ line " + change.lineAfter();
            case VANISHED -> "- line " + change.lineBefore();
            case CHANGED -> "~ line " + change.lineBefore() + " → " + change.lineAfter();
        };
        out.println("  " + sign + "  " + change.what());
        change.fields()
                .forEach(field -> out.println(
                        "      " + field.column() + ": " + shown(field.before()) + " → " + shown(field.after())));
    }

    private static String shown(@Nullable String text) {
        return text == null || text.isEmpty() ? NOTHING : text;
    }

    private void add(RowChange change) {
        if (change.fields().isEmpty()) {
            differences.add(Difference.ofRow(change, null));
        }
        change.fields().forEach(field -> differences.add(Difference.ofRow(change, field)));
    }

    void editions(List<EditionDiff.FigureChange> figures, List<EditionDiff.SentenceChange> sentences) {
        if (format != OutputFormat.TABLE) {
            figures.forEach(figure ->
                    differences.add(Difference.ofText("figure", "", figure.id(), figure.before(), figure.after())));
            sentences.forEach(sentence -> differences.add(
                    Difference.ofText("sentence", sentence.section(), "", sentence.before(), sentence.after())));
            return;
        }
        out.println();
        out.println(MESSAGES.fill("diff.figures", "figures", figures.size()));
        figures.stream()
                .filter(figure -> figure.before() != null && figure.after() != null)
                .forEach(figure -> out.println(
                        "  " + figure.id() + ": " + shown(figure.before()) + " → " + shown(figure.after())));
        onlyIn(figures.stream().filter(figure -> figure.after() == null).toList(), "earlier");
        onlyIn(figures.stream().filter(figure -> figure.before() == null).toList(), "later");
        out.println();
        out.println(MESSAGES.fill("diff.sentences", "sentences", sentences.size()));
        for (EditionDiff.SentenceChange sentence : sentences) {
            if (sentence.before() != null) {
                out.println("  - " + sentence.section() + ": " + sentence.before());
            }
            if (sentence.after() != null) {
                out.println("  + " + sentence.section() + ": " + sentence.after());
            }
        }
        out.println();
        out.println(MESSAGES.fill("diff.editions", "source", source));
    }

    /** Figures that one edition does not show, one line per series. */
    private void onlyIn(List<EditionDiff.FigureChange> figures, String edition) {
        Map<String, List<String>> series = figures.stream()
                .map(EditionDiff.FigureChange::id)
                .collect(Collectors.groupingBy(
                        id -> id.substring(0, id.lastIndexOf('/')),
                        LinkedHashMap::new,
                        Collectors.mapping(id -> id.substring(id.lastIndexOf('/') + 1), Collectors.toList())));
        series.forEach((id, periods) -> out.println("  "
                + MESSAGES.fill(
                        "diff.only",
                        "series",
                        id,
                        "figures",
                        periods.size(),
                        "edition",
                        edition,
                        "list",
                        periods.stream().sorted().collect(Collectors.joining(" ")))));
    }

    void end() {
        if (format != OutputFormat.TABLE) {
            COLUMNS.list(differences).print(out, format);
        }
    }
}
