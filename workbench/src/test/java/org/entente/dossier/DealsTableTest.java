package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

class DealsTableTest {
    private static DealsTable of(int many) {
        List<DealEntry> deals = IntStream.rangeClosed(1, many)
                .mapToObj(i -> new DealEntry(
                        "deal:" + i,
                        "TUR",
                        "PAK",
                        "",
                        "T-37",
                        "",
                        null,
                        "",
                        null,
                        "",
                        null,
                        new Span.FigureValue("price:" + i, "US$1"),
                        "unclear",
                        "",
                        List.of(),
                        "",
                        List.of(),
                        null,
                        ""))
                .toList();
        return new DealsTable("deals", "Deals", deals);
    }

    @Test
    void sixtyAreShownAtOnce() {
        assertThat(of(60).latest()).hasSize(60);
        assertThat(of(60).earlier()).isEmpty();
    }

    @Test
    void ofMoreTheLatestFortyComeFirstAndNoneIsLost() {
        DealsTable table = of(61);
        assertThat(table.latest())
                .extracting(DealEntry::id)
                .hasSize(40)
                .startsWith("deal:22")
                .endsWith("deal:61");
        assertThat(table.earlier())
                .extracting(DealEntry::id)
                .hasSize(21)
                .startsWith("deal:1")
                .endsWith("deal:21");
    }
}
