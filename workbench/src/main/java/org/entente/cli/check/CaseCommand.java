package org.entente.cli.check;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import org.entente.cli.shared.Globals;
import org.entente.cli.shared.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code entente case}: what can be done with a case folder. */
@Command(
        name = "case",
        description = "Lists the cases that come with Entente, makes a new one, checks a case, freezes its figures.",
        footer = {
            "",
            "Examples:",
            "  entente case list",
            "  entente case new GRC TUR",
            "  entente case check greece-turkiye"
        })
public final class CaseCommand implements Runnable {
    private CaseCommand() {}

    public static CommandLine create(Globals globals) {
        return new CommandLine(new CaseCommand())
                .addSubcommand(new CaseListCommand(globals))
                .addSubcommand(new CaseNewCommand(globals))
                .addSubcommand(new CaseCheckCommand(globals))
                .addSubcommand(new CaseFreezeCommand(globals));
    }

    @Override
    public void run() {
        throw new UsageException(MESSAGES.get("no_case_verb"));
    }
}
