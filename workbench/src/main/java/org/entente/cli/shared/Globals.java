package org.entente.cli.shared;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.entente.Workbench;
import org.entente.edition.EditionInstaller;
import org.entente.progress.Progress;
import org.entente.store.StoreHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * What every command shares: the options that may stand before or after the verb, and the two
 * streams. Each command is constructed with it and reads it only when it runs, since the options
 * are parsed after the construction.
 */
public final class Globals {
    private final Map<String, String> environment;
    private final Path userHome;
    private final PrintWriter out;
    private final PrintWriter err;
    private final PrintWriter bars;

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

    /**
     * @param bars the same stream as {@code err}, for bars, which move on a terminal by its own
     *     commands
     */
    public Globals(Map<String, String> environment, Path userHome, PrintWriter out, PrintWriter err, PrintWriter bars) {
        this.environment = Map.copyOf(environment);
        this.userHome = userHome;
        this.out = out;
        this.err = err;
        this.bars = bars;
    }

    public StoreHome home() {
        return StoreHome.locate(home, environment, userHome);
    }

    /**
     * Opens what is below the command line, with the starter edition where the home is empty; the
     * command closes it.
     */
    public Workbench open() {
        loadEdition();
        return Workbench.open(home());
    }

    /** Loads the starter edition where the home has no store yet. */
    public void loadEdition() {
        EditionInstaller.installWhereEmpty(home(), environment).ifPresent(edition -> {
            if (!quiet) {
                err.println(MESSAGES.fill("edition_loaded", "edition", edition.edition(), "home", home().directory()));
            }
        });
    }

    /** Data: what a pipe or a file is to receive. UTF-8. */
    public PrintWriter out() {
        return out;
    }

    /** Everything else: progress, summaries, mistakes. UTF-8. */
    public PrintWriter err() {
        return err;
    }

    /** Bars on a terminal, lines elsewhere, nothing when quiet. */
    public Progress progress() {
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return quiet ? Progress.silent() : new CleanProgress(Progress.on(bars, terminal));
    }

    /** Variables of the environment, of which a publisher's key may be one. */
    public Map<String, String> environment() {
        return environment;
    }

    public boolean quiet() {
        return quiet;
    }

    public boolean debug() {
        return debug;
    }
}
