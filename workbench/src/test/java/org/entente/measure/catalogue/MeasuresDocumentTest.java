package org.entente.measure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MeasuresDocumentTest {
    private static Path page() {
        // Maven runs the tests in the module's folder, an editor may run them in the repository's.
        Path inModule = Path.of("..", "docs");
        return (Files.isDirectory(inModule) ? inModule : Path.of("docs")).resolve("measures.md");
    }

    /** Run with {@code -Dentente.docs=write} to write the page anew. */
    @Test
    void thePageSaysWhatTheDefinitionsSay() throws IOException {
        String generated = MeasuresDocument.markdown(StandardMeasures.create());
        if ("write".equals(System.getProperty("entente.docs"))) {
            Files.createDirectories(page().getParent());
            Files.writeString(page(), generated);
        }
        assertThat(Files.readString(page())).isEqualTo(generated);
    }
}
