package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.cli.shared.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The verb {@code brief} on a machine without any dataset. */
class BriefCommandTest {
    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    private int run(String... args) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(
                Commands::list,
                Map.of("ENTENTE_HOME", folder.resolve("home").toString()),
                folder,
                output,
                errors,
                args);
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private String target() {
        return folder.resolve("out").toString();
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theEmbeddedCaseGivesAllFormsFromFrozenFigures() throws IOException {
        assertThat(run("brief", "Türkiye", "Pakistan", "-o", target())).isEqualTo(Exit.DONE);
        assertThat(written()).containsExactly("TUR-PAK.bib", "TUR-PAK.html", "TUR-PAK.json", "TUR-PAK.md");
        assertThat(err).isEmpty();
        assertThat(out.lines()).hasSizeLessThan(40);
        assertThat(out)
                .contains("TUR-PAK.html")
                .contains("CENTO (1955–1979)")
                .contains("Goods trade")
                .contains("claims: ")
                .contains("gaps:");
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("out/TUR-PAK.json").toFile());
        assertThat(json.get("figures").size()).isGreaterThan(1500);
        assertThat(json.get("snapshots")).isNotEmpty().allSatisfy(s -> {
            assertThat(s.get("imported").asBoolean())
                    .as("only the case's own evidence is at hand")
                    .isEqualTo(s.get("source").asText().equals("case"));
            assertThat(s.get("title").asText()).isNotEqualTo(s.get("source").asText());
            assertThat(s.get("files"))
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.get("sha256").asText()).matches("[0-9a-f]{64}"));
        });
        assertThat(Files.size(folder.resolve("out/TUR-PAK.html"))).isLessThan(3_000_000);
        // The frozen trade figures end in 2016, from which no forecast may reach the present.
        assertThat(json.get("sections").get(0).get("paragraphs").findValuesAsText("text"))
                .contains("Where does it go next? The goal on record is US$5 billion a year (no target year on record);"
                        + " the latest customs figure is US$522 million, in 2016.")
                .anyMatch(text -> text.endsWith("There is no usable forecast: its figures end in 2016."))
                .anyMatch(text -> text.startsWith("What stands in the way, by the paper? Transport and logistics")
                        && text.endsWith("Its other obstacles (4) are in the annex."))
                .anyMatch(text -> text.startsWith("Cite this brief: Entente"));
        assertThat(json.get("gaps").findValuesAsText("id")).contains("forecast");
        for (String form : List.of("html", "md")) {
            assertThat(Files.readString(folder.resolve("out/TUR-PAK." + form))).contains("Cite this brief: Entente");
        }
    }

    @Test
    void theSameCommandGivesTheSameBytes() throws IOException {
        run("brief", "TUR", "PAK", "-o", target());
        List<byte[]> first = contents();
        run("brief", "TUR", "PAK", "-o", target());
        assertThat(contents()).usingElementComparator(Arrays::compare).isEqualTo(first);
    }

    private List<byte[]> contents() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (String name : written()) {
            all.add(Files.readAllBytes(folder.resolve("out").resolve(name)));
        }
        return all;
    }

    @Test
    void writesABriefOfGapsAndEndsWithOneWithoutCaseOrData() throws IOException {
        assertThat(run("brief", "FJI", "NOR", "--from", "1990", "--to", "2000", "--format", "json", "-o", target()))
                .isEqualTo(Exit.FINDINGS);
        assertThat(written()).containsExactly("FJI-NOR.json");
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("out/FJI-NOR.json").toFile());
        assertThat(json.get("figures")).isEmpty();
        assertThat(json.get("gaps").size()).isGreaterThan(8);
        assertThat(json.get("dyad").get("from").asInt()).isEqualTo(1990);
    }

    @Test
    void quietPrintsOnlyWhereTheFilesAre() {
        run("brief", "TUR", "PAK", "--quiet", "--format", "bib", "-o", target());
        assertThat(out.strip()).isEqualTo(folder.resolve("out/TUR-PAK.bib").toString());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        Exit.USAGE,
                        "option --lineage applies to",
                        List.of("brief", "TUR", "PAK", "--lineage", "--format", "md,docx")),
                Arguments.of(
                        Exit.USAGE,
                        "option --lineage applies to",
                        List.of("brief", "TUR", "PAK", "--lineage", "--format", "csv")),
                Arguments.of(Exit.USAGE, "same state", List.of("brief", "TUR", "Turkey")),
                Arguments.of(Exit.USAGE, "Atlantis", List.of("brief", "TUR", "Atlantis")),
                Arguments.of(Exit.USAGE, "backwards", List.of("brief", "TUR", "PAK", "--from", "2020", "--to", "2000")),
                Arguments.of(
                        Exit.USAGE,
                        "East Germany and Pakistan were not both members",
                        List.of("brief", "DDR", "PAK", "--from", "1995", "--to", "2000")),
                Arguments.of(Exit.USAGE, "the first was one 1954–1990", List.of("brief", "DDR", "SSD")),
                Arguments.of(Exit.USAGE, "2090", List.of("brief", "TUR", "PAK", "--from", "2090")),
                Arguments.of(Exit.USAGE, "odt", List.of("brief", "TUR", "PAK", "--format", "odt")),
                Arguments.of(Exit.USAGE, "help", List.of("brief", "TUR")),
                Arguments.of(Exit.USAGE, "tr,", List.of("brief", "TUR", "PAK", "--lang", "xx")),
                Arguments.of(Exit.USAGE, "one state", List.of("brief", "TUR", "PAK", "--partners")),
                Arguments.of(Exit.USAGE, "--partners", List.of("brief", "TUR", "PAK", "--measure", "un.s")),
                Arguments.of(
                        Exit.USAGE, "two states", List.of("brief", "TUR", "--partners", "--measure", "power.class")),
                Arguments.of(Exit.USAGE, "trade.total", List.of("brief", "TUR", "--partners")),
                Arguments.of(Exit.USAGE, "no other pair", List.of("brief", "TUR", "PAK", "--compare", "PAK-TUR")),
                Arguments.of(Exit.USAGE, "no pair", List.of("brief", "TUR", "PAK", "--compare", "PAK")),
                Arguments.of(Exit.USAGE, "not about", List.of("brief", "TUR", "GRC", "--case", "pakistan-turkiye")),
                Arguments.of(Exit.FAILED, "no case", List.of("brief", "TUR", "PAK", "--case", "nowhere")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsOneClearMessageAndWritesNothing(int exit, String said, List<String> args) throws IOException {
        Files.createDirectories(folder.resolve("out"));
        List<String> all = new ArrayList<>(args);
        all.addAll(List.of("-o", target()));
        assertThat(run(all.toArray(String[]::new))).isEqualTo(exit);
        assertThat(err.strip().lines()).hasSize(1);
        assertThat(err).contains(said).doesNotContain("internal error").doesNotContain("\tat ");
        assertThat(out).isEmpty();
        assertThat(written()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("brief", "TUR", "PAK", "-o", file.toString())).isEqualTo(Exit.FAILED);
        assertThat(err).contains(file.toString());
    }

    @Test
    void everyProblemOfAMalformedCaseIsNamedWithFileAndLine() throws IOException {
        Path bad = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(bad.resolve("case.yaml"), """
                id: bad
                title: Two
                states: [TUR, PAK]
                summary: Two states.
                """);
        Files.writeString(bad.resolve("chronology.yaml"), """
                - id: ev-one
                  date: 19x4
                  kind: party
                  sector: politics
                  actors: [TUR]
                  summary: Something.
                  locator: Here
                  importance: 1
                """);
        assertThat(run("brief", "TUR", "PAK", "--case", bad.toString(), "-o", target()))
                .isEqualTo(Exit.FAILED);
        assertThat(err).contains("chronology.yaml:2").contains("chronology.yaml:3");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void theEmbeddedCaseStandsAmongAllPairsWithoutAStore() throws IOException {
        run("brief", "TUR", "PAK", "--format", "json,md", "-o", target());
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("out/TUR-PAK.json").toFile());
        JsonNode glance = json.get("sections").get(1);
        assertThat(glance.get("tables").findValuesAsText("id")).contains("dimensions-table", "map-table");
        assertThat(glance.get("paragraphs").findValuesAsText("text"))
                .anyMatch(t -> t.contains("what is expected of them"));
        assertThat(json.get("figures").findValuesAsText("id"))
                .contains("trade.total/TUR-PAK/2016#percentile", "arms.tiv/TUR>PAK/2020-2024#unusual");
        String text = Files.readString(folder.resolve("out/TUR-PAK.md"));
        assertThat(text.lines().filter(l -> l.startsWith("![")))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(text)
                        .contains("\n" + l.substring(l.lastIndexOf('[')) + ": data:image/svg+xml;base64,"));
    }

    @Test
    void namesAndMonthsAreInTheLanguageAndDataAreNot() throws IOException {
        run("brief", "TUR", "PAK", "--lang", "tr", "--format", "json,zip", "-o", target());
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("out/TUR-PAK.json").toFile());
        assertThat(json.get("dyad").get("title").asText()).contains("Türkiye").doesNotContain("Turkey");
        assertThat(json.get("figures").findValue("value").isNumber()).isTrue();
        assertThat(out).contains("TUR-PAK.zip");
    }
}
