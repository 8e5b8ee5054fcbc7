package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.entente.dossier.Block;
import org.entente.dossier.Dossier;
import org.entente.dossier.Table;
import org.entente.dossier.writing.SampleDossier;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Markdown, JSON, BibTeX, the screen, and the writing of files. */
class PlainReportsTest {
    private static final Dossier SAMPLE = SampleDossier.write("TUR", "PAK");

    @TempDir
    Path folder;

    private static List<String> all(String text, String pattern) {
        Matcher m = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        List<String> found = new ArrayList<>();
        while (m.find()) {
            found.add(m.group(1));
        }
        return found;
    }

    private static Set<String> ids(JsonNode array) {
        Set<String> ids = new HashSet<>();
        array.forEach(n -> ids.add(n.get("id").asText()));
        return ids;
    }

    @Test
    void jsonHasItsTopLevelKeysAndItsReferencesHold() throws IOException {
        JsonNode json = new ObjectMapper().readTree(DossierJson.render(SAMPLE));
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .startsWith("dyad", "figures", "events", "deals", "commitments", "claims", "references", "gaps");
        Set<String> figures = ids(json.get("figures"));
        assertThat(figures).hasSize(json.get("figures").size());
        json.get("claims")
                .forEach(c -> c.get("figures").forEach(f -> assertThat(figures).contains(f.asText())));
        Set<String> references = ids(json.get("references"));
        json.get("events")
                .forEach(e ->
                        e.get("references").forEach(r -> assertThat(references).contains(r.asText())));
        assertThat(json.get("references")).hasSize(51);
        json.get("sections")
                .forEach(s -> s.get("paragraphs")
                        .forEach(p -> p.get("figures")
                                .forEach(f -> assertThat(figures).contains(f.asText()))));
    }

    @Test
    void jsonKeepsTheDoubleAndWritesAbsenceAsNull() throws IOException {
        JsonNode json = new ObjectMapper().readTree(DossierJson.render(SAMPLE));
        JsonNode agreement = StreamSupport.stream(json.get("figures").spliterator(), false)
                .filter(f -> f.get("id").asText().equals("un.agreement/TUR-PAK/2019"))
                .findFirst()
                .orElseThrow();
        assertThat(agreement.get("value").doubleValue()).isEqualTo(0.5 + 0.4 * Math.sin(69 / 9.0));
        assertThat(agreement.get("origin").asText()).isEqualTo("frozen");
        assertThat(agreement.get("low").isNull()).isTrue();
        JsonNode helicopters = StreamSupport.stream(json.get("deals").spliterator(), false)
                .filter(d -> d.get("id").asText().equals("deal-t129"))
                .findFirst()
                .orElseThrow();
        assertThat(helicopters.get("delivered").get("number").isNull()).isTrue();
    }

    @Test
    void markdownTablesHaveAsManyCellsInEveryRow() {
        String[] lines = MarkdownReport.render(SAMPLE, true).split("\n");
        int width = 0;
        for (String line : lines) {
            if (!line.startsWith("|")) {
                width = 0;
                continue;
            }
            int cells = line.replace("\\|", "").split("\\|", -1).length;
            if (width > 0) {
                assertThat(cells).as(line).isEqualTo(width);
            }
            width = cells;
        }
    }

    @Test
    void everyFootnoteOfTheMarkdownIsDefinedOnce() {
        String text = MarkdownReport.render(SAMPLE, true);
        List<String> defined = all(text, "^\\[\\^([a-z0-9-]+)]:");
        assertThat(defined).hasSize(51).doesNotHaveDuplicates();
        assertThat(all(text, "\\[\\^([a-z0-9-]+)](?!:)")).isNotEmpty().allMatch(defined::contains);
    }

    @Test
    void markdownHoldsTheLineageOnlyOnRequest() {
        String heading = "## " + SAMPLE.texts().get("ui.appendix");
        assertThat(MarkdownReport.render(SAMPLE, true)).contains("\n" + heading + "\n");
        assertThat(MarkdownReport.render(SAMPLE, false))
                .doesNotContain(heading)
                .hasSizeLessThan(MarkdownReport.render(SAMPLE, true).length());
    }

    @Test
    void markdownExplainsEachGapOnce() {
        String text = MarkdownReport.render(SAMPLE, false);
        assertThat(SAMPLE.gaps()).isNotEmpty();
        SAMPLE.gaps()
                .forEach(gap -> assertThat(text.split(Pattern.quote("**" + gap.what() + "** "), -1))
                        .as(gap.what())
                        .hasSize(2));
    }

    @Test
    void bibtexKeysAreUniqueAndBracesBalance() {
        String text = BibtexReport.render(SAMPLE);
        List<String> keys = all(text, "^@[a-z]+\\{([^,\\n]+)");
        assertThat(keys).hasSizeGreaterThan(35).doesNotHaveDuplicates().contains("data-made-source-2020-01-31");
        for (String entry : text.split("\n\n")) {
            String plain = entry.replace("\\{", "").replace("\\}", "");
            assertThat(plain.chars().filter(c -> c == '{').count())
                    .as(entry)
                    .isEqualTo(plain.chars().filter(c -> c == '}').count());
        }
    }

    @Test
    void theScreenShowsTheBottomLineIndicatorsVerdictsAndGapsInFewLines() {
        List<String> lines = ScreenReport.lines(SAMPLE);
        assertThat(lines).hasSizeLessThan(50);
        assertThat(lines.get(0)).isEqualTo("Türkiye and Pakistan, 1947–" + SAMPLE.lastYear());
        assertThat(lines).anyMatch(l -> l.contains("claims: ")).anyMatch(l -> l.contains("gaps: "));
        String bottomLine =
                Span.plain(((Block.Paragraph) SAMPLE.sections().get(0).blocks().get(0)).spans());
        assertThat(String.join(" ", lines)).contains(bottomLine);
        Table indicators = SAMPLE.sections().get(0).blocks().stream()
                .filter(b -> b instanceof Table t && t.id().equals("brief-indicators"))
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(indicators.rows()).hasSize(6);
        indicators
                .rows()
                .forEach(row -> assertThat(lines)
                        .anyMatch(l -> l.startsWith(
                                "  " + Span.plain(row.cells().get(0).spans()))));
    }

    @Test
    void filesAreNamedByTheCodesAndNothingElseIsLeft() throws IOException {
        List<Path> written = Reports.write(SAMPLE, EnumSet.of(Format.MD, Format.BIB), folder, Set.of());
        assertThat(written).extracting(p -> p.getFileName().toString()).containsExactly("TUR-PAK.md", "TUR-PAK.bib");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aFileOfAnEarlierRunIsReplacedAsAWhole() throws IOException {
        Path file = folder.resolve("TUR-PAK.bib");
        Files.writeString(file, "x".repeat(1_000_000));
        Reports.write(SAMPLE, EnumSet.of(Format.BIB), folder, Set.of());
        assertThat(Files.readString(file)).isEqualTo(BibtexReport.render(SAMPLE));
    }

    @Test
    void formatsAreReadInAnyOrderAndAnUnknownOneIsNamed() {
        assertThat(Format.parse("json, HTML")).containsExactly(Format.HTML, Format.JSON);
        assertThatThrownBy(() -> Format.parse("html,odt"))
                .hasMessageContaining("odt")
                .hasMessageContaining("html,md,json,bib");
    }
}
