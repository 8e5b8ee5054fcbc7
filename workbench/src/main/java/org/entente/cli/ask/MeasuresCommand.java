package org.entente.cli.ask;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.Workbench;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.OutputFormat;
import org.entente.measure.catalogue.MeasuresDocument;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente measures}: what can be measured, and what a measure means. */
@Command(
        name = "measures",
        description = "Lists the measures; with ID, says what one means and how it is computed.",
        footer = {"", "Examples:", "  entente measures", "  entente measures trade.exports"})
public final class MeasuresCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "A measure, such as un.s.")
    private @Nullable String id;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public MeasuresCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        try (Workbench workbench = globals.open()) {
            return print(workbench.measures());
        }
    }

    private int print(Measures measures) {
        PrintWriter out = globals.out();
        List<Definition> definitions = id == null
                ? measures.listAll().stream()
                        .map(measure -> measure.definition())
                        .toList()
                : List.of(measures.get(id).definition());
        if (format != OutputFormat.TABLE) {
            new ColumnList<Definition>()
                    .with("measure", Definition::id)
                    .with("title", Definition::title)
                    .with("shape", d -> MeasuresDocument.shape(d.shape()))
                    .with("unit", Definition::unit)
                    .with("argument", Definition::argument)
                    .with("sources", d -> String.join(";", d.sources()))
                    .with("formula", Definition::formula)
                    .with("direction", Definition::direction)
                    .with("version", Definition::version)
                    .with("reference", d -> d.reference().text())
                    .list(definitions)
                    .print(out, format);
        } else if (id != null) {
            out.println(MeasuresDocument.text(definitions.get(0)));
        } else {
            new ColumnList<Definition>()
                    .with("measure", Definition::id)
                    .with("title", Definition::title)
                    .with("about", d -> MeasuresDocument.shape(d.shape()))
                    .with("unit", Definition::unit)
                    .with("sources", d -> String.join(", ", d.sources()))
                    .list(definitions)
                    .print(out, format);
        }
        return Exit.DONE;
    }
}
