package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.events.EventFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code entente events import}: files and folders of events, which go on where an earlier run was
 * stopped.
 */
@Command(
        name = "import",
        description = "Reads files of GDELT and ICEWS, merges what was reported more than once, and sums it by month.")
final class EventsImportCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files (.csv, .tsv, .gz, .zip) or folders of them.")
    private List<Path> paths = List.of();

    EventsImportCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        List<EventFile> files = new ArrayList<>();
        int exit = Exit.DONE;
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new FailureException(MESSAGES.fill("no_file", "file", path));
            }
            for (Path file : list(path)) {
                Optional<EventFile> found = EventFile.recognise(file);
                if (found.isPresent()) {
                    files.add(found.get());
                } else if (file.equals(path)) {
                    throw new FailureException(MESSAGES.fill("not_events", "path", path));
                } else {
                    globals.err().println(MESSAGES.fill("not_events", "path", file));
                    exit = Exit.FINDINGS;
                }
            }
        }
        return files.isEmpty() ? exit : Math.max(exit, new EventRun(globals).importAll(files));
    }

    private static List<Path> list(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
