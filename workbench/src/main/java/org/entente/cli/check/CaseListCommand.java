package org.entente.cli.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.cli.shared.CaseSource;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.Listing;
import org.entente.cli.shared.OutputFormat;
import org.entente.measure.catalogue.StandardMeasures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente case list}: the cases that come with the program. */
@Command(name = "list", description = "Lists the cases that come with Entente.")
final class CaseListCommand implements Callable<Integer> {
    private static final List<String> HEADER =
            List.of("case", "states", "events", "deals", "claims", "references", "frozen", "title");

    private final Globals globals;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    CaseListCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String id : EmbeddedCases.list()) {
            CaseSource source = CaseSource.open(id);
            CaseFile one = source.getCase();
            rows.add(Arrays.asList(
                    id,
                    String.join(" ", one.header().states()),
                    one.events().size(),
                    one.deals().size(),
                    one.claims().size(),
                    one.references().size(),
                    source.frozen(StandardMeasures.create()).listAll().size(),
                    one.header().title()));
        }
        new Listing(HEADER, rows).print(globals.out(), format);
        return Exit.DONE;
    }
}
