package org.entente.numerics.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The downhill simplex for a few parameters without derivatives (Nelder &amp; Mead 1965), with the usual coefficients: reflection 1,
 * expansion 2, contraction and shrinkage ½. It begins anew at its optimum with a fresh simplex until that gains nothing, since
 * a collapsed simplex otherwise looks like an optimum.
 */
final class NelderMead {
    private static final int MOST_STEPS = 400;
    private static final int MOST_STARTS = 4;

    private NelderMead() {}

    /**
     * Where a search ended.
     *
     * @param point the parameters
     * @param value of the function there
     */
    record Optimum(double[] point, double value) {}

    private record Corner(double[] point, double value) {}

    /**
     * The least value near a start.
     *
     * @param function what is minimised; a value that is no number counts as infinitely bad
     * @param start first point
     * @param size length of the first simplex along each axis
     * @param tolerance spread of the values at the corners at which a search ends; absolute
     */
    static Optimum minimise(ToDoubleFunction<double[]> function, double[] start, double size, double tolerance) {
        if (start.length == 0) {
            return new Optimum(start, value(function, start));
        }
        Corner best = descend(function, new Corner(start, value(function, start)), size, tolerance);
        for (int i = 1; i < MOST_STARTS; i++) {
            Corner again = descend(function, best, size / 4, tolerance);
            boolean gained = again.value < best.value - 10 * tolerance;
            best = again;
            if (!gained) {
                break;
            }
        }
        return new Optimum(best.point, best.value);
    }

    private static Corner descend(ToDoubleFunction<double[]> function, Corner start, double size, double tolerance) {
        int n = start.point.length;
        Corner[] simplex = new Corner[n + 1];
        simplex[0] = start;
        for (int i = 0; i < n; i++) {
            double[] point = start.point.clone();
            point[i] += size;
            simplex[i + 1] = new Corner(point, value(function, point));
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            Arrays.sort(simplex, Comparator.comparingDouble(Corner::value));
            if (simplex[n].value - simplex[0].value < tolerance) {
                break;
            }
            replaceWorst(function, simplex);
        }
        Arrays.sort(simplex, Comparator.comparingDouble(Corner::value));
        return simplex[0];
    }

    private static void replaceWorst(ToDoubleFunction<double[]> function, Corner[] simplex) {
        int n = simplex.length - 1;
        double[] centre = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                centre[j] += simplex[i].point[j] / n;
            }
        }
        Corner worst = simplex[n];
        Corner reflected = along(function, centre, worst.point, -1);
        if (reflected.value < simplex[0].value) {
            Corner expanded = along(function, centre, worst.point, -2);
            simplex[n] = expanded.value < reflected.value ? expanded : reflected;
        } else if (reflected.value < simplex[n - 1].value) {
            simplex[n] = reflected;
        } else {
            Corner contracted = along(function, centre, worst.point, reflected.value < worst.value ? -0.5 : 0.5);
            if (contracted.value < Math.min(worst.value, reflected.value)) {
                simplex[n] = contracted;
            } else {
                for (int i = 1; i <= n; i++) {
                    simplex[i] = along(function, simplex[0].point, simplex[i].point, 0.5);
                }
            }
        }
    }

    private static Corner along(ToDoubleFunction<double[]> function, double[] from, double[] to, double factor) {
        double[] point = new double[from.length];
        for (int j = 0; j < point.length; j++) {
            point[j] = from[j] + factor * (to[j] - from[j]);
        }
        return new Corner(point, value(function, point));
    }

    private static double value(ToDoubleFunction<double[]> function, double[] point) {
        double value = function.applyAsDouble(point);
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }
}
