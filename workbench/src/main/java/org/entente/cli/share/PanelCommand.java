package org.entente.cli.share;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.Workbench;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.StateArguments;
import org.entente.cli.shared.UsageException;
import org.entente.country.YearRange;
import org.entente.export.PanelRequest;
import org.entente.export.Panels;
import org.entente.export.SourceNote;
import org.entente.export.Unit;
import org.entente.provenance.Snapshot;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.Sources;
import org.entente.source.own.OwnSources;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente panel}: a table of many states and years for other programs. */
@Command(
        name = "panel",
        description =
                "Writes a panel of states, pairs or leaders to a file, with a codebook and the works to cite beside it.",
        footer = {
            "",
            "Examples:",
            "  entente panel --unit dyad-year --measures un.s,trade.total --from 1990 --to 2014 -o panel.csv"
        })
public final class PanelCommand implements Callable<Integer> {
    private final Globals globals;

    @Option(
            names = "--unit",
            required = true,
            paramLabel = "UNIT",
            description = "What a row is: state-year, dyad-year, directed-dyad-year or leader-dyad-year.")
    private String unit = "";

    @Option(
            names = "--measures",
            paramLabel = "ID[,ID...]",
            description =
                    "Measures, and raw columns such as trade_flow.value@cow-trade (default: none, the units alone).")
    private @Nullable String measures;

    @Option(names = "--states", paramLabel = "A,B,...|all", description = "States by any name or code (default: all).")
    private String states = "all";

    @Option(names = "--from", paramLabel = "Y", description = "First year (default: the first that a column covers).")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "Y", description = "Last year (default: the last that a column covers).")
    private @Nullable Integer to;

    @Option(names = "--status", description = "Also a column ID.status for each, which says why a cell is empty.")
    private boolean status;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "File to write, ending in .csv, .parquet, .dta or .xlsx.")
    private Path file = Path.of("");

    public PanelCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        Unit kind = Unit.parse(unit);
        List<String> columns = measures == null
                ? List.of()
                : Stream.of(measures.split(",", -1)).map(String::strip).toList();
        PanelRequest request = new PanelRequest(kind, listStates(), from, to, columns, status);
        try (Workbench workbench = globals.open()) {
            boolean needed = !columns.isEmpty() || kind == Unit.LEADER_DYAD_YEAR;
            if (needed && workbench.store().listSnapshots().isEmpty()) {
                throw new FailureException(MESSAGES.fill(
                        "panel.empty_store", "home", workbench.home().directory()));
            }
            Panels.Written written =
                    new Panels(workbench.store(), workbench.measures(), notes(workbench.store())).write(request, file);
            report(written);
        }
        return Exit.DONE;
    }

    private void report(Panels.Written written) {
        written.empty()
                .forEach(name ->
                        globals.err().println("entente: " + MESSAGES.fill("panel.empty_column", "column", name)));
        if (!globals.quiet()) {
            globals.err().println(MESSAGES.fill("panel.done", "rows", written.rows(), "columns", written.columns()));
        }
        written.files().forEach(globals.out()::println);
    }

    private List<Integer> listStates() {
        if (states.strip().equals("all")) {
            return List.of();
        }
        StateArguments arguments = new StateArguments(years());
        Set<Integer> cows = new LinkedHashSet<>();
        for (String text : states.split(",", -1)) {
            if (!cows.add(arguments.state(text).cow())) {
                throw new UsageException(
                        MESSAGES.fill("panel.state_twice", "state", arguments.state(text), "text", text.strip()));
            }
        }
        return List.copyOf(cows);
    }

    /** The years by which names are read; an open end is no restriction. */
    private Optional<YearRange> years() {
        try {
            return from != null && to != null && from <= to ? Optional.of(new YearRange(from, to)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, SourceNote> notes(Store store) {
        Stream<SourceDescription> standard =
                Sources.standard().listAll().stream().map(Source::description);
        Stream<SourceDescription> own = store.listSnapshots().stream()
                .map(Snapshot::source)
                .distinct()
                .flatMap(id -> OwnSources.find(store, id).stream());
        return Stream.concat(standard, own)
                .map(PanelCommand::note)
                .collect(Collectors.toMap(SourceNote::id, note -> note, (known, again) -> known));
    }

    private static SourceNote note(SourceDescription d) {
        return new SourceNote(
                d.id(),
                d.title(),
                d.publisher(),
                d.address(),
                d.citations(),
                d.license().name());
    }
}
