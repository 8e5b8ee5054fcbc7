package org.entente.numerics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** An estimate that was reached: coefficients, and what covariances are made from. */
public final class Fit {
    private final Family family;
    private final List<String> names;
    private final List<String> collinear;
    private final double[] coefficients;
    private final double[][] bread;
    private final Sample sample;
    private final double[][] projected;
    private final double[] residuals;
    private final double[] fitted;
    private final double[] weights;
    private final double deviance;
    private final int iterations;

    Fit(
            Family family,
            Sample sample,
            double[] coefficients,
            NormalEquations equations,
            double[][] projected,
            double[] residuals,
            double[] fitted,
            double[] weights,
            double deviance,
            int iterations) {
        List<String> names = sample.data().names();
        int[] kept = IntStream.range(0, names.size())
                .filter(k -> !equations.isDropped(k))
                .toArray();
        double[][] inverse = equations.inverse();
        this.family = family;
        this.names = Arrays.stream(kept).mapToObj(names::get).toList();
        List<String> others = new ArrayList<>(names);
        others.removeAll(this.names);
        this.collinear = List.copyOf(others);
        this.coefficients =
                Arrays.stream(kept).mapToDouble(k -> coefficients[k]).toArray();
        this.bread = Arrays.stream(kept)
                .mapToObj(
                        j -> Arrays.stream(kept).mapToDouble(k -> inverse[j][k]).toArray())
                .toArray(double[][]::new);
        this.projected = Arrays.stream(kept).mapToObj(k -> projected[k]).toArray(double[][]::new);
        this.sample = sample;
        this.residuals = residuals;
        this.fitted = fitted;
        this.weights = weights;
        this.deviance = deviance;
        this.iterations = iterations;
    }

    public Family family() {
        return family;
    }

    /** The regressors that have a coefficient, in the order of the formula. */
    public List<String> names() {
        return names;
    }

    /** Regressors left out, as combinations of fixed effects and of regressors before them. */
    public List<String> collinear() {
        return collinear;
    }

    public double[] coefficients() {
        return coefficients.clone();
    }

    public int observations() {
        return sample.size();
    }

    /** Which rows of the data were used, in the order of {@link #fitted} and {@link #residuals}. */
    public int[] rows() {
        return sample.sortedRows();
    }

    public double[] fitted() {
        return fitted.clone();
    }

    /** y − fitted. */
    public double[] residuals() {
        return residuals.clone();
    }

    /** The fixed effects over the rows used, in the order of the data. */
    public List<Factor> effects() {
        return sample.data().effects();
    }

    /** 2 Σ w (y log(y/μ) − (y − μ)) for Poisson, the sum of squared residuals for Gaussian. */
    public double deviance() {
        return deviance;
    }

    public int iterations() {
        return iterations;
    }

    /**
     * Number of parameters: coefficients, and levels of the effects less one for each effect after
     * the first.
     */
    public int parameters() {
        int levels = effects().stream().mapToInt(Factor::levels).sum();
        return coefficients.length + levels - Math.max(0, effects().size() - 1);
    }

    /** Position among the rows used of each row of {@link #residuals}. */
    int[] order() {
        return sample.effects().order();
    }

    double[][] bread() {
        return bread;
    }

    double[][] projected() {
        return projected;
    }

    /** w (y − μ) x̃ of a row, what the normal equations sum over. */
    double score(int row, int column) {
        return residuals[row] * weights[row] * projected[column][row];
    }

    double weight(int row) {
        return weights[row];
    }
}
