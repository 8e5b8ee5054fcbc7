package org.entente.numerics.regression;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a Poisson model predicts perfectly as zeros, because the likelihood grows without end
 * along some direction.
 *
 * <p>Row i with y_i = 0 is separated when there is z = Xb + Dα (any combination of regressors and
 * effects) with z ≥ 0 where y = 0, z = 0 where y &gt; 0, and z_i &gt; 0. Such rows say nothing
 * about the coefficients that exist and have to go, or the estimate diverges (Correia, Guimarães &
 * Zylkin 2019, "Verifying the existence of maximum likelihood estimates for generalized linear
 * models").
 *
 * <p>Levels of an effect with zeros only are dropped first. Then their iterative rectifier: u = 1
 * where y = 0, else 0; again and again u is replaced by the positive part, where y = 0, of its
 * weighted least squares fit, rows with y &gt; 0 weighing much. This is alternating projection
 * between the model's space and the cone of admissible z, so it ends in a z or in 0.
 *
 * <p>The end is certain in both directions. For any admissible z* the product ⟨u, z*⟩ never falls,
 * so while a row is separated some u_i stays at 1 or above. And the sum of the residuals u − fit
 * over all steps is at least 1 − (last fit) where y = 0 and orthogonal to the model's space: once
 * every fit is below 1 it is a positive combination that no z* can satisfy, and no row is
 * separated. After rows were found the search starts again without them.
 *
 * <p>Where many rows hang together the fits shrink by the same small share each time, and a z may
 * be hundreds of steps away. Which rows it separates shows long before: those of which more than
 * half is left. So these are guessed now and then, all others are made to weigh so much that a fit
 * is all but 0 there, and 1 is asked of each row guessed: u is replaced by the greater of the fit
 * and 1. That is alternating projection again, between a space and a cone that meet in the cone's
 * interior when the guess is right, and then a few steps suffice. What it gives passes the same
 * test, so that a wrong guess costs time only.
 *
 * <p>Failure: when neither end is reached in {@value #MOST_STEPS} steps, an
 * {@link EstimationException}.
 */
final class Separation {
    private static final int MOST_STEPS = 20_000;
    private static final int COARSE_STEPS = 16;
    private static final int FIRST_GUESS = 6;
    private static final int GUESSED_STEPS = 12;
    private static final double POSITIVE_WEIGHT = 100;
    private static final double HEAVY_WEIGHT = 1e8;
    private static final double GUESSED = 0.5;
    private static final double CLEAR = 0.1;
    private static final double BELOW_ONE = 0.9;
    private static final double NEARLY_ONE = 0.99;
    private static final double WORTH_WHILE = 0.97;

    private final double[] y;
    private final double[] zeros;
    private final Function<double[], ColumnSpace> spans;

    private Separation(double[] y, double[] zeros, Function<double[], ColumnSpace> spans) {
        this.y = y;
        this.zeros = zeros;
        this.spans = spans;
    }

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
     * Some of the rows that are separated by a combination of effects or regressors, where no level
     * has zeros only; empty when there is none.
     */
    static Optional<boolean[]> findCombinations(Sample sample, Workers workers) {
        if (Arrays.stream(sample.data().y()).noneMatch(value -> value == 0)) {
            return Optional.empty();
        }
        return findCombinations(sample, weights -> ColumnSpace.of(sample, weights, workers));
    }

    static Optional<boolean[]> findCombinations(Sample sample, Function<double[], ColumnSpace> spans) {
        double[] y = sample.effects().sorted(sample.data().y());
        double[] weights =
                Arrays.stream(y).map(value -> value > 0 ? POSITIVE_WEIGHT : 1).toArray();
        double[] zeros = Arrays.stream(y).map(value -> value > 0 ? 0 : 1).toArray();
        return Optional.ofNullable(new Separation(y, zeros, spans).rectify(spans.apply(weights)))
                .map(z -> clear(z, sample.effects().order()));
    }

    /**
     * Coarse steps first: when nothing is separated, which is usual, one or two say so; and when
     * much is, they show what.
     */
    private double @Nullable [] rectify(ColumnSpace span) {
        double count = Arrays.stream(zeros).sum();
        double[] u = zeros.clone();
        int guess = FIRST_GUESS;
        for (int step = 1; step <= COARSE_STEPS && span.isCoarse(); step++) {
            double highest = advance(u, span).highest;
            // Residuals are orthogonal but for an error, which all rows together may put on one.
            if (highest < Math.min(BELOW_ONE, 1 - step * span.error() * Math.sqrt(count))) {
                return null;
            }
            if (step == guess && highest > NEARLY_ONE) {
                guess *= 2;
                double[] z = guess(u);
                if (z != null) {
                    return z;
                }
            }
        }
        span.refine();
        u = zeros.clone();
        guess = FIRST_GUESS;
        for (int step = 1; step <= MOST_STEPS; step++) {
            Extremes extremes = advance(u, span);
            if (extremes.highest < BELOW_ONE) {
                return null;
            }
            if (extremes.violation < span.error()) {
                return u;
            }
            if (step == guess) {
                guess *= 2;
                double[] z = guess(u);
                if (z != null) {
                    return z;
                }
            }
        }
        throw new EstimationException("separation could not be decided in " + MOST_STEPS
                + " steps: zeros are nearly, but not quite, predicted by the regressors");
    }

    /**
     * A z that is above 0 in no other rows than those of which much is left; null where none is
     * found.
     */
    private double @Nullable [] guess(double[] left) {
        double[] weights =
                Arrays.stream(left).map(u -> u > GUESSED ? 1 : HEAVY_WEIGHT).toArray();
        ColumnSpace span = spans.apply(weights);
        span.refine();
        double[] asked = Arrays.stream(left).map(u -> u > GUESSED ? 1 : 0).toArray();
        double missing = Double.POSITIVE_INFINITY;
        for (int step = 0; step < GUESSED_STEPS; step++) {
            double[] fit = span.fit(asked);
            double elsewhere = 0;
            double lowest = 1;
            for (int row = 0; row < fit.length; row++) {
                if (weights[row] == 1) {
                    lowest = Math.min(lowest, fit[row]);
                    asked[row] = Math.max(1, fit[row]);
                } else {
                    elsewhere = Math.max(elsewhere, Math.abs(fit[row]));
                }
            }
            if (elsewhere < span.error() && lowest > CLEAR) {
                return fit;
            }
            if (1 - lowest > WORTH_WHILE * missing) {
                return null;
            }
            missing = 1 - lowest;
        }
        return null;
    }

    /**
     * What a step found.
     *
     * @param highest fit where y = 0
     * @param violation the largest fit below 0 where y = 0, or other than 0 where y &gt; 0, as a
     *     positive number
     */
    private record Extremes(double highest, double violation) {}

    private Extremes advance(double[] u, ColumnSpace span) {
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
