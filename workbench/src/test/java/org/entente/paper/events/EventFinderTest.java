package org.entente.paper.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.entente.paper.Papers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dated events in sentences that were written for this test. */
class EventFinderTest {

    private static List<String> events(String text) {
        return new EventFinder()
                .find(Papers.read(text), Papers.claims(text)).stream()
                        .map(e -> e.date() + " " + e.kind() + " " + String.join(" ", e.actors()))
                        .toList();
    }

    static Stream<Arguments> statements() {
        return Stream.of(
                Arguments.of("President Lula visited Berlin on 3 December 2023.", "2023-12-03 visit BRA DEU"),
                Arguments.of("Kenya and Ethiopia signed a defence pact in 1963.", "1963 treaty KEN ETH"),
                Arguments.of(
                        "In March 2011 India and Bangladesh concluded an agreement on border markets.",
                        "2011-03 agreement IND BGD"),
                Arguments.of("Finland joined NATO on April 4, 2023.", "2023-04-04 accession FIN NATO"),
                Arguments.of(
                        "Japan sent relief teams to Turkey after the earthquake; Tokyo provided aid to Ankara in 2011.",
                        "2011 aid JPN TUR"),
                Arguments.of(
                        "Argentina invaded the islands in April 1982, and Britain answered.", "1982-04 crisis ARG GBR"),
                Arguments.of("Germany and Poland established diplomatic relations in 1972.", "1972 diplomacy DEU POL"),
                Arguments.of("Russia delivered two submarines to Vietnam in 2014.", "2014 delivery RUS VNM"),
                Arguments.of(
                        "China condemned the decision of Japan on 12 September 2012.", "2012-09-12 statement CHN JPN"),
                Arguments.of(
                        "The Arab League was founded in 1945 with Egypt as a member.",
                        "1945 institution Arab League EGY"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void findsWhatHappened(String text, String expected) {
        assertThat(events(text)).containsExactly(expected);
    }

    /** Wishes, forecasts, works cited and figures are no events. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "The president of Brazil will visit Germany in 2031.",
                "Relations between Kenya and Uganda are close (Mwangi, 2014).",
                "Trade between Kenya and Uganda stood at $1 billion in 2016.",
                "Since 1999 the two have been friends.",
            })
    void findsNothingWhereNothingHappened(String text) {
        assertThat(events(text)).isEmpty();
    }
}
