package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.Listing;
import org.entente.cli.shared.OutputFormat;
import org.entente.events.EventAudit;
import org.entente.events.EventFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente events audit}: how many lines became how many events. */
@Command(
        name = "audit",
        description = "Says how many lines of each dataset became how many events, and what each step removed.")
final class EventsAuditCommand implements Callable<Integer> {
    private final Globals globals;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    EventsAuditCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String source : EventFolder.SOURCES) {
            EventAudit audit = EventAudit.of(globals.home(), source);
            if (!audit.files().isEmpty()) {
                addSteps(source, audit, rows);
            }
        }
        if (rows.isEmpty()) {
            globals.err().println(MESSAGES.get("no_events"));
        }
        new Listing(List.of("source", "step", "left", "removed"), rows).print(globals.out(), format);
        return Exit.DONE;
    }

    private static void addSteps(String source, EventAudit audit, List<List<@Nullable Object>> rows) {
        @Nullable Long before = null;
        for (Map.Entry<String, Long> step : audit.steps().entrySet()) {
            rows.add(Arrays.asList(
                    source, step.getKey(), step.getValue(), before == null ? null : before - step.getValue()));
            before = step.getValue();
        }
    }
}
