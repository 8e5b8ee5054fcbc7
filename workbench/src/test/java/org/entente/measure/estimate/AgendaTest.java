package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.RealStore;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.numerics.breaks.BreakAnalysis;
import org.entente.numerics.breaks.BreakModel;
import org.entente.numerics.pairs.LevelsDecomposition;
import org.entente.numerics.pairs.PairPanel;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

/** Breaks that all pairs share are of the agenda, not of a pair. */
class AgendaTest {
    private static final int MEMBERS = 12;
    private static final int YEARS = 40;
    private static final int LAST = YEARS - 1;

    /**
     * Pairs without any change of their own: a level of each pair, effects of states that jump in
     * year 20 with the agenda, and noise with an autocorrelation of 0.3.
     */
    private static PairPanel placebo(SplittableRandom random) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            for (int j = i + 1; j < MEMBERS; j++) {
                pairs.add(new int[] {i, j});
            }
        }
        PairPanel panel = new PairPanel(
                MEMBERS,
                YEARS,
                pairs.stream().mapToInt(p -> p[0]).toArray(),
                pairs.stream().mapToInt(p -> p[1]).toArray());
        double[] jump = new double[MEMBERS];
        Arrays.setAll(jump, i -> 0.05 + 0.05 * random.nextDouble());
        for (int p = 0; p < pairs.size(); p++) {
            double level = 0.6 + 0.05 * random.nextGaussian();
            double noise = 0;
            for (int t = 0; t < YEARS; t++) {
                noise = 0.3 * noise + 0.02 * random.nextGaussian();
                double agenda = t < YEARS / 2 ? 0 : jump[pairs.get(p)[0]] + jump[pairs.get(p)[1]];
                panel.set(p, t, level + agenda + noise);
            }
        }
        return panel;
    }

    private static double p(double[] values) {
        double[] years = new double[values.length];
        Arrays.setAll(years, t -> t);
        BreakAnalysis analysis =
                BreakAnalysis.of(BreakModel.trend(years, values), BreakRequest.TRIM, BreakRequest.MOST);
        return analysis.bootstrapped().orElseThrow().p();
    }

    @Test
    void placeboPairsHaveBreaksRawAndHardlyAnyNet() {
        SplittableRandom random = new SplittableRandom(2016);
        int raw = 0;
        int net = 0;
        int all = 0;
        for (int world = 0; world < 8; world++) {
            PairPanel panel = placebo(random);
            int[] nobody = new int[MEMBERS * YEARS];
            Arrays.fill(nobody, -1);
            LevelsDecomposition levels = LevelsDecomposition.of(panel, nobody);
            for (int p = 0; p < panel.pairs(); p += 2) {
                double[] values = new double[YEARS];
                double[] left = new double[YEARS];
                for (int t = 0; t <= LAST; t++) {
                    values[t] = panel.get(p, t);
                    left[t] = levels.pair(p, t);
                }
                all++;
                raw += p(values) <= BreakStudy.LEVEL ? 1 : 0;
                net += p(left) <= BreakStudy.NET_LEVEL ? 1 : 0;
            }
        }
        assertThat((double) raw / all).isGreaterThan(0.8);
        assertThat((double) net / all).isLessThanOrEqualTo(0.05);
    }

    /** A change of one pair remains when the agenda is taken out. */
    @Test
    void aBreakOfThePairSurvives() {
        PairPanel panel = placebo(new SplittableRandom(1995));
        for (int t = 15; t < YEARS; t++) {
            panel.set(0, t, panel.get(0, t) + 0.2);
        }
        int[] nobody = new int[MEMBERS * YEARS];
        Arrays.fill(nobody, -1);
        LevelsDecomposition levels = LevelsDecomposition.of(panel, nobody);
        double[] left = new double[YEARS];
        Arrays.setAll(left, t -> levels.pair(0, t));
        assertThat(p(left)).isLessThan(0.01);
    }

    /**
     * Of random pairs most have a break of raw agreement, and at most one in twenty an established
     * one.
     */
    @Test
    void randomPairsHaveHardlyAnyEstablishedBreak() {
        int[] states = {
            2, 20, 40, 70, 100, 140, 155, 160, 200, 210, 220, 230, 290, 310, 325, 345, 350, 360, 365, 380, 390, 432,
            433, 436, 451, 475, 500, 501, 510, 530, 540, 560, 600, 615, 616, 620, 625, 630, 640, 645, 651, 652, 660,
            663, 666, 670, 700, 710, 750, 770, 771, 775, 800, 820, 840, 850, 900, 920
        };
        SplittableRandom random = new SplittableRandom(70);
        int raw = 0;
        int established = 0;
        int all = 0;
        try (Store store = RealStore.everything()) {
            Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());
            while (all < 40) {
                int a = states[random.nextInt(states.length)];
                int b = states[random.nextInt(states.length)];
                BreakSeries series = a == b
                        ? BreakSeries.of(List.of(), BreakScale.LEVEL)
                        : BreakStudy.series(
                                figures,
                                "un.agreement",
                                Question.of(Subjects.pair(a, b), new YearRange(1946, 2023)),
                                BreakScale.LEVEL);
                if (series.size() >= 30) {
                    BreakSeries net =
                            BreakStudy.net(figures, series, "un.agreement").orElseThrow();
                    all++;
                    raw += p(series.values()) <= BreakStudy.LEVEL ? 1 : 0;
                    boolean unusual = BreakStudy.amongOtherPairs(figures, net, "un.agreement")
                                    .orElse(1)
                            <= BreakStudy.LEVEL;
                    established += unusual && p(net.values()) <= BreakStudy.NET_LEVEL ? 1 : 0;
                }
            }
        }
        assertThat(raw).isGreaterThan(all / 2);
        assertThat(established).isLessThanOrEqualTo(all / 20);
    }
}
