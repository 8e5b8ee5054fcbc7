package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.source.ImportOptions;
import org.entente.source.Importer;
import org.entente.source.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente import}: publishers' files into the store. */
@Command(
        name = "import",
        description =
                "Reads publishers' files, folders and zip archives into the store; files are recognised by content.")
final class ImportCommand implements Callable<Integer> {
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
    }

    ImportCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        Importer importer = new Importer(Sources.standard(), globals.home());
        try {
            if (mode != null && mode.remove) {
                importer.remove(paths).forEach(ref -> say("removed " + ref));
                return Exit.DONE;
            }
            ImportOptions options =
                    new ImportOptions(as, vintage, mode != null && mode.replace, mode != null && mode.dryRun);
            return new ImportPrinter(globals)
                    .print(importer.importAll(paths.stream().map(Path::of).toList(), options, globals.progress()));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private void say(String line) {
        if (!globals.quiet()) {
            globals.err().println(line);
        }
    }
}
