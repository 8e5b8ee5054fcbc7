package org.entente.cli.ask;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.Workbench;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.Listing;
import org.entente.cli.shared.OutputFormat;
import org.entente.cli.shared.StillWorking;
import org.entente.cli.shared.UsageException;
import org.entente.country.CountryNames;
import org.entente.measure.Figures;
import org.entente.measure.base.TracedRows;
import org.entente.measure.catalogue.MeasuresDocument;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.service.KnownFigures;
import org.entente.service.Trace;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code entente trace}: what a figure means, how it was computed, and from which rows of which
 * file.
 */
@Command(
        name = "trace",
        description = {
            "Prints how a figure was computed: its definition with the numbers put in, its rows with file and line, and"
                    + " the citation.",
            "Ends with 1 where the figure has no value: it prints the reason."
        },
        footer = {
            "",
            "Examples:",
            "  entente trace un.s/TUR-PAK/2010",
            "  entente trace 'arms.supplier_share/TUR>PAK/2023'"
        })
public final class TraceCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Globals globals;

    @Parameters(paramLabel = "FIGURE-ID", description = "As entente measure prints it, such as 'un.s/TUR-PAK/2010'.")
    private String id = "";

    @Option(names = "--all", description = "All rows, not the first twenty of each table.")
    private boolean all;

    @Option(names = "--format", paramLabel = "table|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public TraceCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        if (format == OutputFormat.CSV) {
            throw new UsageException(MESSAGES.get("no_csv_trace"));
        }
        try (Workbench workbench = globals.open();
                StillWorking telling = StillWorking.begin(globals, workbench)) {
            FigureId asked = new FigureIds(workbench.measures(), CountryNames.standard()).parse(id);
            Figures figures = KnownFigures.of(
                    workbench, List.of(workbench.measures().get(asked.measure()).definition()));
            Figure figure =
                    figures.find(asked).orElseThrow(() -> new UsageException(MESSAGES.fill("no_figure", "id", id)));
            Trace trace = new Trace(figures, figure);
            if (format == OutputFormat.JSON) {
                globals.out().println(Listing.json(trace.json()));
            } else {
                text(figures, trace);
            }
            // There are no rows behind a figure without a value; what was printed says why.
            return figure.value() == null ? Exit.FINDINGS : Exit.DONE;
        }
    }

    private void text(Figures figures, Trace trace) {
        PrintWriter out = globals.out();
        Figure figure = trace.figure();
        Lineage lineage = trace.lineage();
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
            frozen(out, trace);
        } else {
            out.println("worked     " + lineage.worked());
        }
        out.println();
        out.println(MeasuresDocument.text(trace.definition()));
        for (RowRef ref : lineage.rows()) {
            out.println();
            rows(out, figures, trace, ref);
        }
        out.println();
        trace.citations().forEach(citation -> out.println("cite       " + citation));
    }

    /** A frozen figure keeps the hashes of its files and the number of its rows. */
    private static void frozen(PrintWriter out, Trace trace) {
        Lineage lineage = trace.lineage();
        out.println("rests on   %d rows of %s, computed as %s"
                .formatted(lineage.rowCount(), trace.figure().snapshot(), lineage.definition()));
        trace.findSnapshot(trace.figure().snapshot())
                .ifPresent(s -> s.files()
                        .forEach(f -> out.println(
                                "file       %s  sha256 %s, %d bytes".formatted(f.name(), f.sha256(), f.bytes()))));
    }

    private static String value(Figure figure) {
        return figure.value() == null ? "none" : figure.value() + " " + figure.unit();
    }

    private void rows(PrintWriter out, Figures figures, Trace trace, RowRef ref) {
        Measure measure = figures.measures().get(trace.figure().id().measure());
        Optional<SnapshotFile> file = trace.findFile(ref);
        out.println("%s  %s  %s"
                .formatted(
                        ref.table(),
                        ref.snapshot(),
                        file.map(SnapshotFile::name).orElse("")));
        trace.findSnapshot(ref.snapshot())
                .flatMap(Snapshot::findEdition)
                .ifPresent(date -> out.println("  from the starter edition of " + date));
        file.ifPresent(f -> out.println("  sha256 %s, %d bytes".formatted(f.sha256(), f.bytes())));
        out.println("  %d lines: %s".formatted(ref.lines().size(), Trace.lines(ref.lines())));
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
}
