package org.entente.paper.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.entente.paper.Papers;
import org.entente.paper.find.SentenceReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pair spoken of stays what it is when another state is only compared with or named beside the
 * point.
 */
class SpokenOfTest {
    static Stream<Arguments> asides() {
        return Stream.of(
                Arguments.of("They vote together more often than Kenya and Ghana do."),
                Arguments.of("Like Ghana, Uganda abstained."),
                Arguments.of("Unlike Ghana, Uganda abstained."),
                Arguments.of("Kenya ranks ahead of Ghana and Togo."),
                Arguments.of("In 2010 Kenya bought ships, despite the threat of Ghanaian sanctions."),
                Arguments.of("Kenya was criticised by Ghanaian officials."));
    }

    @ParameterizedTest
    @MethodSource("asides")
    void theyAreStillTheTwo(String between) {
        List<PaperClaim> claims = Papers.claims("Kenya and Uganda are members of the Assembly. " + between
                + " In 2012 they voted alike in 80 per cent of roll calls.");

        assertThat(claims).extracting(Papers::line).contains("value un.agreement KEN>UGA 2012 0.8");
    }

    static Stream<Arguments> carriedOn() {
        return Stream.of(
                Arguments.of(
                        "Between 2010 and 2014 Russia supplied 70 per cent of Algeria's arms imports; by 2015-19 the share had dropped to 60 per cent.",
                        List.of(
                                "share arms.supplier_share RUS>DZA 2010-2014 0.7",
                                "share arms.supplier_share RUS>DZA 2015-2019 0.6")),
                Arguments.of(
                        "Between 2010 and 2014 Russia accounted for 30 per cent of Algeria's imports of major arms, up from 20 per cent in 2005-2009.",
                        List.of(
                                "share arms.supplier_share RUS>DZA 2010-2014 0.3",
                                "share arms.supplier_share RUS>DZA 2005-2009 0.2")),
                Arguments.of(
                        "Italy and Spain are near. Bilateral trade volume 2014: US$ 20 billion (2004: US$ 9 billion).",
                        List.of("value trade.total ITA>ESP 2014 2.0E10", "value trade.total ITA>ESP 2004 9.0E9")),
                Arguments.of(
                        "In 2005 Kenya and Uganda agreed in 91 per cent of the votes of the General Assembly, in 1980 in 86 per cent.",
                        List.of("value un.agreement KEN>UGA 2005 0.91", "value un.agreement KEN>UGA 1980 0.86")),
                Arguments.of(
                        "China's share of Kenya's total trade rose from 5 percent in 2002 to 15 percent in 2012.",
                        List.of("share trade.share KEN>CHN 2002 0.05", "share trade.share KEN>CHN 2012 0.15")),
                Arguments.of(
                        "In 2012 China made up 15 percent of Kenya's foreign trade.",
                        List.of("share trade.share KEN>CHN 2012 0.15")),
                Arguments.of(
                        "Kenya and Uganda voted alike in six of ten roll calls in 2005.",
                        List.of("value un.agreement KEN>UGA 2005 0.6")),
                Arguments.of(
                        "Trade between Kenya and Uganda rose from $241 million in 1990 to $900 million in 2014, when it reached its highest level.",
                        List.of("value trade.total KEN>UGA 1990 2.41E8", "extremum trade.total KEN>UGA 2014 9.0E8")),
                Arguments.of(
                        "In 2012 Kenya's exports to Uganda totalled 800 million dollars, while imports came to 200 million.",
                        List.of("value trade.exports KEN>UGA 2012 8.0E8", "value trade.imports KEN>UGA 2012 2.0E8")));
    }

    @ParameterizedTest
    @MethodSource("carriedOn")
    void whatAClauseLeavesUnsaid(String text, List<String> lines) {
        assertThat(Papers.claims(text)).extracting(Papers::line).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void aLimitOnANumberIsNoComparisonOfStates() {
        List<SentenceReading> readings = Papers.read(
                "Kenya and Uganda are armed. Kenya spends more than seven times as much as Ghana and Uganda.");

        assertThat(readings.get(1).parties()).noneMatch(readings.get(1)::isAside);
    }
}
