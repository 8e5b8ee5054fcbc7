package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.model.UnknownMeasureException;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Cells of typed rows: Türkiye 640, Pakistan 770, India 750, in 2009 to 2012. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PanelTest {
    private static final List<Integer> THREE = List.of(640, 770, 750);

    private Store store = Store.empty();

    @BeforeAll
    void type() {
        CanonicalRows rows = new CanonicalRows();
        store.close();
        store = rows.store();
        rows.snapshot("cow-trade", "4.0", 2009, 2011, "trade_flow");
        rows.flow(2010, 640, 770, 248)
                .flow(2010, 770, 640, 750)
                .flow(2010, 640, 750, 0)
                .flow(2011, 640, 770, null);
        rows.snapshot("atop-dyads", "5.1", 2009, 2011, "alliance_pledge");
        store.execute("INSERT INTO alliance_pledge VALUES (2, 1, 1, 2010, 640, 770, true, false, false, false, true)");
        store.execute("INSERT INTO alliance_pledge VALUES (2, 1, 2, 2010, 770, 640, false, false, false, false, true)");
        rows.snapshot("cow-igo", "3", 2009, 2011, "igo_joint");
        store.execute("INSERT INTO igo_joint VALUES (3, 1, 1, 2010, 640, 770, 60), (3, 1, 2, 2010, 640, 750, 0)");
        rows.snapshot("cow-contiguity", "3.2", 2009, 2011, "contiguity");
        store.execute("INSERT INTO contiguity VALUES (4, 1, 1, 2010, 750, 770, 4), (4, 1, 2, 2010, 770, 750, 4)");
        store.execute("INSERT INTO contiguity VALUES (4, 1, 3, 2010, 750, 770, 1), (4, 1, 4, 2010, 770, 750, 1)");
        rows.snapshot("polity", "4", 2009, 2011).covers("state_year", "polity2", 2009, 2011);
        store.execute("""
                INSERT INTO state_year VALUES
                    (5, 1, 1, 640, 'Turkey', 2010, 'polity2', 'score -10 to 10', 0, NULL, NULL, NULL, NULL),
                    (5, 1, 2, 770, 'Pakistan', 2010, 'polity2', 'score -10 to 10', NULL, NULL, NULL, '-77', NULL)
                """);
        rows.snapshot("nmc", "5", 2009, 2011).covers("state_year", "irst", 2009, 2011);
        store.execute("""
                INSERT INTO state_year VALUES
                    (6, 1, 1, 640, 'Turkey', 2010, 'irst', 'tonnes', 0, NULL, NULL, NULL, NULL),
                    (6, 1, 2, 770, 'Pakistan', 2010, 'irst', 'tonnes', NULL, NULL, NULL, '-9', NULL)
                """);
        rows.snapshot("rivalries", "2018", 2009, 2011, "rivalry");
        store.execute("""
                INSERT INTO rivalry VALUES
                    (7, 1, 1, 'India–Pakistan', 770, 'Pakistan', 750, 'India', 1947, false, 2010, false,
                     true, true, false, false, false, false, NULL),
                    (7, 1, 2, 'A–B', 640, 'Turkey', 750, 'India', 2009, false, NULL, false,
                     true, false, false, false, false, false, NULL)
                """);
    }

    @AfterAll
    void close() {
        store.close();
    }

    private Map<String, Map<String, @Nullable Object>> cells(Unit unit, String... columns) {
        return Bench.cells(new Bench(store).build(unit, THREE, 2009, 2012, columns));
    }

    private static void assertCell(
            @Nullable Map<String, @Nullable Object> found, String column, @Nullable Double value, Status status) {
        Map<String, @Nullable Object> row = Objects.requireNonNull(found, "no such unit");
        assertThat(row.get(column)).as("%s of %s", column, row).isEqualTo(value);
        assertThat(row.get(column + Bench.STATUS))
                .as("status of %s of %s", column, row)
                .isEqualTo((long) Relation.code(status));
    }

    @Test
    void aDirectedColumnGoesFromTheFirstToTheSecond() {
        var cells = cells(Unit.DIRECTED_DYAD_YEAR, "trade_flow.value", "alliance_pledge.defence");

        assertCell(cells.get("2010/640>770"), "trade_flow.value", 248e6, Status.OBSERVED);
        assertCell(cells.get("2010/770>640"), "trade_flow.value", 750e6, Status.OBSERVED);
        assertCell(cells.get("2010/640>770"), "alliance_pledge.defence", 1.0, Status.OBSERVED);
        assertCell(cells.get("2010/770>640"), "alliance_pledge.defence", 0.0, Status.ZERO);
    }

    @Test
    void anUndirectedPanelHasAColumnForTheReverseDirection() {
        var cells = cells(Unit.DYAD_YEAR, "trade_flow.value", "trade.exports");

        assertThat(cells).containsKey("2010/640>770").doesNotContainKey("2010/770>640");
        assertCell(cells.get("2010/640>770"), "trade_flow.value", 248e6, Status.OBSERVED);
        assertCell(cells.get("2010/640>770"), "trade_flow.value.reverse", 750e6, Status.OBSERVED);
        assertCell(cells.get("2010/640>770"), "trade.exports", 248e6, Status.OBSERVED);
        assertCell(cells.get("2010/640>770"), "trade.exports.reverse", 750e6, Status.OBSERVED);
    }

    @Test
    void anUndirectedColumnIsTheSameInBothDirections() {
        var cells = cells(Unit.DIRECTED_DYAD_YEAR, "igo_joint.organisations", "trade.total");

        assertCell(cells.get("2010/640>770"), "igo_joint.organisations", 60.0, Status.OBSERVED);
        assertCell(cells.get("2010/770>640"), "igo_joint.organisations", 60.0, Status.OBSERVED);
        assertCell(cells.get("2010/640>770"), "trade.total", 998e6, Status.OBSERVED);
        assertCell(cells.get("2010/770>640"), "trade.total", 998e6, Status.OBSERVED);
    }

    @Test
    void aQuantityOfOneStateStandsForEachOfThePair() {
        var cells = cells(Unit.DYAD_YEAR, "state_year.polity2");

        assertCell(cells.get("2010/640>770"), "state_year.polity2.from", 0.0, Status.OBSERVED);
        assertCell(cells.get("2010/640>770"), "state_year.polity2.to", null, Status.UNDEFINED);
    }

    @Test
    void aQuantityOfTheWholeSystemIsTheSameInAllRowsOfAYear() {
        CanonicalRows rows = new CanonicalRows();
        rows.snapshot("nmc", "5", 2010, 2011).covers("state_year", "cinc", 2010, 2011);
        try (Store shares = rows.store()) {
            shares.execute("""
                    INSERT INTO state_year SELECT 1, 1, y, s, 'S', y, 'cinc', 'share', 0.1, NULL, NULL, NULL, NULL
                    FROM (SELECT unnest([2, 200, 220, 255, 365, 710, 740]) AS s), (SELECT unnest([2010, 2011]) AS y)
                    """);
            for (Unit unit : List.of(Unit.STATE_YEAR, Unit.DIRECTED_DYAD_YEAR)) {
                Panel panel = new Bench(shares).build(unit, List.of(2, 200, 640), 2010, 2012, "system.polarity");
                Figures figures = new Figures(StandardMeasures.create(), shares, FrozenFigures.none());
                Bench.cells(panel).forEach((key, row) -> {
                    int year = Integer.parseInt(key.substring(0, 4));
                    Figure figure = figures.get("system.polarity", null, new Subjects.WholeSystem(), year);
                    assertCell(row, "system.polarity", figure.value(), figure.status());
                });
                assertThat(panel.summary(panel.asked().get(0)).values()).isPositive();
            }
        }
    }

    @Test
    void theReasonOfAnEmptyCellIsItsStatus() {
        var flows = cells(Unit.DIRECTED_DYAD_YEAR, "trade_flow.value");
        assertCell(flows.get("2011/640>770"), "trade_flow.value", null, Status.NOT_REPORTED);
        assertCell(flows.get("2009/640>770"), "trade_flow.value", null, Status.NOT_REPORTED);
        assertCell(flows.get("2012/640>770"), "trade_flow.value", null, Status.OUT_OF_COVERAGE);
        // Whole millions: 0 is anything below half a million.
        assertCell(flows.get("2010/640>750"), "trade_flow.value", 0.0, Status.OBSERVED);

        var states = cells(Unit.STATE_YEAR, "state_year.irst", "state_year.polity2");
        assertCell(states.get("2010/640>null"), "state_year.irst", 0.0, Status.ZERO);
        assertCell(states.get("2010/770>null"), "state_year.irst", null, Status.NOT_REPORTED);
        assertCell(states.get("2010/750>null"), "state_year.irst", null, Status.NOT_REPORTED);
        assertCell(states.get("2012/640>null"), "state_year.irst", null, Status.OUT_OF_COVERAGE);
    }

    @Test
    void absenceIsAZeroOnlyInsideTheCoverageOfATableThatSaysSo() {
        var cells = cells(Unit.DYAD_YEAR, "alliance_pledge.allied", "igo_joint.organisations", "contiguity.type");

        assertCell(cells.get("2009/640>770"), "alliance_pledge.allied", 0.0, Status.ZERO);
        assertCell(cells.get("2012/640>770"), "alliance_pledge.allied", null, Status.OUT_OF_COVERAGE);
        assertCell(cells.get("2009/640>770"), "igo_joint.organisations", null, Status.NOT_REPORTED);
        assertCell(cells.get("2010/640>750"), "igo_joint.organisations", 0.0, Status.ZERO);
        assertCell(cells.get("2010/640>770"), "contiguity.type", 0.0, Status.ZERO);
    }

    @Test
    void ofTwoKindsOfContiguityInAYearTheCloserStands() {
        var cells = cells(Unit.DYAD_YEAR, "contiguity.type");

        assertCell(cells.get("2010/750>770"), "contiguity.type", 1.0, Status.OBSERVED);
    }

    @Test
    void aRivalryLastsToItsLastYearAndOneWithoutUsableEndIsNotKnownAfterItsFirst() {
        var cells = cells(Unit.DYAD_YEAR, "rivalry.ongoing");

        assertCell(cells.get("2010/750>770"), "rivalry.ongoing", 1.0, Status.OBSERVED);
        assertCell(cells.get("2011/750>770"), "rivalry.ongoing", 0.0, Status.ZERO);
        assertCell(cells.get("2009/640>750"), "rivalry.ongoing", 1.0, Status.OBSERVED);
        assertCell(cells.get("2010/640>750"), "rivalry.ongoing", null, Status.NOT_REPORTED);
    }

    @Test
    void withoutYearsThePanelHasThoseThatItsColumnsCover() {
        Panel panel = new PanelBuilder(store, StandardMeasures.create())
                .build(new PanelRequest(Unit.DYAD_YEAR, THREE, null, null, List.of("trade_flow.value"), false));

        assertThat(panel.years()).hasToString("2009-2011");
        assertThat(panel.rows()).isEqualTo(9);
        assertThat(panel.listColumns())
                .extracting(PanelColumn::name)
                .containsExactly(
                        "year", "from", "to", "cow_from", "cow_to", "trade_flow.value", "trade_flow.value.reverse");
    }

    @Test
    void columnsThatCannotBeAreRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> cells(Unit.DYAD_YEAR, "trade.exprts"))
                .isInstanceOf(UnknownMeasureException.class)
                .hasMessageContaining("trade.exports");
        assertThatThrownBy(() -> cells(Unit.DYAD_YEAR, "trade_flow.amount"))
                .isInstanceOf(QuestionException.class)
                .hasMessage("trade_flow has no column \"amount\" for panels; it has value");
        assertThatThrownBy(() -> cells(Unit.DYAD_YEAR, "state_year.cinc"))
                .hasMessage("state_year holds no variable \"cinc\"; it holds irst, polity2");
        assertThatThrownBy(() -> cells(Unit.STATE_YEAR, "trade.total"))
                .hasMessageContaining("trade.total is about two states");
        assertThatThrownBy(() -> cells(Unit.DYAD_YEAR, "trade.total", "trade.total"))
                .hasMessage("trade.total is asked for twice");
        assertThatThrownBy(() -> cells(Unit.DYAD_YEAR, "trade_flow.value@itpd"))
                .hasMessage("trade_flow.value has nothing from itpd; there is cow-trade:4.0");
        assertThatThrownBy(() -> cells(Unit.DYAD_YEAR, "un.s@cow-trade"))
                .hasMessageContaining("un.s does not read cow-trade");
        assertThatThrownBy(() -> cells(Unit.STATE_YEAR, "un.vote")).hasMessageContaining("has no year");
    }

    @Test
    void severalSourcesOfARawColumnHaveToBeNamed() {
        CanonicalRows rows = new CanonicalRows();
        rows.snapshot("cow-trade", "4.0", 2010, 2010, "trade_flow").flow(2010, 640, 770, 1);
        rows.snapshot("itpd", "1", 2010, 2010, "trade_flow").flow(2010, 640, 770, "reconciled", 2);
        try (Store both = rows.store()) {
            Bench bench = new Bench(both);

            assertThatThrownBy(() -> bench.build(Unit.DYAD_YEAR, THREE, 2010, 2010, "trade_flow.value"))
                    .hasMessage(
                            "several sources fill trade_flow.value: write trade_flow.value@cow-trade or trade_flow.value@itpd");
            assertCell(
                    Bench.cells(bench.build(Unit.DYAD_YEAR, THREE, 2010, 2010, "trade_flow.value@itpd"))
                            .get("2010/640>770"),
                    "trade_flow.value@itpd",
                    2e6,
                    Status.OBSERVED);
        }
    }
}
