package org.entente.numerics.forecast;

import org.jspecify.annotations.Nullable;

/**
 * How a way to forecast did at forecasting the past, each time from the values before only.
 *
 * @param name of the candidate
 * @param origins how many times it forecast
 * @param pairs how many forecasts were compared with what came, over all horizons
 * @param mase mean absolute scaled error of the median, in the unit of the values; null when the
 *     past before did not change
 * @param crps mean continuous ranked probability score on the scale of the model
 * @param coverage80 share of what came that lay inside the central 80 % interval
 * @param coverage95 the same for 95 %
 */
public record CandidateScore(
        String name,
        int origins,
        int pairs,
        @Nullable Double mase,
        double crps,
        double coverage80,
        double coverage95) {}
