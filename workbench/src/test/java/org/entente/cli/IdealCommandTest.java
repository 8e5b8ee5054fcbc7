package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdealCommandTest {
    @TempDir
    static Path folder;

    @Test
    void anEmptyStoreIsSaidInOneMessage() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(
                Commands::list,
                Map.of("ENTENTE_HOME", folder.resolve("home").toString()),
                folder,
                output,
                errors,
                "ideal");

        assertThat(exit).isEqualTo(3);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("no UN votes are imported")
                .hasLineCount(1);
        assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
