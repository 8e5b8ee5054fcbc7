package org.entente.numerics.breaks;

import java.util.Arrays;

/**
 * A series with the regression whose coefficients may change: {@code y_i = x_i'β + u_i}, with
 * another β in each regime.
 *
 * <p>MEAN has x = 1, TREND has x = (1, t). The t are shifted and scaled to the unit interval, which
 * changes no residual and no break, and keeps the sums small.
 */
public final class BreakModel {

    /** What may change. */
    public enum Kind {
        MEAN,
        TREND,
        REGRESSION
    }

    private final Kind kind;
    private final double[] y;
    private final double[][] x;
    private final double[] lookup;

    private BreakModel(Kind kind, double[] y, double[][] x, double[] lookup) {
        this.kind = kind;
        this.y = y;
        this.x = x;
        this.lookup = lookup;
    }

    private static BreakModel of(Kind kind, double[] y, double[][] x) {
        if (y.length == 0) {
            throw new IllegalArgumentException("a series without observations");
        }
        for (int i = 0; i < y.length; i++) {
            requireFinite(i, y[i]);
            for (double value : x[i]) {
                requireFinite(i, value);
            }
        }
        double[] lookup = new double[y.length];
        for (int i = 0; i < lookup.length; i++) {
            lookup[i] = kind == Kind.TREND ? x[i][1] : 1.0 / (i + 1);
        }
        return new BreakModel(kind, y, x, lookup);
    }

    private static void requireFinite(int i, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("observation " + (i + 1) + " is no finite number");
        }
    }

    /** The level may change. */
    public static BreakModel mean(double[] y) {
        double[][] x = new double[y.length][];
        Arrays.fill(x, new double[] {1});
        return of(Kind.MEAN, y.clone(), x);
    }

    /**
     * Level and slope may change.
     *
     * @param t when each value was observed, strictly increasing; gaps are allowed
     */
    public static BreakModel trend(double[] t, double[] y) {
        if (t.length != y.length) {
            throw new IllegalArgumentException(t.length + " times for " + y.length + " values");
        }
        for (int i = 1; i < t.length; i++) {
            if (!(t[i] > t[i - 1])) {
                throw new IllegalArgumentException("times must increase: " + t[i - 1] + " is followed by " + t[i]);
            }
        }
        double span = t.length < 2 ? 1 : t[t.length - 1] - t[0];
        double[][] x = new double[y.length][];
        for (int i = 0; i < y.length; i++) {
            x[i] = new double[] {1, (t[i] - t[0]) / span};
        }
        return of(Kind.TREND, y.clone(), x);
    }

    /**
     * All coefficients of a regression may change.
     *
     * @param x one row per observation, the constant among them if there is to be one
     */
    public static BreakModel regression(double[][] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " rows of regressors for " + y.length + " values");
        }
        double[][] rows = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            if (x[i].length == 0 || x[i].length != x[0].length) {
                throw new IllegalArgumentException("row " + (i + 1) + " has " + x[i].length + " regressors");
            }
            rows[i] = x[i].clone();
        }
        return of(Kind.REGRESSION, y.clone(), rows);
    }

    public Kind kind() {
        return kind;
    }

    /** Number of observations. */
    public int size() {
        return y.length;
    }

    /** Number of coefficients in a regime. */
    public int parameters() {
        return x[0].length;
    }

    double y(int i) {
        return y[i];
    }

    double[] x(int i) {
        return x[i];
    }

    /**
     * The observations of a segment alone: {@code from} inclusive, {@code to} exclusive, counted
     * from 0.
     */
    BreakModel part(int from, int to) {
        return of(kind, Arrays.copyOfRange(y, from, to), Arrays.copyOfRange(x, from, to));
    }

    /** Other values on the same regressors; the array is not copied. */
    BreakModel withValues(double[] values) {
        for (int i = 0; i < values.length; i++) {
            requireFinite(i, values[i]);
        }
        return new BreakModel(kind, values, x, lookup);
    }

    /**
     * The values themselves, to be read only: thousands of series are drawn on the same regressors.
     */
    double[] values() {
        return y;
    }

    /**
     * What a running fit looks up for each place: the time of a trend, else 1/1, 1/2, 1/3 and so
     * on; to be read only.
     */
    double[] lookup() {
        return lookup;
    }

    RunningFit runningFit() {
        return switch (kind) {
            case MEAN -> new MeanFit(this);
            case TREND -> new TrendFit(this);
            case REGRESSION -> new RegressionFit(this);
        };
    }
}
