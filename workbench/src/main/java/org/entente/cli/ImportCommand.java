package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.progress.Progress;
import org.entente.source.ImportOptions;
import org.entente.source.ImportOutcome;
import org.entente.source.ImportReport;
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
            Progress progress = globals.quiet() ? Progress.silent() : Progress.on(globals.err(), isTerminal());
            return report(importer.importAll(paths.stream().map(Path::of).toList(), options, progress));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isTerminal() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }

    private int report(ImportReport report) {
        PrintWriter err = globals.err();
        if (globals.quiet()) {
            report.problems().forEach(problem -> err.println(problem.message()));
            report.outcomes().stream()
                    .filter(ImportOutcome.Conflict.class::isInstance)
                    .forEach(outcome -> err.println(String.join(", ", outcome.files()) + ": " + outcome.message()));
        } else {
            report.imported()
                    .forEach(done -> done.remarks().forEach(remark -> err.println(done.ref() + ": " + remark)));
            if (!report.imported().isEmpty()) {
                err.println();
                report.summary().lines().forEach(err::println);
            }
            report.imported().stream()
                    .filter(done -> done.rejected() > 0)
                    .map(done -> done.ref().substring(0, done.ref().indexOf(':')))
                    .distinct()
                    .forEach(source -> err.println(String.format(
                            Locale.ROOT, "entente sources %s --issues says why rows were rejected", source)));
            if (report.dryRun()) {
                err.println("dry run: the store is as it was");
            }
        }
        if (report.hasFailed()) {
            return Exit.FAILED;
        }
        return report.hasFindings() ? Exit.FINDINGS : Exit.DONE;
    }

    private void say(String line) {
        if (!globals.quiet()) {
            globals.err().println(line);
        }
    }
}
