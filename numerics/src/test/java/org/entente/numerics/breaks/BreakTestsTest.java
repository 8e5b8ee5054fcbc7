package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.entente.numerics.Normal;
import org.entente.numerics.Tails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws against published critical values, and the tests against series of which the truth is
 * known.
 */
class BreakTestsTest {

    /** A first-order autoregression about zero, started at rest. */
    private static double[] autoregression(Random random, int n, double correlation) {
        double[] y = new double[n];
        double value = 0;
        for (int i = -100; i < n; i++) {
            value = correlation * value + random.nextGaussian();
            if (i >= 0) {
                y[i] = value;
            }
        }
        return y;
    }

    private static double[] step(long seed, int n, int at, double height) {
        double[] y = StructuralBreaksTest.noise(seed, n);
        for (int i = at; i < n; i++) {
            y[i] += height;
        }
        return y;
    }

    @Test
    void theSymmetricLawHasBaisQuantile() {
        // Bai (1997), section 4: 11 for 95 % in the symmetric case, 7 for 90 %.
        BaiDistribution law = new BaiDistribution(1, 1);
        assertThat(law.cdf(0)).isCloseTo(0.5, within(1e-12));
        assertThat(law.quantile(0.975)).isCloseTo(11.03, within(0.01));
        assertThat(law.quantile(0.95)).isCloseTo(7.69, within(0.01));
        assertThat(law.quantile(0.025)).isCloseTo(-law.quantile(0.975), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 2", "3, 0.2", "1, 10", "0.05, 0.05", "20, 1"})
    void seenFromTheOtherSideTheLawIsMirrored(double xi, double phi) {
        BaiDistribution law = new BaiDistribution(xi, phi);
        BaiDistribution mirrored = new BaiDistribution(1 / xi, 1 / phi);
        double before = 0;
        for (double x = -400; x <= 400; x += 0.5) {
            double value = law.cdf(x);
            assertThat(value).isCloseTo(1 - mirrored.cdf(-x * xi * xi / phi), within(1e-9));
            assertThat(value).isBetween(before - 1e-9, 1 + 1e-9);
            before = value;
        }
    }

    @Test
    void hansensValuesMeetSimulatedCriticalValues() {
        // Bai and Perron (2003, Econometrics Journal 6), trimming 0.15: 8.58 at 5 % and 12.29 at 1
        // % for one coefficient, and Andrews (1993): 8.85 and 12.35.
        double lambda = Math.pow(0.85 / 0.15, 2);
        assertThat(HansenPValues.p(HansenPValues.Functional.SUP, 8.58, 1, lambda))
                .isCloseTo(0.05, within(0.003));
        assertThat(HansenPValues.p(HansenPValues.Functional.SUP, 8.85, 1, lambda))
                .isCloseTo(0.05, within(0.006));
        assertThat(HansenPValues.p(HansenPValues.Functional.SUP, 12.29, 1, lambda))
                .isCloseTo(0.01, within(0.001));
        // Without a choice of dates it is the χ² of a given one.
        assertThat(HansenPValues.p(HansenPValues.Functional.SUP, 5.991, 2, 1)).isCloseTo(0.05, within(1e-4));
    }

    @Test
    void otherLawsMeetTheirCriticalValues() {
        assertThat(Cusum.p(1.358)).isCloseTo(0.05, within(1e-3));
        assertThat(UnitRoot.dickeyFullerP(-2.86, false)).isCloseTo(0.05, within(1e-3));
        assertThat(UnitRoot.dickeyFullerP(-3.43, false)).isCloseTo(0.01, within(1e-3));
        assertThat(UnitRoot.dickeyFullerP(-3.41, true)).isCloseTo(0.05, within(1e-3));
        assertThat(UnitRoot.dickeyFullerP(-0.44, false)).isCloseTo(0.90, within(5e-3));
        // F tables: 4.17 at 5 % with 1 and 30 degrees of freedom; χ²: 5.991 with 2.
        assertThat(Tails.f(4.171, 1, 30)).isCloseTo(0.05, within(1e-4));
        assertThat(Tails.chiSquared(5.991, 2)).isCloseTo(0.05, within(1e-4));
        assertThat(Normal.logCumulative(-29.999)).isCloseTo(Normal.logCumulative(-30.001), within(0.1));
        // ln Φ(−40) = −800 − ln 40 − ln √(2π) − 1/1600 + …
        assertThat(Normal.logCumulative(-40)).isCloseTo(-800 - Math.log(40) - 0.9189385332 - 6.2441e-4, within(1e-6));
    }

    @Test
    void chowsTestIsTheOneOfTheTextbook() {
        // 1 3 | 6 8: squares 29 without a change, 2 + 2 with it: F = 25/(4/2) = 12.5 with 1 and 2
        // degrees of freedom.
        DatedTest test =
                DatedTest.at(BreakModel.mean(new double[] {1, 3, 6, 8}), 2).orElseThrow();
        assertThat(test.classical().statistic()).isCloseTo(12.5, within(1e-12));
        // t with two degrees of freedom: p = 1 − t/√(2 + t²) for both sides.
        assertThat(test.classical().p()).isCloseTo(1 - Math.sqrt(12.5 / 14.5), within(1e-12));
        assertThat(DatedTest.at(BreakModel.mean(new double[] {1, 3, 6, 8}), 1)).isEmpty();
        assertThat(DatedTest.at(BreakModel.mean(new double[] {1, 1, 2, 2}), 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void aPlantedStepIsFoundWithItsInterval(long seed) {
        BreakAnalysis analysis = BreakAnalysis.of(BreakModel.mean(step(seed, 90, 41, 3)), 0.15, 5);
        assertThat(analysis.breaks()).hasSize(1);
        FoundBreak found = analysis.breaks().get(0);
        assertThat(found.at()).isBetween(39, 43);
        assertThat(found.interval().orElseThrow().contains(41)).isTrue();
        assertThat(analysis.bootstrapped().orElseThrow().p()).isLessThan(0.01);
        assertThat(found.bootstrapped().orElseThrow().p()).isLessThan(0.01);
        assertThat(analysis.sequential().get(0).p()).isLessThan(1e-6);
        // One more would be granted in one of twenty series at 5 %.
        assertThat(SequentialTest.count(analysis.sequential(), 1e-3)).isEqualTo(1);
        assertThat(analysis.stability().times(0))
                .isEqualTo(analysis.stability().settings().size());
        assertThat(analysis.warns(BreakWarning.SHIFT_OR_AUTOCORRELATION)).isFalse();
    }

    @Test
    void intervalsCoverThePlantedDate() {
        int covered = 0;
        int runs = 200;
        for (int seed = 0; seed < runs; seed++) {
            BreakModel model = BreakModel.mean(step(5000 + seed, 100, 50, 1.5));
            int at = StructuralBreaks.search(model, 0.15, 1)
                    .partitions()
                    .get(1)
                    .breaks()
                    .get(0);
            covered += BreakIntervals.of(model, List.of(at), Errors.HETEROGENEOUS, 0.95)
                            .get(0)
                            .orElseThrow()
                            .contains(50)
                    ? 1
                    : 0;
        }
        assertThat(covered).isBetween((int) (0.90 * runs), runs);
    }

    /** What the asymptotic tests take for a shift: a series that only remembers its last value. */
    @Test
    void correlationInTimeIsNotTakenForAShift() {
        Random random = new Random(31);
        int runs = 120;
        int asymptotic = 0;
        int bootstrapped = 0;
        int dated = 0;
        for (int run = 0; run < runs; run++) {
            BreakModel model = BreakModel.mean(autoregression(random, 60, 0.6));
            FTests tests = FTests.of(model, 0.15, Errors.HETEROGENEOUS).orElseThrow();
            asymptotic += tests.supF().p() <= 0.05 ? 1 : 0;
            bootstrapped += FTests.bootstrapped(model, 0.15).orElseThrow().p() <= 0.05 ? 1 : 0;
            dated += DatedTest.at(model, 30).orElseThrow().bootstrapped().p() <= 0.05 ? 1 : 0;
        }
        // 5 % of 120 are 6, with a standard deviation of 2.4.
        assertThat(bootstrapped).isLessThanOrEqualTo(13);
        assertThat(dated).isLessThanOrEqualTo(13);
        assertThat(asymptotic).isGreaterThan(runs / 3);
    }

    @Test
    void aWanderingSeriesIsWarnedAbout() {
        Random random = new Random(41);
        int warned = 0;
        int steady = 0;
        for (int run = 0; run < 40; run++) {
            warned += analysis(autoregression(random, 80, 1)).warns(BreakWarning.UNIT_ROOT) ? 1 : 0;
            steady += analysis(autoregression(random, 80, 0)).warns(BreakWarning.UNIT_ROOT) ? 1 : 0;
        }
        assertThat(warned).isGreaterThan(30);
        assertThat(steady).isLessThan(8);
    }

    private static BreakAnalysis analysis(double[] y) {
        return BreakAnalysis.of(BreakModel.mean(y), 0.15, 2);
    }

    @Test
    void theSameSeriesAlwaysHasTheSameP() {
        double[] y = step(51, 60, 20, 0.8);
        assertThat(BreakAnalysis.of(BreakModel.mean(y), 0.15, 3).bootstrapped())
                .isEqualTo(BreakAnalysis.of(BreakModel.mean(y), 0.15, 3).bootstrapped());
    }
}
