package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.Listing;
import org.entente.cli.shared.OutputFormat;
import org.entente.edition.Edition;
import org.entente.edition.EditionInstaller;
import org.jspecify.annotations.Nullable;
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
    private static final List<String> COLUMNS = List.of("source", "release", "rows", "licence", "credit");
    private static final List<String> ALL_COLUMNS =
            List.of("source", "release", "rows", "licence", "words", "address", "credit", "form", "files", "sha256");

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
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Edition.Release one : edition.snapshots()) {
            rows.add(
                    table
                            ? Arrays.<@Nullable Object>asList(
                                    one.source(), one.vintage(), one.rows(), one.licence(), one.attribution())
                            : Arrays.<@Nullable Object>asList(
                                    one.source(),
                                    one.vintage(),
                                    one.rows(),
                                    one.licence(),
                                    one.words(),
                                    one.address(),
                                    one.attribution(),
                                    one.form(),
                                    join(one, Edition.SourceFile::name),
                                    join(one, Edition.SourceFile::sha256)));
        }
        if (table) {
            globals.out().println(MESSAGES.fill("edition_of", "edition", edition.edition()));
        }
        new Listing(table ? COLUMNS : ALL_COLUMNS, rows).print(globals.out(), format);
        return Exit.DONE;
    }

    private static String join(Edition.Release release, Function<Edition.SourceFile, String> part) {
        return release.files().stream().map(part).collect(Collectors.joining(";"));
    }
}
