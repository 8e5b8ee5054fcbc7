package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "sources.md");

    private static final List<SourceDescription> DESCRIPTIONS =
            Sources.standard().listAll().stream().map(Source::description).toList();

    @Test
    void thePageIsWhatTheDescriptionsSay() throws IOException {
        String page = SourcesPage.markdown(DESCRIPTIONS);
        if ("write".equals(System.getProperty("entente.docs"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("write it with -Dentente.docs=write").content().isEqualTo(page);
    }

    @Test
    void everySourceIsDescribedInFull() {
        assertThat(DESCRIPTIONS)
                .extracting(SourceDescription::id)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(DESCRIPTIONS).allSatisfy(source -> {
            assertThat(source.citations()).isNotEmpty();
            assertThat(source.traps()).isNotEmpty();
            assertThat(List.of(
                            source.coverage(), source.unit(), source.revisions(), source.howToGet(), source.address()))
                    .doesNotContain("");
        });
    }
}
