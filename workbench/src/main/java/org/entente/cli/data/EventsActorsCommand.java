package org.entente.cli.data;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.OutputFormat;
import org.entente.events.ActorTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code entente events actors}: which state each code of a country means, for the job on Apache
 * Spark.
 */
@Command(
        name = "actors",
        description = "Prints which state each country code of GDELT means when; the job on Apache Spark reads it.")
final class EventsActorsCommand implements Callable<Integer> {
    private final Globals globals;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: csv).")
    private OutputFormat format = OutputFormat.CSV;

    EventsActorsCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        new ColumnList<ActorTable.Row>()
                .with("code", ActorTable.Row::code)
                .with("first_year", ActorTable.Row::firstYear)
                .with("last_year", ActorTable.Row::lastYear)
                .with("state", ActorTable.Row::state)
                .list(ActorTable.listGdelt())
                .print(globals.out(), format);
        return Exit.DONE;
    }
}
