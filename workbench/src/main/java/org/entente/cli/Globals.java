package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.entente.Workbench;
import org.entente.progress.Progress;
import org.entente.store.StoreHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * What every command shares: the options that may stand before or after the verb, and the two streams. Each command is
 * constructed with it and reads it only when it runs, since the options are parsed after the construction.
 */
final class Globals {
    private final Map<String, String> environment;
    private final Path userHome;
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where the store is (else $$ENTENTE_HOME, else entente in the XDG data folder).")
    private @Nullable Path home;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No progress and no summary, only data and errors.")
    private boolean quiet;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the trace of an internal error.")
    private boolean debug;

    Globals(Map<String, String> environment, Path userHome, PrintWriter out, PrintWriter err) {
        this.environment = Map.copyOf(environment);
        this.userHome = userHome;
        this.out = out;
        this.err = err;
    }

    StoreHome home() {
        return StoreHome.locate(home, environment, userHome);
    }

    /** Opens what is below the command line; the command closes it. */
    Workbench open() {
        return Workbench.open(home());
    }

    /** Data: what a pipe or a file is to receive. UTF-8. */
    PrintWriter out() {
        return out;
    }

    /** Everything else: progress, summaries, mistakes. UTF-8. */
    PrintWriter err() {
        return err;
    }

    /** Bars on a terminal, lines elsewhere, nothing when quiet. */
    Progress progress() {
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return quiet ? Progress.silent() : Progress.on(err, terminal);
    }

    /** Variables of the environment, of which a publisher's key may be one. */
    Map<String, String> environment() {
        return environment;
    }

    boolean quiet() {
        return quiet;
    }

    boolean debug() {
        return debug;
    }
}
