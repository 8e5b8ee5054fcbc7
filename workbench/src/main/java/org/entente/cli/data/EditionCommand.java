package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.OutputFormat;
import org.entente.edition.Edition;
import org.entente.edition.EditionInstaller;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente edition}: the data that come with the program. */
@Command(
        name = "edition",
        description = "Lists the data that come with Entente, their licences and releases.",
        footer = {
            "",
            "Examples:",
            "  entente edition",
            "  entente edition update",
            "  entente edition make --from ~/entente-home"
        })
public final class EditionCommand implements Callable<Integer> {
    private final Globals globals;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    private EditionCommand(Globals globals) {
        this.globals = globals;
    }

    public static CommandLine create(Globals globals) {
        return new CommandLine(new EditionCommand(globals))
                .addSubcommand(new EditionUpdateCommand(globals))
                .addSubcommand(new EditionMakeCommand(globals));
    }

    @Override
    public Integer call() {
        Edition edition =
                EditionInstaller.findBuiltIn().orElseThrow(() -> new FailureException(MESSAGES.get("no_edition")));
        boolean table = format == OutputFormat.TABLE;
        if (table) {
            globals.out().println(MESSAGES.fill("edition_of", "edition", edition.edition()));
        }
        columns(table).list(edition.snapshots()).print(globals.out(), format);
        return Exit.DONE;
    }

    private static ColumnList<Edition.Release> columns(boolean table) {
        ColumnList<Edition.Release> columns = new ColumnList<Edition.Release>()
                .with("source", Edition.Release::source)
                .with("release", Edition.Release::vintage)
                .with("rows", Edition.Release::rows)
                .with("licence", Edition.Release::licence);
        if (!table) {
            columns.with("words", Edition.Release::words).with("address", Edition.Release::address);
        }
        columns.with("credit", Edition.Release::attribution);
        if (!table) {
            columns.with("form", Edition.Release::form)
                    .with("files", one -> join(one, Edition.SourceFile::name))
                    .with("sha256", one -> join(one, Edition.SourceFile::sha256));
        }
        return columns;
    }

    private static String join(Edition.Release release, Function<Edition.SourceFile, String> part) {
        return release.files().stream().map(part).collect(Collectors.joining(";"));
    }
}
