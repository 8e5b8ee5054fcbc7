package org.entente.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.source.Source;
import org.entente.source.Sources;
import org.junit.jupiter.api.Test;

/** The documents say what is true: their links lead somewhere and their tables are whole. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains("://")) {
                    links++;
                    if (!Files.exists(document.resolveSibling(target))) {
                        broken.add(root().relativize(document) + " -> " + target);
                    }
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(30);
    }

    @Test
    void theListOfSourcesIsComplete() throws IOException {
        String list = Files.readString(root().resolve("docs/sources.md"));

        assertThat(Sources.standard().listAll().stream().map(Source::id))
                .allSatisfy(id -> assertThat(list).contains("| [" + id + "](#" + id + ") |"));
    }

    @Test
    void everyDecisionIsInTheIndex() throws IOException {
        String index = Files.readString(root().resolve("docs/decisions/README.md"));

        try (Stream<Path> records = Files.list(root().resolve("docs/decisions"))) {
            assertThat(records.map(record -> record.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(index).contains("](" + name + ")"));
        }
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(root());
                Stream<Path> docs = Files.walk(root().resolve("docs"))) {
            Stream.concat(top, docs).filter(f -> f.toString().endsWith(".md")).forEach(documents::add);
        }
        documents.add(root().resolve("benchmarks/README.md"));
        return documents;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.isDirectory(folder.resolve("docs"))
                ? folder
                : folder.resolve("..").normalize();
    }
}
