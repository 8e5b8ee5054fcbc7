package org.entente.paper.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.entente.paper.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a second number of a sentence, or the next sentence, says of the same thing. */
class ContinuationsTest {
    static Stream<Arguments> continued() {
        return Stream.of(
                Arguments.of(
                        "Kenya accounted for 20.1% of Uganda's trade in 2004, compared with 18.6% for India. In 2003, India was ahead with 20.5% and Kenya came second with 19.2%.",
                        List.of(
                                "share trade.share UGA>KEN 2004 0.201",
                                "share trade.share UGA>IND 2004 0.186",
                                "rank trade.rank UGA>IND 2003 #1",
                                "share trade.share UGA>IND 2003 0.205",
                                "rank trade.rank UGA>KEN 2003 #2",
                                "share trade.share UGA>KEN 2003 0.192")),
                Arguments.of(
                        "The United States accounted for 92 per cent of Norwegian arms imports in 2020–24, up from 81 per cent in the previous five-year period.",
                        List.of(
                                "share arms.supplier_share USA>NOR 2020-2024 0.92",
                                "share arms.supplier_share USA>NOR 2015-2019 0.81")),
                Arguments.of(
                        "Russia's share of Indian arms imports dropped to 45% in 2018–22 from 64% in 2013–17, while France rose to second place with 29%.",
                        List.of(
                                "share arms.supplier_share RUS>IND 2018-2022 0.45",
                                "share arms.supplier_share RUS>IND 2013-2017 0.64",
                                "share arms.supplier_share FRA>IND 2018-2022 0.29")),
                Arguments.of(
                        "Poland's military expenditure rose by 31 per cent in 2024, reaching $38.0 billion, or 4.2 per cent of GDP.",
                        List.of(
                                "change milex.constant_usd POL>- 2023-2024 0.31",
                                "value milex.usd POL>- 2024 3.8E10",
                                "share milex.gdp_share POL>- 2024 0.042")),
                Arguments.of(
                        "Belarus is a partner of long standing. In 2022 it voted with Russia in 88 per cent of roll calls. With the United States it agreed on 15 per cent.",
                        List.of("value un.agreement BLR>RUS 2022 0.88", "value un.agreement BLR>USA 2022 0.15")),
                Arguments.of(
                        "Hungary and Poland cast the same vote in 2021 on 90 per cent of roll calls, Hungary and Cuba on only 35 per cent.",
                        List.of("value un.agreement HUN>POL 2021 0.9", "value un.agreement HUN>CUB 2021 0.35")),
                Arguments.of(
                        "In nominal terms, Poland's military expenditure rose by 44 per cent in 2024.",
                        List.of("change milex.usd POL>- 2023-2024 0.44")),
                Arguments.of(
                        "India remained the top arms importer in the world in 2018–22, ahead of Saudi Arabia, with 11% of the global total.",
                        List.of(
                                "rank arms.import_rank IND>- 2018-2022 #1",
                                "share arms.import_share IND>- 2018-2022 0.11")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("continued")
    void goesOn(String text, List<String> lines) {
        assertThat(Papers.claims(text)).extracting(Papers::line).containsExactlyInAnyOrderElementsOf(lines);
    }

    /** The year of the earlier sum is not that of the later one. */
    @Test
    void theYearOfWhatASumIsComparedWithIsNotItsOwn() {
        List<PaperClaim> claims = Papers.claims(
                "Greece spent $8.0 billion on its military (3.1 per cent of GDP), down from $8.7 billion in 2022.");

        assertThat(claims).noneMatch(c -> Double.valueOf(8.0e9).equals(c.value()) && c.year() != null);
        assertThat(claims).noneMatch(c -> Double.valueOf(0.031).equals(c.value()) && c.year() != null);
    }

    /** An alliance by the name of its treaty. */
    @Test
    void signatoriesOfATreatyOfAlliance() {
        List<PaperClaim> claims = Papers.claims(
                "Ecuador and Peru are signatories of the Inter-American Treaty of Reciprocal Assistance (the Rio Treaty) of 1947.");

        assertThat(claims).extracting(Papers::line).containsExactly("existence alliance.type ECU>PER 1947");
    }

    /** "The country" may be either of the two named before. */
    @Test
    void abstainsWhereTheCountryMayBeEither() {
        List<PaperClaim> claims = Papers.claims(
                "In 2019 Spain was Portugal's largest supplier of arms. In 2019 the country spent 2.7 per cent of its GDP on the military.");

        assertThat(claims).noneMatch(c -> c.measure().equals("milex.gdp_share"));
    }

    /** The register lists orders by type; a number of boats of no type is found, and not checkable. */
    @Test
    void weaponsWithoutAType() {
        List<PaperClaim> claims =
                Papers.claims("In 2015 Italy signed an arms deal with Ghana to supply 30 patrol boats.");

        assertThat(claims).singleElement().satisfies(c -> {
            assertThat(Papers.line(c)).isEqualTo("value arms.ordered:patrol boats ITA>GHA 2015 30.0");
            assertThat(c.binding()).isNull();
        });
    }
}
