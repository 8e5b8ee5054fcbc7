package org.entente.numerics.forecast;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;

/**
 * Minimises a function of a few parameters without derivatives (Nelder &amp; Mead 1965), with the
 * moves of Hipparchus. A collapsed simplex looks like an optimum, so the search restarts at its
 * optimum with a fresh simplex until a restart gains nothing.
 */
final class NelderMead {
    private static final int MAX_STEPS = 400;
    private static final int MAX_STARTS = 4;
    private static final Comparator<PointValuePair> BY_VALUE = Comparator.comparingDouble(PointValuePair::getValue);

    private NelderMead() {}

    /**
     * The end of a search.
     *
     * @param point the parameters
     * @param value of the function there
     */
    record Optimum(double[] point, double value) {}

    /**
     * Finds a local minimum.
     *
     * @param function to be minimised; NaN counts as infinitely bad
     * @param start first point
     * @param size length of the first simplex along each axis
     * @param tolerance the search ends when the values at the corners differ by less; absolute
     */
    static Optimum minimise(ToDoubleFunction<double[]> function, double[] start, double size, double tolerance) {
        MultivariateFunction target = point -> {
            double value = function.applyAsDouble(point);
            return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
        };
        if (start.length == 0) {
            return new Optimum(start, target.value(start));
        }
        PointValuePair best = descend(target, start, size, tolerance);
        for (int i = 1; i < MAX_STARTS; i++) {
            PointValuePair again = descend(target, best.getPoint(), size / 4, tolerance);
            boolean gained = again.getValue() < best.getValue() - 10 * tolerance;
            best = again;
            if (!gained) {
                break;
            }
        }
        return new Optimum(best.getPoint(), best.getValue());
    }

    private static PointValuePair descend(MultivariateFunction target, double[] start, double size, double tolerance) {
        double[][] corners = new double[start.length + 1][start.length];
        for (int i = 0; i < start.length; i++) {
            corners[i + 1][i] = size;
        }
        NelderMeadSimplex simplex = new NelderMeadSimplex(corners);
        simplex.build(start);
        simplex.evaluate(target, BY_VALUE);
        for (int step = 0; step < MAX_STEPS; step++) {
            double spread = simplex.getPoint(start.length).getValue()
                    - simplex.getPoint(0).getValue();
            if (spread < tolerance) {
                break;
            }
            simplex.iterate(target, BY_VALUE);
        }
        return simplex.getPoint(0);
    }
}
