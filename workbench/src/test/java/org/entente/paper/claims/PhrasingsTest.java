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
 * Several ways to say one thing, in the styles of agencies, ministries and handbooks; each was
 * written for this test.
 */
class PhrasingsTest {

    private static Arguments says(String text, String... claims) {
        return Arguments.of(text, Arrays.asList(claims));
    }

    static Stream<Arguments> comparisonsThatLeaveWordsOut() {
        return Stream.of(
                says(
                        "Russia supplied 46 per cent of Algeria's arms imports in 2017–2021, down from 69 per cent in 2012–2016.",
                        "share arms.supplier_share RUS>DZA 2017-2021 0.46",
                        "share arms.supplier_share RUS>DZA 2012-2016 0.69"),
                says(
                        "France accounted for 30 percent of Egypt's arms imports between 2015 and 2019, up from 5 percent between 2010 and 2014.",
                        "share arms.supplier_share FRA>EGY 2015-2019 0.3",
                        "share arms.supplier_share FRA>EGY 2010-2014 0.05"),
                says(
                        "In 2019 Brazil's exports to Chile were worth $5.2 billion, compared with $3.2 billion in the other direction.",
                        "value trade.exports BRA>CHL 2019 5.2E9",
                        "value trade.exports CHL>BRA 2019 3.2E9"),
                says(
                        "Sweden's exports to Norway reached $17 billion in 2018, against $12 billion the other way.",
                        "value trade.exports SWE>NOR 2018 1.7E10",
                        "value trade.exports NOR>SWE 2018 1.2E10"));
    }

    static Stream<Arguments> places() {
        return Stream.of(
                says(
                        "Russia delivered 60 per cent of India's arms imports in 2012–2016 and remained its largest supplier in 2017–2021.",
                        "share arms.supplier_share RUS>IND 2012-2016 0.6",
                        "rank arms.supplier_rank RUS>IND 2017-2021 #1"),
                says(
                        "In 2018 Vietnam was the twelfth most important trading partner of Germany.",
                        "rank trade.rank DEU>VNM 2018 #12"),
                says(
                        "China has ranked first among Australia's trading partners since 2009.",
                        "rank trade.rank AUS>CHN 2009 #1"),
                says("Iraq ranked third among Turkey's trade partners in 2013.", "rank trade.rank TUR>IRQ 2013 #3"),
                says(
                        "Between 2014 and 2018 India was the largest customer of the Israeli arms industry.",
                        "rank arms.recipient_rank ISR>IND 2014-2018 #1"),
                says(
                        "Trade between Spain and Portugal reached $40 billion in 2016. That year Spain was Portugal's largest trading partner.",
                        "value trade.total ESP>PRT 2016 4.0E10",
                        "rank trade.rank PRT>ESP 2016 #1"),
                says(
                        "In 2018 Germany was Turkey's second-largest trading partner, just behind Russia.",
                        "rank trade.rank TUR>DEU 2018 #2",
                        "rank trade.rank TUR>RUS 2018 #1"),
                says(
                        "In 2012 Brazil was Bolivia's fourth-largest trading partner, immediately behind Peru.",
                        "rank trade.rank BOL>BRA 2012 #4",
                        "rank trade.rank BOL>PER 2012 #3"));
    }

    static Stream<Arguments> targets() {
        return Stream.of(
                says(
                        "The ministers announced the aim of lifting annual trade between Iran and Turkey to $30 billion by 2015.",
                        "target trade.total IRN>TUR 2015 3.0E10"),
                says(
                        "Thailand and Myanmar hope to double bilateral trade to $12 billion by 2025.",
                        "target trade.total THA>MMR 2025 1.2E10"),
                says(
                        "Egypt and Kenya set a goal of $1 billion in bilateral trade by 2024.",
                        "target trade.total EGY>KEN 2024 1.0E9"),
                says(
                        "India and Vietnam agreed to raise two-way trade to $15 billion by 2020.",
                        "target trade.total IND>VNM 2020 1.5E10"),
                says(
                        "Moscow and Hanoi have a target of $10 billion of bilateral trade by 2020.",
                        "target trade.total RUS>VNM 2020 1.0E10"));
    }

