package org.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishGrammarTest {
    @ParameterizedTest
    @CsvSource({
        "Türkiye, Türkiye’s",
        "the United States, the United States’",
        "the Netherlands, the Netherlands’",
        "France, France’s",
        "Honduras, Honduras’"
    })
    void namesInSHaveNoSecondOne(String name, String possessive) {
        assertThat(EnglishGrammar.possessive(name)).isEqualTo(possessive);
    }
}
