package org.entente.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the search box makes of words that are begun or misspelt. */
class LikelyStateTest {
    private static List<String> codes(String text) {
        return LikelyState.list(text, Locale.ENGLISH).stream()
                .map(one -> one.state().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Greece, GRC",
        "gr, GRC",
        "Yunanistan, GRC",
        "Turky, TUR",
        "Pakstan, PAK",
        "TRU, TUR",
        "England, GBR",
        "Irann, IRN",
        "United St, USA"
    })
    void theLikeliestComesFirst(String text, String code) {
        assertThat(codes(text)).first().isEqualTo(code);
    }

    @Test
    void ofAnAmbiguousNameAllAreAsLikely() {
        List<LikelyState> congo = LikelyState.list("Congo", Locale.ENGLISH);
        assertThat(congo).extracting(one -> one.state().code()).contains("COG", "COD");
        assertThat(congo).filteredOn(one -> one.cost() == 0).hasSize(2);
    }

    @Test
    void beginningsComeBeforeMisspellings() {
        List<LikelyState> begun = LikelyState.list("Niger", Locale.ENGLISH);
        assertThat(begun.get(0).state().code()).isEqualTo("NER");
        assertThat(begun.get(0).cost()).isZero();
        assertThat(begun.get(1).state().code()).isEqualTo("NGA");
        assertThat(begun.get(1).cost()).isEqualTo(LikelyState.BEGINNING);
    }

    @Test
    void namesInTheReadersLanguageCount() {
        assertThat(LikelyState.list("Yuna", Locale.forLanguageTag("tr")))
                .first()
                .extracting(one -> one.state().code())
                .isEqualTo("GRC");
    }

    @ParameterizedTest
    @CsvSource({"frigate", "' '", "Hong Kong", "xyzzyx"})
    void whatIsNoStateSuggestsNone(String text) {
        assertThat(codes(text)).isEmpty();
    }
}
