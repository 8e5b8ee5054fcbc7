package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.country.StateSystem;
import org.entente.measure.model.Measures;
import org.entente.text.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages of verdicts and the phrases that fill them. */
class VerdictMessagesTest {
    private final MessageBundle texts = MessageBundle.english(Auditor.class);

    @Test
    void everyVerdictAndCautionHasItsText() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(texts.has("verdict." + verdict.code())).isTrue();
        }
        for (Caution.Kind kind : Caution.Kind.values()) {
            assertThat(texts.keys()).contains("caution." + new Caution(kind, "").code());
        }
    }

    @Test
    void aPlaceWithoutValueIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> texts.fill("fact.value", Map.of("series", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{year}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.115 | share | 11.5%",
                "0.00351 | share | 0.351%",
                "1234567890 | US$ | US$1.23 billion",
                "-57000000 | US$ | −US$57 million",
                "0 | US$ | US$0",
                "2 | rank | 2",
                "200000 | US$ | US$200,000",
                "1172.4 | TIV million | 1,170 million TIV",
                "3 | choice | no",
                "12.25 | TIV million | 12.2 million TIV",
                "0.8125 | index | 0.812",
                "52 | units | 52"
            })
    void valuesAreWrittenByTheirUnit(double value, String unit, String written) {
        assertThat(new VerdictNumbers(texts).computed(value, unit, VerdictNumbers.DIGITS))
                .isEqualTo(written);
    }

    @Test
    void runsOfYearsAreJoined() {
        Wording wording = new Wording(texts, new Measures(List.of()), StateSystem.standard());

        assertThat(wording.years(new TreeSet<>(List.of(2001, 2003, 2004, 2007, 2008, 2009))))
                .isEqualTo("2001, 2003, 2004, 2007–2009");
    }
}
