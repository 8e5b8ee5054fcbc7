package org.entente.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventLayoutTest {

    @ParameterizedTest
    @CsvSource({"57, GDELT_57", "58, GDELT_58", "61, GDELT_61"})
    void layoutsOfGdeltAreToldByTheirFields(int fields, EventLayout layout) {
        assertThat(EventLayout.recognise(
                        List.of(GdeltLines.gdelt(fields, 1, "20180201", "PAK", "TUR", "042", 1, 1.9, 3))))
                .contains(layout);
    }

    @Test
    void theReducedLayoutHasAHeaderAndSeventeenFields() {
        String header =
                "Date\tSource\tTarget\tCAMEOCode\tNumEvents\tNumArts\tQuadClass\tGoldstein\ta\tb\tc\td\te\tf\tg\th\ti";
        String line = "19790101\tTURGOV\tPAK\t043\t2\t4\t1\t2.8\t\t\t\t\t\t\t\t\t";
        assertThat(EventLayout.recognise(List.of(header, line))).contains(EventLayout.GDELT_REDUCED);
        assertThat(EventLayout.GDELT_REDUCED.isHeader(header)).isTrue();
        assertThat(EventLayout.GDELT_REDUCED.isHeader(line)).isFalse();
    }

    @Test
    void icewsComesWithTwentyFieldsOrFour() {
        assertThat(EventLayout.recognise(List.of(
                        GdeltLines.ICEWS_HEADER, GdeltLines.icews(7, "2018-06-01", "Turkey", "040", "1", "Pakistan"))))
                .contains(EventLayout.ICEWS);
        assertThat(EventLayout.recognise(List.of("Turkey\tHost a visit\tPakistan\t2018-02-01")))
                .contains(EventLayout.ICEWS_QUADRUPLES);
    }

    @Test
    void tablesOfOtherKindsAreNoEvents() {
        assertThat(EventLayout.recognise(List.of("CODE\tLABEL", "AFG\tAfghanistan")))
                .isEmpty();
        assertThat(EventLayout.recognise(List.of("a\tb\tc\td", "1\t2\t3\t4"))).isEmpty();
        assertThat(EventLayout.recognise(List.of())).isEmpty();
    }

    @Test
    void aFewBrokenLinesDoNotHideTheLayout() {
        String good = GdeltLines.gdelt(61, 1, "20180201", "PAK", "TUR", "042", 1, 1.9, 3);
        assertThat(EventLayout.recognise(List.of("broken", good, good, good))).contains(EventLayout.GDELT_61);
    }
}
