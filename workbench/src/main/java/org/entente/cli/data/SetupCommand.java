package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.Workbench;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.OutputFormat;
import org.entente.edition.EditionInstaller;
import org.entente.source.Sources;
import org.entente.source.fetch.AddressBook;
import org.entente.source.fetch.FetchRequest;
import org.entente.source.fetch.FetchSettings;
import org.entente.source.fetch.Fetched;
import org.entente.source.fetch.SetupGuide;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code entente setup}: from the starter edition to a full store, the most valuable source first.
 */
@Command(
        name = "setup",
        description = "Lists what data would add to your dossiers, the most valuable first, and brings them.",
        footer = {
            "",
            "Examples:",
            "  entente setup",
            "  entente setup --all",
            "  entente setup sipri-transfers atop",
            "  entente setup --from ~/Downloads"
        })
public final class SetupCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = "Downloads and imports these; prints the steps of those that a person has to bring.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "Downloads and imports all that can be, and prints the steps for the rest.")
    private boolean all;

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description = "Imports the publishers' files that lie there, such as ~/Downloads; others are left alone.")
    private @Nullable Path from;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public SetupCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        AddressBook book = AddressBook.load(Sources.standard(), globals.home(), null);
        for (String id : ids) {
            if (book.find(id).isEmpty()) {
                throw SourceNames.unknown(id, List.copyOf(book.listAll().keySet()));
            }
        }
        FetchRun run = new FetchRun(globals, book, FetchSettings.standard());
        int exit = Exit.DONE;
        if (from != null) {
            if (!Files.exists(from)) {
                throw new NoSuchFileException(from.toString());
            }
            exit = run.bringPaths(List.of(from));
        }
        List<String> wanted = new ArrayList<>(ids);
        if (all) {
            guide(book).listMissing().stream()
                    .filter(entry -> !entry.needsOptions())
                    .map(SetupGuide.Entry::source)
                    .forEach(wanted::add);
        }
        for (String id : wanted) {
            exit = Math.max(exit, bring(run, id));
        }
        if (from == null && wanted.isEmpty()) {
            print(guide(book));
        }
        return exit;
    }

    /**
     * Each source is imported as soon as it has come, so that nothing is lost when a later one
     * fails.
     */
    private int bring(FetchRun run, String id) throws IOException, InterruptedException {
        List<Fetched> files = new ArrayList<>();
        FetchRequest request = new FetchRequest(null, null, List.of(), List.of(), null, globals.environment());
        int exit = run.fetch(List.of(id), request, run.folder(id), files);
        return files.isEmpty() ? exit : Math.max(exit, run.bring(files));
    }

    private SetupGuide guide(AddressBook book) throws IOException {
        try (Workbench workbench = globals.open()) {
            if (EditionInstaller.isOutdated(workbench.store())) {
                globals.err().println(MESSAGES.get("edition_outdated"));
            }
            return SetupGuide.of(Sources.standard(), book, workbench.store().listSnapshots());
        }
    }

    private void print(SetupGuide guide) {
        new ColumnList<SetupGuide.Entry>()
                .with("source", SetupGuide.Entry::source)
                .with("fills", SetupGuide.Entry::fills)
                .with("minutes", SetupGuide.Entry::minutes)
                .with("how", SetupGuide.Entry::access)
                .with("size", SetupGuide.Entry::size)
                .with("licence", entry -> entry.licence().name())
                .with("here", entry -> entry.here() == null && format == OutputFormat.TABLE ? "no" : entry.here())
                .list(guide.listAll())
                .print(globals.out(), format);
        if (format == OutputFormat.TABLE) {
            globals.out().println();
            globals.out().println(MESSAGES.get("setup_how"));
            guide.findNext()
                    .ifPresent(next -> globals.out()
                            .println(MESSAGES.fill("setup_next", "source", next.source(), "fills", next.fills())));
        }
    }
}
