package org.entente.paper.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.paper.PaperAuditor;
import org.entente.paper.Papers;
import org.entente.paper.text.UnreadablePaperException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels with figures, in lists under headings that say which states they are about. */
class FactSheetTest {
    @TempDir
    Path folder;

    private List<String> claims(String text) throws IOException, UnreadablePaperException {
        return Papers.file(folder, text).claims().stream().map(Papers::line).toList();
    }

    @Test
    void figuresOfSeveralStatesAfterOneLabel() throws IOException, UnreadablePaperException {
        String text = """
                The neighbours in figures, as compiled for the visit of the minister to the region.

                - Population (2020): Kenya 52.0 million; Uganda 44.4 million
                - GDP: Kenya US$100.7 billion (2020), Uganda US$37.6 billion (2020)
                - Military spending (2020): Kenya $1.1 billion, Uganda $1.0 billion (2.5% of GDP)
                - Military burden (2021): Kenya 1.0% of GDP; Uganda 2.2% of GDP
                """;

        assertThat(claims(text))
                .containsExactlyInAnyOrder(
                        "value population KEN>- 2020 5.2E7",
                        "value population UGA>- 2020 4.44E7",
                        "value gdp.usd KEN>- 2020 1.007E11",
                        "value gdp.usd UGA>- 2020 3.76E10",
                        "value milex.usd KEN>- 2020 1.1E9",
                        "value milex.usd UGA>- 2020 1.0E9",
                        "share milex.gdp_share UGA>- 2020 0.025",
                        "share milex.gdp_share KEN>- 2021 0.01",
                        "share milex.gdp_share UGA>- 2021 0.022");
    }

    @Test
    void labelledLinesWithoutBulletsAreAFactSheetToo() throws IOException, UnreadablePaperException {
        String text = """
                The neighbours in figures, as compiled for the visit of the minister to the region.

                Population (2020): Kenya 52.0 million; Uganda 44.4 million
                GDP: Kenya US$100.7 billion (2020),
                Uganda US$37.6 billion (2020)
                Military spending (2020): Kenya $1.1 billion, Uganda $1.0 billion
                """;

        assertThat(claims(text))
                .containsExactlyInAnyOrder(
                        "value population KEN>- 2020 5.2E7",
                        "value population UGA>- 2020 4.44E7",
                        "value gdp.usd KEN>- 2020 1.007E11",
                        "value gdp.usd UGA>- 2020 3.76E10",
                        "value milex.usd KEN>- 2020 1.1E9",
                        "value milex.usd UGA>- 2020 1.0E9");
    }

    /** A colon in running text labels nothing, and one label makes no sheet. */
    @Test
    void aColonInASentenceMakesNoFactSheet() throws IOException, UnreadablePaperException {
        String text = """
                The minister of Kenya was clear: in 2020 trade with
                Uganda had been worth US$1.2 billion, and the two would
                not stop there: they would double it in the years to come.
                """;

        assertThat(Papers.file(folder, text).paper().blocks()).hasSize(1);
    }

    /** "Bilateral trade" without names is that of the two states of the nearest heading. */
    @Test
    void tradeOfTheStatesOfTheSection() throws IOException, UnreadablePaperException {
        String text = """
                ## BRAZIL-CHILE RELATIONS

                Economic:
                - Trade: $10 billion (2015) - far below potential
                - Trade target: $20 billion by 2025

                ## BRAZIL-PERU RELATIONS

                Trade statistics:
                - Bilateral trade (2014): $4 billion
                - Brazil's exports: $2.5 billion
                - Trade surplus: $1 billion
                """;

        assertThat(claims(text))
                .containsExactly(
                        "value trade.total BRA>CHL 2015 1.0E10",
                        "target trade.total BRA>CHL 2025 2.0E10",
                        "value trade.total BRA>PER 2014 4.0E9",
                        "value trade.exports BRA>PER 2014 2.5E9",
                        "value trade.balance BRA>PER 2014 1.0E9");
    }

    /** A list of notes has hardly an article or preposition, and is English all the same. */
    @Test
    void listsWithoutArticlesAreEnglish() throws IOException, UnreadablePaperException {
        String text = """
                ## JAPAN-INDIA RELATIONS

                - Strategic partnership
                - Nuclear cooperation
                - Infrastructure projects: high-speed rail
                - Maritime security dialogue
                - Quad membership
                - 2005 Annual summits agreement
                - Regular visits
                - Trade: $16 billion (2014)
                - Currency swap arrangement
                - Civil nuclear energy
                - Defence equipment transfer
                - Act East policy of India
                - Free Indo-Pacific
                - Skill development
                - Digital partnership
                - Supply chain resilience
                - Steel and textiles
                """;

        PaperAuditor.Found found = Papers.file(folder, text);

        assertThat(found.english()).isTrue();
        assertThat(found.claims()).extracting(Papers::line).containsExactly("value trade.total JPN>IND 2014 1.6E10");
        assertThat(found.events()).extracting(e -> e.date() + " " + e.kind()).containsExactly("2005 agreement");
    }

    /** Whose exports they are, no line says. */
    @Test
    void abstainsWhereTheLabelNamesNoState() throws IOException, UnreadablePaperException {
        String text = """
                ## BRAZIL-CHILE RELATIONS

                Trade in figures:
                - Exports (2015): $6 billion
                - Imports (2015): $4 billion
                """;

        assertThat(claims(text)).isEmpty();
    }
}
