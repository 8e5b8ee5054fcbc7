package org.entente.measure.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.entente.country.CountryNames;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Among;
import org.entente.measure.model.Aspect;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where a figure stands among all pairs, those of its regions or power classes, and one state's.
 */
class AmongTest {
    private static final Measures MEASURES = StandardMeasures.create();
    private static final int TURKEY = 640;
    private static final int PAKISTAN = 770;
    private static final int INDIA = 750;
    private static final int IRAN = 630;
    private static final int SAUDI_ARABIA = 670;
    private static final int GREECE = 350;

    private final CanonicalRows rows = new CanonicalRows();

    @AfterEach
    void close() {
        rows.store().close();
    }

    private Figure get(String id) {
        return new Figures(MEASURES, rows.store(), FrozenFigures.none())
                .find(new FigureIds(MEASURES, CountryNames.standard()).parse(id))
                .orElseThrow();
    }

    /** Sales of so many millions in both directions. */
    private void trade(int year, int a, int b, int millions) {
        rows.flow(year, a, b, millions);
        rows.flow(year, b, a, millions);
    }

    private void tradeOf2010() {
        rows.snapshot("cow-trade", "4.0", 2009, 2011, "trade_flow");
        trade(2010, TURKEY, PAKISTAN, 10);
        trade(2010, TURKEY, INDIA, 40);
        trade(2010, TURKEY, IRAN, 30);
        trade(2010, SAUDI_ARABIA, PAKISTAN, 20);
        trade(2010, TURKEY, GREECE, 100);
        trade(2010, INDIA, PAKISTAN, 5);
    }

    /**
     * By UN M49 Türkiye and Saudi Arabia are Western Asia; Pakistan, India and Iran Southern Asia;
     * Greece Southern Europe.
     */
    @ParameterizedTest
    @CsvSource({
        "trade.total/TUR-PAK/2010#rank, 5, 6",
        "trade.total/TUR-PAK/2010#rank-among-region, 4, 4",
        "trade.total/TUR-PAK/2010#percentile-among-region, 0.125, 4",
        "trade.total/SAU-PAK/2010#rank-among-region, 3, 4",
        "trade.total/IND-PAK/2010#rank-among-region, 1, 1",
        "trade.total/TUR-PAK/2010#rank-among-partners-of-TUR, 4, 4",
        "trade.total/TUR-PAK/2010#rank-among-partners-of-PAK, 2, 3",
        "trade.total/TUR-PAK/2010#percentile-among-partners-of-PAK, 0.5, 3",
        "trade.exports/TUR>PAK/2010#rank-among-partners-of-TUR, 4, 4",
        "trade.exports/TUR>PAK/2010#rank-among-partners-of-PAK, 2, 3",
        "trade.exports/TUR>PAK/2010#rank-among-region, 4, 4",
    })
    void aPairStandsAmongItsPeers(String id, double standing, long of) {
        tradeOf2010();
        Figure figure = get(id);
        assertThat(figure.getValue()).isCloseTo(standing, within(1e-12));
        assertThat(figure.n()).isEqualTo(of);
    }

    /** 1896: Britain, France and Italy are majors by the list; of Spain no capability is known. */
    @Test
    void powerClassesAreThoseOfTheYear() {
        rows.snapshot("cow-trade", "4.0", 1895, 1897, "trade_flow");
        trade(1896, 200, 220, 50);
        trade(1896, 200, 325, 40);
        trade(1896, 220, 325, 30);
        trade(1896, 200, 230, 90);
        rows.snapshot("nmc", "5.0", 1895, 1897);
        rows.covers("state_year", "cinc", 1895, 1897);
        Figure rank = get("trade.total/GBR-ITA/1896#rank-among-class");
        assertThat(rank.getValue()).isEqualTo(2);
        assertThat(rank.n()).isEqualTo(3);
        Figure unknown = get("trade.total/GBR-ESP/1896#rank-among-class");
        assertThat(unknown.status()).isEqualTo(Status.UNDEFINED);
        assertThat(unknown.note()).contains("power.class");
    }

    @Test
    void aStateHasNoPartners() {
        assertThatThrownBy(() -> get("power.class/TUR/1896#rank-among-partners-of-TUR"))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("not about pairs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"percentile-among-partners-of-IND", "rank-among-partners-of-IND"})
    void partnersAreThoseOfOneOfTheTwo(String aspect) {
        tradeOf2010();
        assertThatThrownBy(() -> get("trade.total/TUR-PAK/2010#" + aspect))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("India is not one of the two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"percentile-among-class", "rank-among-region", "percentile-among-partners-of-PAK", "rank"})
    void anAspectReadsBackWhatItWrites(String aspect) {
        assertThat(Aspect.parse(aspect).write()).isEqualTo(aspect);
    }

    @ParameterizedTest
    @ValueSource(strings = {"median", "percentile-among", "rank-among-partners-of-XXX", "percentile-among-nobody"})
    void whatIsNoAspectIsRefusedWithTheList(String aspect) {
        tradeOf2010();
        assertThatThrownBy(() -> get("trade.total/TUR-PAK/2010#" + aspect))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("-among-region");
    }

    /** Against counting by hand over random trade of twelve states. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void ranksEqualAPlainCount(int seed) {
        Random random = new Random(seed);
        int[] states = {TURKEY, PAKISTAN, INDIA, IRAN, SAUDI_ARABIA, GREECE, 2, 200, 220, 365, 710, 740};
        rows.snapshot("cow-trade", "4.0", 2009, 2011, "trade_flow");
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            for (int j = i + 1; j < states.length; j++) {
                if (random.nextInt(4) > 0) {
                    // Few different values, so that there are ties.
                    pairs.add(new int[] {states[i], states[j], 1 + random.nextInt(9)});
                }
            }
        }
        pairs.forEach(pair -> trade(2010, pair[0], pair[1], pair[2]));
        Figures figures = new Figures(MEASURES, rows.store(), FrozenFigures.none());
        for (int[] pair : pairs) {
            Question question = Question.of(Subjects.pair(pair[0], pair[1]), YearRange.of(2010));
            double partners = figures.listAspect(
                            "trade.total", question, new Aspect("rank", new Among.PartnersOf(pair[0])).write())
                    .get(0)
                    .getValue();
            assertThat(partners)
                    .isEqualTo(1
                            + pairs.stream()
                                    .filter(p -> p[0] == pair[0] || p[1] == pair[0])
                                    .filter(p -> p[2] > pair[2])
                                    .count());
            Figure region = figures.listAspect(
                            "trade.total", question, new Aspect("percentile", new Among.Region()).write())
                    .get(0);
            List<int[]> alike =
                    pairs.stream().filter(p -> regions(p).equals(regions(pair))).toList();
            double below = alike.stream().filter(p -> p[2] < pair[2]).count();
            double equal = alike.stream().filter(p -> p[2] == pair[2]).count();
            assertThat(region.getValue()).isCloseTo((below + equal / 2) / alike.size(), within(1e-12));
            assertThat(Objects.requireNonNull(region.n())).isEqualTo(alike.size());
        }
    }

    private static List<String> regions(int[] pair) {
        List<String> regions = new ArrayList<>();
        regions.add(StateSystem.standard().get(pair[0]).region());
        regions.add(StateSystem.standard().get(pair[1]).region());
        regions.sort(null);
        return regions;
    }
}
