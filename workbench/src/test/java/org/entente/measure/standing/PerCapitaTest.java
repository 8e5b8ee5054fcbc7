package org.entente.measure.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.country.CountryNames;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Status;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Amounts of money for each person. */
class PerCapitaTest {
    private static final Measures MEASURES = StandardMeasures.create();
    private static final int TURKEY = 640;
    private static final int PAKISTAN = 770;

    private final CanonicalRows rows = new CanonicalRows();

    @AfterEach
    void close() {
        rows.store().close();
    }

    private Figures figures() {
        return new Figures(MEASURES, rows.store(), FrozenFigures.none());
    }

    private Figure get(String id) {
        return figures()
                .find(new FigureIds(MEASURES, CountryNames.standard()).parse(id))
                .orElseThrow();
    }

    /** 30 million there and 20 back in 2010 and 2011. */
    private void trade() {
        rows.snapshot("cow-trade", "4.0", 2009, 2012, "trade_flow");
        for (int year = 2010; year <= 2011; year++) {
            rows.flow(year, TURKEY, PAKISTAN, 30).flow(year, PAKISTAN, TURKEY, 20);
        }
    }

    private void people(String variable, int state, int year, double persons) {
        rows.row("state_year", state, "S" + state, year, variable, "persons", persons, null, null, null, null);
    }

    @Test
    void theAmountIsDividedByThePeopleOfBothStates() {
        trade();
        rows.snapshot("gdp-population", "1", 2009, 2012).covers("state_year", "pwtpop", 2009, 2012);
        people("pwtpop", TURKEY, 2010, 70e6);
        people("pwtpop", PAKISTAN, 2010, 180e6);

        Figure figure = get("trade.total/TUR-PAK/2010#per_capita");

        assertThat(figure.status()).isEqualTo(Status.OBSERVED);
        assertThat(figure.getValue()).isCloseTo(50e6 / 250e6, within(1e-15));
        assertThat(figure.low()).isCloseTo(49e6 / 250e6, within(1e-15));
        assertThat(figure.high()).isCloseTo(51e6 / 250e6, within(1e-15));
        assertThat(figure.unit()).isEqualTo("US$ per person");
        // One direction is divided by the people of both too.
        assertThat(get("trade.exports/TUR>PAK/2010#per_capita").getValue()).isCloseTo(30e6 / 250e6, within(1e-15));

        Lineage lineage = figures().lineage(figure);
        assertThat(lineage.worked())
                .startsWith("5.0E7 / (70,000,000 people of TUR + 180,000,000 people of PAK; gdp-population:1, pwtpop) ="
                        + " 0.2; ");
        assertThat(lineage.rows().stream().map(RowRef::table)).containsExactly("trade_flow", "state_year");
        assertThat(lineage.rowCount()).isEqualTo(4);
        assertThat(figures().perCapita().snapshots(List.of(figure))).containsExactly("gdp-population:1");
    }

    /** The people of both have to come from one source: here only the second one knows both. */
    @Test
    void anotherSourceAnswersWhereTheFirstKnowsOnlyOne() {
        trade();
        rows.snapshot("gdp-population", "1", 2009, 2012).covers("state_year", "pwtpop", 2009, 2012);
        people("pwtpop", TURKEY, 2010, 70e6);
        rows.snapshot("nmc", "6.0", 2009, 2010).covers("state_year", "tpop", 2009, 2010);
        people("tpop", TURKEY, 2010, 60e6);
        people("tpop", PAKISTAN, 2010, 140e6);

        Figure figure = get("trade.total/TUR-PAK/2010#per_capita");

        assertThat(figure.getValue()).isCloseTo(0.25, within(1e-15));
        assertThat(figures().perCapita().snapshots(List.of(figure))).containsExactly("nmc:6.0");
    }

    @Test
    void withoutPeopleThereIsNoFigureAndItSaysWhy() {
        trade();
        Figure nobody = get("trade.total/TUR-PAK/2010#per_capita");
        assertThat(nobody.status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(nobody.note()).contains("none of gdp-population, nmc, gdp-maddison is imported");

        rows.snapshot("nmc", "6.0", 2009, 2010).covers("state_year", "tpop", 2009, 2010);
        people("tpop", TURKEY, 2010, 60e6);
        Figure one = get("trade.total/TUR-PAK/2010#per_capita");
        assertThat(one.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(one.note()).contains("TUR and PAK in 2010", "nmc:6.0 covers 2009-2010");
        assertThat(get("trade.total/TUR-PAK/2011#per_capita").status()).isEqualTo(Status.OUT_OF_COVERAGE);
    }

    @Test
    void whatHasNoValueOrIsNoMoneyHasNone() {
        trade();
        Figure unknown = get("trade.total/TUR-PAK/2012#per_capita");
        assertThat(unknown.status()).isEqualTo(get("trade.total/TUR-PAK/2012").status());
        assertThat(unknown.note()).isEqualTo(get("trade.total/TUR-PAK/2012").note());
        assertThat(get("trade.share/TUR>PAK/2010#per_capita").status()).isEqualTo(Status.UNDEFINED);
        assertThat(PerCapita.isFor(MEASURES.get("trade.total").definition())).isTrue();
        assertThat(PerCapita.isFor(MEASURES.get("trade.share").definition())).isFalse();
    }
}
