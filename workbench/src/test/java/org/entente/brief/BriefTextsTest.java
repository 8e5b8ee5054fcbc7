package org.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.entente.text.Arguments;
import org.junit.jupiter.api.Test;

class BriefTextsTest {
    /** Without a source of borders, a border is neither stated nor denied: Mexico and the United States. */
    @Test
    void anUnknownBorderIsNotMentionedInAnyLanguage() {
        for (Map.Entry<String, String> language :
                Map.of("en", "border", "tr", "sınır").entrySet()) {
            String unknown = sentence(language.getKey(), "unknown");
            assertThat(unknown).contains("3,038 km").doesNotContain(language.getValue());
            assertThat(sentence(language.getKey(), "no")).contains(language.getValue());
            assertThat(sentence(language.getKey(), "yes")).contains(language.getValue());
        }
    }

    private static String sentence(String language, String border) {
        return BriefTexts.of(language)
                .get("place.lie", Arguments.of("km", "3,038 km").choose("border", border));
    }
}
