package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static Properties patterns() throws IOException {
        Properties patterns = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(Texts.class.getResourceAsStream("texts_en.properties"), StandardCharsets.UTF_8)) {
            patterns.load(reader);
        }
        return patterns;
    }

    static List<String> keys() {
        return new ArrayList<>(Texts.english().keys());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyPatternCanBeReadAndHasNoSlip(String key) throws IOException {
        String pattern = patterns().getProperty(key);
        Message.parse(pattern);
        // Lines of an example in YAML begin with blanks.
        assertThat(pattern.replaceAll("(?m)^ +", "").strip())
                .as(key)
                .isNotEmpty()
                .doesNotContain("  ")
                .doesNotContain(" ,")
                .doesNotContain(" .");
    }
}
