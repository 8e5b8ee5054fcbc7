package org.entente.numerics.regression;

import java.util.Arrays;

/**
 * Runs over the rows that {@link Demeaner} is made of: products with the normal equations of all
 * effects but the eliminated one, of which never more than the weights are held. Each part of the
 * rows sums into a place of its own, and the places are added up in their order.
 */
final class EffectProducts {
    private static final int BLOCK = Demeaner.BLOCK;
    private static final int MOST_PIECES = 8;

    private final FixedEffects effects;
    private final Workers workers;
    private final double[] groupWeights;
    private final double[] inverseDiagonal;
    private double[] partial;
    private double[] weights = new double[0];

    EffectProducts(FixedEffects effects, Workers workers) {
        this.effects = effects;
        this.workers = workers;
        this.groupWeights = new double[effects.groups()];
        this.inverseDiagonal = new double[effects.unknowns()];
        this.partial = new double[effects.parts() * effects.unknowns()];
    }

    /** Sets the weights, in the order of the sorted rows. */
    void setWeights(double[] sorted) {
        weights = sorted;
        int[] starts = effects.starts();
        int unknowns = effects.unknowns();
        workers.run(effects.parts(), part -> {
            double[] out = partial;
            int base = part * unknowns;
            Arrays.fill(out, base, base + unknowns, 0);
            for (int group = effects.firstGroup(part); group < effects.firstGroup(part + 1); group++) {
                double sum = 0;
                for (int row = starts[group]; row < starts[group + 1]; row++) {
                    sum += sorted[row];
                }
                groupWeights[group] = sum;
                double inverse = sum > 0 ? 1 / sum : 0;
                for (int[] level : effects.others()) {
                    for (int row = starts[group]; row < starts[group + 1]; row++) {
                        double weight = sorted[row];
                        out[base + level[row]] += weight * Math.max(0, 1 - weight * inverse);
                    }
                }
            }
        });
        for (int level = 0; level < unknowns; level++) {
            double sum = 0;
            for (int part = 0; part < effects.parts(); part++) {
                sum += partial[part * unknowns + level];
            }
            inverseDiagonal[level] = sum > 0 ? 1 / sum : 0;
        }
    }

    /** Room for the sums of so many columns. */
    private void provide(int width) {
        int needed = effects.parts() * effects.unknowns() * width;
        if (partial.length < needed) {
            partial = new double[needed];
        }
    }

    SampledCholesky factor() {
        return SampledCholesky.of(effects, weights, groupWeights);
    }

    void divideByDiagonal(double[] vector, double[] out, int width) {
        for (int level = 0, i = 0; level < inverseDiagonal.length; level++) {
            for (int k = 0; k < width; k++, i++) {
                out[i] = vector[i] * inverseDiagonal[level];
            }
        }
    }

    /** Takes the effects of the unknowns away, and then the mean of each group. */
    void subtract(int part, double[] column, double[] effect, double[] residual) {
        int[] starts = effects.starts();
        int[][] others = effects.others();
        for (int group = effects.firstGroup(part); group < effects.firstGroup(part + 1); group++) {
            double sum = 0;
            for (int row = starts[group]; row < starts[group + 1]; row++) {
                double left = column[row];
                for (int[] level : others) {
                    left -= effect[level[row]];
                }
                residual[row] = left;
                sum += weights[row] * left;
            }
            double mean = groupWeights[group] > 0 ? sum / groupWeights[group] : 0;
            for (int row = starts[group]; row < starts[group + 1]; row++) {
                residual[row] -= mean;
            }
        }
    }

