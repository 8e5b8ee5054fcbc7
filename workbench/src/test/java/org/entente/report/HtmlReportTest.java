package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.dossier.writing.SampleDossier;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    @Test
    void writesOut() throws Exception {
        String html = HtmlReport.render(SampleDossier.write("TUR", "PAK"));
        Files.writeString(Path.of("target/sample.html"), html);
        Files.writeString(Path.of("target/bare.html"), HtmlReport.render(SampleDossier.bare("FJI", "NOR")));
        assertThat(html.length()).isLessThan(3_000_000);
    }
}
