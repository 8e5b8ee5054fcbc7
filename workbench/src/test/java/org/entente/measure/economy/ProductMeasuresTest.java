package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Absences, levels, coverage and lineage of the measures over products, on typed rows. */
class ProductMeasuresTest {
    private static final int TUR = 640;
    private static final int PAK = 770;
    private static final int USA = 2;
    private static final Measures MEASURES = new Measures(EconomyMeasures.list());
    private static final List<String> OF_PAIRS =
            List.of("trade.complementarity", "trade.similarity", "trade.intra_industry");

    private final CanonicalRows rows = new CanonicalRows()
            .snapshot("unctad-trade", "2015", 2005, 2005, "trade_flow")
            .covers("trade_flow", "", 2015, 2015)
            .product(2015, TUR, PAK, "SITC", "0", 10.0)
            .product(2015, TUR, PAK, "SITC", "7", 30.0)
            .product(2015, TUR, TUR, "SITC", "7", 9999.0)
            .product(2015, TUR, USA, "SITC", "0", 20.0)
            .product(2015, PAK, USA, "SITC", "0", 60.0)
            .product(2015, PAK, USA, "SITC", "6", null)
            .product(2005, TUR, PAK, "SITC", "0", 1.0)
            .product(2005, PAK, TUR, "SITC", "0", 1.0);
    private final Store store = rows.store();

    @AfterEach
    void close() {
        store.close();
    }

    private Figure pair(String id, @Nullable String argument, int from, int to, int year) {
        return one(id, argument, Subjects.pair(from, to), year);
    }

    private Figure state(String id, @Nullable String argument, int state, int year) {
        return one(id, argument, Subjects.state(state), year);
    }

