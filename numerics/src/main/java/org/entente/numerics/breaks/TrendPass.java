package org.entente.numerics.breaks;

/**
 * What {@link TrendFit} gives for a segment that grows from one end of the series to the other, the
 * same to the last bit: for thousands of series that were observed at the same times, of which what
 * rests on the times alone is found once.
 */
final class TrendPass {
    private final int[] order;
    private final double[] off;
    private final double[] spread;
    private final double[] scale;

    /**
     * @param t when the values were observed
     * @param forward whether from the first one on, else from the last one back
     */
    TrendPass(double[] t, boolean forward) {
        int n = t.length;
        order = new int[n];
        off = new double[n];
        spread = new double[n];
        scale = new double[n];
        double meanT = 0;
        double tt = 0;
        for (int k = 0; k < n; k++) {
            order[k] = forward ? k : n - 1 - k;
            double time = t[order[k]];
            double dt = time - meanT;
            off[k] = dt;
            spread[k] = tt;
            scale[k] = 1 + 1.0 / k + dt * dt / tt;
            meanT += dt / (k + 1);
            tt += dt * (time - meanT);
        }
    }

    /**
     * Puts the sums of squared residuals of the first so many observations that the pass meets into
     * their places, none of them first.
     */
    void squares(double[] y, double[] into) {
        double meanY = 0;
        double ty = 0;
        double squares = 0;
        into[0] = 0;
        for (int k = 0; k < order.length; k++) {
            double value = y[order[k]];
            double dy = value - meanY;
            if (k >= 2) {
                double error = dy - ty / spread[k] * off[k];
                squares += error * error / scale[k];
            }
            meanY += dy / (k + 1);
            ty += off[k] * (value - meanY);
            into[k + 1] = squares;
        }
    }
}
