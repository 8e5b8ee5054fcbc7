package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.entente.cli.shared.Exit;

/** Runs commands in this process, and knows what no command may ever do. */
public final class CommandBench {
    private final Path folder;
    private String out = "";
    private String err = "";

    public CommandBench(Path folder) {
        this.folder = folder;
    }

    /** Runs a command as on a pipe, or as on a terminal. */
    public int run(boolean terminal, String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(
                terminal,
                Commands::list,
                Map.of("ENTENTE_HOME", folder.resolve("home").toString()),
                folder,
                output,
                errors,
                arguments);
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    /**
     * Whatever it is given, a command ends with one of the exit codes, in words, and without an
     * internal error.
     */
    public int survive(String what, String... arguments) {
        int exit = run(false, arguments);
        assertThat(exit).as(what + "\n" + err).isBetween(Exit.DONE, Exit.FAILED);
        assertThat(err).as(what).doesNotContain("internal error").doesNotContain("\tat ");
        return exit;
    }

    public String out() {
        return out;
    }

    public String err() {
        return err;
    }
}
