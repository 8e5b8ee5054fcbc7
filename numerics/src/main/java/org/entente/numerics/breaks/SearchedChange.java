package org.entente.numerics.breaks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change wherever the F statistic is largest; the statistic is that F. For one thread. */
final class SearchedChange implements Change {
    private final BreakModel model;
    private final int from;
    /** Sums of squared residuals of the first, and of the last, so many observations. */
    private final double[] before;

    private final double[] after;
    private final double[] statistics;
    private final @Nullable TrendPass forward;
    private final @Nullable TrendPass backward;
    private final @Nullable SplitBound bound;

    /**
     * @param from observations before the first date that is looked at
     * @param to observations before the last
     */
    SearchedChange(BreakModel model, int from, int to) {
        this.model = model;
        this.from = from;
        this.before = new double[model.size() + 1];
        this.after = new double[model.size() + 1];
        this.statistics = new double[to - from + 1];
        boolean trend = model.kind() == BreakModel.Kind.TREND;
        this.forward = trend ? new TrendPass(model.lookup(), true) : null;
        this.backward = trend ? new TrendPass(model.lookup(), false) : null;
        this.bound = model.kind() == BreakModel.Kind.REGRESSION ? null : new SplitBound(model, from, to);
    }

    @Override
    public double[] remainders(double[] y) {
        BreakModel drawn = model.withValues(y);
        return Remainders.of(drawn, List.of(from + highest(statistics(drawn))));
    }

    @Override
    public double statistic(double[] y) {
        double[] all = statistics(model.withValues(y));
        return all[highest(all)];
    }

    @Override
    public boolean reaches(double[] y, double least) {
        return (bound == null || !bound.isBelow(y, least)) && Change.super.reaches(y, least);
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
        return new SearchedChange(model, from, to).statistics(model);
    }

    /** Those of the model with other values; they stand where the last ones did. */
    private double[] statistics(BreakModel drawn) {
        int n = drawn.size();
        if (forward != null && backward != null) {
            forward.squares(drawn.values(), before);
            backward.squares(drawn.values(), after);
        } else {
            RunningFit fit = drawn.runningFit();
            fit.clear();
            for (int i = 0; i < n; i++) {
                before[i + 1] = fit.add(i);
            }
            fit.clear();
            for (int i = n - 1; i >= 0; i--) {
                after[n - i] = fit.add(i);
            }
        }
        for (int i = 0; i < statistics.length; i++) {
            double split = before[from + i] + after[n - from - i];
            statistics[i] = (before[n] - split) / (split / (n - 2 * drawn.parameters()));
        }
        return statistics;
    }
}
