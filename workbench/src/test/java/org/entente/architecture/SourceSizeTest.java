package org.entente.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class of more than 400 lines has a reason; most have about 80. */
class SourceSizeTest {
    private static final int MOST = 400;

    /** File name and why it is long. */
    private static final Map<String, String> REASONS =
            Map.of("GoldenTest.java", "one list of what every measure gives by hand, which is read as one");

    @Test
    void longClassesHaveAReason() throws IOException {
        Map<String, Integer> lines = lines();

        assertThat(lines).isNotEmpty();
        assertThat(lines.entrySet().stream()
                        .filter(file -> file.getValue() > MOST)
                        .map(Map.Entry::getKey))
                .as("classes above %d lines; a reason that is no longer needed goes too", MOST)
                .containsExactlyInAnyOrderElementsOf(REASONS.keySet());
    }

    private static Map<String, Integer> lines() throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        Path folder = Path.of("").toAbsolutePath();
        Path sources = Stream.of(folder.resolve("src"), folder.resolve("workbench/src"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                try (Stream<String> text = Files.lines(file)) {
                    lines.put(file.getFileName().toString(), (int) text.count());
                }
            }
        }
        return lines;
    }
}
