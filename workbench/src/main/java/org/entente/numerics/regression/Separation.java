package org.entente.numerics.regression;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows that a Poisson model predicts perfectly as zeros, because the likelihood grows without end along some direction.
 *
 * <p>Row i with y_i = 0 is separated when there is z = Xb + Dα (any combination of regressors and effects) with z ≥ 0 where
 * y = 0, z = 0 where y &gt; 0, and z_i &gt; 0. Such rows say nothing about the coefficients that exist and have to go, or the
 * estimate diverges (Correia, Guimarães & Zylkin 2019, "Verifying the existence of maximum likelihood estimates for generalized
 * linear models").
 *
 * <p>Levels of an effect with zeros only are dropped first. Then their iterative rectifier: u = 1 where y = 0, else 0; again
 * and again u is replaced by the positive part, where y = 0, of its weighted least squares fit, rows with y &gt; 0 weighing much.
 * This is alternating projection between the model's space and the cone of admissible z, so it ends in a z or in 0.
 *
 * <p>The end is certain in both directions. For any admissible z* the product ⟨u, z*⟩ never falls, so while a row is separated
 * some u_i stays at 1 or above. And the sum of the residuals u − fit over all steps is at least 1 − (last fit) where y = 0 and
 * orthogonal to the model's space: once every fit is below 1 it is a positive combination that no z* can satisfy, and no row is
 * separated. After rows were found the search starts again without them.
 *
 * <p>Failure: when neither end is reached in {@value #MOST_STEPS} steps, an {@link EstimationException}.
 */
final class Separation {
    private static final int MOST_STEPS = 20_000;
    private static final int COARSE_STEPS = 3;
    private static final double POSITIVE_WEIGHT = 100;
    private static final double CLEAR = 0.1;
    private static final double BELOW_ONE = 0.9;
    private static final double CLEARLY_BELOW_ONE = 0.5;

    private Separation() {}

    /** Which rows are in a level of an effect that has zeros only; empty when none is. */
    static Optional<boolean[]> findLevels(RegressionData data) {
        boolean[] found = new boolean[data.rows()];
        boolean any = false;
        for (Factor effect : data.effects()) {
            boolean[] positive = new boolean[effect.levels()];
            for (int row = 0; row < found.length; row++) {
                positive[effect.codes()[row]] |= data.y()[row] > 0;
            }
            for (int row = 0; row < found.length; row++) {
                if (!positive[effect.codes()[row]]) {
                    found[row] = true;
                    any = true;
                }
            }
        }
        return any ? Optional.of(found) : Optional.empty();
    }

    /**
     * Some of the rows that are separated by a combination of effects or regressors, where no level has zeros only; empty when
     * there is none.
     */
    static Optional<boolean[]> findCombinations(Sample sample, Workers workers) {
        if (Arrays.stream(sample.data().y()).noneMatch(value -> value == 0)) {
            return Optional.empty();
        }
        return findCombinations(sample, weights -> Span.of(sample, weights, workers));
    }

    static Optional<boolean[]> findCombinations(Sample sample, Function<double[], Span> spans) {
        double[] y = sample.effects().sorted(sample.data().y());
        double[] weights =
                Arrays.stream(y).map(value -> value > 0 ? POSITIVE_WEIGHT : 1).toArray();
        return rectify(sample, y, spans.apply(weights));
    }

    /** A few coarse steps first: when nothing is separated, which is usual, they say so. */
    private static Optional<boolean[]> rectify(Sample sample, double[] y, Span span) {
        double[] ones = Arrays.stream(y).map(value -> value > 0 ? 0 : 1).toArray();
        double[] u = ones.clone();
        for (int step = 0; step < COARSE_STEPS; step++) {
            if (advance(u, y, span).highest < CLEARLY_BELOW_ONE) {
                return Optional.empty();
            }
        }
        if (span.refine()) {
            u = ones.clone();
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            Extremes extremes = advance(u, y, span);
            if (extremes.highest < BELOW_ONE) {
                return Optional.empty();
            }
            if (extremes.violation < span.error()) {
                return Optional.of(clear(u, sample.effects().order()));
            }
        }
        throw new EstimationException("separation could not be decided in " + MOST_STEPS
                + " steps: zeros are nearly, but not quite, predicted by the regressors");
    }

    /**
     * What a step found.
     *
     * @param highest fit where y = 0
     * @param violation the largest fit below 0 where y = 0, or other than 0 where y &gt; 0, as a positive number
     */
    private record Extremes(double highest, double violation) {}

    private static Extremes advance(double[] u, double[] y, Span span) {
        double[] fit = span.fit(u);
        double highest = 0;
        double violation = 0;
        for (int row = 0; row < y.length; row++) {
            if (y[row] > 0) {
                violation = Math.max(violation, Math.abs(fit[row]));
            } else {
                highest = Math.max(highest, fit[row]);
                violation = Math.max(violation, -fit[row]);
                u[row] = Math.max(0, fit[row]);
            }
        }
        return new Extremes(highest, violation);
    }

    private static boolean[] clear(double[] z, int[] order) {
        boolean[] found = new boolean[z.length];
        for (int row = 0; row < z.length; row++) {
            found[order[row]] = z[row] > CLEAR;
        }
        return found;
    }
}