    /** D'W(x − group mean), and the norm of x − group mean. */
    double[] rightHandSide(double[][] columns, double[] norms) {
        int width = columns.length;
        int unknowns = effects.unknowns();
        int[] starts = effects.starts();
        int[][] others = effects.others();
        double[][] partNorms = new double[effects.parts()][width];
        provide(width);
        workers.run(effects.parts(), part -> {
            int base = part * unknowns * width;
            Arrays.fill(partial, base, base + unknowns * width, 0);
            for (int group = effects.firstGroup(part); group < effects.firstGroup(part + 1); group++) {
                for (int k = 0; k < width; k++) {
                    double[] column = columns[k];
                    double sum = 0;
                    for (int row = starts[group]; row < starts[group + 1]; row++) {
                        sum += weights[row] * column[row];
                    }
                    double mean = groupWeights[group] > 0 ? sum / groupWeights[group] : 0;
                    double norm = 0;
                    for (int row = starts[group]; row < starts[group + 1]; row++) {
                        double deviation = column[row] - mean;
                        double weighted = weights[row] * deviation;
                        norm += weighted * deviation;
                        for (int[] level : others) {
                            partial[base + level[row] * width + k] += weighted;
                        }
                    }
                    partNorms[part][k] += norm;
                }
            }
        });
        for (double[] part : partNorms) {
            for (int k = 0; k < width; k++) {
                norms[k] += part[k];
            }
        }
        double[] sums = new double[unknowns * width];
        gather(sums);
        return sums;
    }

    /** out = (D'WD − D'W G (G'WG)⁻¹ G'WD) v, G the dummies of the eliminated effect. */
    void multiply(double[] vector, double[] out, int width) {
        provide(width);
        workers.run(effects.parts(), part -> {
            int base = part * out.length;
            Arrays.fill(partial, base, base + out.length, 0);
            int[][] others = effects.others();
            if (others.length == 2) {
                multiplyTwo(part, others[0], others[1], vector, base, width);
            } else if (others.length == 1) {
                multiplyOne(part, others[0], vector, base, width);
            } else {
                multiplyAny(part, others, vector, base, width);
            }
        });
        gather(out);
    }

    private void gather(double[] out) {
        int parts = effects.parts();
        int pieces = Math.max(1, Math.min(MOST_PIECES, out.length / 8192));
        workers.run(pieces, piece -> {
            int from = (int) ((long) out.length * piece / pieces);
            int to = (int) ((long) out.length * (piece + 1) / pieces);
            System.arraycopy(partial, from, out, from, to - from);
            for (int part = 1; part < parts; part++) {
                int base = part * out.length;
                for (int i = from; i < to; i++) {
                    out[i] += partial[base + i];
                }
            }
        });
    }

