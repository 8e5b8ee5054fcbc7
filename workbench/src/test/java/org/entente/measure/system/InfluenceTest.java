package org.entente.measure.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Indicators of influence on typed rows of 2010: Türkiye 640, Pakistan 770, United States 2, India
 * 750.
 */
class InfluenceTest {
    private static final int TUR = 640;
    private static final int PAK = 770;
    private static final int USA = 2;
    private static final int IND = 750;

    /** How many of all pairs are asked for one by one as well. */
    private static final int SAMPLE = 20;

    private static final Measures MEASURES = StandardMeasures.create();

    private final CanonicalRows canonical = new CanonicalRows()
            .snapshot("cow-igo", "1", 1950, 2012, "igo_joint")
            .row("igo_joint", 2010, TUR, PAK, 60)
            .snapshot("atop", "1", 1950, 2016, "alliance_member", "alliance")
            .snapshot("sipri-transfers", "1", 1950, 2014, "arms_deal")
            .deal(USA, TUR, 2005, "Fighter", 2, 30.0, 2008)
            .snapshot("cow-trade", "1", 1950, 2014, "trade_flow")
            .flow(2010, TUR, PAK, 100)
            .flow(2010, PAK, TUR, 300)
            .flow(2010, TUR, USA, 900)
            .flow(2010, USA, TUR, 100)
            .flow(2010, PAK, USA, 300);
    private final Store store = canonical.store();

    @AfterEach
    void close() {
        store.close();
    }

    private Figure get(String id, int from, int to, int year) {
        return MEASURES.get("influence." + id)
                .compute(Question.of(Subjects.pair(from, to), YearRange.of(year)), store)
                .figures()
                .get(0);
    }

    @Test
    void whatIsMissingLowersTheCoverageAndIsNotZero() {
        // Pakistan imports no arms from 2006 to 2010, so that nobody has a share of them. Of what
        // it sells Türkiye takes 300 of 600, of what it buys all 100: half of the weight is there.
        Figure dependence = get("dependence", TUR, PAK, 2010);
        assertThat(dependence.getValue()).isCloseTo((0.5 + 1) / 2, within(1e-12));
        assertThat(dependence.low()).isCloseTo(1.5 / 4, within(1e-12));
        assertThat(dependence.high()).isCloseTo(3.5 / 4, within(1e-12));
        assertThat(dependence.n()).isEqualTo(2);
        assertThat(dependence.note()).startsWith("without arms.supplier_share:register; with");
    }

    @Test
    void dependenceHasADirectionAndBandwidthHasNone() {
        // Türkiye sells 100 of 1000 to Pakistan, buys 300 of 400 from it, and no arms of its 60.
        Figure back = get("dependence", PAK, TUR, 2010);
        assertThat(back.getValue()).isCloseTo((0.1 + 0.75 + 0) / 4, within(1e-12));
        assertThat(back.low()).isNull();
        assertThat(get("bandwidth", PAK, TUR, 2010)).isEqualTo(get("bandwidth", TUR, PAK, 2010));
        // Trade of 400 m, 60 organisations, no pledge, no arms.
        double bandwidth = (2 * Math.log(401) / Math.log(1 + 1e6) + 2 * 60.0 / 120) / 6;
        assertThat(get("bandwidth", TUR, PAK, 2010).getValue()).isCloseTo(bandwidth, within(1e-12));
        assertThat(get("index", PAK, TUR, 2010).getValue()).isCloseTo(bandwidth * back.getValue(), within(1e-12));
    }

