package org.entente.paper.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.paper.NumberLists;
import org.entente.paper.PaperAuditor;
import org.entente.paper.Papers;
import org.entente.paper.text.UnreadablePaperException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of lists and tables, which need no word that tells of an event. */
class ChronicleTest {
    @TempDir
    Path folder;

    private List<String> events(String text) throws IOException, UnreadablePaperException {
        return Papers.file(folder, text).events().stream()
                .map(e -> e.date() + " " + e.kind() + " " + String.join(" ", e.actors()))
                .toList();
    }

    @Test
    void rowsOfYearsAndEvents() throws IOException, UnreadablePaperException {
        String text = """
                Kenya and Uganda: a chronology of the relations between the two neighbours

                Year | Event
                1967 | Treaty for East African Co-operation signed with Tanzania
                1976 | Idi Amin claims parts of Kenya
                1987 | Clashes at the border post of Busia
                """;

        assertThat(events(text)).containsExactly("1967 treaty TZA", "1976 statement KEN", "1987 crisis KEN UGA");
    }

    /** No number of a table is listed twice, though its rows are read as sentences. */
    @Test
    void everyNumberOfSuchATableIsListedOnce() throws IOException, UnreadablePaperException {
        PaperAuditor.Found found = Papers.file(folder, """
                Kenya and Uganda: a chronology of their relations, as it was told by the ministry

                Year | Event
                1967 | Treaty for East African Co-operation signed
                1987 | Clashes at the border post of Busia
                """);

        assertThat(NumberLists.list(found)).containsExactly("1967", "1987");
    }

    @Test
    void datesThatOpenItems() throws IOException, UnreadablePaperException {
        String text = """
                Milestones in the relations between Ghana and Togo

                - 15 August 1974 – A ferry sinks in the port of Lome
                - July 2019: Togo tightens controls of cocoa
                - 3 May 2020 – A first joint market
                - The port of Lome handles 1500 ships
                """;

        assertThat(events(text))
                .containsExactly(
                        "1974-08-15 diplomacy TGO GHA", "2019-07 diplomacy TGO GHA", "2020-05-03 diplomacy GHA TGO");
    }

    /** The heading says who visited whom, the items only who came and when. */
    @Test
    void yearsInBracketsUnderAHeadingOfVisits() throws IOException, UnreadablePaperException {
        String text = """
                Peru and Bolivia are neighbours, and their presidents have often met in the last years.

                PRESIDENTIAL VISITS FROM PERU TO BOLIVIA

                -   President Alan García (1989)
                -   President Ollanta Humala (2012, 2015)
                """;

        assertThat(events(text)).containsExactly("1989 visit PER BOL", "2012 visit PER BOL", "2015 visit PER BOL");
    }

    @Test
    void postsThatAreOpenedAndUpgraded() throws IOException, UnreadablePaperException {
        String text = """
                Ghana established its diplomatic mission in Togo in March 1983. It was upgraded in 1996. In 1990 Togo \
                opened a "Trade Services" office in Accra. The pact expired in 2009. Ghana opened a dam in 1965.
                """;

        assertThat(events(text))
                .containsExactly(
                        "1983-03 diplomacy GHA TGO",
                        "1996 diplomacy GHA TGO",
                        "1990 diplomacy TGO GHA",
                        "2009 treaty TGO GHA");
    }

    /** A resolution's number is no year, and "two years later" needs a year to reckon from. */
    @Test
    void numbersThatAreNoYears() throws IOException, UnreadablePaperException {
        String text = """
                The Security Council adopted Resolution 1572 on the embargo against Côte d'Ivoire.

                Two years later, rebels staged a coup attempt in Côte d'Ivoire. Ghana met them in 2007.
                """;

        assertThat(events(text)).noneMatch(e -> e.startsWith("1572")).noneMatch(e -> e.startsWith("2009"));
    }
}