    static Stream<Arguments> signs() {
        return Stream.of(
                says(
                        "In 2010 Ghana's exports to Togo exceeded its imports from Togo.",
                        "sign trade.balance GHA>TGO 2010"),
                says(
                        "Exports to Peru exceeded imports from Peru in 2003, a statement of Chile's customs said.",
                        "sign trade.balance CHL>PER 2003"),
                says(
                        "In 1988 the trade balance between Japan and Peru was in Japan's favour.",
                        "sign trade.balance JPN>PER 1988"),
                says("Colombia ran a trade surplus with Ecuador in 2007.", "sign trade.balance COL>ECU 2007"),
                says(
                        "Trade between Austria and Hungary came to $9 billion in 2008. Austria ran a surplus with Hungary.",
                        "value trade.total AUT>HUN 2008 9.0E9",
                        "sign trade.balance AUT>HUN 2008"));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                says(
                        "Trade between Ghana and India more than doubled between 2004 and 2010.",
                        "change trade.total GHA>IND 2004-2010 2.0"),
                says(
                        "Trade between Laos and Vietnam nearly doubled between 2010 and 2014.",
                        "change trade.total LAO>VNM 2010-2014 2.0"),
                says(
                        "Trade between Italy and Libya has more than tripled since 2003.",
                        "change trade.total ITA>LBY 2003 3.0"),
                says(
                        "Ukraine's exports to Russia stood at $19 billion in 2011. They fell by more than a third by 2013.",
                        "value trade.exports UKR>RUS 2011 1.9E10",
                        "change trade.exports UKR>RUS 2011-2013 -0.3333333333333333"),
                says(
                        "In 2012 Iran's exports to South Korea were less than half the figure of 2010.",
                        "change trade.exports IRN>KOR 2010-2012 -0.5"));
    }

    static Stream<Arguments> peaks() {
        return Stream.of(
                says(
                        "Trade between Mexico and Spain peaked at US$ 12.5 billion in 2018.",
                        "extremum trade.total MEX>ESP 2018 1.25E10"),
                says(
                        "Bilateral trade between Russia and Poland reached a record $28 billion in 2011.",
                        "extremum trade.total RUS>POL 2011 2.8E10"),
                says(
                        "Egypt's exports to Libya reached their highest level in 2010, at $1.6 billion.",
                        "extremum trade.exports EGY>LBY 2010 1.6E9"),
                says(
                        "Trade between Japan and Iran was worth $4 billion in 2016. It had reached a historic peak of $17 billion in 2008.",
                        "value trade.total JPN>IRN 2016 4.0E9",
                        "extremum trade.total JPN>IRN 2008 1.7E10"));
    }

    static Stream<Arguments> notAmong() {
        return Stream.of(
                says(
                        "In 2015 Belgium was not among Spain's two largest trading partners.",
                        "not_in_top trade.rank ESP>BEL 2015 #2"),
                says(
                        "In 2019 Cuba was not one of Canada's top twenty markets.",
                        "not_in_top trade.rank CAN>CUB 2019 #20"),
                says(
                        "Chile was not among the ten largest recipients of German arms in 2008–2012.",
                        "not_in_top arms.recipient_rank DEU>CHL 2008-2012 #10"),
                says(
                        "Kenya has not been among Japan's two largest partners in trade between 2001 and 2005.",
                        "not_in_top trade.rank JPN>KEN 2001-2005 #2"));
    }

    static Stream<Arguments> spending() {
        return Stream.of(
                says(
                        "In 2016 Morocco spent about 1.5 times as much on its armed forces as Tunisia.",
                        "ratio milex.ratio MAR>TUN 2016 1.5"),
                says(
                        "Greece spent twice as much on defence as Portugal in 2010.",
                        "ratio milex.ratio GRC>PRT 2010 2.0"),
                says(
                        "In 2018 Brazil's military spending was almost the same as that of Italy.",
                        "ratio milex.ratio BRA>ITA 2018 1.0"));
    }

    static Stream<Arguments> votesAndDisputes() {
        return Stream.of(
                says(
                        "Peru and Ecuador were on opposite sides of fourteen militarised disputes between 1950 and 1995.",
                        "value mid.opposed PER>ECU 1950-1995 14.0"),
                says(
                        "Between 1960 and 1990, Chile and Argentina opposed each other in 9 militarized interstate disputes.",
                        "value mid.opposed CHL>ARG 1960-1990 9.0"),
                says(
                        "Cuba and Mexico voted alike in 83 per cent of roll calls in 1998.",
                        "value un.agreement CUB>MEX 1998 0.83"),
                says(
                        "The United States and Cuba agree on one vote in ten at the United Nations.",
                        "value un.agreement USA>CUB - 0.1"),
                says(
                        "In 2015 Canada and Israel cast the same vote in nine out of ten General Assembly resolutions.",
                        "value un.agreement CAN>ISR 2015 0.9"),
                says(
                        "Sweden and Finland voted the same way in three in four resolutions in 1985.",
                        "value un.agreement SWE>FIN 1985 0.75"));
    }

    static Stream<Arguments> alliances() {
        return Stream.of(
                says("No defence pact has ever bound India and Israel.", "existence alliance.type IND>ISR - 0.0"),
                says("In 1978 India and Israel had no alliance.", "existence alliance.type IND>ISR 1978 0.0"),
                says(
                        "Portugal and Spain were bound by a defence pact in force from 1943 to 1977.",
                        "existence alliance.type PRT>ESP 1943-1977"),
                says(
                        "Albania and China had an alliance in force between 1965 and 1978.",
                        "existence alliance.type ALB>CHN 1965-1978"));
    }

    static Stream<Arguments> verbsOfTrade() {
        return Stream.of(
                says("Chile's sales to Japan came to $9.4 billion in 2012.", "value trade.exports CHL>JPN 2012 9.4E9"),
                says(
                        "Kuwait's purchases from India came to $1.2 billion in 2012.",
                        "value trade.imports KWT>IND 2012 1.2E9"),
                says(
                        "Austria sold goods worth $4 billion to Hungary in 2006.",
                        "value trade.exports AUT>HUN 2006 4.0E9"),
                says(
                        "The Chinese market absorbed 28 percent of Chile's exports in 2015.",
                        "share trade.share CHL>CHN 2015 0.28"),
                says("Germany took a fifth of Poland's exports in 2002.", "share trade.share POL>DEU 2002 0.2"));
    }

    static Stream<Arguments> aidAndVisits() {
        return Stream.of(
                says(
                        "In 2015 Japan sent Nepal a relief package valued at US$ 150 million.",
                        "value aid JPN>NPL 2015 1.5E8"),
                says(
                        "Norway provided Haiti with humanitarian aid worth $30 million in 2010.",
                        "value aid NOR>HTI 2010 3.0E7"),
                says("China donated $8 million in aid to Pakistan in 2005.", "value aid CHN>PAK 2005 8000000.0"),
                says(
                        "Indonesia's president paid a total of eleven visits to Malaysia between 2004 and 2014.",
                        "value visits IDN>MYS 2004-2014 11.0"),
                says(
                        "In 2012 the prime minister of Hungary made three official visits to Austria.",
                        "value visits HUN>AUT 2012 3.0"));
    }

    static Stream<Arguments> weapons() {
        return Stream.of(
                says(
                        "Chile ordered ten F-16 fighters from the United States in 2002. The first two arrived in January 2006.",
                        "value arms.ordered:F-16 USA>CHL 2002 10.0",
                        "value arms.delivered:F-16 USA>CHL 2006 2.0"),
                says(
                        "In February 2015 Egypt turned to France. It ordered 24 Rafale fighters from Paris.",
                        "value arms.ordered:Rafale FRA>EGY 2015 24.0"),
                says(
                        "Algeria ordered 14 Su-34 bombers from Russia in 2019, and the first six were delivered in 2021.",
                        "value arms.ordered:Su-34 RUS>DZA 2019 14.0",
                        "value arms.delivered:Su-34 RUS>DZA 2021 6.0"));
    }

    static Stream<Arguments> courses() {
        return Stream.of(
                says(
                        "Norway's exports to Denmark have remained remarkably stable between 2009 and 2013.",
                        "trend trade.exports NOR>DNK 2009-2013"),
                says(
                        "Trade between Peru and Chile has grown every year since 2010, a study of 2016 says.",
                        "trend trade.total PER>CHL 2010"),
                says(
                        "Switzerland's imports from Austria have been consistent over the years.",
                        "trend trade.imports CHE>AUT -"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "comparisonsThatLeaveWordsOut",
        "places",
        "targets",
        "signs",
        "changes",
        "peaks",
        "notAmong",
        "spending",
        "votesAndDisputes",
        "alliances",
        "verbsOfTrade",
        "aidAndVisits",
        "weapons",
        "courses"
    })
    void findsWhatIsStated(String text, List<String> expected) {
        assertThat(Papers.claims(text)).extracting(Papers::line).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Near to what is read, and yet no claim that a measure holds. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Aid from the United States to Kenya could reach $900 million in 2030.",
                "The International Monetary Fund provided Ghana with aid worth $900 million in 2015.",
                "Japan granted Vietnam a loan of $900 million in 2013.",
                "Some 300 visitors from Japan toured Peru in 2014.",
                "Peru ranked first among the world's exporters of asparagus in 2014.",
                "Peru was the largest supplier of asparagus to Spain in 2014.",
                "France is among the ten largest recipients of foreign investment.",
                "Kenya and Uganda disagreed in fourteen disputes over fish between 1990 and 2000.",
                "Nine out of ten people in Kenya voted in the election of 2013.",
                "Iran's oil sales to Japan came to $9 billion in 2012.",
                "Trade between Poland and Ukraine might more than double between 2025 and 2030.",
                "No defence pact was discussed by the ministers of Chile and Peru.",
                "The president of Chile hopes to pay two visits to Peru in 2030.",
                "China's economy absorbed 28 percent of the world's exports of soya in 2015.",
            })
    void findsNothingWhereNothingIsStated(String text) {
        assertThat(Papers.claims(text)).extracting(Papers::line).isEmpty();
    }
}
