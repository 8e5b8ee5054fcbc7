package org.entente.cli;

import static org.entente.cli.shared.CliMessages.MESSAGES;

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
        commandListHeading = "",
        footer = {
            "",
            "Examples:",
            "  entente brief TUR PAK                           a dossier of two states",
            "  entente measure un.agreement TUR PAK            one series of figures",
            "  entente sources                                 what is imported, and where to get the rest",
            "",
            "entente help COMMAND explains a command. Exit codes: 0 done, 1 done with findings or nothing",
            "to answer from, 2 wrong usage, 3 failed."
        })
final class EntenteCommand implements Runnable {
    @Override
    public void run() {
        throw new UsageException(MESSAGES.get("no_command"));
    }
}
