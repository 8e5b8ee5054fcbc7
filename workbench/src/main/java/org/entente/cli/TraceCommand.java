package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.KnownFigures;
import org.entente.Workbench;
import org.entente.country.CountryNames;
import org.entente.measure.Definition;
import org.entente.measure.Figure;
import org.entente.measure.FigureId;
import org.entente.measure.FigureIds;
import org.entente.measure.Figures;
import org.entente.measure.Measure;
import org.entente.measure.TracedRows;
import org.entente.measure.catalogue.MeasuresPage;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.source.Sources;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente trace}: what a figure means, how it was computed, and from which rows of which file. */
@Command(
        name = "trace",
        description =
                "Prints the definition of a figure with the numbers put in, its rows with file, hash and line, and the citation.")
final class TraceCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Globals globals;

    @Parameters(paramLabel = "FIGURE-ID", description = "As entente measure prints it, such as 'un.s/TUR-PAK/2010'.")
    private String id = "";

    @Option(names = "--all", description = "All rows, not the first twenty of each table.")
    private boolean all;

    @Option(names = "--format", paramLabel = "table|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    TraceCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        if (format == OutputFormat.CSV) {
            throw new UsageException(Texts.NO_CSV_TRACE);
        }
        try (Workbench workbench = globals.open()) {
            FigureId asked = new FigureIds(workbench.measures(), CountryNames.standard()).parse(id);
            Figures figures = KnownFigures.of(
                    workbench, List.of(workbench.measures().get(asked.measure()).definition()));
            Figure figure = figures.find(asked).orElseThrow(() -> new UsageException(Texts.NO_FIGURE.formatted(id)));
            Lineage lineage = figures.lineage(figure);
            if (format == OutputFormat.JSON) {
                globals.out().println(Listing.json(json(figures, figure, lineage)));
            } else {
                text(figures, figure, lineage);
            }
        }
        return Exit.DONE;
    }

    private void text(Figures figures, Figure figure, Lineage lineage) {
        PrintWriter out = globals.out();
        Definition definition = figures.measures().get(figure.id().measure()).definition();
        out.println(FigureIds.write(figure.id().withVintage(figure.snapshot())));
        out.println();
        out.println("value      " + value(figure));
        if (figure.low() != null) {
            out.println("interval   " + figure.low() + " to " + figure.high());
        }
        if (figure.n() != null) {
            out.println("n          " + figure.n());
        }
        out.println("status     " + figure.status().code() + (figure.note().isEmpty() ? "" : ": " + figure.note()));
        out.println("origin     " + figure.origin().code());
        if (figure.origin() == Origin.FROZEN) {
            frozen(out, figures, figure, lineage);
        } else {
            out.println("worked     " + lineage.worked());
        }
        out.println();
        out.println(MeasuresPage.text(definition));
        for (RowRef ref : lineage.rows()) {
            out.println();
            rows(out, figures, figures.measures().get(figure.id().measure()), ref);
        }
        out.println();
        citations(figures, figure, lineage).forEach(citation -> out.println("cite       " + citation));
    }

    /** A frozen figure keeps the hashes of its files and the number of its rows. */
    private static void frozen(PrintWriter out, Figures figures, Figure figure, Lineage lineage) {
        out.println("rests on   %d rows of %s, computed as %s"
                .formatted(lineage.rowCount(), figure.snapshot(), lineage.definition()));
        snapshot(figures, figure.snapshot())
                .ifPresent(s -> s.files()
                        .forEach(f -> out.println(
                                "file       %s  sha256 %s, %d bytes".formatted(f.name(), f.sha256(), f.bytes()))));
    }

    private static String value(Figure figure) {
        return figure.value() == null ? "none" : figure.value() + " " + figure.unit();
    }

    private void rows(PrintWriter out, Figures figures, Measure measure, RowRef ref) {
        Optional<SnapshotFile> file = file(figures, ref);
        out.println("%s  %s  %s"
                .formatted(
                        ref.table(),
                        ref.snapshot(),
                        file.map(SnapshotFile::name).orElse("")));
        file.ifPresent(f -> out.println("  sha256 %s, %d bytes".formatted(f.sha256(), f.bytes())));
        out.println("  %d lines: %s".formatted(ref.lines().size(), lines(ref.lines())));
        int limit = all ? ref.lines().size() : Math.min(SHOWN, ref.lines().size());
        Columns columns = TracedRows.read(figures.store(), ref, measure, limit);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < columns.rows(); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (String name : columns.names()) {
                row.add(plain(columns.value(name, i)));
            }
            rows.add(row);
        }
        new Listing(columns.names(), rows).print(out, OutputFormat.CSV);
        if (limit < ref.lines().size()) {
            out.println("  … %d more lines (--all)".formatted(ref.lines().size() - limit));
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof long[] list
                ? Arrays.stream(list).mapToObj(String::valueOf).collect(Collectors.joining(" "))
                : value;
    }

    private static Optional<SnapshotFile> file(Figures figures, RowRef ref) {
        return snapshot(figures, ref.snapshot())
                .flatMap(s ->
                        s.files().stream().filter(f -> f.number() == ref.file()).findFirst());
    }

    private static Optional<Snapshot> snapshot(Figures figures, String ref) {
        return figures.listSnapshots().stream().filter(s -> s.ref().equals(ref)).findFirst();
    }

    /** {@code 4–7, 9}: runs of lines as ranges. */
    static String lines(List<Long> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); ) {
            int last = i;
            while (last + 1 < lines.size() && lines.get(last + 1) == lines.get(last) + 1) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(lines.get(i));
            if (last > i) {
                text.append('–').append(lines.get(last));
            }
            i = last + 1;
        }
        return text.toString();
    }

    private static List<String> citations(Figures figures, Figure figure, Lineage lineage) {
        List<String> citations = new ArrayList<>();
        citations.add(figures.measures()
                .get(figure.id().measure())
                .definition()
                .reference()
                .text());
        figures.frozen().listFrozenSnapshots().stream()
                .filter(frozen -> figure.origin() == Origin.FROZEN
                        && frozen.snapshot().ref().equals(figure.snapshot()))
                .map(frozen -> frozen.citation())
                .forEach(citations::add);
        lineage.rows().stream()
                .map(ref -> ref.snapshot().substring(0, ref.snapshot().indexOf(':')))
                .distinct()
                .flatMap(source -> Sources.standard().find(source).stream())
                .flatMap(source -> source.description().citations().stream())
                .map(citation -> citation.text())
                .forEach(citations::add);
        return citations;
    }

    private static Map<String, @Nullable Object> json(Figures figures, Figure figure, Lineage lineage) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", FigureIds.write(figure.id()));
        object.put("value", figure.value());
        object.put("low", figure.low());
        object.put("high", figure.high());
        object.put("unit", figure.unit());
        object.put("n", figure.n());
        object.put("status", figure.status().code());
        object.put("origin", figure.origin().code());
        object.put("snapshot", figure.snapshot());
        object.put("note", figure.note());
        object.put("definition", lineage.definition());
        object.put("worked", lineage.worked());
        object.put("row_count", lineage.rowCount());
        object.put("rows", lineage.rows().stream().map(ref -> row(figures, ref)).toList());
        object.put("citations", citations(figures, figure, lineage));
        return object;
    }

    private static Map<String, @Nullable Object> row(Figures figures, RowRef ref) {
        Optional<SnapshotFile> file = file(figures, ref);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("snapshot", ref.snapshot());
        row.put("table", ref.table());
        row.put("file", file.map(SnapshotFile::name).orElse(null));
        row.put("sha256", file.map(SnapshotFile::sha256).orElse(null));
        row.put("lines", ref.lines());
        return row;
    }
}
