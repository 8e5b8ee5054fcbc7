package org.entente.regression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.numerics.Tails;

/**
 * An estimated regression.
 *
 * @param rows all rows of the file
 * @param observations rows used
 * @param keptSingletons rows used that are alone in a level of a fixed effect
 * @param deviance 2 Σ w (y log(y/μ) − (y − μ)) for Poisson, the sum of squared residuals for
 *     Gaussian
 * @param repaired whether a two-way covariance had negative eigenvalues, which were set to 0
 * @param collinear regressors without coefficient, being combinations of effects and regressors
 *     before them
 * @param regressors the right side as it is printed
 * @param correction what a correction for many effects changed, where it was requested
 */
public record GravityResult(
        GravityRequest request,
        List<Coefficient> coefficients,
        int rows,
        int observations,
        Dropped dropped,
        int keptSingletons,
        double deviance,
        int iterations,
        int parameters,
        boolean repaired,
        List<Effect> effects,
        List<String> collinear,
        String regressors,
        String outcome,
        Optional<Correction> correction) {

    public GravityResult {
        coefficients = List.copyOf(coefficients);
        effects = List.copyOf(effects);
        collinear = List.copyOf(collinear);
    }

    /**
     * Of the bias that a three-way model has.
     *
     * @param uncorrected the coefficients before
     * @param errors whether standard errors are corrected too, which are those clustered by pair
     * @param limited pairs of which estimated effects explain nearly all, so that their weight in
     *     the errors was limited
     */
    public record Correction(List<Double> uncorrected, boolean errors, int limited) {
        public Correction {
            uncorrected = List.copyOf(uncorrected);
        }
    }

    /** A fixed effect with the number of its levels among the rows used. */
    public record Effect(String name, int levels) {}

    /** How many rows do not take part, by reason. */
    public record Dropped(int missing, int separatedLevels, int separatedCombinations, int singletons) {
        public int separated() {
            return separatedLevels + separatedCombinations;
        }
    }

    /**
     * A line of the table.
     *
     * @param statistic coefficient by standard error; empty when the error is zero, as in a perfect
     *     fit
     * @param p two-sided, of the normal or t distribution; empty as the statistic
     */
    public record Coefficient(
            String term, double estimate, double standardError, OptionalDouble statistic, OptionalDouble p) {

        /** @param degreesOfFreedom of the t distribution, infinite for the normal one */
        static Coefficient of(String term, double estimate, double standardError, double degreesOfFreedom) {
            if (!(standardError > 0)) {
                return new Coefficient(term, estimate, standardError, OptionalDouble.empty(), OptionalDouble.empty());
            }
            double statistic = estimate / standardError;
            double p = Tails.twoSided(statistic, degreesOfFreedom);
            return new Coefficient(
                    term, estimate, standardError, OptionalDouble.of(statistic), OptionalDouble.of(Math.min(1, p)));
        }
    }
}
