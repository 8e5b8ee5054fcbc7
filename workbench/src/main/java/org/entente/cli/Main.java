package org.entente.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.cli.shared.CleanWriter;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.StandardOutput;
import org.entente.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Entry point of the {@code entente} command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Not the user's language: under tr_TR the letters i and I would not match, and figures
        // would get decimal commas. Of all kinds of English formatters know the digits of this one,
        // and look those of others up each time.
        Locale.setDefault(Locale.US);
        if (Commands.isVerb(List.of(args))) {
            // While the words are read: nearly every verb opens the store.
            Store.startEngine();
        }
        int exit = run(
                System.console() != null,
                globals -> Commands.first(globals, List.of(args)),
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                args);
        System.exit(exit);
    }

    /**
     * Parses and runs one command line, and writes UTF-8 whatever the locale.
     *
     * @return the exit code, one of {@link Exit}
     */
    static int run(
            Function<Globals, List<Object>> verbs,
            Map<String, String> environment,
            Path userHome,
            OutputStream out,
            OutputStream err,
            String... args) {
        return run(false, verbs, environment, userHome, out, err, args);
    }

    /**
     * @param terminal whether data are printed to a terminal, which must not take orders from them
     */
    static int run(
            boolean terminal,
            Function<Globals, List<Object>> verbs,
            Map<String, String> environment,
            Path userHome,
            OutputStream out,
            OutputStream err,
            String... args) {
        Writer data = new OutputStreamWriter(new StandardOutput(out), StandardCharsets.UTF_8);
        PrintWriter output = new PrintWriter(terminal ? new CleanWriter(data) : data, false);
        Writer messages = new OutputStreamWriter(err, StandardCharsets.UTF_8);
        PrintWriter errors = new PrintWriter(new CleanWriter(messages), true);
        Globals globals = new Globals(environment, userHome, output, errors, new PrintWriter(messages, true));
        Failures failures = new Failures(globals);
        int exit;
        try {
            CommandLine line = commandLine(globals, verbs.apply(globals));
            exit = execute(line, withoutHelpVerb(line, args));
            output.flush();
        } catch (Exception | Error e) {
            exit = failures.handle(e);
        }
        errors.flush();
        return exit;
    }

    /**
     * {@code help VERB} is another way to write {@code VERB --help}. An unknown verb stays, and is
     * reported as such.
     */
    private static String[] withoutHelpVerb(CommandLine line, String... args) {
        if (args.length == 0 || !args[0].equals("help")) {
            return args;
        }
        if (args.length > 1 && !line.getSubcommands().containsKey(args[1])) {
            return Arrays.copyOfRange(args, 1, args.length);
        }
        return Stream.concat(Arrays.stream(args).skip(1), Stream.of("--help")).toArray(String[]::new);
    }

    /**
     * As {@link CommandLine#execute}, which however prints a trace for what fails outside of a
     * verb, as in help.
     */
    private static int execute(CommandLine line, String... args) throws Exception {
        try {
            return new CommandLine.RunLast().execute(line.parseArgs(args));
        } catch (CommandLine.ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    static CommandLine commandLine(Globals globals, List<Object> verbs) {
        CommandLine line = new CommandLine(new EntenteCommand());
        line.addMixin("globals", globals);
        verbs.forEach(line::addSubcommand);
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Commands::describe);
        return line.setOut(globals.out())
                .setErr(globals.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
