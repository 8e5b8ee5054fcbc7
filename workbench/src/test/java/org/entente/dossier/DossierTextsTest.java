package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.text.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DossierTextsTest {
    private static Properties patterns() throws IOException {
        Properties patterns = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                DossierTexts.class.getResourceAsStream("texts_en.properties"), StandardCharsets.UTF_8)) {
            patterns.load(reader);
        }
        return patterns;
    }

    static List<String> keys() {
        return new ArrayList<>(DossierTexts.english().keys());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyPatternIsWellFormedAndTidy(String key) {
        String pattern = DossierTexts.english().pattern(key);
        // Lines of an example in YAML begin with blanks.
        assertThat(pattern.replaceAll("(?m)^ +", "").strip())
                .as(key)
                .isNotEmpty()
                .doesNotContain("  ")
                .doesNotContain(" ,")
                .doesNotContain(" .");
    }

    @Test
    void aLanguageHasItsMonthsAndOneWithoutTextsFallsBackToEnglish() {
        MessageBundle turkish = DossierTexts.of("tr");
        assertThat(turkish.date("6 February 2023")).isEqualTo("6 \u015eubat 2023");
        assertThat(turkish.date("about June 2003\u2013May 2004"))
                .isEqualTo("Haziran 2003 dolaylar\u0131\u2013May\u0131s 2004");
        assertThat(turkish.date("since the 1960s")).isEqualTo("1960\u2019lar tarihinden beri");
        assertThat(turkish.get("section.politics")).isEqualTo("Siyaset");
        assertThat(turkish.language()).isEqualTo("tr");
        MessageBundle german = DossierTexts.of("de");
        assertThat(german.get("politics.note.few"))
                .isEqualTo(DossierTexts.english().get("politics.note.few"));
        assertThat(german.language()).isEqualTo("en");
        Numbers numbers = new Numbers(turkish);
        assertThat(numbers.value(0.4521, "share")).isEqualTo("%45,2");
        assertThat(numbers.value(-0.17, "share")).isEqualTo("\u2212%17,0");
        assertThat(numbers.value(1234.5, "")).isEqualTo("1.234,5");
        assertThat(new Numbers(DossierTexts.of("ar")).count(1990)).matches("[0-9.,\u066c]+");
    }

    @Test
    void turkishHasEveryEnglishKeyWithTheSamePlaces() throws IOException {
        Properties own = new Properties();
        try (var in = DossierTexts.class.getResourceAsStream("texts_tr.properties")) {
            own.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(own.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(DossierTexts.english().keys());
        for (String key : own.stringPropertyNames()) {
            assertThat(places(own.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(patterns().getProperty(key)));
        }
    }

    /**
     * The names of places and choices, also of those within the branches of a choice; words of a
     * branch are none.
     */
    private static java.util.Set<String> places(String pattern) {
        java.util.Set<String> places = new java.util.TreeSet<>();
        for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', at)) {
            int end = end(pattern, at);
            String[] inner = pattern.substring(at + 1, end).split(",", 3);
            places.add(inner[0].strip());
            if (inner.length == 3) {
                for (int branch = inner[2].indexOf('{'); branch >= 0; branch = inner[2].indexOf('{', branch)) {
                    int last = end(inner[2], branch);
                    places.addAll(places(inner[2].substring(branch + 1, last)));
                    branch = last;
                }
            }
            at = end;
        }
        return places;
    }

    /** The brace that closes the one that opens here. */
    private static int end(String pattern, int open) {
        int depth = 0;
        for (int i = open; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(pattern);
    }

    @Test
    void everyMeasureAndUnitHasItsNameAsTheDefinitionSaysItAndInTurkish() {
        MessageBundle turkish = DossierTexts.of("tr");
        for (Measure measure : StandardMeasures.create().listAll()) {
            Definition d = measure.definition();
            assertThat(DossierTexts.english().get("measure." + d.id())).isEqualTo(d.title());
            assertThat(DossierTexts.english().unit(d.unit())).isEqualTo(d.unit());
            assertThat(DossierTexts.title(turkish, d)).as(d.id()).isNotEqualTo(d.title());
            assertThat(turkish.unit(d.unit()).isEmpty()).isFalse();
        }
        assertThat(turkish.unit("TIV million")).isEqualTo("milyon TIV");
        assertThat(turkish.unit("furlongs")).isEqualTo("furlongs");
    }

    @Test
    void anUnknownLanguageIsNamedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> DossierTexts.of("xx"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"xx\"")
                .hasMessageContaining("en,")
                .hasMessageContaining("tr,");
    }
}
