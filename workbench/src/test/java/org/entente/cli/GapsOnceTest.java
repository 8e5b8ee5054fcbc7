package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.entente.cli.shared.Exit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a dossier lacks is explained once, where the data would be, and listed once, by name: in
 * HTML, Markdown and Word with the annex. JSON and the terminal have one list.
 */
class GapsOnceTest {
    @TempDir
    static Path folder;

    private static boolean typed;

    private static CommandBench bench() throws IOException {
        if (!typed) {
            EstimateSweepTest.typeStore(folder);
            typed = true;
        }
        return new CommandBench(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TUR PAK", "IND CHN", "PAK CHN", "USA GBR", "ERI TUV"})
    void eachIsExplainedOnceAndListedOnce(String pair) throws IOException {
        CommandBench bench = bench();
        String[] states = pair.split(" ");
        String output = folder.resolve("out").toString();
        int exit = bench.run(
                false, "brief", states[0], states[1], "--format", "json,md,html,docx", "--annex", "-o", output);
        assertThat(exit).as(bench.err()).isLessThan(Exit.USAGE);
        String name = states[0] + "-" + states[1];
        Path stem = folder.resolve("out").resolve(name);
        JsonNode gaps = new ObjectMapper()
                .readTree(stem.resolveSibling(name + ".json").toFile())
                .get("gaps");
        assertThat(gaps.size()).isPositive();
        List<String> what = new ArrayList<>();
        List<String> explained = new ArrayList<>();
        for (JsonNode gap : gaps) {
            what.add(gap.get("what").asText());
            explained.add(gap.get("why").asText());
        }
        assertThat(what).doesNotHaveDuplicates();

        Document html = Jsoup.parse(stem.resolveSibling(name + ".html").toFile());
        assertThat(html.select("#gap-list li").eachText()).containsExactlyElementsOf(what);
        assertThat(html.select(".gap-what")).hasSameSizeAs(what);
        for (Element link : html.select("#gap-list a")) {
            assertThat(html.select(link.attr("href"))).as(link.attr("href")).hasSize(1);
        }
        countReasons(html.body().text(), explained);

        List<String> lines = Files.readAllLines(stem.resolveSibling(name + ".md")).stream()
                .map(line -> line.replace("\\", ""))
                .toList();
        for (String one : what) {
            assertThat(lines.stream().filter(("- " + one)::equals)).as(one).hasSize(1);
            assertThat(lines.stream().filter(line -> line.startsWith("> ") && line.contains("**" + one + "**")))
                    .as(one)
                    .hasSize(1);
        }
        countReasons(String.join(" ", lines), explained);

        String word = word(stem.resolveSibling(name + ".docx"));
        countReasons(word, explained);

        String screen = bench.out().replaceAll("\\s+", " ");
        for (String one : what) {
            assertThat(count(screen, one.replaceAll("\\s+", " ")))
                    .as("%s on the screen", one)
                    .isEqualTo(holding(what, one));
        }
    }

    /** Several gaps may have one reason; each of them states it once. */
    private static void countReasons(String text, List<String> reasons) {
        String flat = text.replaceAll("\\s+", " ");
        for (String reason : reasons) {
            assertThat(count(flat, reason)).as(reason).isEqualTo(holding(reasons, reason));
        }
    }

    private static int holding(List<String> all, String part) {
        return all.stream().mapToInt(one -> count(one, part)).sum();
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private static String word(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("word/document.xml");
            try (InputStream in = zip.getInputStream(entry)) {
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return Jsoup.parse(xml.replaceAll("</w:p>", " "), "", org.jsoup.parser.Parser.xmlParser())
                        .text();
            }
        }
    }
}
