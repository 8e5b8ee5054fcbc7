package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.Workbench;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.NothingToAnswer;
import org.entente.cli.shared.OutputFormat;
import org.entente.cli.shared.StateArguments;
import org.entente.cli.shared.UsageException;
import org.entente.country.State;
import org.entente.measure.coverage.CoverageLine;
import org.entente.measure.coverage.PairCoverage;
import org.entente.provenance.SnapshotFile;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.Sources;
import org.entente.source.SourcesPage;
import org.entente.source.fetch.AddressBook;
import org.entente.source.fetch.Offer;
import org.entente.source.intake.StoredSources;
import org.entente.source.own.OwnSources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente sources}: what is in the store, and what is known of the sources. */
@Command(
        name = "sources",
        description = "Lists what is imported and where to get the rest; with SOURCE, describes one.",
        footer = {
            "",
            "Examples:",
            "  entente sources",
            "  entente sources un-votes",
            "  entente sources --coverage TUR PAK",
            "  entente sources --issues"
        })
public final class SourcesCommand implements Callable<Integer> {
    private final Globals globals;
    private final Sources sources = Sources.standard();

    @Parameters(paramLabel = "SOURCE", arity = "0..1", description = "A source, such as un-votes.")
    private @Nullable String source;

    @Option(names = "--issues", description = "The rows that were rejected, or are odd, and why.")
    private boolean issues;

