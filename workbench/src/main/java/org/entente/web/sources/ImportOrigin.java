package org.entente.web.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.source.Sources;
import org.entente.source.fetch.AddressBook;
import org.entente.source.fetch.FetchReport;
import org.entente.source.fetch.FetchRequest;
import org.entente.source.fetch.FetchSettings;
import org.entente.source.fetch.Fetched;
import org.entente.source.fetch.Fetcher;
import org.entente.store.StoreHome;

/** Where the files of an import come from. */
interface ImportOrigin {
    /** The files and folders to import; a download runs here. */
    List<Path> paths(ImportRun run) throws IOException, InterruptedException;

    /** Files that are there already: received from a reader, or a folder of this machine. */
    static ImportOrigin of(List<Path> paths) {
        List<Path> copy = List.copyOf(paths);
        return run -> copy;
    }

    /** A publisher's server, as {@code entente setup SOURCE}; what fails is recorded in the run. */
    static ImportOrigin download(String source, AddressBook book, StoreHome home) {
        return run -> {
            FetchReport report = new Fetcher(book, Sources.standard(), FetchSettings.standard())
                    .fetch(List.of(source), FetchRequest.ALL, Fetcher.folder(home, source), run);
            report.failures().forEach(run::addFailure);
            return report.fetched().stream().map(Fetched::file).toList();
        };
    }
}
