package org.entente.numerics.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.numerics.Normal;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts of the past from ever later origins (Tashman 2000): every candidate is fitted anew to
 * the values before each origin, and its forecasts of all horizons that are known by now are
 * scored.
 */
final class Backtest {
    /** The central intervals that are checked, by the chance left on each side. */
    private static final double SIDE_80 = 0.1;

    private static final double SIDE_95 = 0.025;
    private static final double LEAST_CHANCE = 1e-12;

    /** As few compared forecasts as say something about the width of the next. */
    private static final int FEWEST_ERRORS = 10;

    private final double[] y;
    private final ForecastScale scale;
    private final List<Case> cases;
    /** By origin what errors of forecasts from it are divided by. */
    private final double[] units;

    /** One forecast that came due. */
    private record Case(int origin, int horizon, List<Pool> pools) {}

    private Backtest(double[] y, ForecastScale scale, List<Case> cases) {
        this.y = y;
        this.scale = scale;
        this.cases = cases;
        double[] values = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            values[t] = scale.from(y[t]);
        }
        this.units = new double[y.length];
        for (int origin = firstOrigin(y.length); origin < y.length; origin++) {
            units[origin] = Scores.naiveError(values, origin);
        }
    }

    /** The candidates and their pool, in that order, at every origin from half of the series on. */
    static Backtest run(double[] y, ForecastScale scale, int horizon, List<Forecaster> candidates) {
        List<Case> cases = new ArrayList<>();
        for (int origin = firstOrigin(y.length); origin < y.length; origin++) {
            int known = Math.min(horizon, y.length - origin);
            double[] past = Arrays.copyOf(y, origin);
            List<Pool> pools = pools(past, known, candidates);
            for (int h = 1; h <= known; h++) {
                cases.add(new Case(origin, h, pools));
            }
        }
        return new Backtest(y, scale, cases);
    }

    static int firstOrigin(int n) {
        return Math.max(10, n / 2);
    }

    /** The forecast of each candidate by itself, and of all together. */
    static List<Pool> pools(double[] past, int horizon, List<Forecaster> candidates) {
        List<Gaussian> each =
                candidates.stream().map(c -> c.forecast(past, horizon)).toList();
        List<Pool> pools = new ArrayList<>();
        each.forEach(one -> pools.add(new Pool(List.of(one))));
        pools.add(new Pool(each));
        return pools;
    }

    CandidateScore score(String name, int candidate) {
        double absolute = 0;
        int scaled = 0;
        double crps = 0;
        int inside80 = 0;
        int inside95 = 0;
        for (Case one : cases) {
            Pool pool = one.pools.get(candidate);
            double came = y[one.origin + one.horizon - 1];
            crps += pool.crps(one.horizon, came);
            double chance = pool.place(one.horizon, came);
            inside80 += inside(chance, SIDE_80);
            inside95 += inside(chance, SIDE_95);
            double unit = units[one.origin];
            if (unit > 0) {
                absolute += Math.abs(scale.from(came) - scale.from(pool.quantile(one.horizon, 0.5))) / unit;
                scaled++;
            }
        }
        int pairs = cases.size();
        @Nullable Double mase = scaled == 0 ? null : Double.valueOf(absolute / scaled);
        return new CandidateScore(
                name,
                y.length - firstOrigin(y.length),
                pairs,
                mase,
                crps / pairs,
                inside80 / (double) pairs,
                inside95 / (double) pairs);
    }

    private static int inside(double chance, double side) {
        return chance >= side && chance <= 1 - side ? 1 : 0;
    }

    /**
     * By how much a candidate's deviations fall short: the root of its mean squared standardised
     * error; 1 when they do not.
     */
    double widening(int candidate) {
        return widening(candidate, Integer.MAX_VALUE);
    }

    /** The same from what came before a point of time. */
    private double widening(int candidate, int before) {
        double sum = 0;
        int count = 0;
        for (Case one : cases) {
            if (one.origin + one.horizon <= before) {
                double z = standardised(one, candidate);
                sum += z * z;
                count++;
            }
        }
        return count < FEWEST_ERRORS ? 1 : Math.max(1, Math.sqrt(sum / count));
    }

    private double standardised(Case one, int candidate) {
        double chance = one.pools.get(candidate).place(one.horizon, y[one.origin + one.horizon - 1]);
        return Normal.quantile(Math.max(LEAST_CHANCE, Math.min(1 - LEAST_CHANCE, chance)));
    }

    /** Coverage of the central 80 % interval, each widened by what was known at its origin. */
    double widenedCoverage80(int candidate) {
        int inside = 0;
        int origin = -1;
        double factor = 1;
        for (Case one : cases) {
            if (one.origin != origin) {
                origin = one.origin;
                factor = widening(candidate, origin);
            }
            double chance =
                    one.pools.get(candidate).widened(factor).place(one.horizon, y[one.origin + one.horizon - 1]);
            inside += inside(chance, SIDE_80);
        }
        return inside / (double) cases.size();
    }
}
