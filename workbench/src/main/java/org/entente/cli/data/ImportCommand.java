package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.casefile.reader.DescriptorReader;
import org.entente.casefile.reader.DescriptorReading;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.Preparation;
import org.entente.cli.shared.UsageException;
import org.entente.provenance.own.OwnDataset;
import org.entente.source.Sources;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.ImportReport;
import org.entente.source.imports.Importer;
import org.entente.source.own.Describer;
import org.entente.source.own.OwnSource;
import org.entente.source.own.OwnSources;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente import}: publishers' files, and tables of one's own, into the store. */
@Command(
        name = "import",
        description = {
            "Reads publishers' files, folders and zip archives into the store; files are recognised by content.",
            "With --descriptor it reads a table of your own (docs/own-data.md)."
        },
        footer = {
            "",
            "Examples:",
            "  entente import ~/Downloads",
            "  entente import --dry-run cow_trade.zip",
            "  entente import --descriptor visits.yaml visits.xlsx"
        })
public final class ImportCommand implements Callable<Integer> {
    private final Globals globals;

    @Option(
            names = "--as",
            paramLabel = "SOURCE",
            description = "The source that the files are, instead of recognising them.")
    private @Nullable String as;

    @Option(
            names = "--vintage",
            paramLabel = "V",
            description = "The vintage of the files, instead of what they state.")
    private @Nullable String vintage;

    @Option(
            names = "--descriptor",
            paramLabel = "FILE",
            description = "Read one table of your own as this YAML file describes it.")
    private @Nullable Path descriptor;

    @ArgGroup
    private @Nullable Mode mode;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files, folders or archives; with --remove also SOURCE:VINTAGE.")
    private List<String> paths = List.of();

    /** What to do other than add. */
    private static final class Mode {
        @Option(names = "--replace", description = "Put the files in the place of what has their source and vintage.")
        private boolean replace;

        @Option(names = "--remove", description = "Remove SOURCE:VINTAGE, or what was imported from these files.")
        private boolean remove;

        @Option(names = "--dry-run", description = "Read and report, and leave the store as it is.")
        private boolean dryRun;

        @Option(
                names = "--describe",
                description = "Print a first descriptor of a table of your own, and import nothing.")
        private boolean describe;
    }

    public ImportCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        try {
            if (mode != null && mode.describe) {
                globals.out().print(Describer.describe(one("--describe")));
                return Exit.DONE;
            }
            if (mode != null && mode.remove) {
                new Importer(Sources.standard(), globals.home()).remove(paths).forEach(ref -> say("removed " + ref));
                return Exit.DONE;
            }
            if (mode == null || !mode.dryRun) {
                globals.loadEdition();
            }
            ImportOptions options = new ImportOptions(
                    as == null
                            ? null
                            : SourceNames.require(Sources.standard(), as).id(),
                    vintage,
                    mode != null && mode.replace,
                    mode != null && mode.dryRun);
            return descriptor == null ? publishers(options) : own(descriptor, options);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private int publishers(ImportOptions options) {
        ImportReport report = new Importer(Sources.standard(), globals.home())
                .importAll(paths.stream().map(Path::of).toList(), options, globals.progress());
        int exit = new ImportPrinter(globals).print(report);
        if (!report.events().isEmpty() && !report.dryRun()) {
            exit = Math.max(exit, new EventRun(globals).importAll(report.events()));
        }
        if (!report.dryRun()) {
            Preparation.afterImport(
                    report.imported().stream()
                            .map(done -> done.ref().substring(0, done.ref().indexOf(':')))
                            .collect(Collectors.toSet()),
                    globals);
        }
        return exit;
    }

    private int own(Path file, ImportOptions options) throws IOException {
        if (as != null) {
            throw new UsageException(MESSAGES.get("descriptor_and_as"));
        }
        Path table = one("--descriptor");
        DescriptorReading reading = DescriptorReader.read(file);
        OwnDataset dataset = reading.findDataset()
                .orElseThrow(() -> new FailureException(MESSAGES.fill(
                        "descriptor_broken",
                        "file",
                        file,
                        "problems",
                        reading.problems().stream()
                                .map(problem -> "\n  " + problem.where() + ": " + problem.message())
                                .collect(Collectors.joining()))));
        try (Store store = Store.open(globals.home())) {
            List<String> clashes = OwnSources.listClashes(store, dataset);
            if (!clashes.isEmpty()) {
                throw new UsageException(String.join("\n  ", clashes));
            }
        }
        OwnSource source = new OwnSource(dataset, Files.readAllBytes(file));
        return new ImportPrinter(globals)
                .print(new Importer(Sources.only(source), globals.home())
                        .importAll(List.of(file, table), options, globals.progress()));
    }

    private Path one(String option) {
        if (paths.size() != 1) {
            throw new UsageException(MESSAGES.fill("one_table", "option", option, "paths", paths.size()));
        }
        return Path.of(paths.get(0));
    }

    private void say(String line) {
        if (!globals.quiet()) {
            globals.err().println(line);
        }
    }
}
