package org.entente.numerics.breaks;

/** A change after an observation that was named beforehand; the statistic is F. For one thread. */
final class DatedChange implements Change {
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
        double left = squares(remainders(y));
        return (squares(flat) - left) / parameters / (left / (y.length - 2 * parameters));
    }

    private static double squares(double[] residuals) {
        double sum = 0;
        for (double e : residuals) {
            sum += e * e;
        }
        return sum;
    }
}
