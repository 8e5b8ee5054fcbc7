package org.entente.cli.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.cli.shared.CaseSource;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.OutputFormat;
import org.entente.measure.catalogue.StandardMeasures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente case list}: the cases that come with the program. */
@Command(name = "list", description = "Lists the cases that come with Entente.")
final class CaseListCommand implements Callable<Integer> {
    private final Globals globals;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    CaseListCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String id : EmbeddedCases.list()) {
            CaseSource source = CaseSource.open(id);
            rows.add(new Row(
                    id,
                    source.getCase(),
                    source.frozen(StandardMeasures.create()).listAll().size()));
        }
        new ColumnList<Row>()
                .with("case", Row::id)
                .with("states", row -> String.join(" ", row.file().header().states()))
                .with("events", row -> row.file().events().size())
                .with("deals", row -> row.file().deals().size())
                .with("claims", row -> row.file().claims().size())
                .with("references", row -> row.file().references().size())
                .with("frozen", Row::frozen)
                .with("title", row -> row.file().header().title())
                .list(rows)
                .print(globals.out(), format);
        return Exit.DONE;
    }

    /** @param frozen how many figures are frozen with the case */
    private record Row(String id, CaseFile file, int frozen) {}
}