    @Option(
            names = "--coverage",
            arity = "2",
            paramLabel = "STATE",
            description = "Draws which source speaks about two states in which years.")
    private List<String> coverage = List.of();

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public SourcesCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        try (Workbench workbench = globals.open()) {
            String id = source == null ? null : known(workbench, source).id();
            StoredSources stored = new StoredSources(workbench.store());
            if (!coverage.isEmpty()) {
                coverage(workbench, id);
                return Exit.DONE;
            }
            if (issues) {
                issues(stored, id);
                return Exit.DONE;
            }
            List<StoredSources.Held> held = stored.listHeld().stream()
                    .filter(one -> id == null || one.snapshot().source().equals(id))
                    .toList();
            if (id != null && format == OutputFormat.TABLE) {
                globals.out().println(SourcesPage.text(known(workbench, id)));
            }
            if (format == OutputFormat.TABLE) {
                brief(held);
                absent(held, id);
                if (id == null && held.isEmpty()) {
                    return NothingToAnswer.report(globals, MESSAGES.get("no_data_yet"), List.of());
                }
            } else {
                columns(workbench).list(held).print(globals.out(), format);
            }
        }
        return Exit.DONE;
    }

    private void coverage(Workbench workbench, @Nullable String id) {
        if (issues) {
            throw new UsageException(MESSAGES.get("coverage.and_issues"));
        }
        StateArguments states = new StateArguments(Optional.empty());
        State first = states.state(coverage.get(0));
        State second = states.state(coverage.get(1));
        if (first.equals(second)) {
            throw new UsageException(
                    MESSAGES.fill("same_state", "first", coverage.get(0), "second", coverage.get(1), "state", first));
        }
        List<CoverageLine> lines = PairCoverage.list(workbench.store(), first.cow(), second.cow()).stream()
                .filter(line -> id == null || line.snapshot().source().equals(id))
                .toList();
        new CoverageDrawing(lines).print(globals.out(), format);
        if (lines.isEmpty() && format == OutputFormat.TABLE) {
            globals.out().println(MESSAGES.fill("coverage.none", "first", first.name(), "second", second.name()));
        }
    }

    /** A publisher's source, or a table that the user brought. */
    private SourceDescription known(Workbench workbench, String id) {
        Optional<SourceDescription> own = OwnSources.find(workbench.store(), id);
        if (own.isPresent()) {
            return own.get();
        }
        return SourceNames.require(sources, id).description();
    }

    private void issues(StoredSources stored, @Nullable String id) {
        List<StoredSources.Issue> issues = stored.listIssues(id, format != OutputFormat.TABLE);
        new ColumnList<StoredSources.Issue>()
                .with("source", StoredSources.Issue::source)
                .with("vintage", StoredSources.Issue::vintage)
                .with("file", StoredSources.Issue::file)
                .with("line", StoredSources.Issue::line)
                .with("column", StoredSources.Issue::column)
                .with("value", StoredSources.Issue::value)
                .with("reason", StoredSources.Issue::reason)
                .with("kept", StoredSources.Issue::kept)
                .with("alike", StoredSources.Issue::alike)
                .list(issues)
                .print(globals.out(), format);
        if (issues.isEmpty() && format == OutputFormat.TABLE) {
            globals.out().println("No row was rejected, and none is odd.");
        }
    }

    private void brief(List<StoredSources.Held> held) {
        new ColumnList<StoredSources.Held>()
                .with("source", one -> one.snapshot().source())
                .with("vintage", one -> one.snapshot().vintage())
                .with("years", one -> one.firstYear() == null ? "" : one.firstYear() + "–" + one.lastYear())
                .with("read", one -> one.snapshot().read())
                .with("kept", one -> one.snapshot().kept())
                .with("rejected", one -> one.snapshot().rejected())
                .with(
                        "from",
                        one -> one.snapshot()
                                .findEdition()
                                .map(date -> "edition " + date)
                                .orElse("import"))
                .with("files", one -> join(one, SnapshotFile::name, ", "))
                .list(held)
                .print(globals.out(), format);
    }

    private void absent(List<StoredSources.Held> held, @Nullable String id) throws IOException {
        PrintWriter out = globals.out();
        List<SourceDescription> absent = sources.listAll().stream()
                .map(Source::description)
                .filter(description -> id == null || description.id().equals(id))
                .filter(description ->
                        held.stream().noneMatch(one -> one.snapshot().source().equals(description.id())))
                .toList();
        if (!absent.isEmpty()) {
            AddressBook book = AddressBook.load(sources, globals.home(), null);
            out.println((held.isEmpty() ? "" : "\n")
                    + "Not imported: (entente fetch SOURCE downloads one, or prints the steps)");
            new ColumnList<SourceDescription>()
                    .with("source", SourceDescription::id)
                    .with("way", one -> book.find(one.id()).map(Offer::way).orElse(""))
                    .with("page", one -> book.find(one.id()).map(Offer::page).orElse(""))
                    .with("title", SourceDescription::title)
                    .list(absent)
                    .printIndented(out);
        }
    }

    private ColumnList<StoredSources.Held> columns(Workbench workbench) {
        return new ColumnList<StoredSources.Held>()
                .with("source", one -> one.snapshot().source())
                .with("vintage", one -> one.snapshot().vintage())
                .with("sha256", one -> join(one, SnapshotFile::sha256, ";"))
                .with("read", one -> one.snapshot().read())
                .with("kept", one -> one.snapshot().kept())
                .with("rejected", one -> one.snapshot().rejected())
                .with("first_year", StoredSources.Held::firstYear)
                .with("last_year", StoredSources.Held::lastYear)
                .with("layout", StoredSources.Held::layout)
                .with("files", one -> join(one, SnapshotFile::name, ";"))
                .with(
                        "bytes",
                        one -> one.snapshot().files().stream()
                                .mapToLong(SnapshotFile::bytes)
                                .sum())
                .with("imported_at", one -> one.snapshot().importedAt().toString())
                .with("license", one -> license(workbench, one.snapshot().source()))
                .with("edition", one -> one.snapshot().edition());
    }

    private @Nullable String license(Workbench workbench, String id) {
        return sources.find(id)
                .map(Source::description)
                .or(() -> OwnSources.find(workbench.store(), id))
                .map(known -> known.license().name())
                .orElse(null);
    }

    private static String join(StoredSources.Held held, Function<SnapshotFile, String> field, String separator) {
        return held.snapshot().files().stream().map(field).collect(Collectors.joining(separator));
    }
}
