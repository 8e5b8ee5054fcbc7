package org.entente.measure.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeSet;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ratios of states by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StateRatioTest {
    private static final Measures MEASURES = new Measures(DefenceMeasures.list());

    private final Store store = create();

    private static Store create() {
        CanonicalRows rows = new CanonicalRows()
                .snapshot("nmc", "5", 1816, 1816)
                .covers("state_year", "cinc", 2009, 2012)
                .covers("state_year", "irst", 2009, 2009);
        row(rows, 640, 2010, "cinc", 0.02, 0.019, 0.021, null);
        row(rows, 770, 2010, "cinc", 0.01, 0.008, 0.011, null);
        row(rows, 750, 2010, "cinc", null, null, null, "-9");
        row(rows, 94, 2010, "cinc", 0.0, 0.0, 0.0, null);
        row(rows, 20, 2010, "cinc", 12.0, null, null, null);
        row(rows, 640, 2010, "irst", 500.0, 500.0, 500.0, null);
        row(rows, null, 2010, "cinc", 0.5, 0.5, 0.5, null);
        row(rows, 640, 2011, "cinc", 0.03, null, 0.031, null);
        row(rows, 770, 2011, "cinc", 0.02, 0.0, 0.03, null);
        row(rows, 2, 2011, "cinc", 0.06, 0.05, 0.07, null);
        row(rows, 640, 2012, "cinc", 0.04, 0.03, null, null);
        row(rows, 2, 2012, "cinc", 1234567.4, 0.05, 0.07, null);
        rows.snapshot("sipri-milex", "2023", 1816, 1816).covers("state_year", "milex_constant_usd", 2010, 2010);
        row(rows, 640, 2010, "milex_constant_usd", 3e9, 2e9, 4e9, null);
        row(rows, 770, 2010, "milex_constant_usd", 9.5, 9.0, 10.0, null);
        return rows.store();
    }

    private static void row(
            CanonicalRows rows,
            @Nullable Integer state,
            int year,
            String variable,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String missing) {
        rows.row("state_year", state, "S" + state, year, variable, "unit", value, low, high, missing, null);
    }

    @AfterAll
    void close() {
        store.close();
    }

    private Figure get(String id, int from, int to, int year) {
        List<Figure> figures = MEASURES.get(id)
                .compute(Question.of(Subjects.pair(from, to), YearRange.of(year)), store)
                .figures();
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    private void assertFigure(
            Figure figure, double value, @Nullable Double low, @Nullable Double high, String worked, Long... lines) {
        assertThat(figure.status()).isEqualTo(value == 0 ? Status.ZERO : Status.OBSERVED);
        assertThat(figure.getValue()).isCloseTo(value, within(1e-9 * (1 + value)));
        if (low == null || high == null) {
            assertThat(figure.low()).isNull();
            assertThat(figure.high()).isNull();
        } else {
            assertThat(figure.low()).isCloseTo(low, within(1e-9 * (1 + value)));
            assertThat(figure.high()).isCloseTo(high, within(1e-9 * (1 + value)));
        }
        assertThat(figure.n()).isNull();
        assertThat(figure.note()).isEmpty();
        Lineage lineage = MEASURES.get(figure.id().measure()).lineage(figure, store);
        assertThat(lineage.worked()).isEqualTo(worked);
        assertThat(lineage.rows()).containsExactly(new RowRef(figure.snapshot(), "state_year", 1, List.of(lines)));
        assertThat(lineage.rowCount()).isEqualTo(lines.length);
    }

    @Test
    void aRatioDividesTheValuesAndTheEndsCrosswise() {
        assertFigure(
                get("capability.ratio", 640, 770, 2010),
                2,
                0.019 / 0.011,
                0.021 / 0.008,
                "capability.ratio = 0.02000000 / 0.01000000 = 2.000000",
                1L,
                2L);
        assertFigure(
                get("capability.ratio", 770, 640, 2010),
                0.5,
                0.008 / 0.021,
                0.011 / 0.019,
                "capability.ratio = 0.01000000 / 0.02000000 = 0.500000",
                1L,
                2L);
        assertFigure(
                get("milex.ratio", 640, 770, 2010),
                3e9 / 9.5,
                2e8,
                4e9 / 9,
                "milex.ratio = 3,000,000,000 / 9.500000 = 315789473.684211",
                13L,
                14L);
        assertFigure(
                get("capability.ratio", 640, 20, 2010),
                0.02 / 12,
                null,
                null,
                "capability.ratio = 0.02000000 / 12 = 0.001667",
                1L,
                5L);
    }

    @Test
    void withoutBothEndsOrWithAnEndOfZeroBelowThereIsNoInterval() {
        assertFigure(
                get("capability.ratio", 640, 2, 2011),
                0.5,
                null,
                null,
                "capability.ratio = 0.03000000 / 0.06000000 = 0.500000",
                8L,
                10L);
        assertFigure(
                get("capability.ratio", 2, 770, 2011),
                3,
                null,
                null,
                "capability.ratio = 0.06000000 / 0.02000000 = 3.000000",
                9L,
                10L);
        assertFigure(
                get("capability.ratio", 770, 2, 2011),
                1.0 / 3,
                0.0,
                0.6,
                "capability.ratio = 0.02000000 / 0.06000000 = 0.333333",
                9L,
                10L);
        assertFigure(
                get("capability.ratio", 2, 640, 2012),
                1234567.4 / 0.04,
                null,
                null,
                "capability.ratio = 1,234,567 / 0.04000000 = 30864185.000000",
                11L,
                12L);
    }

    @Test
    void nothingOverSomethingIsZeroAndSomethingOverNothingIsUndefined() {
        assertFigure(
                get("capability.ratio", 94, 770, 2010),
                0,
                0.0,
                0.0,
                "capability.ratio = 0.000000 / 0.01000000 = 0.000000",
                2L,
                4L);
        Figure over = get("capability.ratio", 770, 94, 2010);
        assertThat(over.status()).isEqualTo(Status.UNDEFINED);
        assertThat(over.note()).isEqualTo("the file has 0 for Costa Rica");
    }

    @Test
    void aValueThatTheFileDoesNotHaveIsNamedWithItsCode() {
        for (Figure figure : List.of(get("capability.ratio", 750, 94, 2010), get("capability.ratio", 640, 750, 2010))) {
            assertThat(figure.status()).isEqualTo(Status.NOT_REPORTED);
            assertThat(figure.note()).isEqualTo("the file has no value for India (-9)");
            assertThat(figure.snapshot()).isEqualTo("nmc:5");
        }
        assertThat(get("capability.ratio", 640, 710, 2010).note()).isEqualTo("the file has no row for one of the two");
        assertThat(get("capability.ratio", 640, 770, 2013).note()).isEqualTo("nmc:5 covers 2009-2012");
        assertThat(get("milex.ratio", 640, 770, 2009).status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(MEASURES.get("milex.ratio").findVariable()).contains("milex_constant_usd");
        assertThat(MEASURES.get("capability.ratio").findVariable()).contains("cinc");
    }

    @Test
    void allPairsAreThoseOfAnyTwoRowsOfAYear() {
        List<Figure> all = MEASURES.get("capability.ratio")
                .compute(Question.of(new Subjects.AllPairs(), new YearRange(2010, 2012)), store)
                .figures();
        TreeSet<String> pairs = new TreeSet<>();
        for (Figure figure : all) {
            pairs.add(figure.id().from() + ">" + figure.id().to() + "/"
                    + figure.id().getPeriod().code());
            assertThat(figure)
                    .isEqualTo(get(
                            "capability.ratio",
                            figure.id().from(),
                            figure.id().to(),
                            figure.id().getPeriod().first()));
        }
        // Five states of 2010, three of 2011, two of 2012.
        assertThat(pairs).hasSize(20 + 6 + 2);
        assertThat(all).hasSize(28);
    }
}
