package org.entente.cli.data;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.cli.shared.Globals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente events rollup}: sums the imported events again. */
@Command(
        name = "rollup",
        description = "Sums the imported events by month into the store, as an import does by itself.")
final class EventsRollupCommand implements Callable<Integer> {
    private final Globals globals;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "Take the roll-up that the job on Apache Spark wrote there (docs/scale.md).")
    private @Nullable Path from;

    EventsRollupCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        EventRun run = new EventRun(globals);
        return from == null ? run.rollUpAll() : run.adopt(from);
    }
}
