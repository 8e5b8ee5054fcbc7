package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.YearRange;
import org.entente.measure.RealStore;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On the files of UNCTAD and CEPII, against the formulas written a second time over plain rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductRealTest {
    private static final int TUR = 640;
    private static final int PAK = 770;
    private static final int AFG = 700;
    private static final int ZAF = 560;
    private static final Measures MEASURES = new Measures(EconomyMeasures.list());

    private final Store store = RealStore.everything();

    @AfterAll
    void close() {
        store.close();
    }

    private Figure one(String id, @Nullable String argument, Subjects subjects, int year) {
        return MEASURES.get(id)
                .compute(Question.of(subjects, YearRange.of(year)).withArgument(argument), store)
                .figures()
                .get(0);
    }

    /** Values by product of the rows of a year that fit, in the file's order. */
    private Map<String, Double> byProduct(
            String source, int year, @Nullable Integer exporter, @Nullable Integer importer) {
        Columns rows = store.query("""
                SELECT product, value FROM trade_flow JOIN snapshot USING (snapshot)
                WHERE source = ? AND year = ? AND level > 0 AND NOT domestic
                  AND coalesce(exporter = ?, CAST(? AS INTEGER) IS NULL) AND coalesce(importer = ?, CAST(? AS INTEGER) IS NULL)
                """, source, year, exporter, exporter, importer, importer);
        Map<String, Double> sums = new HashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            sums.merge(rows.getText("product", i), rows.getDouble("value", i), Double::sum);
        }
        return sums;
    }

    private static double sum(Map<String, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void complementarityOfTurkiyeAndPakistanIn2015() {
        Map<String, Double> x = byProduct("unctad-trade", 2015, TUR, null);
        Map<String, Double> m = byProduct("unctad-trade", 2015, null, PAK);
        double apart = 0;
        for (int section = 0; section < 10; section++) {
            String code = String.valueOf(section);
            apart += Math.abs(m.getOrDefault(code, 0.0) / sum(m) - x.getOrDefault(code, 0.0) / sum(x));
        }
        Figure figure = one("trade.complementarity", null, Subjects.pair(TUR, PAK), 2015);
        assertThat(figure.getValue()).isCloseTo(100 - 50 * apart, within(1e-9));
        assertThat(figure.n()).isEqualTo(10);
        assertThat(figure.note()).isEqualTo("SITC:1, reconciled value");
    }

    @Test
    void twoWayTradeOfTurkiyeAndPakistanIn2015() {
        Map<String, Double> x = byProduct("unctad-trade", 2015, TUR, PAK);
        Map<String, Double> m = byProduct("unctad-trade", 2015, PAK, TUR);
        // The ten rows of the file, in thousands, as printed.
        assertThat(x.get("0")).isCloseTo(16_574_655, within(1.0));
        double apart = 0;
        for (int section = 0; section < 10; section++) {
            String code = String.valueOf(section);
            apart += Math.abs(x.getOrDefault(code, 0.0) - m.getOrDefault(code, 0.0));
        }
        Figure figure = one("trade.intra_industry", null, Subjects.pair(TUR, PAK), 2015);
        assertThat(figure.getValue()).isCloseTo(1 - apart / (sum(x) + sum(m)), within(1e-12));
        assertThat(MEASURES.get("trade.intra_industry").lineage(figure, store).rowCount())
                .isEqualTo(x.size() + m.size());
    }

    @Test
    void advantagesOfAYearWeighedByTheWorldSumToOneForEveryState() {
        Map<String, Double> world = byProduct("unctad-trade", 2005, null, null);
        Map<Integer, Double> sums = new HashMap<>();
        for (int section = 0; section < 10; section++) {
            String code = String.valueOf(section);
            double part = world.getOrDefault(code, 0.0) / sum(world);
            FigureColumns all = MEASURES.get("trade.rca")
                    .compute(
                            Question.of(new Subjects.AllStates(), YearRange.of(2005))
                                    .withArgument(code),
                            store);
            for (Figure figure : all.figures()) {
                if (figure.value() != null) {
                    sums.merge(figure.id().from(), figure.getValue() * part, Double::sum);
                }
            }
        }
        assertThat(sums).hasSize(189);
        assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-9)));
    }

    @Test
    void theSampleOfTwoExportersKnowsTheirSalesOnly() {
        Map<String, Double> x = byProduct("baci", 2021, AFG, null);
        Map<String, Double> y = byProduct("baci", 2021, ZAF, null);
        double common = 0;
        for (String code : x.keySet()) {
            common += Math.min(x.get(code) / sum(x), y.getOrDefault(code, 0.0) / sum(y));
        }
        Figure figure = one("trade.similarity", null, Subjects.pair(AFG, ZAF), 2021);
        assertThat(figure.getValue()).isCloseTo(100 * common, within(1e-9));
        assertThat(figure.note()).startsWith("HS:6");
        assertThat(figure.snapshot()).startsWith("baci:");
        Figure imports = one("trade.complementarity", null, Subjects.pair(AFG, ZAF), 2021);
        assertThat(imports.status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(imports.note()).contains("the sales of Afghanistan and South Africa only");
        assertThat(one("trade.rca", "HS:080620", Subjects.state(AFG), 2021).status())
                .isEqualTo(Status.OUT_OF_COVERAGE);
    }

    @Test
    void allPairsAtOnceAreInBoundsAndGiveWhatOnePairGives() {
        for (String id : List.of("trade.complementarity", "trade.similarity", "trade.intra_industry")) {
            List<Figure> all = MEASURES.get(id)
                    .compute(Question.of(new Subjects.AllPairs(), YearRange.of(2015)), store)
                    .figures();
            double high = MEASURES.get(id).definition().high();
            assertThat(all).hasSizeGreaterThan(8000);
            assertThat(all)
                    .filteredOn(figure -> figure.value() != null)
                    .allSatisfy(figure -> assertThat(figure.getValue()).isBetween(0.0, high));
            Figure pair = one(id, null, Subjects.pair(TUR, PAK), 2015);
            assertThat(all)
                    .filteredOn(figure -> figure.id().equals(pair.id()))
                    .singleElement()
                    .satisfies(figure -> assertThat(figure.getValue()).isCloseTo(pair.getValue(), within(1e-9)));
        }
    }
}
