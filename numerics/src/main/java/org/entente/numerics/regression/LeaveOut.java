package org.entente.numerics.regression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Flows between units, each predicted by a Poisson regression that has not seen it: rows are in
 * folds, and a row's prediction comes from the estimate on all other folds (cross-validation; Stone
 * 1974). The model is E(y_ij) = exp(a_i + b_j + x_ij β).
 *
 * <p>The effects of a pair in a fold are read off the fitted rows of i and j. They are known up to
 * a constant that cancels in a_i + b_j where i and j are linked by a chain of flows that the
 * estimate used; otherwise there is no prediction. Failure modes: a unit whose flows in all other
 * folds are zero has no effect, and is not predicted.
 */
public final class LeaveOut {
    /** What became of a row. */
    public enum Fate {
        PREDICTED,
        /** No chain of flows above zero in the other folds links the two units. */
        NOT_LINKED,
        /** A regressor differs from the one value that it has in all other folds. */
        NO_LIKE
    }

    private final double[] predicted;
    private final double[] slopes;
    private final Fate[] fates;
    private final int[] observations;
    private final double[][] coefficients;

    private LeaveOut(int rows, int folds, int regressors) {
        predicted = new double[rows];
        slopes = new double[rows];
        fates = new Fate[rows];
        Arrays.fill(fates, Fate.NOT_LINKED);
        observations = new int[folds];
        coefficients = new double[folds][regressors];
    }

    /**
     * The rows of flows.
     *
     * @param y flows; looked at where observed only
     * @param observed whether a row may be estimated from; the others are predicted too
     * @param x regressors by column
     * @param from unit of origin, from 0
     * @param to unit of destination, from 0; origins and destinations are numbered alike
     * @param units how many
     * @param fold of each row, from 0
     * @param folds how many, at least 2
     */
    public record Flows(
            double[] y,
            boolean[] observed,
            double[][] x,
            List<String> names,
            int[] from,
            int[] to,
            int units,
            int[] fold,
            int folds) {
        public Flows {
            names = List.copyOf(names);
            if (folds < 2 || names.size() != x.length) {
                throw new IllegalArgumentException(folds + " folds, " + names.size() + " names of " + x.length);
            }
            for (int length : new int[] {observed.length, from.length, to.length, fold.length}) {
                if (length != y.length) {
                    throw new IllegalArgumentException("columns of " + y.length + " and of " + length + " rows");
                }
            }
        }
    }

    /**
     * Predicts every row.
     *
     * @throws EstimationException when the estimate of a fold is not reached, or regressors of a
     *     fold are combinations of others
     */
    public static LeaveOut of(Flows flows, FitOptions options, Workers workers) {
        LeaveOut made = new LeaveOut(flows.y.length, flows.folds, flows.x.length);
        for (int fold = 0; fold < flows.folds; fold++) {
            made.predict(flows, fold, options, workers);
        }
        return made;
    }

    private void predict(Flows flows, int fold, FitOptions options, Workers workers) {
        List<Integer> others = new ArrayList<>();
        for (int row = 0; row < flows.y.length; row++) {
            if (flows.observed[row] && flows.fold[row] != fold) {
                others.add(row);
            }
        }
        int[] train = others.stream().mapToInt(Integer::intValue).toArray();
        RegressionData data = new RegressionData(
                RegressionData.pick(flows.y, train),
                Arrays.stream(flows.x)
                        .map(column -> RegressionData.pick(column, train))
                        .toArray(double[][]::new),
                flows.names,
                List.of(unit("from", flows.from, train), unit("to", flows.to, train)));
        Fit fit = Regression.prepare(data, Family.POISSON, options, workers).fit(workers);
        int[] used = Arrays.stream(fit.rows()).map(row -> train[row]).toArray();
        double[] beta = coefficients[fold];
        for (int k = 0; k < fit.names().size(); k++) {
            beta[flows.names.indexOf(fit.names().get(k))] = fit.coefficients()[k];
        }
        int[] alike = fit.collinear().stream().mapToInt(flows.names::indexOf).toArray();
        for (int column : alike) {
            requireConstant(flows, column, used);
        }
        observations[fold] = used.length;
        Effects effects = new Effects(flows, used, fit.fitted(), beta);
        for (int row = 0; row < flows.y.length; row++) {
            if (flows.fold[row] == fold) {
                predict(flows, row, used[0], alike, beta, effects);
            }
        }
    }

