package org.entente.numerics.regression;

import java.util.Arrays;

/**
 * Scales fitted means until those of each level sum to its outcomes, effect by effect: the
 * closed-form update of one Poisson effect given all else, α_g += log(Σ_g w y / Σ_g w μ), also
 * known as iterative proportional fitting (Deming & Stephan 1940). Each lowers the deviance and
 * costs two runs over the rows, so that a few of them after a coarse step of Newton's save whole
 * steps.
 */
final class Balancing {
    private final FixedEffects effects;
    private final Workers workers;
    private final double[] weights;
    private final double[] groupTotals;
    private final double[] levelTotals;
    private final double[] partial;

    Balancing(FixedEffects effects, double[] y, double[] weights, Workers workers) {
        this.effects = effects;
        this.workers = workers;
        this.weights = weights;
        this.groupTotals = new double[effects.groups()];
        this.levelTotals = new double[effects.unknowns()];
        this.partial = new double[effects.parts() * effects.unknowns()];
        sumGroups(y, groupTotals);
        for (int[] level : effects.others()) {
            sumLevels(level, y, levelTotals);
        }
    }

    /** Once for each effect; {@code eta} moves along. */
    void cycle(double[] mu, double[] eta) {
        int[] starts = effects.starts();
        double[] groups = new double[effects.groups()];
        sumGroups(mu, groups);
        workers.run(effects.parts(), part -> {
            for (int group = effects.firstGroup(part); group < effects.firstGroup(part + 1); group++) {
                double factor = factor(groupTotals[group], groups[group]);
                double log = Math.log(factor);
                for (int row = starts[group]; row < starts[group + 1]; row++) {
                    mu[row] *= factor;
                    eta[row] += log;
                }
            }
        });
        for (int[] level : effects.others()) {
            double[] sums = new double[levelTotals.length];
            double[] logs = new double[levelTotals.length];
            sumLevels(level, mu, sums);
            for (int i = 0; i < sums.length; i++) {
                sums[i] = factor(levelTotals[i], sums[i]);
                logs[i] = Math.log(sums[i]);
            }
            workers.run(effects.parts(), part -> {
                for (int row = effects.firstRow(part); row < effects.firstRow(part + 1); row++) {
                    mu[row] *= sums[level[row]];
                    eta[row] += logs[level[row]];
                }
            });
        }
    }

    private static double factor(double total, double fitted) {
        return total > 0 && fitted > 0 ? total / fitted : 1;
    }

    private void sumGroups(double[] column, double[] sums) {
        int[] starts = effects.starts();
        workers.run(effects.parts(), part -> {
            for (int group = effects.firstGroup(part); group < effects.firstGroup(part + 1); group++) {
                double sum = 0;
                for (int row = starts[group]; row < starts[group + 1]; row++) {
                    sum += weights[row] * column[row];
                }
                sums[group] = sum;
            }
        });
    }

    /** Adds to the sums of the levels of one effect. */
    private void sumLevels(int[] level, double[] column, double[] sums) {
        int unknowns = sums.length;
        workers.run(effects.parts(), part -> {
            int base = part * unknowns;
            Arrays.fill(partial, base, base + unknowns, 0);
            for (int row = effects.firstRow(part); row < effects.firstRow(part + 1); row++) {
                partial[base + level[row]] += weights[row] * column[row];
            }
        });
        for (int part = 0; part < effects.parts(); part++) {
            for (int i = 0; i < unknowns; i++) {
                sums[i] += partial[part * unknowns + i];
            }
        }
    }
}
