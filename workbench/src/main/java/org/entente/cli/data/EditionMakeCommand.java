package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.edition.Edition;
import org.entente.edition.EditionMaker;
import org.entente.edition.Permissions;
import org.entente.store.StoreHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente edition make}: writes the files of an edition from a store. */
@Command(
        name = "make",
        description =
                "Writes the edition's files from the newest releases in a store, of sources that may be passed on.")
final class EditionMakeCommand implements Callable<Integer> {
    private final Globals globals;

    @Option(names = "--from", paramLabel = "HOME", description = "The home whose store is read (default: yours).")
    private @Nullable Path from;

    @Option(names = "--date", paramLabel = "DAY", description = "The date of the edition (default: today).")
    private @Nullable LocalDate date;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the files go (default: edition in this folder).")
    private Path folder = Path.of("edition");

    EditionMakeCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        Edition edition = new EditionMaker(Permissions.standard())
                .make(
                        from == null ? globals.home() : new StoreHome(from),
                        date == null ? LocalDate.now(ZoneOffset.UTC) : date,
                        folder);
        long bytes = edition.tables().stream().mapToLong(Edition.Table::bytes).sum();
        globals.out()
                .println(MESSAGES.fill(
                        "edition_made",
                        "edition",
                        edition.edition(),
                        "sources",
                        edition.snapshots().size(),
                        "tables",
                        edition.tables().size(),
                        "megabytes",
                        String.format(Locale.ROOT, "%.1f", bytes / 1e6),
                        "folder",
                        folder));
        return Exit.DONE;
    }
}
