package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.check.CheckBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code entente check}: what it prints and how it ends. */
class CheckCommandTest {
    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    private int check(String... args) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(
                Commands::list,
                Map.of("ENTENTE_HOME", folder.resolve("home").toString()),
                folder,
                output,
                errors,
                Stream.concat(Stream.of("check"), Stream.of(args)).toArray(String[]::new));
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    @Test
    void aWholeStoreEndsWithZeroADamagedOneWithOneAndOneThatDoesNotOpenWithThree() throws IOException {
        assertThat(check()).isZero();
        assertThat(out).contains("nothing was imported yet");

        CheckBench bench = new CheckBench(folder).fill();
        assertThat(check()).as(out + err).isZero();
        assertThat(out).contains("cow-trade:1999-12-31").contains("have the recorded hash");
        assertThat(err).containsPattern("\\d+ whole, 0 with a note, 0 skipped, 0 wrong");

        bench.change("DELETE FROM trade_flow WHERE year = 1970");
        assertThat(check("--format", "csv", "-q")).isEqualTo(1);
        assertThat(out)
                .startsWith("area,what,verdict,found\n")
                .containsPattern("snapshot,cow-trade:1999-12-31,wrong,.*some were changed, lost or added");
        assertThat(err).isEmpty();

        Files.writeString(bench.home().storeFile(), "no store");
        assertThat(check()).isEqualTo(3);
        assertThat(err).contains("cannot open the store").doesNotContain("\tat ");
    }

    @Test
    void aFolderThatIsNoneIsAMessage() {
        assertThat(check("--reference", folder.resolve("none").toString())).isEqualTo(3);
        assertThat(err).isEqualTo("entente: " + folder.resolve("none") + " is not a folder\n");
        assertThat(check("--files", folder.resolve("none").toString())).isEqualTo(3);
    }
}
