package org.entente.numerics.forecast;

import java.util.List;
import java.util.Random;
import org.entente.numerics.Normal;

/** One or several normal forecasts with equal weights: a linear opinion pool (Stone 1961). */
record Pool(List<Gaussian> parts) {

    Pool {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a pool of nothing");
        }
    }

    int horizon() {
        return parts.get(0).horizon();
    }

    /** The chance of a value of at most x at horizon h, from 1. */
    double cumulative(int h, double x) {
        return chance(h, x, 1);
    }

    /**
     * Where a value lies in the distribution: the chance of a smaller one, and half of that of the
     * value itself.
     */
    double place(int h, double x) {
        return chance(h, x, 0.5);
    }

    /** @param counted what part of the chance of x itself counts, where a forecast is sure of it */
    private double chance(int h, double x, double counted) {
        double sum = 0;
        for (Gaussian part : parts) {
            double deviation = part.deviation(h);
            double off = x - part.mean()[h - 1];
            if (deviation == 0) {
                sum += off > 0 ? 1 : off == 0 ? counted : 0;
            } else {
                sum += Normal.cumulative(off / deviation);
            }
        }
        return sum / parts.size();
    }

    /**
     * The value below which a share p of the distribution at horizon h lies: by Newton's steps
     * between those of the parts, by bisection where one would lead out of what is left.
     */
    double quantile(int h, double p) {
        double z = Normal.quantile(p);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Gaussian part : parts) {
            double at = part.mean()[h - 1] + z * part.deviation(h);
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        double x = low + (high - low) / 2;
        for (int i = 0; i < 200 && low < x && x < high; i++) {
            double above = cumulative(h, x) - p;
            if (above < 0) {
                low = x;
            } else {
                high = x;
            }
            double step = above / density(h, x);
            if (Math.abs(step) <= Math.ulp(x)) {
                return x;
            }
            double next = x - step;
            x = low < next && next < high ? next : low + (high - low) / 2;
        }
        return x;
    }

    /** Of the forecasts that are sure of a value nothing is left anywhere else. */
    private double density(int h, double x) {
        double sum = 0;
        for (Gaussian part : parts) {
            double deviation = part.deviation(h);
            sum += deviation == 0 ? 0 : Normal.density((x - part.mean()[h - 1]) / deviation) / deviation;
        }
        return sum / parts.size();
    }

    double crps(int h, double y) {
        double[] means = new double[parts.size()];
        double[] deviations = new double[parts.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = parts.get(i).mean()[h - 1];
            deviations[i] = parts.get(i).deviation(h);
        }
        return means.length == 1 ? Scores.crps(means[0], deviations[0], y) : Scores.crps(means, deviations, y);
    }

    Pool widened(double factor) {
        return new Pool(parts.stream().map(part -> part.widened(factor)).toList());
    }

    /** How many of some simulated paths reach a value at any horizon up to {@code last}. */
    int countReaching(double value, int last, int paths, long seed) {
        Random random = new Random(seed);
        List<double[][]> factors = parts.stream().map(Gaussian::factor).toList();
        int reached = 0;
        double[] noise = new double[horizon()];
        for (int path = 0; path < paths; path++) {
            int part = path % parts.size();
            double[] mean = parts.get(part).mean();
            double[][] factor = factors.get(part);
            for (int h = 0; h < noise.length; h++) {
                noise[h] = random.nextGaussian();
            }
            for (int h = 0; h < last; h++) {
                double at = mean[h];
                for (int k = 0; k <= h; k++) {
                    at += factor[h][k] * noise[k];
                }
                if (at >= value) {
                    reached++;
                    break;
                }
            }
        }
        return reached;
    }
}
