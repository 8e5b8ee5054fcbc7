package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.entente.country.CountryNames;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.standing.Dimensions;
import org.entente.provenance.Origin;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.entente.store.StoreWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which estimates a dossier shows, on votes of nobody, trade of 1960–2012, arms of 1970–2000 and
 * leaders to 2012.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EstimatesTest {
    private static final int[] STATES = {2, 220, 640, 750, 770};
    private static final YearRange EVER = new YearRange(1816, 2100);
    private final Measures measures = StandardMeasures.create();
    private final Store store = rows().store();
    private final Figures figures = new Figures(measures, store, FrozenFigures.none());

    @AfterAll
    void close() {
        store.close();
    }

    private static CanonicalRows rows() {
        Random random = new Random(4);
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 1960, 2012, "trade_flow");
        for (int year = 1968; year <= 2012; year++) {
            for (int from : STATES) {
                for (int to : STATES) {
                    if (from != to) {
                        rows.flow(year, from, to, 100 + random.nextInt(900));
                    }
                }
            }
        }
        rows.snapshot("sipri-transfers", "1", 1970, 2000, "arms_deal");
        for (int year = 1970; year <= 2000; year++) {
            int supplier = STATES[random.nextInt(2)];
            rows.deal(supplier, STATES[2 + random.nextInt(3)], year, "gun", 1 + random.nextInt(9), 1.0, year);
        }
        rows.snapshot("un-votes", "1", 1960, 2012, "un_roll_call", "un_vote");
        rows.snapshot("archigos", "2012-12-31", 1950, 2012, "leader_spell");
        for (int state : STATES) {
            for (int year = 1950; year <= 2012; year += 7) {
                rows.leader(state, "L" + year, year + "-01-01", (year + 6) + "-12-31");
            }
        }
        return rows;
    }

    private YearRange span(YearRange within) {
        return Estimates.findSpan(figures, "trade.total", 640, 770, within).orElseThrow();
    }

    /** Ten years from 2000 on, else twenty to the last. */
    @Test
    void theSpanBeginsWithTwoThousandOnceTenYearsLieBehind() {
        assertThat(span(EVER)).isEqualTo(new YearRange(2000, 2012));
        assertThat(span(new YearRange(1816, 2009))).isEqualTo(new YearRange(2000, 2009));
        assertThat(span(new YearRange(1816, 2008))).isEqualTo(new YearRange(1989, 2008));
        assertThat(span(new YearRange(2004, 2100))).isEqualTo(new YearRange(2004, 2012));
        assertThat(span(new YearRange(1816, 1970))).isEqualTo(new YearRange(1960, 1970));
        assertThat(Estimates.findSpan(figures, "trade.total", 640, 770, new YearRange(2008, 2100)))
                .isEmpty();
        assertThat(Estimates.findSpan(figures, "trade.total", 640, 770, new YearRange(2007, 2100)))
                .contains(new YearRange(2007, 2012));
    }

    /** The three years before must have arms, and the two after. */
    @Test
    void estimatesSpilloverFromTheYearsWithAllValues() {
        assertThat(Estimates.spillover(figures).stream().map(Figure::id).map(FigureIds::write))
                .containsExactly(
                        "spillover.effect:arms.tiv>trade.total/1973-1998",
                        "spillover.leads:arms.tiv>trade.total/1973-1998");
        assertThat(Estimates.spillover(figures)).allMatch(figure -> figure.value() != null);
    }

    @Test
    void theIdsThatACaseKeepsAreThoseThatAreShown() {
        List<String> ids =
                Estimates.ids(figures, 640, 770, Map.of("trade.total", new TreeSet<>(List.of(1990, 1950)))).stream()
                        .map(FigureIds::write)
                        .toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains(
                        "levels.change:un.agreement/TUR-PAK/2000-2012",
                        "levels.change:trade.total/TUR-PAK/2000-2012",
                        "levels.change:arms.tiv/TUR-PAK/1981-2000",
                        "leaders.stated:trade.total/TUR-PAK/1990",
                        "leaders.stated_p:trade.total+all/TUR-PAK/1990",
                        "spillover.leads:arms.tiv>trade.total/1973-1998");
        assertThat(ids)
                .filteredOn(id -> id.startsWith("leaders.effect:trade.total"))
                .isNotEmpty();
    }

    private static FrozenFigures.Entry frozen(FigureId id) {
        Figure figure = new Figure(id, Status.OBSERVED, Origin.FROZEN, 1.0, 0.5, 1.5, "US$", 9L, "cow-trade:1", "");
        return new FrozenFigures.Entry(figure, id.measure() + " v1", 1);
    }

    @Test
    void withoutFilesTheSpansAreThoseThatWereFrozen() {
        Period span = Period.window(2001, 2012);
        FrozenFigures frozen = new FrozenFigures(
                List.of(
                        frozen(new FigureId("levels.change", "trade.total", Shape.DYAD, 640, 770, span, null, null)),
                        frozen(new FigureId("levels.start", "un.agreement", Shape.DYAD, 640, 770, span, null, null)),
                        frozen(new FigureId(
                                "spillover.effect",
                                "arms.tiv>trade.total",
                                Shape.SYSTEM,
                                0,
                                0,
                                Period.window(1960, 1990),
                                null,
                                null))),
                List.of());
        try (Store none = Store.empty()) {
            Figures kept = new Figures(measures, none, frozen);
            assertThat(Estimates.findSpan(kept, "trade.total", 770, 640, EVER)).contains(new YearRange(2001, 2012));
            assertThat(Estimates.findSpan(kept, "trade.total", 640, 770, new YearRange(2001, 2012)))
                    .contains(new YearRange(2001, 2012));
            assertThat(Estimates.findSpan(kept, "trade.total", 640, 770, new YearRange(2002, 2012)))
                    .isEmpty();
            assertThat(Estimates.findSpan(kept, "trade.total", 640, 770, new YearRange(2001, 2011)))
                    .isEmpty();
            assertThat(Estimates.findSpan(kept, "trade.total", 640, 2, EVER)).isEmpty();
            assertThat(Estimates.findSpan(kept, "trade.total", 2, 770, EVER)).isEmpty();
            assertThat(Estimates.findSpan(kept, "un.agreement", 640, 770, EVER)).isEmpty();
            assertThat(Estimates.spillover(kept).stream().map(Figure::id).map(FigureIds::write))
                    .containsExactly("spillover.effect:arms.tiv>trade.total/1960-1990");
            assertThat(Estimates.spillover(new Figures(measures, none, FrozenFigures.none())))
                    .isEmpty();
        }
    }

    @Test
    void allPairsAreMadeWhereEverySourceIsThere() {
        AllPairs all = new AllPairs(figures);
        assertThat(all.isComplete()).isTrue();
        assertThat(all.isReady()).isFalse();
        assertThat(all.sources())
                .contains("archigos", "reign", "un-votes", "cow-trade", "sipri-transfers")
                .doesNotContain("cow-igo");
        // Levels and entries of three measures, the spillover, five potentials of trade, the
        // dimensions, and that all is ready.
        int potentials = Potentials.steps(figures).size();
        assertThat(all.steps())
                .hasSize(6 + 1 + potentials + Dimensions.standard().size() + 1);
        assertThat(all.standings()).hasSize(10);
        all.steps().subList(0, 7).forEach(Runnable::run);
        all.standings().get(3).run();
        assertThat(figures.find(new FigureIds(measures, CountryNames.standard()).parse("trade.total/TUR-PAK/2000"))
                        .orElseThrow()
                        .value())
                .isNotNull();
    }

    /** Beside a store in a file it is noted that all is ready. */
    @Test
    void aStoreWithoutSourcesIsReadyWhenNothingIsLeftToDo(@TempDir Path folder) {
        StoreHome home = new StoreHome(folder);
        try (StoreWriter writer = StoreWriter.begin(home)) {
            writer.execute("INSERT INTO coverage VALUES (1, 'none', '', 2000, 2000)");
            writer.commit();
        }
        try (Store file = Store.open(home)) {
            AllPairs all = new AllPairs(new Figures(measures, file, FrozenFigures.none()));
            assertThat(all.isComplete()).isFalse();
            assertThat(all.isReady()).isFalse();
            List<Runnable> steps = all.steps();
            assertThat(steps).hasSize(1 + Dimensions.standard().size() + 1);
            steps.get(steps.size() - 1).run();
            assertThat(all.isReady()).isTrue();
        }
    }
}
