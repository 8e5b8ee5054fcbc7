package org.entente.numerics.breaks;

import java.util.Arrays;
import java.util.List;

/**
 * p-values for errors that are correlated in time, by series without a change that have the same
 * correlation (in the manner of Diebold and Chen 1996). The asymptotic HAC tests reject far too
 * often in series of the length of ours; these come near their level.
 *
 * <p>The correlation must be measured on what is left after the change that is tested, else a true
 * change would be taken for correlation. But what is left after a change that was searched for is
 * less correlated than the errors were. So the same is done to series that are known to have no
 * change: the first-order autoregression is taken whose series show, after the same search, in the
 * median the correlation that was found (a median-unbiased estimate in the manner of Andrews 1993,
 * by indirect inference, Gouriéroux, Monfort and Renault 1993). Then {@value #DRAWS} series are
 * drawn with its resampled innovations, and where none of them has a statistic as large,
 * {@value #MORE_DRAWS} in all, since a value that is to be adjusted for many tests must be known
 * more finely. p = (1 + draws with a statistic as large) / (1 + draws), so never below 0.0001.
 * Looking closer at the smallest only keeps the level: none is rejected that the first draws would
 * not reject.
 *
 * <p>The generator has a fixed seed: the same series has the same p-value always.
 */
final class BreakBootstrap {
    static final int DRAWS = 999;
    static final int MORE_DRAWS = 9_999;

    private static final int MATCHING_DRAWS = 99;
    private static final double[] CORRELATIONS = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97};
    private static final long SEED = 20_021_103L;
    private static final int BURN_IN = 100;

    /**
     * Series that are drawn side by side, since each of their values waits for the one before; all
     * numbers of draws are multiples of it.
     */
    private static final int AT_ONCE = 3;

    private static final double ROUNDING = 1e-9;

    private final Change change;
    private final double[] fitted;
    private final double[] innovations;
    private final double correlation;

    /** The series that were drawn last: thousands are, some at a time. */
    private final double[][] series;

    private final int[][] orders;

    private BreakBootstrap(BreakModel model, Change change) {
        this.change = change;
        double[] y = new double[model.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = model.y(i);
        }
        double[] e = change.remainders(y).clone();
        double[] flat = Remainders.of(model, List.of());
        fitted = new double[e.length];
        series = new double[AT_ONCE][e.length];
        orders = new int[AT_ONCE][BURN_IN + e.length];
        for (int i = 0; i < e.length; i++) {
            fitted[i] = y[i] - flat[i];
        }
        double found = LongRun.correlation(e);
        innovations = innovations(e, found);
        correlation = matched(found);
    }

    private static double[] innovations(double[] e, double correlation) {
        double[] innovations = new double[e.length - 1];
        double mean = 0;
        for (int i = 1; i < e.length; i++) {
            innovations[i - 1] = e[i] - correlation * e[i - 1];
            mean += innovations[i - 1] / (e.length - 1);
        }
        for (int i = 0; i < innovations.length; i++) {
            innovations[i] -= mean;
        }
        return innovations;
    }

    /**
     * The correlation whose series, after the same change is taken out, have the one that was
     * found; at least 0.
     */
    private double matched(double found) {
        double before = Double.NEGATIVE_INFINITY;
        int[][] all = new int[MATCHING_DRAWS][orders[0].length];
        DrawnOrders.Orders drawn = drawn(SEED + 1, MATCHING_DRAWS);
        for (int draw = 0; draw < MATCHING_DRAWS; draw++) {
            drawn.draw(draw, all[draw]);
        }
        for (int g = 0; g < CORRELATIONS.length; g++) {
            double[] seen = new double[MATCHING_DRAWS];
            for (int draw = 0; draw < MATCHING_DRAWS; draw += AT_ONCE) {
                draw(all[draw], all[draw + 1], all[draw + 2], CORRELATIONS[g]);
                for (int k = 0; k < AT_ONCE; k++) {
                    seen[draw + k] = LongRun.correlation(change.remainders(series[k]));
                }
            }
            Arrays.sort(seen);
            double median = seen[MATCHING_DRAWS / 2];
            if (median >= found) {
                return g == 0 || median == before
                        ? CORRELATIONS[g]
                        : CORRELATIONS[g - 1]
                                + (CORRELATIONS[g] - CORRELATIONS[g - 1]) * (found - before) / (median - before);
            }
            before = Math.max(before, median);
        }
        return CORRELATIONS[CORRELATIONS.length - 1];
    }

    private DrawnOrders.Orders drawn(long seed, int draws) {
        return DrawnOrders.of(seed, innovations.length, orders[0].length, draws);
    }

    /** Series without a change; the next ones take their place. */
    private void draw(int[] one, int[] two, int[] three, double rho) {
        double first = 0;
        double second = 0;
        double third = 0;
        for (int i = 0; i < BURN_IN; i++) {
            first = rho * first + innovations[one[i]];
            second = rho * second + innovations[two[i]];
            third = rho * third + innovations[three[i]];
        }
        for (int i = 0; i < fitted.length; i++) {
            first = rho * first + innovations[one[BURN_IN + i]];
            second = rho * second + innovations[two[BURN_IN + i]];
            third = rho * third + innovations[three[BURN_IN + i]];
            series[0][i] = fitted[i] + first;
            series[1][i] = fitted[i] + second;
            series[2][i] = fitted[i] + third;
        }
    }

    /**
     * The statistic that a share {@code level} of series without a change reach, to a hundredth.
     */
    private double critical(double level) {
        double low = 0;
        double high = 1;
        while (share(high) > level) {
            low = high;
            high *= 2;
        }
        while (high - low > 0.01 * high) {
            double middle = (low + high) / 2;
            if (share(middle) > level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The share of the first draws with a statistic as large. */
    private double share(double least) {
        DrawnOrders.Orders drawn = drawn(SEED, DRAWS);
        int asLarge = 0;
        for (int draws = 0; draws < DRAWS; draws += AT_ONCE) {
            for (int k = 0; k < AT_ONCE; k++) {
                drawn.draw(draws + k, orders[k]);
            }
            draw(orders[0], orders[1], orders[2], correlation);
            for (double[] one : series) {
                asLarge += change.reaches(one, least) ? 1 : 0;
            }
        }
        return (1.0 + asLarge) / (1 + DRAWS);
    }

    private double p(double observed) {
        DrawnOrders.Orders drawn = drawn(SEED, MORE_DRAWS);
        // A series of few different values is drawn again as it is: one as large up to rounding is
        // as large, and so is one without errors, which has no statistic.
        double least = observed - ROUNDING * Math.abs(observed);
        int asLarge = 0;
        int draws = 0;
        while (draws < (asLarge == 0 || draws > DRAWS ? MORE_DRAWS : DRAWS)) {
            for (int k = 0; k < AT_ONCE; k++) {
                drawn.draw(draws + k, orders[k]);
            }
            draw(orders[0], orders[1], orders[2], correlation);
            for (double[] one : series) {
                asLarge += change.reaches(one, least) ? 1 : 0;
            }
            draws += AT_ONCE;
        }
        return (1.0 + asLarge) / (1 + draws);
    }

    /** The statistic that is significant at a level. */
    static double critical(BreakModel model, double level, Change change) {
        return new BreakBootstrap(model, change).critical(level);
    }

    /** How often a series without a change has a statistic as large. */
    static double p(BreakModel model, double observed, Change change) {
        return new BreakBootstrap(model, change).p(observed);
    }
}
