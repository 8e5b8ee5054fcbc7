package org.entente.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of the search box. */
class StateSearchTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Türkiye                     | /state/TUR",
                "  pakistan                  | /state/PAK",
                "Türkiye Pakistan            | /pair/TUR/PAK",
                "Pakistan, Türkiye           | /pair/PAK/TUR",
                "TUR-PAK                     | /pair/TUR/PAK",
                "TUR–PAK                     | /pair/TUR/PAK",
                "Saudi Arabia United Kingdom | /pair/SAU/GBR",
                "Guinea-Bissau               | /state/GNB",
                "Almanya ve Fransa           | /pair/DEU/FRA",
                "Deutschland und Frankreich  | /pair/DEU/FRA",
                "Trinidad and Tobago         | /state/TTO",
                "تركيا باكستان               | /pair/TUR/PAK",
                "Turkey Turkey               | /state/TUR"
            })
    void leadToAStateOrAPair(String words, String address) {
        assertThat(StateSearch.of(words).address()).isEqualTo(address);
    }

    @Test
    void ambiguousWordsNameTheCandidates() {
        StateSearch found = StateSearch.of("Congo");
        assertThat(found.states()).isEmpty();
        assertThat(found.candidates()).extracting(s -> s.code()).contains("COG", "COD");
    }

    @Test
    void unknownWordsSaySo() {
        assertThat(StateSearch.of("Atlantis, Pakistan").message()).contains("Atlantis");
        assertThat(StateSearch.of("Atlantis").states()).isEmpty();
    }
}
