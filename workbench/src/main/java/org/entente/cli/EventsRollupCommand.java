package org.entente.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code entente events rollup}: sums the imported events again. */
@Command(
        name = "rollup",
        description = "Sums the imported events by month into the store, as an import does by itself.")
final class EventsRollupCommand implements Callable<Integer> {
    private final Globals globals;

    EventsRollupCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        return new EventRun(globals).rollUpAll();
    }
}
