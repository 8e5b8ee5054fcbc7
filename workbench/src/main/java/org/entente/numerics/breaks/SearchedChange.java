package org.entente.numerics.breaks;

import java.util.List;

/**
 * A change wherever the F statistic is largest; the statistic is that F.
 *
 * @param from observations before the first date that is looked at
 * @param to observations before the last
 */
record SearchedChange(BreakModel model, int from, int to) implements Change {

    @Override
    public double[] remainders(double[] y) {
        BreakModel drawn = model.withValues(y);
        return Remainders.of(drawn, List.of(from + highest(statistics(drawn, from, to))));
    }

    @Override
    public double statistic(double[] y) {
        double[] statistics = statistics(model.withValues(y), from, to);
        return statistics[highest(statistics)];
    }

    static int highest(double[] statistics) {
        int best = 0;
        for (int i = 1; i < statistics.length; i++) {
            if (statistics[i] > statistics[best]) {
                best = i;
            }
        }
        return best;
    }

    /** F of a change after each number of observations. */
    static double[] statistics(BreakModel model, int from, int to) {
        int n = model.size();
        double[] before = new double[n + 1];
        double[] after = new double[n + 1];
        RunningFit fit = model.runningFit();
        fit.clear();
        for (int i = 0; i < n; i++) {
            before[i + 1] = fit.add(i);
        }
        fit.clear();
        for (int i = n - 1; i >= 0; i--) {
            after[i] = fit.add(i);
        }
        double[] statistics = new double[to - from + 1];
        for (int b = from; b <= to; b++) {
            double split = before[b] + after[b];
            statistics[b - from] = (before[n] - split) / (split / (n - 2 * model.parameters()));
        }
        return statistics;
    }
}
