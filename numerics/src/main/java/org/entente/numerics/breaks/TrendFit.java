package org.entente.numerics.breaks;

/** A segment with a line of its own. */
final class TrendFit implements RunningFit {
    private final double[] t;
    private final double[] y;
    private int n;
    private double meanT;
    private double meanY;
    private double tt;
    private double ty;
    private double squares;

    TrendFit(BreakModel model) {
        t = model.lookup();
        y = model.values();
    }

    @Override
    public void clear() {
        n = 0;
        meanT = 0;
        meanY = 0;
        tt = 0;
        ty = 0;
        squares = 0;
    }

    @Override
    public double add(int i) {
        double dt = t[i] - meanT;
        double dy = y[i] - meanY;
        if (n >= 2) {
            double error = dy - ty / tt * dt;
            squares += error * error / (1 + 1.0 / n + dt * dt / tt);
        }
        n++;
        meanT += dt / n;
        meanY += dy / n;
        tt += dt * (t[i] - meanT);
        ty += dt * (y[i] - meanY);
        return squares;
    }
}
