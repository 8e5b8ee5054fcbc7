package org.entente.numerics.breaks;

/** A segment with a mean of its own (Welford 1962). */
final class MeanFit implements RunningFit {
    private final double[] y;
    private final double[] inverse;
    private int n;
    private double mean;
    private double squares;

    MeanFit(BreakModel model) {
        y = model.values();
        inverse = model.lookup();
    }

    @Override
    public void clear() {
        n = 0;
        mean = 0;
        squares = 0;
    }

    @Override
    public double add(int i) {
        double error = y[i] - mean;
        mean += error * inverse[n++];
        squares += error * (y[i] - mean);
        return squares;
    }
}