    private Figure one(String id, @Nullable String argument, Subjects subjects, int year) {
        List<Figure> figures = MEASURES.get(id)
                .compute(Question.of(subjects, YearRange.of(year)).withArgument(argument), store)
                .figures();
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    @Test
    void theNoteNamesSchemeLevelAndReport() {
        Figure figure = pair("trade.complementarity", null, TUR, PAK, 2015);
        assertThat(figure.note()).isEqualTo("SITC:1, reconciled value");
        assertThat(figure.snapshot()).isEqualTo("unctad-trade:2015");
        assertThat(figure.n()).isEqualTo(2);
    }

    @Test
    void whatAStateSellsToItselfNeverEnters() {
        // Türkiye sells 30 of product 0 and 30 of product 7; Pakistan buys 10 and 30 of them.
        assertThat(pair("trade.complementarity", null, TUR, PAK, 2015).getValue())
                .isCloseTo(75, within(1e-12));
        assertThat(pair("trade.similarity", null, TUR, PAK, 2015).getValue()).isCloseTo(50, within(1e-12));
    }

    @Test
    void aFlowInOneDirectionIsNoTwoWayTradeOfZero() {
        Figure figure = pair("trade.intra_industry", null, TUR, PAK, 2015);
        assertThat(figure.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(figure.note()).contains("Pakistan to Türkiye");
        assertThat(pair("trade.intra_industry", null, PAK, TUR, 2005).value()).isEqualTo(1);
    }

    @Test
    void aYearBetweenTwoThatAreCoveredIsOutside() {
        for (String id : OF_PAIRS) {
            Figure figure = pair(id, null, TUR, PAK, 2010);
            assertThat(figure.status()).as(id).isEqualTo(Status.OUT_OF_COVERAGE);
            assertThat(figure.note()).as(id).contains("2005, 2015");
        }
        assertThat(state("trade.concentration", null, TUR, 2010).status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(pair("trade.total", null, TUR, PAK, 2010).status()).isEqualTo(Status.OUT_OF_COVERAGE);
    }

    @Test
    void aProductThatIsNotListedIsNotZero() {
        Figure listed = state("trade.rca", "7", PAK, 2015);
        assertThat(listed.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(listed.note()).contains("exports of 7 by Pakistan");
        assertThat(state("trade.rca", "9", PAK, 2015).status()).isEqualTo(Status.NOT_REPORTED);
        // 60 of 60 over 90 of 120.
        assertThat(state("trade.rca", "SITC:0", PAK, 2015).getValue()).isCloseTo(1 / (90.0 / 120), within(1e-12));
        assertThat(state("trade.rca", "HS:0", PAK, 2015).status()).isEqualTo(Status.OUT_OF_COVERAGE);
    }

    @Test
    void levelsAreNeverMixedAndTheFinestAnswers() {
        rows.product(2015, TUR, USA, "SITC", "71", 5.0).product(2015, PAK, USA, "SITC", "71", 5.0);
        Figure finest = pair("trade.similarity", null, TUR, PAK, 2015);
        assertThat(finest.getValue()).isEqualTo(100);
        assertThat(finest.note()).startsWith("SITC:2");
        assertThat(pair("trade.similarity", "SITC:1", TUR, PAK, 2015).getValue())
                .isCloseTo(50, within(1e-12));
    }

    @Test
    void aFileOfFewExportersHasNoImportsAndNoWorld() {
        rows.snapshot("baci", "2021", 2021, 2021, "trade_flow")
                .covers("trade_flow", "exporter:640", 2021, 2021)
                .covers("trade_flow", "exporter:770", 2021, 2021)
                .product(2021, TUR, USA, "HS", "010121", 5.0)
                .product(2021, TUR, PAK, "HS", "010121", 5.0)
                .product(2021, PAK, TUR, "HS", "010121", 5.0)
                .product(2021, PAK, USA, "HS", "010129", 5.0);
        assertThat(pair("trade.similarity", null, TUR, PAK, 2021).getValue()).isCloseTo(50, within(1e-12));
        assertThat(pair("trade.similarity", "to-USA", TUR, PAK, 2021).getValue())
                .isZero();
        assertThat(pair("trade.intra_industry", null, TUR, PAK, 2021).value()).isEqualTo(1);
        Figure imports = pair("trade.complementarity", null, TUR, PAK, 2021);
        assertThat(imports.status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(imports.note()).contains("the sales of Pakistan and Türkiye only");
        assertThat(state("trade.rca", "010121", TUR, 2021).status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(pair("trade.similarity", null, TUR, USA, 2021).status()).isEqualTo(Status.OUT_OF_COVERAGE);
    }

    @Test
    void anAnswerToAQuerySpeaksOfItsFlowsOnly() {
        rows.snapshot("comtrade", "2023", 2023, 2023)
                .covers("trade_flow", "flow:640>770", 2023, 2023)
                .covers("trade_flow", "flow:770>640", 2023, 2023)
                .product(2023, TUR, PAK, "importer", "H6", "10", 6.0)
                .product(2023, PAK, TUR, "importer", "H6", "10", 2.0);
        assertThat(pair("trade.intra_industry", null, TUR, PAK, 2023).getValue())
                .isCloseTo(0.5, within(1e-12));
        Figure sales = pair("trade.similarity", null, TUR, PAK, 2023);
        assertThat(sales.status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(sales.note()).contains("single flows only");
    }

    @Test
    void theMarketIsNeitherOfTheTwo() {
        assertThat(pair("trade.similarity", "to-PAK", TUR, PAK, 2015).status()).isEqualTo(Status.UNDEFINED);
        assertThatThrownBy(() -> pair("trade.similarity", "to-XYZ", TUR, PAK, 2015))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("to-CHN");
        assertThatThrownBy(() -> pair("trade.intra_industry", "to-USA", TUR, PAK, 2015))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("scheme and digits");
        assertThatThrownBy(() -> state("trade.rca", null, TUR, 2015))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("needs a product");
    }

    @Test
    void anUnspecifiedPartnerGivesBoundsAndIsNotOnePartner() {
        rows.snapshot("wits-trade", "2009", 2009, 2009, "trade_flow")
                .flow(2009, TUR, PAK, "reconciled", 300)
                .flow(2009, TUR, USA, "reconciled", 100);
        store.execute("UPDATE trade_flow SET low = value, high = value WHERE year = 2009");
        store.execute("""
                INSERT INTO trade_flow SELECT snapshot, file, 99, year, exporter, exporter_name, NULL, 'Unspecified', reporter,
                    product, 100e6, 100e6, 100e6, scheme, level, domestic
                FROM trade_flow WHERE year = 2009 AND importer = 2
                """);
        Figure figure = state("trade.concentration", null, TUR, 2009);
        assertThat(figure.getValue()).isCloseTo(0.36 + 0.04, within(1e-12));
        assertThat(figure.low()).isCloseTo(0.36 + 0.04, within(1e-12));
        assertThat(figure.high()).isCloseTo(0.64 + 0.04, within(1e-12));
        assertThat(figure.n()).isEqualTo(2);
        assertThat(figure.note()).contains("unspecified partners hold 0.2000 of it");
        assertThat(state("trade.concentration", "imports", PAK, 2009).value()).isEqualTo(1);
        assertThat(state("trade.concentration", "imports", TUR, 2009).status()).isEqualTo(Status.NOT_REPORTED);
    }

    @Test
    void allAtOnceGiveWhatOneGives() {
        for (var measure : MEASURES.listAll()) {
            String id = measure.definition().id();
            boolean ofStates = measure.definition().shape() == Shape.STATE;
            String argument = id.equals("trade.rca") ? "0" : null;
            List<Figure> all = measure.compute(
                            Question.of(
                                            ofStates ? new Subjects.AllStates() : new Subjects.AllPairs(),
                                            new YearRange(2005, 2015))
                                    .withArgument(argument),
                            store)
                    .figures();
            for (Figure figure : all) {
                int year = figure.id().getPeriod().first();
                assertThat(figure)
                        .isEqualTo(
                                ofStates
                                        ? state(id, argument, figure.id().from(), year)
                                        : pair(
                                                id,
                                                argument,
                                                figure.id().from(),
                                                figure.id().to(),
                                                year));
            }
            // Nobody buys or sells a total here; similarity once a year, complementarity and
            // advantage for each that has them.
            if (OF_PAIRS.contains(id)) {
                assertThat(all).as(id).extracting(Figure::status).contains(Status.OBSERVED);
            }
        }
    }

    @Test
    void theLineageNamesTheRowsAndPutsTheNumbersIn() {
        Figure figure = pair("trade.complementarity", null, TUR, PAK, 2015);
        Figure later = pair("trade.complementarity", null, TUR, PAK, 2005);
        var lineages = MEASURES.get("trade.complementarity").lineages(List.of(later, figure), store);
        assertThat(lineages.get(1).rows().get(0).lines()).containsExactly(1L, 2L, 4L);
        assertThat(lineages.get(0).rows().get(0).lines()).containsExactly(7L);
        assertThat(lineages.get(1).worked())
                .isEqualTo("trade.complementarity = 100·(1 − ½ Σ|m − x|) over SITC:1 0: |0.2500 − 0.5000|,"
                        + " 7: |0.7500 − 0.5000| = 75.0000");
        Figure advantage = state("trade.rca", "0", PAK, 2015);
        assertThat(MEASURES.get("trade.rca")
                        .lineage(advantage, store)
                        .rows()
                        .get(0)
                        .lines())
                .containsExactly(1L, 4L, 5L, 6L);
    }
}
