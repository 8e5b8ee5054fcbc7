package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.UsageException;
import org.entente.edition.EditionInstaller;
import org.entente.measure.model.QuestionException;
import org.entente.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** A verb that does what the test wants. */
    @Command(name = "probe", description = "Does what a test wants.")
    private static final class Probe implements Callable<Integer> {
        private final Globals globals;
        private final Callable<Integer> action;

        @Option(names = "--from", paramLabel = "Y")
        int from;

        @Parameters(arity = "0..1")
        String argument = "";

        Probe(Globals globals, Callable<Integer> action) {
            this.globals = globals;
            this.action = action;
        }

        @Override
        public Integer call() throws Exception {
            globals.out()
                    .println("home " + globals.home().directory() + " quiet " + globals.quiet() + " from " + from + " "
                            + argument);
            return action.call();
        }
    }

    private int run(Callable<Integer> action, String... args) {
        return run(action, out, args);
    }

    private int run(Callable<Integer> action, OutputStream output, String... args) {
        return Main.run(
                globals -> List.of(new Probe(globals, action)),
                Map.of("ENTENTE_HOME", "/from/environment"),
                Path.of("/home/user"),
                output,
                err,
                args);
    }

    private int run(String... args) {
        return run(() -> Exit.DONE, args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void globalOptionsMayStandBeforeAndAfterTheVerb() {
        assertThat(run("--home", "/a", "probe", "-q")).isEqualTo(Exit.DONE);
        assertThat(run("probe", "--home", "/b")).isEqualTo(Exit.DONE);
        assertThat(run("probe")).isEqualTo(Exit.DONE);

        assertThat(out().lines())
                .containsExactly(
                        "home /a quiet true from 0 ",
                        "home /b quiet false from 0 ",
                        "home /from/environment quiet false from 0 ");
        assertThat(err()).isEmpty();
    }

    @Test
    void helpListsTheVerbsAndEachVerbHasItsOwn() {
        assertThat(run("--help")).isEqualTo(Exit.DONE);
        assertThat(out()).contains("Usage: entente", "probe", "Does what a test wants.", "--home=DIR", "--debug");

        out.reset();
        assertThat(run("probe", "--help")).isEqualTo(Exit.DONE);
        assertThat(out()).contains("Usage: entente probe", "--from=Y", "--home=DIR");
        assertThat(err()).isEmpty();
    }

    @Test
    void helpIsAlsoAVerb() {
        assertThat(run("help", "probe")).isEqualTo(Exit.DONE);
        assertThat(out()).contains("Usage: entente probe", "--from=Y");
        out.reset();
        assertThat(run("help")).isEqualTo(Exit.DONE);
        assertThat(out()).contains("Usage: entente [", "Does what a test wants.");

        assertThat(run("help", "prboe")).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("there is no command \"prboe\", did you mean probe?");
    }

    @Test
    void helpGroupsTheVerbsAndEachHasASentenceAndAnExample() {
        assertThat(Main.run(Commands::list, Map.of(), Path.of("/home/user"), out, err, "--help"))
                .isEqualTo(Exit.DONE);
        assertThat(out().lines())
                .containsSubsequence("Ask:", "Bring data in:", "Estimate:", "Check:", "Share:", "Examples:")
                .noneMatch(line -> line.startsWith("  prepare"));

        CommandLine all = new CommandLine(new EntenteCommand());
        Commands.list(globals()).forEach(all::addSubcommand);
        all.getSubcommands().forEach((verb, line) -> {
            CommandLine.Model.UsageMessageSpec usage = line.getCommandSpec().usageMessage();
            assertThat(usage.description()[0]).as(verb).endsWith(".").hasSizeLessThan(130);
            assertThat(usage.hidden() || List.of(usage.footer()).contains("Examples:"))
                    .as(verb)
                    .isTrue();
        });
    }

    @Test
    void versionIsPrinted() {
        assertThat(run("--version")).isEqualTo(Exit.DONE);
        String edition = EditionInstaller.findBuiltIn().orElseThrow().edition();
        assertThat(out()).matches("entente .*, starter edition of " + edition + " \\(Java \\d+\\)\\R");
    }

    private static Globals globals() {
        return new Globals(
                Map.of(),
                Path.of("/home/user"),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()));
    }

    @Test
    void everyVerbOfTheListIsInTheHelpAndInTheReadme() throws IOException {
        Globals globals = globals();
        CommandLine all = new CommandLine(new EntenteCommand());
        Commands.list(globals).forEach(all::addSubcommand);
        List<String> verbs = all.getSubcommands().entrySet().stream()
                .filter(verb -> !verb.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
        Path folder = Path.of("").toAbsolutePath();
        Path readme = Stream.of(folder.resolve("README.md"), folder.resolve("../README.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();

        Main.run(Commands::list, Map.of(), Path.of("/home/user"), out, err, "--help");

        assertThat(verbs).hasSizeGreaterThan(4).allSatisfy(verb -> {
            assertThat(out().lines().map(String::strip)).anyMatch(line -> line.startsWith(verb + " "));
            assertThat(Files.readString(readme)).contains("./entente " + verb);
        });
    }

    @Test
    void aVerbIsReadWithoutTheOthersAndAsWithThem() {
        Globals globals = globals();
        CommandLine all = new CommandLine(new EntenteCommand());
        Commands.list(globals).forEach(all::addSubcommand);

        assertThat(all.getSubcommands()).hasSizeGreaterThan(4).allSatisfy((verb, line) -> {
            CommandLine alone = new CommandLine(new EntenteCommand());
            Commands.first(globals, List.of(verb, "--help")).forEach(alone::addSubcommand);
            assertThat(alone.getSubcommands()).containsOnlyKeys(verb);
            assertThat(alone.getSubcommands().values())
                    .singleElement()
                    .satisfies(one -> assertThat(one.getUsageMessage()).isEqualTo(line.getUsageMessage()));
        });
        assertThat(Commands.first(globals, List.of())).hasSameSizeAs(Commands.list(globals));
        assertThat(Commands.first(globals, List.of("breif", "check"))).hasSameSizeAs(Commands.list(globals));
        assertThat(Commands.first(globals, List.of("--quiet", "brief"))).hasSameSizeAs(Commands.list(globals));
    }

    static List<Arguments> mistakes() {
        return List.of(
                Arguments.of(List.of(), "no command was named"),
                Arguments.of(List.of("prboe"), "there is no command \"prboe\", did you mean probe?"),
                Arguments.of(List.of("zzzz"), "there is no command \"zzzz\"; entente --help"),
                Arguments.of(List.of("--hom", "x"), "there is no option \"--hom\", did you mean --home"),
                Arguments.of(List.of("probe", "--form", "1"), "there is no option \"--form\", did you mean --from"),
                Arguments.of(List.of("probe", "--from", "x"), "'x' is not an int; entente probe --help"),
                Arguments.of(List.of("probe", "--from"), "'--from' (Y); entente probe --help"),
                Arguments.of(List.of("probe", "a", "b"), "\"b\" is one argument too many; entente probe --help"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsOneMessageAndExitTwo(List<String> args, String said) {
        assertThat(run(args.toArray(String[]::new))).isEqualTo(Exit.USAGE);

        assertThat(err().lines()).hasSize(1);
        assertThat(err()).startsWith("entente: ").contains(said);
        assertThat(out()).isEmpty();
    }

    static List<Arguments> failures() {
        return List.of(
                Arguments.of(new UsageException("the same state twice"), Exit.USAGE, "the same state twice"),
                Arguments.of(new QuestionException("trade has no sessions"), Exit.USAGE, "trade has no sessions"),
                Arguments.of(new StoreException("the store is newer"), Exit.FAILED, "the store is newer"),
                Arguments.of(new FailureException("nothing recognises x.csv"), Exit.FAILED, "nothing recognises x.csv"),
                Arguments.of(new NoSuchFileException("x.csv"), Exit.FAILED, "there is no file or folder x.csv"),
                Arguments.of(
                        new java.io.UncheckedIOException(new AccessDeniedException("x.csv")),
                        Exit.FAILED,
                        "x.csv may not be read or written: permission denied"),
                Arguments.of(new IOException("Not in GZIP format"), Exit.FAILED, "Not in GZIP format"),
                Arguments.of(
                        new IllegalStateException("two\nlines"),
                        Exit.FAILED,
                        "internal error: IllegalStateException: two lines (run with --debug for the trace)"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anExceptionIsOneLineAndItsExitCode(Exception e, int exit, String said) {
        assertThat(run(
                        () -> {
                            throw e;
                        },
                        "probe"))
                .isEqualTo(exit);
        assertThat(err()).isEqualTo("entente: " + said + System.lineSeparator());
    }

    @Test
    void debugPrintsTheTrace() {
        int exit = run(
                () -> {
                    throw new IllegalStateException("odd");
                },
                "probe",
                "--debug");

        assertThat(exit).isEqualTo(Exit.FAILED);
        assertThat(err()).contains("java.lang.IllegalStateException: odd", "\tat ", "entente: internal error");
    }

    @Test
    void findingsAreExitOne() {
        assertThat(run(() -> Exit.FINDINGS, "probe")).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void outputIsUtf8() {
        assertThat(run("probe", "Türkiye تركيا")).isEqualTo(Exit.DONE);

        assertThat(out()).contains("Türkiye تركيا");
    }

    @Test
    void aReaderThatWentAwayEndsTheCommandQuietly() {
        assertThat(run(() -> Exit.DONE, failingWith("Broken pipe"), "probe")).isEqualTo(Exit.DONE);
        assertThat(err()).isEmpty();
    }

    @Test
    void helpMayBeCutShort() {
        assertThat(run(() -> Exit.DONE, failingWith("Broken pipe"), "--help")).isEqualTo(Exit.DONE);
        assertThat(err()).isEmpty();
    }

    @Test
    void outputThatCannotBeWrittenIsAFailure() {
        assertThat(run(() -> Exit.DONE, failingWith("No space left on device"), "probe"))
                .isEqualTo(Exit.FAILED);
        assertThat(err())
                .isEqualTo(
                        "entente: the output could not be written: No space left on device" + System.lineSeparator());
    }

    private static OutputStream failingWith(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