    private void multiplyTwo(int part, int[] first, int[] second, double[] vector, int base, int width) {
        int[] starts = effects.starts();
        double[] sums = partial;
        double[] mean = new double[width];
        for (int group = effects.firstGroup(part); group < effects.firstGroup(part + 1); group++) {
            int begin = starts[group];
            int end = starts[group + 1];
            if (width == BLOCK) {
                double m0 = 0;
                double m1 = 0;
                double m2 = 0;
                double m3 = 0;
                for (int row = begin; row < end; row++) {
                    double weight = weights[row];
                    int a = first[row] * BLOCK;
                    int b = second[row] * BLOCK;
                    m0 += weight * (vector[a] + vector[b]);
                    m1 += weight * (vector[a + 1] + vector[b + 1]);
                    m2 += weight * (vector[a + 2] + vector[b + 2]);
                    m3 += weight * (vector[a + 3] + vector[b + 3]);
                }
                double inverse = groupWeights[group] > 0 ? 1 / groupWeights[group] : 0;
                m0 *= inverse;
                m1 *= inverse;
                m2 *= inverse;
                m3 *= inverse;
                for (int row = begin; row < end; row++) {
                    double weight = weights[row];
                    int a = first[row] * BLOCK;
                    int b = second[row] * BLOCK;
                    double r0 = weight * (vector[a] + vector[b] - m0);
                    double r1 = weight * (vector[a + 1] + vector[b + 1] - m1);
                    double r2 = weight * (vector[a + 2] + vector[b + 2] - m2);
                    double r3 = weight * (vector[a + 3] + vector[b + 3] - m3);
                    a += base;
                    b += base;
                    sums[a] += r0;
                    sums[a + 1] += r1;
                    sums[a + 2] += r2;
                    sums[a + 3] += r3;
                    sums[b] += r0;
                    sums[b + 1] += r1;
                    sums[b + 2] += r2;
                    sums[b + 3] += r3;
                }
                continue;
            }
            if (width == 2) {
                double m0 = 0;
                double m1 = 0;
                for (int row = begin; row < end; row++) {
                    double weight = weights[row];
                    int a = first[row] * 2;
                    int b = second[row] * 2;
                    m0 += weight * (vector[a] + vector[b]);
                    m1 += weight * (vector[a + 1] + vector[b + 1]);
                }
                double inverse = groupWeights[group] > 0 ? 1 / groupWeights[group] : 0;
                m0 *= inverse;
                m1 *= inverse;
                for (int row = begin; row < end; row++) {
                    double weight = weights[row];
                    int a = first[row] * 2;
                    int b = second[row] * 2;
                    double r0 = weight * (vector[a] + vector[b] - m0);
                    double r1 = weight * (vector[a + 1] + vector[b + 1] - m1);
                    sums[base + a] += r0;
                    sums[base + a + 1] += r1;
                    sums[base + b] += r0;
                    sums[base + b + 1] += r1;
                }
                continue;
            }
            if (width == 1) {
                double m0 = 0;
                for (int row = begin; row < end; row++) {
                    m0 += weights[row] * (vector[first[row]] + vector[second[row]]);
                }
                m0 = groupWeights[group] > 0 ? m0 / groupWeights[group] : 0;
                for (int row = begin; row < end; row++) {
                    int a = first[row];
                    int b = second[row];
                    double r0 = weights[row] * (vector[a] + vector[b] - m0);
                    sums[base + a] += r0;
                    sums[base + b] += r0;
                }
                continue;
            }
            Arrays.fill(mean, 0);
            for (int row = begin; row < end; row++) {
                double weight = weights[row];
                int a = first[row] * width;
                int b = second[row] * width;
                for (int k = 0; k < width; k++) {
                    mean[k] += weight * (vector[a + k] + vector[b + k]);
                }
            }
            divide(mean, groupWeights[group]);
            for (int row = begin; row < end; row++) {
                double weight = weights[row];
                int a = first[row] * width;
                int b = second[row] * width;
                for (int k = 0; k < width; k++) {
                    double value = weight * (vector[a + k] + vector[b + k] - mean[k]);
                    sums[base + a + k] += value;
                    sums[base + b + k] += value;
                }
            }
        }
    }

    private void multiplyOne(int part, int[] only, double[] vector, int base, int width) {
        int[] starts = effects.starts();
        double[] sums = partial;
        double[] mean = new double[width];
        for (int group = effects.firstGroup(part); group < effects.firstGroup(part + 1); group++) {
            Arrays.fill(mean, 0);
            for (int row = starts[group]; row < starts[group + 1]; row++) {
                int a = only[row] * width;
                for (int k = 0; k < width; k++) {
                    mean[k] += weights[row] * vector[a + k];
                }
            }
            divide(mean, groupWeights[group]);
            for (int row = starts[group]; row < starts[group + 1]; row++) {
                int a = only[row] * width;
                for (int k = 0; k < width; k++) {
                    sums[base + a + k] += weights[row] * (vector[a + k] - mean[k]);
                }
            }
        }
    }

    private void multiplyAny(int part, int[][] others, double[] vector, int base, int width) {
        int[] starts = effects.starts();
        double[] mean = new double[width];
        double[] fitted = new double[width];
        for (int group = effects.firstGroup(part); group < effects.firstGroup(part + 1); group++) {
            Arrays.fill(mean, 0);
            for (int row = starts[group]; row < starts[group + 1]; row++) {
                for (int[] level : others) {
                    for (int k = 0; k < width; k++) {
                        mean[k] += weights[row] * vector[level[row] * width + k];
                    }
                }
            }
            divide(mean, groupWeights[group]);
            for (int row = starts[group]; row < starts[group + 1]; row++) {
                for (int k = 0; k < width; k++) {
                    fitted[k] = -mean[k];
                }
                for (int[] level : others) {
                    for (int k = 0; k < width; k++) {
                        fitted[k] += vector[level[row] * width + k];
                    }
                }
                for (int[] level : others) {
                    for (int k = 0; k < width; k++) {
                        partial[base + level[row] * width + k] += weights[row] * fitted[k];
                    }
                }
            }
        }
    }

    private static void divide(double[] sums, double by) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] = by > 0 ? sums[k] / by : 0;
        }
    }
}
