package org.entente.numerics.regression;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Poisson maximum likelihood with fixed effects by iteratively reweighted least squares (Nelder &
 * Wedderburn 1972), each step a weighted projection (Correia, Guimarães & Zylkin 2020, "Fast
 * Poisson estimation with high-dimensional fixed effects").
 *
 * <p>After the first step only the increment is solved for: with e = (y−μ)/μ the step in η is the
 * fitted value of e on regressors and effects, weighted by μ. The increment lies in the model's
 * space whatever the accuracy of the projection, so early steps may be coarse, and projections of
 * the regressors start from the effects of the step before. Coarse steps are followed by
 * {@link Balancing}. A step is halved until the deviance does not rise.
 *
 * <p>The end is checked: the last step was a full one made with fine projections, and its root mean
 * square, weighted by μ, is within the tolerance.
 */
final class Irls {
    private static final int MOST_HALVINGS = 40;
    private static final double FINEST = 1e-9;
    private static final double COARSEST = 1e-2;
    private static final double FIRST = 1e-4;
    /**
     * A column of which less than this share is left is looked at more closely before it stays or
     * goes.
     */
    private static final double DOUBTFUL = 1e-5;

    private static final double BALANCED_ABOVE = 1e-2;
    private static final int CYCLES = 4;
    /** After a step of this size weights are like those before. */
    private static final double ALIKE = 0.1;

    private final Sample sample;
    private final FixedEffects effects;
    private final RowParts parts;
    private final Demeaner demeaner;
    private final Balancing balancing;
    private final FitOptions options;
    private final double[] y;
    private final double[] weights;
    private final double[] offset;
    private final double[] eta;
    private final double[] mu;
    private final double[] working;
    private final double[] curvature;
    private final double[][] x;
    private final double[][] projected;
    private final double[][] starts;
    private final double[] beta;
    private final double[] variation;
    private int[] kept;
    private NormalEquations equations;
    private double deviance;
    private int iterations;

    Irls(Sample sample, FitOptions options, Workers workers) {
        RegressionData data = sample.data();
        this.sample = sample;
        this.effects = sample.effects();
        this.options = options;
        this.parts = new RowParts(data.rows(), workers);
        this.demeaner = new Demeaner(effects, workers);
        this.y = effects.sorted(data.y());
        this.weights = sortedOr(data.weights(), 1);
        this.offset = sortedOr(data.offset(), 0);
        this.balancing = new Balancing(effects, y, weights, workers);
        this.x = Arrays.stream(data.x()).map(effects::sorted).toArray(double[][]::new);
        this.projected = new double[x.length][data.rows()];
        this.starts = new double[x.length][effects.unknowns()];
        this.eta = new double[data.rows()];
        this.mu = new double[data.rows()];
        this.working = new double[data.rows()];
        this.curvature = new double[data.rows()];
        this.beta = new double[x.length];
        this.variation = new double[x.length];
        this.kept = IntStream.range(0, x.length).toArray();
        this.equations = new NormalEquations(new double[0][0], new double[0]);
    }

    private double[] sortedOr(double[] column, double otherwise) {
        if (column.length > 0) {
            return effects.sorted(column);
        }
        double[] same = new double[effects.rows()];
        Arrays.fill(same, otherwise);
        return same;
    }

    /** Runs to the end, which is checked. */
    Fit run() {
        begin();
        firstStep();
        double size = Double.POSITIVE_INFINITY;
        boolean fine = false;
        do {
            if (iterations >= options.maxIterations()) {
                throw new EstimationException(String.format(
                        Locale.ROOT,
                        "not converged after %d iterations: the last step was %s where %.2g is asked for; give more with --max-iterations, or leave out regressors that all but predict the zeros",
                        iterations,
                        Double.isInfinite(size) ? "none to judge by" : String.format(Locale.ROOT, "%.2g", size),
                        options.tolerance()));
            }
            fine = size < Math.sqrt(options.tolerance());
            double accuracy = fine ? FINEST : Math.max(FINEST, Math.min(COARSEST, size * size));
            size = step(accuracy, size < ALIKE);
            iterations++;
        } while (!fine || size > options.tolerance());
        return finish();
    }

    /** μ = (y + ȳ)/2, as usual for Poisson. */
    private void begin() {
        double total = parts.sum((from, to) -> {
            double sum = 0;
            for (int row = from; row < to; row++) {
                sum += y[row] * weights[row];
            }
            return sum;
        });
        double count = parts.sum((from, to) -> {
            double sum = 0;
            for (int row = from; row < to; row++) {
                sum += weights[row];
            }
            return sum;
        });
        double mean = total / count;
        if (!(mean > 0) || Double.isInfinite(total)) {
            throw new EstimationException("the outcome has the sum " + total + ": nothing can be estimated");
        }
        parts.each((from, to) -> {
            for (int row = from; row < to; row++) {
                mu[row] = (y[row] + mean) / 2;
                eta[row] = Math.log(mu[row]);
            }
        });
    }

    /**
     * Least squares of the working outcome itself, which brings η into the model's space; and which
     * columns stay.
     */
    private void firstStep() {
        parts.each((from, to) -> {
            for (int row = from; row < to; row++) {
                working[row] = eta[row] - offset[row] + (y[row] - mu[row]) / mu[row];
            }
        });
        weigh(false);
        for (int k = 0; k < x.length; k++) {
            variation[k] = parts.variation(x[k], curvature, !effects.isEmpty());
        }
        double[] left = project(FIRST);
        if (equations.leastShare() < DOUBTFUL) {
            left = project(FINEST);
        }
        kept = IntStream.range(0, x.length).filter(k -> !equations.isDropped(k)).toArray();
        for (int k = 0; k < x.length; k++) {
            if (equations.isDropped(k)) {
                // It is projected no more: left as it is, it would be no combination of the others
                // under the next weights.
                Arrays.fill(projected[k], 0);
            }
        }
        double[] coefficients = coefficients(left);
        System.arraycopy(coefficients, 0, beta, 0, beta.length);
        fitWorking(left, coefficients);
        parts.each((from, to) -> {
            for (int row = from; row < to; row++) {
                eta[row] = offset[row] + working[row];
            }
        });
        deviance = update();
        iterations = 1;
        if (Double.isNaN(deviance) || Double.isInfinite(deviance)) {
            throw new EstimationException("the first step overflows: rescale the outcome or the regressors");
        }
        balance();
    }

    private void weigh(boolean alike) {
        parts.each((from, to) -> {
            for (int row = from; row < to; row++) {
                curvature[row] = mu[row] * weights[row];
            }
        });
        if (alike) {
            demeaner.setLikeWeights(curvature);
        } else {
            demeaner.setWeights(curvature);
        }
    }

    /** Projects the regressors that stay and the working outcome, whose residual comes back. */
    private double[] project(double accuracy) {
        int count = kept.length;
        double[][] columns = new double[count + 1][];
        double[][] from = new double[count + 1][];
        double[][] out = new double[count + 1][];
        for (int i = 0; i < count; i++) {
            columns[i] = x[kept[i]];
            from[i] = starts[kept[i]];
            out[i] = projected[kept[i]];
        }
        columns[count] = working;
        from[count] = new double[effects.unknowns()];
        out[count] = new double[working.length];
        if (!demeaner.project(columns, from, out, accuracy)) {
            throw new EstimationException(
                    "the fixed effects could not be projected out to the accuracy needed: their groups are too weakly"
                            + " connected");
        }
        equations = new NormalEquations(parts.crossProducts(projected, projected, curvature), variation);
        return out[count];
    }

    private double[] coefficients(double[] left) {
        double[][] products = parts.crossProducts(projected, new double[][] {left}, curvature);
        return equations.solve(
                Arrays.stream(products).mapToDouble(product -> product[0]).toArray());
    }

    /**
     * Turns the working outcome into its fitted value, which is what it was less the residual of
     * the whole regression.
     */
    private void fitWorking(double[] left, double[] coefficients) {
        parts.each((from, to) -> {
            for (int row = from; row < to; row++) {
                double fitted = working[row] - left[row];
                for (int k : kept) {
                    fitted += coefficients[k] * projected[k][row];
                }
                working[row] = fitted;
            }
        });
    }

    /**
     * One increment; its weighted root mean square comes back, infinite when it had to be halved.
     */
    private double step(double accuracy, boolean alike) {
        parts.each((from, to) -> {
            for (int row = from; row < to; row++) {
                working[row] = mu[row] > 0 ? (y[row] - mu[row]) / mu[row] : 0;
            }
        });
        weigh(alike);
        double[] left = project(accuracy);
        for (int k : kept) {
            if (equations.isDropped(k)) {
                throw new EstimationException(
                        "the regressor " + sample.data().names().get(k)
                                + " lost all its variation on the way: it all but predicts zeros; leave it out");
            }
        }
        double[] increment = coefficients(left);
        fitWorking(left, increment);
        double size = Math.sqrt(parts.variation(working, curvature, false) / total(curvature));
        double factor = walk(size);
        for (int k : kept) {
            beta[k] += factor * increment[k];
        }
        if (size > BALANCED_ABOVE) {
            balance();
        }
        return factor == 1 ? size : Double.POSITIVE_INFINITY;
    }

    /**
     * Goes along the working increment, halved until the deviance does not rise; the share that was
     * gone.
     */
    private double walk(double size) {
        // Of a perfect fit only rounding is left, of the order of the outcomes.
        double slack = 1e-10 * deviance + 1e-12 * total(curvature);
        double[] old = eta.clone();
        double factor = 1;
        for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
            double share = factor;
            parts.each((from, to) -> {
                for (int row = from; row < to; row++) {
                    eta[row] = old[row] + share * working[row];
                }
            });
            double now = update();
            if (now <= deviance + slack) {
                deviance = now;
                return factor;
            }
            factor /= 2;
        }
        throw new EstimationException(String.format(
                Locale.ROOT,
                "the deviance cannot be lowered any more, and the step is still %.2g: the estimate cannot be reached",
                size));
    }

    private double total(double[] column) {
        return parts.sum((from, to) -> {
            double sum = 0;
            for (int row = from; row < to; row++) {
                sum += column[row];
            }
            return sum;
        });
    }

    private void balance() {
        if (effects.isEmpty()) {
            return;
        }
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            balancing.cycle(mu, eta);
        }
        deviance = update();
    }

    /** Sets μ = exp(η) and gives the deviance 2 Σ w (y log(y/μ) − (y − μ)). */
    private double update() {
        return 2
                * parts.sum((from, to) -> {
                    double sum = 0;
                    for (int row = from; row < to; row++) {
                        double fitted = Math.exp(eta[row]);
                        mu[row] = fitted;
                        double observed = y[row];
                        double part = observed > 0
                                ? observed * (Math.log(observed) - eta[row]) - (observed - fitted)
                                : fitted;
                        sum += weights[row] * part;
                    }
                    return sum;
                });
    }

    private Fit finish() {
        double[] residuals = new double[y.length];
        for (int row = 0; row < y.length; row++) {
            residuals[row] = y[row] - mu[row];
        }
        return new Fit(
                Family.POISSON,
                sample,
                beta,
                equations,
                projected,
                residuals,
                mu,
                weights,
                Math.max(0, deviance),
                iterations);
    }
}
