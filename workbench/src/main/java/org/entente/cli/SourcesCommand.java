package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.Workbench;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.Sources;
import org.entente.source.SourcesPage;
import org.entente.source.StoredSources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente sources}: what is in the store, and what is known of the sources. */
@Command(
        name = "sources",
        description = "Lists what was imported; with SOURCE, describes one and what was imported of it.")
final class SourcesCommand implements Callable<Integer> {
    private static final List<String> SNAPSHOTS = List.of(
            "source",
            "vintage",
            "sha256",
            "read",
            "kept",
            "rejected",
            "first_year",
            "last_year",
            "layout",
            "files",
            "bytes",
            "imported_at",
            "license");
    private static final List<String> ISSUES =
            List.of("source", "vintage", "file", "line", "column", "value", "reason", "kept", "alike");

    private final Globals globals;
    private final Sources sources = Sources.standard();

    @Parameters(paramLabel = "SOURCE", arity = "0..1", description = "A source, such as un-votes.")
    private @Nullable String source;

    @Option(names = "--issues", description = "The rows that were rejected, or are odd, and why.")
    private boolean issues;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    SourcesCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        String id = source == null ? null : known(source).id();
        try (Workbench workbench = globals.open()) {
            StoredSources stored = new StoredSources(workbench.store());
            if (issues) {
                issues(stored, id);
                return Exit.DONE;
            }
            List<StoredSources.Held> held = stored.listHeld().stream()
                    .filter(one -> id == null || one.snapshot().source().equals(id))
                    .toList();
            if (id != null && format == OutputFormat.TABLE) {
                globals.out().println(SourcesPage.text(sources.get(id).description()));
            }
            if (format == OutputFormat.TABLE) {
                brief(held);
                absent(held, id);
            } else {
                new Listing(SNAPSHOTS, held.stream().map(this::row).toList()).print(globals.out(), format);
            }
        }
        return Exit.DONE;
    }

    private Source known(String id) {
        try {
            return sources.get(id);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private void issues(StoredSources stored, @Nullable String id) {
        List<List<@Nullable Object>> rows = stored.listIssues(id, format != OutputFormat.TABLE).stream()
                .map(issue -> Arrays.<@Nullable Object>asList(
                        issue.source(),
                        issue.vintage(),
                        issue.file(),
                        issue.line(),
                        issue.column(),
                        issue.value(),
                        issue.reason(),
                        issue.kept(),
                        issue.alike()))
                .toList();
        new Listing(ISSUES, rows).print(globals.out(), format);
        if (rows.isEmpty() && format == OutputFormat.TABLE) {
            globals.out().println("No row was rejected, and none is odd.");
        }
    }

    private void brief(List<StoredSources.Held> held) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (StoredSources.Held one : held) {
            Snapshot snapshot = one.snapshot();
            rows.add(Arrays.<@Nullable Object>asList(
                    snapshot.source(),
                    snapshot.vintage(),
                    one.firstYear() == null ? "" : one.firstYear() + "–" + one.lastYear(),
                    snapshot.read(),
                    snapshot.kept(),
                    snapshot.rejected(),
                    snapshot.files().stream().map(SnapshotFile::name).collect(Collectors.joining(", "))));
        }
        new Listing(List.of("source", "vintage", "years", "read", "kept", "rejected", "files"), rows)
                .print(globals.out(), format);
    }

    private void absent(List<StoredSources.Held> held, @Nullable String id) {
        PrintWriter out = globals.out();
        List<SourceDescription> absent = sources.listAll().stream()
                .map(Source::description)
                .filter(description -> id == null || description.id().equals(id))
                .filter(description ->
                        held.stream().noneMatch(one -> one.snapshot().source().equals(description.id())))
                .toList();
        if (!absent.isEmpty()) {
            out.println((held.isEmpty() ? "" : "\n") + "Not imported:");
            absent.forEach(description -> out.println("  " + description.id() + "  " + description.title()));
        }
    }

    private List<@Nullable Object> row(StoredSources.Held one) {
        Snapshot snapshot = one.snapshot();
        return Arrays.asList(
                snapshot.source(),
                snapshot.vintage(),
                snapshot.files().stream().map(SnapshotFile::sha256).collect(Collectors.joining(";")),
                snapshot.read(),
                snapshot.kept(),
                snapshot.rejected(),
                one.firstYear(),
                one.lastYear(),
                one.layout(),
                snapshot.files().stream().map(SnapshotFile::name).collect(Collectors.joining(";")),
                snapshot.files().stream().mapToLong(SnapshotFile::bytes).sum(),
                snapshot.importedAt().toString(),
                sources.find(snapshot.source())
                        .map(known -> known.description().license().name())
                        .orElse(null));
    }
}
