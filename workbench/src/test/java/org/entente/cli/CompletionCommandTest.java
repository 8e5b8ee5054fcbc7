package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String... args) {
        return Main.run(Commands::list, Map.of(), folder, out, err, args);
    }

    private String printed(String shell) {
        assertThat(run("completion", shell)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void bashCompletesVerbsAndOptions() throws Exception {
        Path script = Files.writeString(folder.resolve("entente.bash"), printed("bash"));
        String question = """
                . "$1"
                COMP_WORDS=(entente mea); COMP_CWORD=1; COMP_LINE='entente mea'; COMP_POINT=11
                _complete_entente entente mea entente; printf 'verbs %s\\n' "${COMPREPLY[*]}"
                COMP_WORDS=(entente measure --fr); COMP_CWORD=2; COMP_LINE='entente measure --fr'; COMP_POINT=20
                _complete_entente entente --fr measure; printf 'options %s\\n' "${COMPREPLY[*]}"
                """;
        assertThat(answer("bash", "-c", question, "bash", script.toString()))
                .contains("verbs measure measures")
                .contains("options --from");
    }

    @Test
    void fishNamesEveryVerbOnceAndItsOptions() {
        String script = printed("fish");
        assertThat(script.lines().filter(line -> line.contains("__fish_use_subcommand") && line.contains(" -a brief ")))
                .hasSize(1);
        assertThat(script).contains("'__fish_seen_subcommand_from measure' -l from -r -d ");
        assertThat(script).doesNotContain("prepare");
        assertThat(script.lines().skip(1)).allMatch(line -> line.startsWith("complete -c entente -n "));
    }

    @Test
    void theManualPageIsReadWithoutAWarning() throws Exception {
        String page = printed("man");
        assertThat(page)
                .startsWith(".TH ENTENTE 1")
                .contains(".SS brief", ".SS completion")
                .doesNotContain("prepare", "%n", "$$");
        Path file = Files.writeString(folder.resolve("entente.1"), page);
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "groff is not installed");
        assertThat(answer("/usr/bin/groff", "-man", "-Tutf8", "-ww", "-z", file.toString()))
                .isEmpty();
    }

    @Test
    void anotherShellIsAMistakeThatSaysWhatThereIs() {
        assertThat(run("completion", "csh")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("csh", "bash, zsh, fish");
    }

    private static String answer(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