    private void predict(Flows flows, int row, int any, int[] alike, double[] beta, Effects effects) {
        for (int column : alike) {
            if (flows.x[column][row] != flows.x[column][any]) {
                fates[row] = Fate.NO_LIKE;
                return;
            }
        }
        int from = flows.from[row];
        int to = flows.units + flows.to[row];
        if (effects.part[from] == 0 || effects.part[from] != effects.part[to]) {
            return;
        }
        slopes[row] = slope(flows, row, beta);
        predicted[row] = Math.exp(effects.value[from] + effects.value[to] + slopes[row]);
        fates[row] = Fate.PREDICTED;
    }

    private static Factor unit(String name, int[] codes, int[] rows) {
        return Factor.ofLongs(
                name, Arrays.stream(rows).mapToLong(row -> codes[row]).toArray());
    }

    private static void requireConstant(Flows flows, int column, int[] used) {
        for (int row : used) {
            if (flows.x[column][row] != flows.x[column][used[0]]) {
                throw new EstimationException(
                        flows.names.get(column) + " is a combination of the others, so that no pair can be predicted");
            }
        }
    }

    private static double slope(Flows flows, int row, double[] beta) {
        double sum = 0;
        for (int k = 0; k < beta.length; k++) {
            sum += beta[k] * flows.x[k][row];
        }
        return sum;
    }

    /**
     * The effects of origins, and of destinations after them, part by linked part; part 0 is those
     * of which no row was used.
     */
    private static final class Effects {
        private final double[] value;
        private final int[] part;

        Effects(Flows flows, int[] used, double[] fitted, double[] beta) {
            int nodes = 2 * flows.units;
            value = new double[nodes];
            part = new int[nodes];
            List<List<Integer>> links = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                links.add(new ArrayList<>());
            }
            for (int i = 0; i < used.length; i++) {
                links.get(flows.from[used[i]]).add(i);
                links.get(flows.units + flows.to[used[i]]).add(i);
            }
            int parts = 0;
            for (int start = 0; start < nodes; start++) {
                if (part[start] != 0 || links.get(start).isEmpty()) {
                    continue;
                }
                part[start] = ++parts;
                Deque<Integer> queue = new ArrayDeque<>(List.of(start));
                while (!queue.isEmpty()) {
                    int node = queue.remove();
                    for (int i : links.get(node)) {
                        int from = flows.from[used[i]];
                        int other = node == from ? flows.units + flows.to[used[i]] : from;
                        if (part[other] == 0) {
                            part[other] = parts;
                            value[other] = Math.log(fitted[i]) - slope(flows, used[i], beta) - value[node];
                            queue.add(other);
                        }
                    }
                }
            }
        }
    }

    public Fate fate(int row) {
        return fates[row];
    }

    /** The flow that is predicted, in the unit of y; of a row that is. */
    public double predicted(int row) {
        if (fates[row] != Fate.PREDICTED) {
            throw new IllegalStateException("row " + row + " is not predicted: " + fates[row]);
        }
        return predicted[row];
    }

    /** The part x β of the prediction's logarithm; the rest is the two effects. */
    public double slope(int row) {
        predicted(row);
        return slopes[row];
    }

    /** How many rows the estimate without a fold used. */
    public int observations(int fold) {
        return observations[fold];
    }

    /**
     * Coefficients of the estimate without a fold, by regressor; 0 for one that has the same value
     * in all rows.
     */
    public double[] coefficients(int fold) {
        return coefficients[fold].clone();
    }
}
