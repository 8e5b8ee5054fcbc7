package org.entente.dossier.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.chronology.DatedEvent;
import org.entente.chronology.Fact;
import org.entente.chronology.When;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn from the sources is dated in the reader's language, as what a case tells is. */
class SourceEventsTest {
    private static final int TURKIYE = 640;

    @ParameterizedTest
    @CsvSource({"en, 30 October 1960, Türkiye", "tr, 30 Ekim 1960, Türkiye", "de, 30 Oktober 1960, Türkei"})
    void daysAndStatesAreNamedInTheLanguage(String language, String day, String state) {
        DatedEvent event = new DatedEvent(
                "state-640",
                "membership_state",
                "entered",
                "international",
                When.on(LocalDate.of(1960, 10, 30), When.Precision.DAY),
                List.of(TURKIYE),
                Map.of("state", new Fact.Party(TURKIYE)),
                3,
                List.of(),
                "cow-states");
        EventEntry entry = new SourceEvents(Texts.of(language)).entry(event);
        assertThat(entry.shown()).isEqualTo(day);
        assertThat(entry.actors()).containsExactly(state);
    }
}
