package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.concurrent.Callable;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.edition.Edition;
import org.entente.edition.EditionInstaller;
import picocli.CommandLine.Command;

/** {@code entente edition update}: the program's edition in the place of an older one. */
@Command(
        name = "update",
        description = "Loads this program's edition in the place of an older one; your own imports stay.")
final class EditionUpdateCommand implements Callable<Integer> {
    private final Globals globals;

    EditionUpdateCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        Edition edition = EditionInstaller.installBuiltIn(globals.home())
                .orElseThrow(() -> new FailureException(MESSAGES.get("no_edition")));
        globals.err()
                .println(MESSAGES.fill(
                        "edition_loaded",
                        "edition",
                        edition.edition(),
                        "home",
                        globals.home().directory()));
        return Exit.DONE;
    }
}
