package org.entente.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.chronology.DatedEvent;
import org.entente.chronology.EventDate;
import org.entente.chronology.Fact;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.EventEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                EventDate.on(LocalDate.of(1960, 10, 30), EventDate.Precision.DAY),
                List.of(TURKIYE),
                Map.of("state", new Fact.Party(TURKIYE)),
                3,
                List.of(),
                "cow-states");
        EventEntry entry = new SourceEvents(DossierTexts.of(language)).entry(event);
        assertThat(entry.shown()).isEqualTo(day);
        assertThat(entry.actors()).containsExactly(state);
    }

    /**
     * Files differ in which acts they count as material: ICEWS has investigations and protests
     * among them.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17",
                "18", "19", "20"
            })
    void everyRootOfCameoHasWords(String root) {
        DatedEvent event = new DatedEvent(
                "icews:1:2",
                "coded",
                "act",
                "politics",
                EventDate.on(LocalDate.of(2010, 3, 4), EventDate.Precision.DAY),
                List.of(2, 101),
                Map.of(
                        "one", new Fact.Party(2),
                        "other", new Fact.Party(101),
                        "act", new Fact.Word("cameo", root),
                        "code", new Fact.Words(root + "1"),
                        "n", new Fact.Count(2)),
                1,
                List.of(),
                "icews:2010");
        assertThat(new SourceEvents(DossierTexts.of("en")).sentence(event))
                .matches(
                        "Machine-coded from the news, and not checked: \\p{Ll}[a-z -]+ by the United States towards Venezuela"
                                + " \\(CAMEO " + root + "1, 2 reports\\)\\.");
    }
}
