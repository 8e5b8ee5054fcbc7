package org.entente.numerics.breaks;

/**
 * A change after an observation that was named beforehand; the statistic is F, and no number for a
 * series that is a line up to rounding: without errors there is nothing to judge by. For one
 * thread.
 */
final class DatedChange implements Change {
    /** Squares of residuals up to this part of those of the values are rounding. */
    private static final double ROUNDING = 1e-24;

    private final int parameters;
    private final Projection whole;
    private final Projection before;
    private final Projection after;
    private final double[] flat;
    private final double[] split;

    /** @param at observations before the change */
    DatedChange(BreakModel model, int at) {
        parameters = model.parameters();
        whole = Projection.of(model, 0, model.size());
        before = Projection.of(model, 0, at);
        after = Projection.of(model, at, model.size());
        flat = new double[model.size()];
        split = new double[model.size()];
    }

    @Override
    public double[] remainders(double[] y) {
        before.residuals(y, split);
        after.residuals(y, split);
        return split;
    }

    @Override
    public double statistic(double[] y) {
        whole.residuals(y, flat);
        double all = squares(flat);
        if (all <= ROUNDING * squares(y)) {
            return Double.NaN;
        }
        double left = squares(remainders(y));
        return (all - left) / parameters / (left / (y.length - 2 * parameters));
    }

    private static double squares(double[] residuals) {
        double sum = 0;
        for (double e : residuals) {
            sum += e * e;
        }
        return sum;
    }
}
