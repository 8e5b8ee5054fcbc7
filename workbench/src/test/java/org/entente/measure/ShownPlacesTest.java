package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Period;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

/**
 * What a case keeps of a glance at a pair: each dimension now and then with its places, and the
 * main partners.
 */
class ShownPlacesTest {
    private static final int TUR = 640;
    private static final int PAK = 770;
    private static final int[] OTHERS = {2, 20, 200, 210, 220, 230, 235, 255, 305, 325, 350, 365};

    /**
     * Of both with twelve others and with each other; the last year has no flow between the two.
     */
    private static CanonicalRows trade() {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 1930, 2011, "trade_flow");
        for (int year : new int[] {1990, 2000, 2010, 2011}) {
            for (int i = 0; i < OTHERS.length; i++) {
                for (int state : new int[] {TUR, PAK}) {
                    // The first is the largest partner of the one, and the smallest of the other.
                    int millions = state == TUR ? 200 - i : 100 + i;
                    rows.flow(year, state, OTHERS[i], millions).flow(year, OTHERS[i], state, millions);
                }
            }
            if (year < 2011) {
                int millions = year == 2010 ? 196 : 1;
                rows.flow(year, TUR, PAK, millions).flow(year, PAK, TUR, millions);
            }
        }
        return rows;
    }

    private static List<List<Figure>> list(Store store) {
        return new ShownPlaces(new Figures(StandardMeasures.create(), store, FrozenFigures.none()), TUR, PAK).list();
    }

    private static List<String> ids(List<Figure> figures) {
        return figures.stream().map(f -> FigureIds.write(f.id())).toList();
    }

    @Test
    void tradeIsShownNowAndThenWithItsPlacesAndTheMainPartners() {
        try (Store store = trade().store()) {
            List<List<Figure>> shown = list(store);
            List<List<String>> ids = new ArrayList<>();
            shown.subList(0, 6).forEach(figures -> ids.add(ids(figures)));
            assertThat(ids)
                    .containsExactly(
                            List.of("trade.total/TUR-PAK/2010", "trade.total/TUR-PAK/1990"),
                            List.of("trade.total/TUR-PAK/2010#percentile"),
                            List.of("trade.total/TUR-PAK/2010#expected"),
                            List.of("trade.total/TUR-PAK/2010#deviation"),
                            List.of("trade.total/TUR-PAK/2010#unusual"),
                            List.of("trade.total/TUR-PAK/1990#percentile"));
            assertThat(shown).hasSize(8);
            // 25 pairs: of the totals of 2010 nineteen are smaller and one is equal, of those of
            // 1990 none.
            assertThat(shown.get(1).get(0).getValue()).isEqualTo(20.0 / 25);
            assertThat(shown.get(5).get(0).getValue()).isEqualTo(0.5 / 25);
            assertRanks(shown.get(6), TUR, 5);
            assertRanks(shown.get(7), PAK, 1);
        }
    }

    /** The ten main partners of the latest year with trade between the two. */
    private static void assertRanks(List<Figure> ranks, int state, double place) {
        assertThat(ranks).allSatisfy(f -> {
            assertThat(f.id().measure()).isEqualTo("trade.rank");
            assertThat(f.id().from()).isEqualTo(state);
            assertThat(f.id().getPeriod()).isEqualTo(Period.year(2010));
        });
        // A tie of the one's fifth partner with the other of the two.
        assertThat(ranks.stream().map(Figure::getValue).sorted().toList())
                .isEqualTo(
                        state == TUR
                                ? List.of(1.0, 2.0, 3.0, 4.0, 5.0, 5.0, 7.0, 8.0, 9.0, 10.0)
                                : List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0));
        assertThat(ranks)
                .filteredOn(f -> f.id().to() == (state == TUR ? PAK : TUR))
                .extracting(Figure::getValue)
                .containsExactly(place);
    }

    @Test
    void withoutAFileThatReachesTheUsualYearsNothingIsShown() {
        CanonicalRows old = new CanonicalRows().snapshot("cow-trade", "1", 1930, 1945, "trade_flow");
        old.flow(1938, TUR, 2, 5).flow(1938, 2, TUR, 5);
        try (Store store = old.store();
                Store empty = Store.empty()) {
            assertThat(list(store)).isEmpty();
            assertThat(list(empty)).isEmpty();
        }
    }
}
