package org.entente.numerics.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * An effect of units by time, such as exporter and year, in a model that has effects of pairs too.
 * Its levels fall apart into groups that no pair links, which are the units: the information of a
 * unit's levels is A = Σ H over its pairs.
 */
final class TimedEffect {
    private final PairRows pairs;
    private final int[] levelOf;
    private final int[] position;
    private final int[] groupOfPair;
    private final List<double[][]> inverses = new ArrayList<>();
    private final double[][][] scores;

    /** @param effect over the rows of the fit, in its order */
    TimedEffect(Factor effect, PairRows pairs) {
        this.pairs = pairs;
        levelOf = new int[effect.rows()];
        for (int at = 0; at < levelOf.length; at++) {
            levelOf[at] = effect.codes()[pairs.row(at)];
        }
        Links links = new Links(effect.levels());
        for (int p = 0; p < pairs.pairs(); p++) {
            for (int at = pairs.start(p) + 1; at < pairs.end(p); at++) {
                links.join(levelOf[at], levelOf[at - 1]);
            }
        }
        int[] groups = links.groups();
        int count = 0;
        for (int group : groups) {
            count = Math.max(count, group + 1);
        }
        int[] sizes = new int[count];
        position = new int[effect.levels()];
        for (int level = 0; level < groups.length; level++) {
            position[level] = sizes[groups[level]]++;
        }
        groupOfPair = new int[pairs.pairs()];
        for (int p = 0; p < groupOfPair.length; p++) {
            groupOfPair[p] = groups[levelOf[pairs.start(p)]];
        }
        double[][][] information = new double[count][][];
        scores = new double[count][][];
        for (int g = 0; g < count; g++) {
            information[g] = new double[sizes[g]][sizes[g]];
            scores[g] = new double[sizes[g]][sizes[g]];
        }
        for (int p = 0; p < groupOfPair.length; p++) {
            add(p, information[groupOfPair[p]], scores[groupOfPair[p]]);
        }
        for (double[][] matrix : information) {
            double[] diagonal = new double[matrix.length];
            for (int i = 0; i < diagonal.length; i++) {
                diagonal[i] = matrix[i][i];
            }
            // A times a constant is 0, and so is all that the inverse is multiplied with: any
            // generalised inverse will do.
            inverses.add(new NormalEquations(matrix, diagonal).inverse());
        }
    }

    private void add(int pair, double[][] information, double[][] scores) {
        for (int r = pairs.start(pair); r < pairs.end(pair); r++) {
            int i = position[levelOf[r]];
            information[i][i] += pairs.lambda(r);
            for (int s = pairs.start(pair); s < pairs.end(pair); s++) {
                int j = position[levelOf[s]];
                information[i][j] -= pairs.lambda(r) * pairs.lambda(s) / pairs.total(pair);
                scores[i][j] += pairs.score(r) * pairs.score(s);
            }
        }
    }

    /** The unit of a pair. */
    int group(int pair) {
        return groupOfPair[pair];
    }

    int groups() {
        return inverses.size();
    }

    /** Whether a pair has two rows in one level. */
    boolean repeats(int pair) {
        for (int r = pairs.start(pair); r < pairs.end(pair); r++) {
            for (int s = pairs.start(pair); s < r; s++) {
                if (levelOf[r] == levelOf[s]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The element of A⁻ that belongs to two rows of one pair. */
    double inverse(int pair, int r, int s) {
        return inverses.get(groupOfPair[pair])[position[levelOf[r]]][position[levelOf[s]]];
    }

    /**
     * What the estimated levels add to the expected score of each regressor: −Σ Tr(A⁻ H x̃ S') + ½
     * Σ Tr(G x̃ A⁻ (Σ SS') A⁻), G the third derivatives of the pair's likelihood.
     */
    void addTo(double[] bias) {
        List<double[][]> spreads = new ArrayList<>();
        for (int g = 0; g < groups(); g++) {
            double[][] inverse = inverses.get(g);
            spreads.add(product(product(inverse, scores[g]), inverse));
        }
        for (int p = 0; p < groupOfPair.length; p++) {
            double[][] spread = spreads.get(groupOfPair[p]);
            for (int k = 0; k < bias.length; k++) {
                for (int r = pairs.start(p); r < pairs.end(p); r++) {
                    int i = position[levelOf[r]];
                    double weighted = pairs.lambda(r) * pairs.x(k, r);
                    bias[k] -= 0.5 * weighted * spread[i][i];
                    double sum = 0;
                    for (int s = pairs.start(p); s < pairs.end(p); s++) {
                        sum += pairs.score(s) * inverse(p, s, r);
                        bias[k] += weighted * spread[i][position[levelOf[s]]] * pairs.lambda(s) / pairs.total(p);
                    }
                    bias[k] -= sum * weighted;
                }
            }
        }
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < a.length; k++) {
                for (int j = 0; j < a.length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }
}