    @Test
    void aYearThatOneSourceDoesNotCoverHasNoFigure() {
        Figure late = get("bandwidth", TUR, PAK, 2013);
        assertThat(late.status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(late.note()).contains("igo.joint");
        // Dependence does not rest on organisations; trade is not reported then, and that is half
        // of the weight.
        assertThat(get("dependence", TUR, PAK, 2013).status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(get("index", TUR, PAK, 2013).status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(get("dependence", TUR, PAK, 1953).status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(get("bandwidth", TUR, IND, 2010).status()).isEqualTo(Status.NOT_REPORTED);
    }

    /** As Russia and Serbia after 1992: arms from others, trade in no row of the source. */
    @Test
    void armsAloneMakeNoDependence() {
        Figure dependence = get("dependence", IND, TUR, 2010);
        assertThat(dependence.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(dependence.note()).startsWith("no value of trade.share, trade.import_share");
        assertThat(get("index", IND, TUR, 2010).value()).isNull();
    }

    @Test
    void tradeOfOthersChangesNothing() {
        Figure before = get("index", PAK, TUR, 2010);
        canonical.flow(2010, USA, IND, 400_000).flow(2010, IND, USA, 400_000);
        assertThat(get("index", PAK, TUR, 2010)).isEqualTo(before);
    }

    @Test
    void allPairsAtOnceGiveWhatOneGives() {
        for (String id : List.of("bandwidth", "dependence", "index")) {
            List<Figure> all = MEASURES.get("influence." + id)
                    .compute(Question.of(new Subjects.AllPairs(), YearRange.of(2010)), store)
                    .figures();
            List<Figure> asked = new ArrayList<>(all.stream()
                    .filter(figure -> figure.value() != null || figure.id().from() == IND)
                    .toList());
            Collections.shuffle(asked, new Random(2010));
            assertThat(asked.subList(0, Math.min(SAMPLE, asked.size())))
                    .isNotEmpty()
                    .allSatisfy(figure -> assertThat(figure)
                            .isEqualTo(get(id, figure.id().from(), figure.id().to(), 2010)));
            assertThat(all).filteredOn(figure -> figure.value() != null).isNotEmpty();
        }
    }

    @Test
    void theLineageHoldsTheRowsOfAllIndicators() {
        Figure index = get("index", PAK, TUR, 2010);
        var lineage = MEASURES.get("influence.index").lineage(index, store);
        assertThat(lineage.rows())
                .extracting(ref -> ref.table())
                .contains("trade_flow", "igo_joint", "arms_deal")
                .doesNotHaveDuplicates();
        assertThat(lineage.worked()).startsWith("influence.index = (2·").contains("× (");
    }

    @Test
    void everyIndicatorNamesAMeasureAndASourceThatItReads() {
        List<InfluenceIndicator> all = InfluenceIndicator.listAll();
        assertThat(all).hasSizeGreaterThanOrEqualTo(7);
        assertThat(all)
                .allSatisfy(one -> assertThat(
                                MEASURES.get(one.measure()).definition().sources())
                        .contains(one.source()));
    }

    @Test
    void theMeanLeavesOutWhatIsMissing() {
        Influence.Mean mean = Influence.Mean.of(
                new double[] {2, 1, 1},
                new OptionalDouble[] {OptionalDouble.of(0.5), OptionalDouble.empty(), OptionalDouble.of(1)},
                List.of("a", "b", "c"));
        assertThat(mean.value()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(mean.low()).isEqualTo(0.5);
        assertThat(mean.high()).isEqualTo(0.75);
        assertThat(mean.coverage()).isEqualTo(0.75);
        assertThat(mean.missing()).containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void scalesRiseFromNothingToFull(long seed) {
        Random random = new Random(seed);
        for (InfluenceIndicator one : InfluenceIndicator.listAll()) {
            double less = random.nextDouble() * one.full();
            double more = less + random.nextDouble() * (one.full() - less);
            assertThat(one.scaled(0)).isZero();
            assertThat(one.scaled(one.full())).isCloseTo(1, within(1e-12));
            assertThat(one.scaled(2 * one.full())).isEqualTo(1);
            assertThat(one.scaled(less)).isBetween(0.0, one.scaled(more) + 1e-15);
        }
    }
}
