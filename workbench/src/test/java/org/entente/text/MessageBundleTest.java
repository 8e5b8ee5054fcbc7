package org.entente.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageBundleTest {
    private final MessageBundle english = MessageBundle.english(MessageBundleTest.class);
    private final MessageBundle turkish = MessageBundle.of(MessageBundleTest.class, "tr");

    @Test
    void fallsBackToEnglishKeyByKey() {
        assertThat(turkish.get("greeting", Arguments.of("name", "Ada"))).isEqualTo("Merhaba Ada");
        assertThat(turkish.get("farewell")).isEqualTo("Goodbye");
        assertThat(turkish.language()).isEqualTo("en");
        assertThat(turkish.labelLanguage()).isEqualTo("tr");
    }

    @Test
    void fillsPlacesFromPairsAndMaps() {
        assertThat(english.get("greeting", Arguments.of("name", "Ada"))).isEqualTo("Hello Ada");
        assertThat(english.get("greeting", Arguments.of(Map.of("name", "Ada", "unused", "x"))))
                .isEqualTo("Hello Ada");
        assertThatThrownBy(() -> Arguments.of("name")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void correctsArticlesAndPossessivesInEnglish() {
        assertThat(english.get("owner", Arguments.of("name", "the Netherlands")))
                .isEqualTo("The Netherlands’ flag");
    }

    @Test
    void namesTheKeyAndThePlaceThatIsMissing() {
        assertThatThrownBy(() -> english.get("greeting"))
                .hasMessageContaining("greeting")
                .hasMessageContaining("{name}");
        assertThatThrownBy(() -> english.get("none")).hasMessageContaining("message none");
    }

    @Test
    void usesTheCodeWhereAWordHasNoKey() {
        assertThat(english.word("state", "PARTLY_DONE")).isEqualTo("half finished");
        assertThat(english.word("state", "NOT_BEGUN")).isEqualTo("not begun");
    }
}
