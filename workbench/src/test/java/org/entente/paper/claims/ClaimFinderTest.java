package org.entente.paper.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.paper.Papers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the grammar makes of sentences; each was written for this test, and what it states was set
 * down with it.
 */
class ClaimFinderTest {

    private static Arguments says(String text, String... claims) {
        return Arguments.of(text, Arrays.asList(claims));
    }

    static Stream<Arguments> statements() {
        return Stream.of(
                says(
                        "Bilateral trade between Poland and Germany reached US$168 billion in 2022.",
                        "value trade.total POL>DEU 2022 1.68E11"),
                says(
                        "Kenya's exports to Uganda amounted to $870 million in 2019, up from $790 million a year earlier.",
                        "value trade.exports KEN>UGA 2019 8.7E8",
                        "value trade.exports KEN>UGA 2018 7.9E8"),
                says(
                        "In 2004, Japan's imports from and exports to China added up to $214.6 billion.",
                        "value trade.total JPN>CHN 2004 2.146E11"),
                says(
                        "In 2010, Kenya's exports to and imports from Uganda came to $3 billion.",
                        "value trade.total KEN>UGA 2010 3.0E9"),
                says(
                        "In 2021, Chile imported goods worth $9.1 billion from Brazil.",
                        "value trade.imports CHL>BRA 2021 9.1E9"),
                says(
                        "Trade between Hanoi and Seoul rose from $36.5 billion in 2015 to $78 billion in 2021.",
                        "value trade.total VNM>KOR 2015 3.65E10",
                        "value trade.total VNM>KOR 2021 7.8E10"),
                says(
                        "Ghana ran a trade deficit of $320 million with India in 2012.",
                        "value trade.balance GHA>IND 2012 -3.2E8"),
                says(
                        "Spain and Morocco aim to raise bilateral trade to $25 billion by 2030.",
                        "target trade.total ESP>MAR 2030 2.5E10"),
                says(
                        "Russia supplied 46 per cent of India's arms imports in 2016.",
                        "share arms.supplier_share RUS>IND 2016 0.46"),
                says(
                        "Between 2018 and 2022, the United States accounted for 78 percent of Saudi Arabia's arms imports.",
                        "share arms.supplier_share USA>SAU 2018-2022 0.78"),
                says(
                        "Roughly a third of Canada's imports came from China in 2015.",
                        "share trade.import_share CHN>CAN 2015 " + 1 / 3.0),
                says("Germany accounted for 27.1% of Czech exports in 2014.", "share trade.share CZE>DEU 2014 0.271"),
                says(
                        "In 2020 Egypt was Italy's second-largest arms customer.",
                        "rank arms.recipient_rank ITA>EGY 2020 #2"),
                says(
                        "China has been Australia's largest trading partner, and in 2010 Japan was its second-largest trading partner.",
                        "rank trade.rank AUS>CHN 2010 #1",
                        "rank trade.rank AUS>JPN 2010 #2"),
                says(
                        "Portugal was not among Angola's top 5 trading partners in 2018.",
                        "not_in_top trade.rank AGO>PRT 2018 #5"),
                says("Trade between Mexico and Canada peaked in 2014.", "extremum trade.total MEX>CAN 2014"),
                says(
                        "Between 2003 and 2012 trade between Iran and Iraq grew steadily.",
                        "trend trade.total IRN>IRQ 2003-2012"),
                says("Trade between Peru and Chile fell by 12% in 2009.", "change trade.total PER>CHL 2008-2009 -0.12"),
                says(
                        "Trade between Laos and Thailand doubled between 2004 and 2010.",
                        "change trade.total LAO>THA 2004-2010 2.0"),
                says(
                        "The trade balance favoured Austria between 1998 and 2008, as Austria and Hungary traded more.",
                        "sign trade.balance AUT>HUN 1998-2008"),
                says(
                        "Algeria ordered 14 Su-34 bombers from Russia in 2019.",
                        "value arms.ordered:Su-34 RUS>DZA 2019 14.0"),
                says(
                        "India and France held joint naval exercises in April 2005.",
                        "existence exercise.joint IND>FRA 2005"),
                says(
                        "India's military spending was seven times that of Pakistan in 2019.",
                        "ratio milex.ratio IND>PAK 2019 7.0"),
                says(
                        "Norway and Sweden voted alike in 93 per cent of roll calls at the United Nations in 2011.",
                        "value un.agreement NOR>SWE 2011 0.93"),
                says(
                        "Japan's exports to Thailand exceeded its imports from Thailand in 2008.",
                        "sign trade.balance JPN>THA 2008"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void findsWhatIsStated(String text, List<String> expected) {
        assertThat(Papers.claims(text)).extracting(Papers::line).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Nobody made a claim here that a measure holds. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Trade between Poland and Germany could reach US$200 billion by 2030.",
                "Poland's wheat exports to Germany reached $200 million in 2020.",
                "Turkish investment in Pakistan stood at $2.7 billion in 2021.",
                "Germany is one of Poland's largest trading partners.",
                "Nigeria is Germany's largest trading partner in Africa.",
                "Trade between the European Union and Japan reached $140 billion in 2019.",
                "Poland's total exports reached $270 billion in 2020.",
                "Trade between Kenya and Uganda did not exceed $1 billion in 2016.",
                "Bilateral trade between Iran and Oman stood at $500 million in the first half of 2018.",
                "If sanctions were lifted, trade between Iran and India would reach $30 billion in 2020.",
                "The two ministers signed a trade agreement worth $2 billion in Cairo in 2011.",
                "China's services exports to Japan amounted to $15 billion in 2018.",
                "Brazil's economy grew by 7.5 per cent in 2010, and Argentina's by 9 per cent.",
                "Did trade between Peru and Chile double between 2004 and 2010?",
                "Remittances from the United States to Mexico reached $36 billion in 2019.",
                "Germany's economy is four times larger than that of Poland.",
                "Russia is the world's largest wheat exporter.",
                "Pakistan's education budget rose by 18 per cent in 2023.",
                "Analysts expect trade between Vietnam and Laos to reach $2 billion in 2025.",
            })
    void findsNothingWhereNothingIsStated(String text) {
        assertThat(Papers.claims(text)).extracting(Papers::line).isEmpty();
    }
}
