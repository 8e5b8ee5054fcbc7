package org.entente.paper.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.paper.Papers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The same statement said in several ways, for each kind of claim. */
class ParaphrasesTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "paraphrases.tsv", delimiter = '\t', quoteCharacter = '~')
    void saysTheSame(String sentence, String claims) {
        assertThat(Papers.claims(sentence)).extracting(Papers::line).containsExactlyInAnyOrder(claims.split(" ; ", -1));
    }
}
