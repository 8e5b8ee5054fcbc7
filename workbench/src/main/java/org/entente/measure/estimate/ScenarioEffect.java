package org.entente.measure.estimate;

/**
 * How trade goes with a change, over all pairs.
 *
 * @param scenario the change
 * @param coefficient of the driver in a Poisson regression of total trade
 * @param error its standard error, clustered by pair
 * @param observations pair-years used
 * @param pairs how many pairs
 * @param first year
 * @param last year
 */
public record ScenarioEffect(
        Scenario scenario, double coefficient, double error, int observations, int pairs, int first, int last) {
    private static final double NINETY_FIVE_PERCENT = 1.959963984540054;

    /** What the forecast is multiplied by. */
    public double factor() {
        return Math.exp(coefficient * scenario.shift());
    }

    /** Lower end of the 95 % interval of the factor. */
    public double low() {
        return Math.min(at(-NINETY_FIVE_PERCENT), at(NINETY_FIVE_PERCENT));
    }

    public double high() {
        return Math.max(at(-NINETY_FIVE_PERCENT), at(NINETY_FIVE_PERCENT));
    }

    private double at(double errors) {
        return Math.exp((coefficient + errors * error) * scenario.shift());
    }
}
