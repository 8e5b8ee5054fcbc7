package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
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
    private static final ColumnList<Step> COLUMNS = new ColumnList<Step>()
            .with("source", Step::source)
            .with("step", Step::name)
            .with("left", Step::left)
            .with("removed", Step::removed);

    private final Globals globals;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    EventsAuditCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        List<Step> steps = new ArrayList<>();
        for (String source : EventFolder.SOURCES) {
            EventAudit audit = EventAudit.of(globals.home(), source);
            if (!audit.files().isEmpty()) {
                addSteps(source, audit, steps);
            }
        }
        if (steps.isEmpty()) {
            globals.err().println(MESSAGES.get("no_events"));
        }
        COLUMNS.list(steps).print(globals.out(), format);
        return Exit.DONE;
    }

    /** What a step left of the lines, and how many it removed; the first removes none. */
    private record Step(
            String source, String name, long left, @Nullable Long removed) {}

    private static void addSteps(String source, EventAudit audit, List<Step> steps) {
        @Nullable Long before = null;
        for (Map.Entry<String, Long> step : audit.steps().entrySet()) {
            steps.add(
                    new Step(source, step.getKey(), step.getValue(), before == null ? null : before - step.getValue()));
            before = step.getValue();
        }
    }
}
