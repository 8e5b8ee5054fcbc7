package org.entente.numerics.forecast;

import java.util.List;

/** A way to forecast a regular series from its own past. */
interface Forecaster {

    /** Stable name, such as {@code drift}. */
    String name();

    /**
     * The joint distribution of the next values.
     *
     * @param y the past, oldest first, at least {@link #minimum()} values that are not all equal
     * @param horizon how many values to forecast
     */
    Gaussian forecast(double[] y, int horizon);

    /** The fewest values that it needs. */
    int minimum();

    /** All candidates, the two simplest first: what does not beat them is not worth having. */
    static List<Forecaster> candidates() {
        return List.of(
                new Naive(),
                new Drift(),
                new ExponentialSmoothing(false),
                new ExponentialSmoothing(true),
                new LocalLinearTrend(),
                new Arima());
    }
}
