package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.entente.provenance.Origin;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Which potentials a dossier shows: trade of 1975 in a file of 1970–1980, and two sections of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PotentialsTest {
    private static final int[] STATES = {640, 770, 90, 91, 92, 93, 94, 95, 100, 101, 130, 135};
    private static final int YEAR = 1975;
    private static final YearRange EVER = new YearRange(1816, 2100);
    private final Measures measures = StandardMeasures.create();
    private final Store store = rows(2).store();
    private final Figures figures = new Figures(measures, store, FrozenFigures.none());

    @AfterAll
    void close() {
        store.close();
    }

    private static CanonicalRows rows(int sections) {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 1970, 1980, "trade_flow");
        for (int k = 0; k < STATES.length; k++) {
            for (int l = 0; l < STATES.length; l++) {
                // Costa Rica's (94) flow to Panama (95) is listed without a value.
                if (k != l) {
                    rows.flow(YEAR, STATES[k], STATES[l], k == 6 && l == 7 ? null : 4 * (k + 1) * (l + 2));
                }
            }
        }
        rows.snapshot("cow-capitals", "1", 1816, 2024, "capital");
        for (int k = 0; k < STATES.length; k++) {
            rows.row("capital", STATES[k], "C" + k, "1816-01-01", "2024-12-31", 0, k * k + 2 * (k % 3));
        }
        rows.snapshot("unctad-trade", "1", YEAR, YEAR, "trade_flow");
        for (int k = 0; k < STATES.length; k++) {
            for (int l = 0; l < STATES.length; l++) {
                if (k != l) {
                    rows.flow(YEAR, STATES[k], STATES[l], "reconciled", 7);
                    for (int section = 0; section < sections; section++) {
                        String code = String.valueOf((char) ('A' + section));
                        rows.product(YEAR, STATES[k], STATES[l], "SITC", code, 1e6 * (k + 1) * (l + 2));
                    }
                }
            }
        }
        return rows;
    }

    @Test
    void theYearsAreFiveApartFromTheNewestOfAll() {
        assertThat(Potentials.years(figures, 640, 770, EVER)).containsExactly(1980, 1975, 1970, 1965, 1960);
        assertThat(Potentials.years(figures, 640, 770, new YearRange(1965, 1979)))
                .containsExactly(1975, 1970, 1965);
        assertThat(Potentials.sections(figures, 640, 770, EVER))
                .contains(new Potentials.Sections(YEAR, List.of("SITC:A", "SITC:B")));
        assertThat(Potentials.sections(figures, 640, 770, new YearRange(1976, 2000)))
                .isEmpty();
    }

    /** One product is no classification, and more than 25 are no sections. */
    @Test
    void aListOfSectionsHasTwoToTwentyFive() {
        for (int sections : new int[] {1, 25, 26}) {
            CanonicalRows rows = new CanonicalRows().snapshot("unctad-trade", "1", YEAR, YEAR, "trade_flow");
            for (int section = 0; section < sections; section++) {
                rows.product(YEAR, 640, 770, "SITC", String.valueOf((char) ('A' + section)), 1e6);
            }
            try (Store some = rows.store()) {
                assertThat(Potentials.sections(new Figures(measures, some, FrozenFigures.none()), 640, 770, EVER)
                                .map(found -> found.codes().size()))
                        .isEqualTo(sections == 25 ? Optional.of(25) : Optional.empty());
            }
        }
    }

    @Test
    void aFlowHasItsPredictionWhatWasSoldAndWhatWasNot() {
        Potentials.Flow flow = Potentials.flow(figures, 640, 770, YEAR, "").orElseThrow();
        assertThat(flow.predicted().getValue()).isCloseTo(12e6, within(1.0));
        Figure actual = flow.actual().orElseThrow();
        assertThat(actual.getValue()).isEqualTo(12e6);
        assertThat(FigureIds.write(actual.id())).isEqualTo("trade.exports/TUR>PAK/1975@cow-trade:1");
        assertThat(flow.unrealised().orElseThrow().getValue())
                .isCloseTo(flow.predicted().getValue() - 12e6, within(1e-6));
        Potentials.Flow listed = Potentials.flow(figures, 94, 95, YEAR, "").orElseThrow();
        assertThat(listed.actual()).isEmpty();
        assertThat(listed.unrealised()).isEmpty();
        Potentials.Flow section =
                Potentials.flow(figures, 640, 770, YEAR, "SITC:B").orElseThrow();
        assertThat(section.predicted().getValue()).isCloseTo(3e6, within(1.0));
        assertThat(section.actual()).isEmpty();
        assertThat(section.unrealised().orElseThrow().getValue()).isCloseTo(0, within(1.0));
        assertThat(Potentials.flow(figures, 640, 770, 1980, "")).isEmpty();
    }

    @Test
    void theIdsThatACaseKeeps() {
        List<String> expected = new ArrayList<>();
        for (String way : List.of("TUR>PAK", "PAK>TUR")) {
            expected.add("trade.potential/" + way + "/1975");
            expected.add("trade.potential:unrealised/" + way + "/1975");
            expected.add("trade.exports/" + way + "/1975@cow-trade:1");
            for (String section : List.of("SITC:A", "SITC:B")) {
                expected.add("trade.potential:" + section + "/" + way + "/1975");
                expected.add("trade.potential:unrealised+" + section + "/" + way + "/1975");
            }
        }
        assertThat(Potentials.ids(figures, 640, 770, EVER).stream().map(FigureIds::write))
                .containsExactlyElementsOf(expected);
        assertThat(Estimates.ids(figures, 640, 770, Map.of()).stream().map(FigureIds::write))
                .containsExactlyElementsOf(expected);
    }

    /** Five years and two sections. */
    @Test
    void whatIsMadeBeforeItIsAskedFor() {
        List<Runnable> steps = Potentials.steps(figures);
        assertThat(steps).hasSize(7);
        steps.forEach(Runnable::run);
        try (Store none = Store.empty()) {
            assertThat(Potentials.steps(new Figures(measures, none, FrozenFigures.none())))
                    .isEmpty();
        }
    }

    private static FrozenFigures.Entry frozen(@Nullable String argument, int from, int to, int year) {
        FigureId id =
                new FigureId("trade.potential", argument, Shape.DIRECTED_DYAD, from, to, Period.year(year), null, null);
        Figure figure = new Figure(id, Status.OBSERVED, Origin.FROZEN, 5e6, 4e6, 9e6, "US$", 90L, "cow-trade:1", "");
        return new FrozenFigures.Entry(figure, "trade.potential v1", 1);
    }

    @Test
    void withoutTheFileACaseSaysWhichWereKept() {
        try (Store none = Store.empty()) {
            Figures kept = new Figures(
                    measures,
                    none,
                    new FrozenFigures(
                            List.of(
                                    frozen(null, 640, 770, 2010),
                                    frozen(null, 770, 640, 2011),
                                    frozen(null, 640, 2, 2014),
                                    frozen("SITC:7", 770, 640, 2012),
                                    frozen("SITC:0", 640, 770, 2012),
                                    frozen("SITC:8", 640, 770, 2009),
                                    frozen("unrealised", 640, 770, 2013),
                                    frozen("unrealised+SITC:9", 640, 770, 2013)),
                            List.of()));
            assertThat(Potentials.years(kept, 770, 640, EVER)).containsExactly(2011, 2006, 2001, 1996, 1991);
            assertThat(Potentials.sections(kept, 640, 770, EVER))
                    .contains(new Potentials.Sections(2012, List.of("SITC:0", "SITC:7")));
            assertThat(Potentials.years(kept, 770, 2, EVER)).isEmpty();
            assertThat(Potentials.sections(kept, 2, 640, EVER)).isEmpty();
            Potentials.Flow flow = Potentials.flow(kept, 640, 770, 2010, "").orElseThrow();
            assertThat(flow.predicted().getValue()).isEqualTo(5e6);
            assertThat(flow.actual()).isEmpty();
            assertThat(flow.unrealised()).isEmpty();
        }
    }
}
