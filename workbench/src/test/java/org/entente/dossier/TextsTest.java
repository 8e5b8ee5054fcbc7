package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
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

    @Test
    void anotherLanguageHasItsMonthsAndFallsBackKeyByKey() {
        Texts turkish = Texts.of("tr");
        assertThat(turkish.date("6 February 2023")).isEqualTo("6 \u015eubat 2023");
        assertThat(turkish.date("about June 2003\u2013May 2004")).isEqualTo("about Haziran 2003\u2013May\u0131s 2004");
        assertThat(turkish.get("section.politics")).isEqualTo("Siyaset");
        assertThat(turkish.get("politics.note.few")).isEqualTo(Texts.english().get("politics.note.few"));
        assertThat(turkish.language()).isEqualTo("en");
        Numbers numbers = new Numbers(turkish);
        assertThat(numbers.value(0.4521, "share")).isEqualTo("%45,2");
        assertThat(numbers.value(1234.5, "")).isEqualTo("1.234,5");
        assertThat(new Numbers(Texts.of("ar")).count(1990)).matches("[0-9.,\u066c]+");
    }

    @Test
    void everyKeyOfAnotherLanguageIsAnEnglishOneWithTheSamePlaces() throws IOException {
        Properties own = new Properties();
        try (var in = Texts.class.getResourceAsStream("texts_tr.properties")) {
            own.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(own).isNotEmpty();
        for (String key : own.stringPropertyNames()) {
            assertThat(Texts.english().has(key)).as(key).isTrue();
            assertThat(places(own.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(patterns().getProperty(key)));
        }
    }

    private static java.util.Set<String> places(String pattern) {
        return java.util.regex.Pattern.compile("\\{(\\w+)[},]")
                .matcher(pattern)
                .results()
                .map(m -> m.group(1))
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void anUnknownLanguageIsNamedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> Texts.of("xx"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"xx\"")
                .hasMessageContaining("en,")
                .hasMessageContaining("tr,");
    }
}
