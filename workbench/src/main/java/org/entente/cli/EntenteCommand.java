package org.entente.cli;

import org.entente.cli.shared.Texts;
import org.entente.cli.shared.UsageException;
import org.entente.cli.shared.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command without a verb: it can only say what the verbs are. */
@Command(
        name = "entente",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Measures how two countries get along, from the files that the field publishes.",
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands (entente COMMAND --help tells more):%n")
final class EntenteCommand implements Runnable {
    @Override
    public void run() {
        throw new UsageException(Texts.NO_COMMAND);
    }
}
