package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.source.Sources;
import org.entente.source.fetch.AddressBook;
import org.entente.source.fetch.FetchReport;
import org.entente.source.fetch.FetchRequest;
import org.entente.source.fetch.FetchSettings;
import org.entente.source.fetch.Fetched;
import org.entente.source.fetch.Fetcher;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.Importer;

/**
 * Downloads sources, prints the steps of those that a person has to bring, and imports what came.
 */
final class FetchRun {
    private final Globals globals;
    private final Fetcher fetcher;

    FetchRun(Globals globals, AddressBook book, FetchSettings settings) {
        this.globals = globals;
        this.fetcher = new Fetcher(book, Sources.standard(), settings);
    }

    /** Where the files of a source go by default. */
    Path folder(String id) {
        return Fetcher.folder(globals.home(), id);
    }

    /**
     * Downloads sources into a folder.
     *
     * @param files gets what came
     * @return the exit code
     */
    int fetch(List<String> ids, FetchRequest request, Path folder, List<Fetched> files)
            throws IOException, InterruptedException {
        FetchReport report = fetcher.fetch(ids, request, folder, globals.progress());
        files.addAll(report.fetched());
        report.byHand().forEach(this::explain);
        report.failures().forEach(failure -> globals.err().println("entente: " + failure));
        int exit = report.byHand().isEmpty() ? Exit.DONE : Exit.FINDINGS;
        return report.failures().isEmpty() ? exit : Exit.FAILED;
    }

    /** Imports files, and prints what became of them. */
    int bring(List<Fetched> files) {
        return bringPaths(files.stream().map(Fetched::file).toList());
    }

    /** Imports files and folders, and prints what became of them. */
    int bringPaths(List<Path> paths) {
        globals.loadEdition();
        Importer importer = new Importer(Sources.standard(), globals.home());
        return new ImportPrinter(globals).print(importer.importAll(paths, ImportOptions.PLAIN, globals.progress()));
    }

    private void explain(FetchReport.Steps steps) {
        globals.err().println(MESSAGES.fill("by_hand", "source", steps.source(), "why", steps.why()));
        int number = 1;
        globals.err().println("  " + number + ". " + MESSAGES.fill("go_to", "page", steps.page()));
        for (String step : steps.steps()) {
            globals.err().println("  " + ++number + ". " + step);
        }
    }
}
