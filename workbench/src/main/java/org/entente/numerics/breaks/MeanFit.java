package org.entente.numerics.breaks;

/** A segment with a mean of its own (Welford 1962). */
final class MeanFit implements RunningFit {
    private final double[] y;
    private final double[] inverse;
    private int n;
    private double mean;
    private double squares;

    MeanFit(BreakModel model) {
        y = new double[model.size()];
        inverse = new double[model.size() + 1];
        for (int i = 0; i < y.length; i++) {
            y[i] = model.y(i);
            inverse[i + 1] = 1.0 / (i + 1);
        }
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
        mean += error * inverse[++n];
        squares += error * (y[i] - mean);
        return squares;
    }
}
