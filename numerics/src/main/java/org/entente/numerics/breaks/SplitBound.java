package org.entente.numerics.breaks;

import java.util.List;

/**
 * Finds out with little work that a series has no date whose F is as large as that of another one:
 * nearly all drawn series have none. The observations before the first date of a group of dates and
 * those after its last leave, each with a regression of their own, at most as much as any date of
 * the group leaves, since more observations never leave less. What is that near that rounding might
 * decide is left to {@link SearchedChange}. For one thread.
 */
final class SplitBound {
    private static final int GROUPS = 8;

    /** Sums of squares differ by rounding by much less than this part. */
    private static final double ROUNDING = 1e-6;

    private final boolean sloped;
    private final double[] t;
    private final int parameters;
    /**
     * What the regression of the model without a change has for each observation: taken away, it
     * changes no residual, and keeps the sums small.
     */
    private final double[] fitted;

    private final double greatest;
    private final int[] edges;
    private final Side whole;
    private final Side[] before;
    private final Side[] after;
    private final double[] sums;
    private final double[] products;
    private final double[] squares;

    /**
     * @param model a mean or a line
     * @param from observations before the first date
     * @param to observations before the last
     */
    SplitBound(BreakModel model, int from, int to) {
        int n = model.size();
        sloped = model.kind() == BreakModel.Kind.TREND;
        t = model.lookup();
        parameters = model.parameters();
        double[] flat = Remainders.of(model, List.of());
        fitted = new double[n];
        double most = 0;
        for (int i = 0; i < n; i++) {
            fitted[i] = model.y(i) - flat[i];
            most = Math.max(most, Math.abs(fitted[i]));
        }
        greatest = most;
        int groups = Math.max(1, Math.min(GROUPS, to - from));
        edges = new int[groups + 1];
        before = new Side[edges.length];
        after = new Side[edges.length];
        for (int k = 0; k < edges.length; k++) {
            edges[k] = from + (to - from) * k / groups;
            before[k] = side(0, edges[k]);
            after[k] = side(edges[k], n);
        }
        whole = side(0, n);
        sums = new double[edges.length];
        products = new double[edges.length];
        squares = new double[edges.length];
    }

    /**
     * What the times of some observations have to do with what is left of them: 1/n, their mean,
     * and one over the sum of their squares about it.
     */
    private record Side(double share, double middle, double spread) {
        /** Σy² − (Σy)²/n − (Σty − t̄·Σy)²/Σ(t − t̄)². */
        double left(double sum, double product, double square) {
            double along = product - middle * sum;
            return square - sum * sum * share - along * along * spread;
        }
    }

    private Side side(int from, int to) {
        double middle = 0;
        for (int i = from; i < to; i++) {
            middle += t[i] / (to - from);
        }
        double tt = 0;
        for (int i = from; i < to; i++) {
            tt += (t[i] - middle) * (t[i] - middle);
        }
        return new Side(1.0 / (to - from), middle, sloped && tt > 0 ? 1 / tt : 0);
    }

    /** Whether it is certain that F is below so much at each date. */
    boolean isBelow(double[] y, double least) {
        int n = t.length;
        double sum = 0;
        double product = 0;
        double square = 0;
        int from = 0;
        for (int k = 0; k <= edges.length; k++) {
            int to = k < edges.length ? edges[k] : n;
            for (int i = from; i < to; i++) {
                double e = y[i] - fitted[i];
                sum += e;
                product += t[i] * e;
                square += e * e;
            }
            if (k < edges.length) {
                sums[k] = sum;
                products[k] = product;
                squares[k] = square;
            }
            from = to;
        }
        // F ≥ least where what a split leaves is at most this.
        double limit = whole.left(sum, product, square) / (1 + least / (n - 2 * parameters));
        double lost = ROUNDING * greatest;
        if (!(limit > ROUNDING * square && square > n * lost * lost)) {
            return false;
        }
        double enough = limit * (1 + ROUNDING);
        for (int k = 0; k + 1 < edges.length; k++) {
            double left = before[k].left(sums[k], products[k], squares[k])
                    + after[k + 1].left(sum - sums[k + 1], product - products[k + 1], square - squares[k + 1]);
            if (!(left > enough)) {
                return false;
            }
        }
        return true;
    }
}
