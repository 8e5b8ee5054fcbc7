package org.entente.numerics.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A probabilistic forecast of a series, chosen by how the candidates did at forecasting its past:
 * the least mean CRPS over all origins of the second half and all horizons that have come due
 * (Tashman 2000; Gneiting &amp; Raftery 2007), its deviations multiplied by the root of its mean
 * squared standardised error where that is above 1. Horizons count from 1, the step after the last
 * value.
 *
 * <p>When it must not be used: for series that end long ago, that hardly change, or that broke
 * lately, since the past by which it is chosen is then another than what comes. The best of several
 * scores looks better than it is: with a few origins the choice between near ones is chance.
 */
public final class Forecast {
    /** Fewest values that a forecast is made from. */
    public static final int FEWEST = 15;

    /** A forecast reaches at most so many steps, however long the series. */
    public static final int FARTHEST = 25;

    /** Start of the generator of simulated paths. */
    public static final long SEED = 20_260_101L;

    /** Number of simulated paths. */
    public static final int PATHS = 20_000;

    private final Pool pool;
    private final ForecastScale scale;
    private final List<CandidateScore> scores;
    private final String chosen;
    private final double widening;
    private final double widenedCoverage80;

    private Forecast(
            Pool pool,
            ForecastScale scale,
            List<CandidateScore> scores,
            String chosen,
            double widening,
            double widenedCoverage80) {
        this.pool = pool;
        this.scale = scale;
        this.scores = List.copyOf(scores);
        this.chosen = chosen;
        this.widening = widening;
        this.widenedCoverage80 = widenedCoverage80;
    }

    /**
     * Forecasts a series.
     *
     * @param values regular and without gaps, oldest first
     * @param scale on which they are modelled
     * @param horizon number of steps ahead, at most {@link #farthest}
     * @throws IllegalArgumentException when there are fewer than {@link #FEWEST} values, the
     *     horizon is too far, or a value cannot be put on the scale
     */
    public static Forecast of(double[] values, ForecastScale scale, int horizon) {
        return of(values, scale, horizon, Optional.empty());
    }

    /**
     * Forecasts a flow with one candidate more, that knows what the sizes of the two imply
     * ({@code gravity}).
     *
     * @param masses what the sizes imply for each of the values, in their unit or any other, above
     *     0; on the scale it is their logarithm
     * @throws IllegalArgumentException when the masses are not as many as the values, not positive,
     *     or the scale is not a plain logarithm
     */
    public static Forecast of(double[] values, ForecastScale scale, int horizon, Optional<double[]> masses) {
        if (values.length < FEWEST || horizon < 1 || horizon > farthest(values.length)) {
            throw new IllegalArgumentException(horizon + " steps ahead from " + values.length + " values");
        }
        double[] y = new double[values.length];
        for (int t = 0; t < y.length; t++) {
            y[t] = scale.to(values[t]);
            if (!Double.isFinite(y[t])) {
                throw new IllegalArgumentException(values[t] + " has no place on the scale " + scale.name());
            }
        }
        List<Forecaster> candidates = new ArrayList<>(Forecaster.candidates());
        masses.ifPresent(given -> candidates.add(new MassesAndTie(logarithms(given, values.length, scale))));
        Backtest backtest = Backtest.run(y, scale, horizon, candidates);
        List<CandidateScore> scores = new ArrayList<>();
        int best = 0;
        for (int i = 0; i <= candidates.size(); i++) {
            String name = i < candidates.size() ? candidates.get(i).name() : "pool";
            scores.add(backtest.score(name, i));
            best = scores.get(i).crps() < scores.get(best).crps() ? i : best;
        }
        double widening = backtest.widening(best);
        Pool pool = Backtest.pools(y, horizon, candidates).get(best).widened(widening);
        return new Forecast(pool, scale, scores, scores.get(best).name(), widening, backtest.widenedCoverage80(best));
    }

    private static double[] logarithms(double[] masses, int values, ForecastScale scale) {
        if (masses.length != values
                || !scale.equals(new ForecastScale.Log(0))
                || Arrays.stream(masses).anyMatch(mass -> !(mass > 0) || Double.isInfinite(mass))) {
            throw new IllegalArgumentException(
                    masses.length + " masses beside " + values + " values on the scale " + scale);
        }
        return Arrays.stream(masses).map(Math::log).toArray();
    }

    /**
     * How many steps a forecast may reach from so many values: half as many, and not above
     * {@link #FARTHEST}.
     */
    public static int farthest(int values) {
        return Math.min(values / 2, FARTHEST);
    }

    public int horizon() {
        return pool.horizon();
    }

    public ForecastScale scale() {
        return scale;
    }

    /** The backtest, the naive forecast first and the pool of all last. */
    public List<CandidateScore> scores() {
        return scores;
    }

    /** Name of the candidate with the least mean CRPS. */
    public String chosen() {
        return chosen;
    }

    /**
     * What the chosen one's deviations were multiplied by, from its errors in the backtest; never
     * below 1.
     */
    public double widening() {
        return widening;
    }

    /**
     * Coverage of the 80 % interval in the backtest when each is widened by the errors known at its
     * origin.
     */
    public double widenedCoverage80() {
        return widenedCoverage80;
    }

    /** The value below which a share p of the forecast lies. */
    public double quantile(int horizon, double p) {
        return scale.from(pool.quantile(horizon, p));
    }

    /** The chance that the value at a horizon is at least so high. */
    public double chanceAt(int horizon, double value) {
        return 1 - pool.cumulative(horizon, scale.to(value));
    }

    /**
     * The chance that the value is at least so high at one horizon or more up to this one, by
     * {@link #PATHS} simulated paths from {@link #SEED}.
     */
    public double chanceBy(int horizon, double value) {
        return pool.countReaching(scale.to(value), horizon, PATHS, SEED) / (double) PATHS;
    }
}
