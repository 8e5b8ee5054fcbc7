package org.entente.numerics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DyadicRegressionTest {
    private static final int MEMBERS = 7;
    private static final int YEARS = 9;

    /**
     * Rows of all pairs and years, some by chance left out; y is 2x₀ − x₁ with effects and noise.
     */
    private static DyadicRegression.Rows rows(double there, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PairPanel panel = RandomPanel.create(MEMBERS, YEARS, there, random);
        double[] ofPair = random.doubles(panel.pairs()).toArray();
        double[] ofMember = random.doubles(MEMBERS * YEARS).toArray();
        int n = panel.observations();
        int[] first = new int[n];
        int[] second = new int[n];
        int[] pair = new int[n];
        int[] year = new int[n];
        double[] y = new double[n];
        double[][] x = new double[2][n];
        int r = 0;
        for (int p = 0; p < panel.pairs(); p++) {
            for (int t = 0; t < YEARS; t++) {
                if (panel.has(p, t)) {
                    first[r] = panel.first(p);
                    second[r] = panel.second(p);
                    pair[r] = p;
                    year[r] = t;
                    x[0][r] = panel.get(p, t);
                    x[1][r] = RandomPanel.gaussian(random) + ofPair[p];
                    y[r] = 2 * x[0][r]
                            - x[1][r]
                            + ofPair[p]
                            + ofMember[first[r] * YEARS + t]
                            + ofMember[second[r] * YEARS + t]
                            + noise * RandomPanel.gaussian(random);
                    r++;
                }
            }
        }
        return new DyadicRegression.Rows(first, second, pair, year, y, x);
    }

    @Test
    void plantedCoefficientsComeBack() {
        DyadicRegression fit = DyadicRegression.of(rows(0.8, 0, 1));

        assertThat(fit.beta()).containsExactly(new double[] {2, -1}, within(1e-9));
        assertThat(fit.kept()).containsExactly(true, true);
        assertThat(fit.sum(0, 1)[0]).isCloseTo(1, within(1e-9));
        assertThat(fit.sum(0, 1)[1]).isCloseTo(0, within(1e-6));
    }

    /**
     * The normal equations hold: what is left has no product with a regressor, nor with any effect.
     */
    @Test
    void theResidualsAreThoseOfLeastSquares() {
        DyadicRegression.Rows rows = rows(0.7, 1, 2);
        DyadicRegression fit = DyadicRegression.of(rows);
        double[] left = rows.y().clone();
        for (int r = 0; r < left.length; r++) {
            left[r] -= fit.beta()[0] * rows.x()[0][r] + fit.beta()[1] * rows.x()[1][r];
        }
        int[] a = new int[left.length];
        int[] b = new int[left.length];
        int[] c = new int[left.length];
        for (int r = 0; r < left.length; r++) {
            a[r] = rows.first()[r] * YEARS + rows.year()[r];
            b[r] = rows.second()[r] * YEARS + rows.year()[r];
            c[r] = MEMBERS * YEARS + rows.pair()[r];
        }
        double[] e = new CrossedEffects(MEMBERS * YEARS + 21, a, b, c).residuals(left);
        double[] byPair = new double[21];
        double[] byX = new double[2];
        for (int r = 0; r < e.length; r++) {
            byPair[rows.pair()[r]] += e[r];
            byX[0] += e[r] * rows.x()[0][r];
            byX[1] += e[r] * rows.x()[1][r];
        }
        assertThat(byX).containsExactly(new double[2], within(1e-9));
        assertThat(byPair).containsExactly(new double[21], within(1e-9));
    }

    /** The formula of the paper: products of all rows that share a member, one by one. */
    @Test
    void theDyadicCovarianceIsTheSumOverRowsThatShareAMember() {
        DyadicRegression.Rows rows = rows(0.8, 1, 3);
        DyadicRegression.Rows one = new DyadicRegression.Rows(
                rows.first(), rows.second(), rows.pair(), rows.year(), rows.y(), new double[][] {rows.x()[0]});
        DyadicRegression fit = DyadicRegression.of(one);
        int n = rows.y().length;
        int[] a = new int[n];
        int[] b = new int[n];
        int[] c = new int[n];
        for (int r = 0; r < n; r++) {
            a[r] = rows.first()[r] * YEARS + rows.year()[r];
            b[r] = rows.second()[r] * YEARS + rows.year()[r];
            c[r] = MEMBERS * YEARS + rows.pair()[r];
        }
        CrossedEffects effects = new CrossedEffects(MEMBERS * YEARS + 21, a, b, c);
        double[] x = effects.residuals(rows.x()[0]);
        double[] y = effects.residuals(rows.y());
        double xx = 0;
        double xy = 0;
        for (int r = 0; r < n; r++) {
            xx += x[r] * x[r];
            xy += x[r] * y[r];
        }
        double[] u = new double[n];
        for (int r = 0; r < n; r++) {
            u[r] = x[r] * (y[r] - xy / xx * x[r]);
        }
        double dyadic = 0;
        double twoWay = 0;
        for (int r = 0; r < n; r++) {
            for (int s = 0; s < n; s++) {
                boolean member = rows.first()[r] == rows.first()[s]
                        || rows.first()[r] == rows.second()[s]
                        || rows.second()[r] == rows.first()[s]
                        || rows.second()[r] == rows.second()[s];
                dyadic += member ? u[r] * u[s] : 0;
                boolean cluster = rows.pair()[r] == rows.pair()[s] || rows.year()[r] == rows.year()[s];
                twoWay += cluster ? u[r] * u[s] : 0;
            }
        }
        assertThat(fit.beta()[0]).isCloseTo(xy / xx, within(1e-9));
        assertThat(fit.dyadic()[0][0]).isCloseTo(dyadic / xx / xx, within(1e-9));
        assertThat(fit.twoWay()[0][0]).isCloseTo(twoWay / xx / xx, within(1e-9));
    }

    @Test
    void whatTheEffectsExplainIsLeftOut() {
        DyadicRegression.Rows rows = rows(0.9, 1, 4);
        double[] constant = new double[rows.y().length];
        for (int r = 0; r < constant.length; r++) {
            constant[r] = rows.pair()[r];
        }
        double[][] x = {rows.x()[0], constant, rows.x()[0].clone()};
        DyadicRegression fit = DyadicRegression.of(
                new DyadicRegression.Rows(rows.first(), rows.second(), rows.pair(), rows.year(), rows.y(), x));

        assertThat(fit.kept()).containsExactly(true, false, false);
        assertThat(fit.beta()[1]).isZero();
        assertThat(fit.beta()[2]).isZero();
    }
}
