package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import org.entente.cli.shared.Globals;
import org.entente.cli.shared.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code entente events}: coded events of GDELT and ICEWS, which are kept as Parquet files beside
 * the store.
 */
@Command(
        name = "events",
        description = "Imports coded events (GDELT, ICEWS) and sums them by month for the measures events.*.",
        footer = {"", "Examples:", "  entente events import ~/Downloads/gdelt", "  entente events audit"})
public final class EventsCommand implements Runnable {
    private EventsCommand() {}

    public static CommandLine create(Globals globals) {
        return new CommandLine(new EventsCommand())
                .addSubcommand(new EventsImportCommand(globals))
                .addSubcommand(new EventsRollupCommand(globals))
                .addSubcommand(new EventsAuditCommand(globals))
                .addSubcommand(new EventsActorsCommand(globals));
    }

    @Override
    public void run() {
        throw new UsageException(MESSAGES.get("no_events_verb"));
    }
}
