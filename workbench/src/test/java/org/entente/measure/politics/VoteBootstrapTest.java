package org.entente.measure.politics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.entente.country.CountryNames;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals of the similarity of votes by resampling resolutions. */
class VoteBootstrapTest {
    /**
     * A resolution with so many roll calls on which both voted yes, and so many with yes against
     * no.
     */
    private static int[] cluster(int alike, int apart) {
        return new int[] {alike, 0, apart, 0, 0, 0, 0, 0, 0};
    }

    private static int[][] clusters(int count, int alike, int[] kind, int[] other) {
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(i < alike ? kind : other);
        }
        return all.toArray(new int[0][]);
    }

    private static VoteBootstrap.Interval agreement(int[][] clusters, long seed) {
        return VoteBootstrap.interval(clusters, SimilarityIndex.AGREEMENT, seed).orElseThrow();
    }

    /**
     * The share of 100 independent roll calls has a standard error of √(0.7·0.3/100) = 0.0458; 1.96
     * of it each way.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ofIndependentRollCallsItIsTheBinomialInterval(long seed) {
        VoteBootstrap.Interval interval = agreement(clusters(100, 70, cluster(1, 0), cluster(0, 1)), seed);
        // Order statistics of 1,000 draws of hundredths: a hundredth or so of noise at each end.
        assertThat(interval.low()).isCloseTo(0.7 - 1.96 * 0.0458, within(0.021));
        assertThat(interval.high()).isCloseTo(0.7 + 1.96 * 0.0458, within(0.021));
    }

    /**
     * Four paragraphs voted alike in each of 25 resolutions are 25 observations, not 100: twice the
     * standard error.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rollCallsOfOneResolutionAreNotIndependent(long seed) {
        VoteBootstrap.Interval interval = agreement(clusters(25, 15, cluster(4, 0), cluster(0, 4)), seed);
        double error = Math.sqrt(0.6 * 0.4 / 25);
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 * error, within(0.06));
    }

    @ParameterizedTest
    @EnumSource(SimilarityIndex.class)
    void anIntervalHoldsItsBoundsAndThePointAndDependsOnTheSeedOnly(SimilarityIndex index) {
        Random random = new Random(7);
        for (int trial = 0; trial < 20; trial++) {
            int[][] clusters = new int[30][9];
            for (int[] cluster : clusters) {
                for (int roll = 0; roll <= random.nextInt(3); roll++) {
                    cluster[random.nextInt(9)]++;
                }
            }
            VoteBootstrap.Interval interval =
                    VoteBootstrap.interval(clusters, index, trial).orElseThrow();
            int[] sum = new int[9];
            for (int[] cluster : clusters) {
                for (int cell = 0; cell < 9; cell++) {
                    sum[cell] += cluster[cell];
                }
            }
            double point = index.value(ChoiceTable.of(sum));
            assertThat(interval.low()).isBetween(index.low() - 1e-12, interval.high());
            assertThat(interval.high()).isLessThanOrEqualTo(1 + 1e-12);
            assertThat(point).isBetween(interval.low(), interval.high());
            assertThat(VoteBootstrap.interval(clusters, index, trial)).contains(interval);
        }
    }

    /**
     * As many as a power of two, and not; few and many: each resolution counts itself in a cell or
     * row of its own.
     */
    @ParameterizedTest
    @ValueSource(ints = {5, 8, 9, 64, 77, 128, 1000})
    void theNumbersDrawnAreThoseOfTheGenerator(int count) {
        int[][] clusters = new int[count][9];
        for (int i = 0; i < count; i++) {
            clusters[i][i % 9] = i;
        }
        SplittableRandom random = new SplittableRandom(count);
        long[] drawn = VoteBootstrap.draw(clusters, count);
        for (int draw = 0; draw < VoteBootstrap.DRAWS; draw++) {
            long[] rows = new long[3];
            for (int i = 0; i < count; i++) {
                int one = random.nextInt(count);
                rows[one % 9 / 3] += (long) one << 21 * (one % 3);
            }
            assertThat(Arrays.copyOfRange(drawn, 3 * draw, 3 * draw + 3)).isEqualTo(rows);
        }
    }

    @Test
    void alwaysAlikeIsCertainAndChanceCannotBeCorrectedThen() {
        int[][] alike = clusters(10, 10, cluster(1, 0), cluster(0, 1));
        assertThat(agreement(alike, 1)).isEqualTo(new VoteBootstrap.Interval(1, 1));
        assertThat(VoteBootstrap.interval(alike, SimilarityIndex.KAPPA, 1)).isEmpty();
    }

    @Test
    void fewResolutionsHaveNoInterval() {
        int[][] four = clusters(4, 2, cluster(9, 0), cluster(0, 9));
        assertThat(VoteBootstrap.interval(four, SimilarityIndex.AGREEMENT, 1)).isEmpty();
    }

    /**
     * Ten roll calls on five resolutions, and ten on ten: the order of rows does not matter, the
     * resolution does.
     */
    @Test
    void resolutionsAreReadFromTheFile() {
        assertThat(width(rows(10, 2, 1))).isGreaterThan(width(rows(10, 1, 1)));
        assertThat(rows(10, 2, 5)).isEqualTo(rows(10, 2, 1));
        Figure none = rows(4, 1, 1);
        assertThat(none.getValue()).isEqualTo(0.5);
        assertThat(none.low()).isNull();
    }

    private static double width(Figure figure) {
        Double low = figure.low();
        Double high = figure.high();
        assertThat(low).isNotNull();
        assertThat(high).isNotNull();
        return high == null || low == null ? Double.NaN : high - low;
    }

    /**
     * Half of so many roll calls alike.
     *
     * @param each roll calls a resolution
     * @param seed of the order of rows
     */
    private static Figure rows(int rollCalls, int each, int seed) {
        Measures measures = StandardMeasures.create();
        CanonicalRows rows = new CanonicalRows().snapshot("un-votes", "1", 1990, 1990, "un_vote");
        rows.member(640, "Turkey").member(770, "Pakistan");
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rollCalls; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        for (int i : order) {
            rows.rollCall(i + 1, 45, "1990-10-01", "R/45/" + i / each);
            rows.votes(i + 1, new int[] {640, 770}, 1, i < rollCalls / 2 ? 1 : 3);
        }
        try (var store = rows.store()) {
            Figures figures = new Figures(measures, store, FrozenFigures.none());
            Figure figure = figures.find(new FigureIds(measures, CountryNames.standard())
                            .parse("un.agreement/TUR-PAK/1990#bootstrap"))
                    .orElseThrow();
            if (figure.low() != null) {
                assertThat(figures.lineage(figure).worked())
                        .contains("1000 draws of " + (rollCalls + each - 1) / each + " resolutions");
            }
            return figure;
        }
    }
}
