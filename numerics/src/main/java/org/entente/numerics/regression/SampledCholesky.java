package org.entente.numerics.regression;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An approximate factorisation of the normal equations of fixed effects, as a preconditioner for
 * weakly connected groups.
 *
 * <p>The eliminated effect and one other are the two sides of a bipartite graph, whose edges weigh
 * as much as the rows between their levels; its normal equations are a graph Laplacian but for
 * signs. Eliminating a vertex with neighbours of weights w_1 ≤ … ≤ w_d joins all of them (weight
 * w_i·w_j/W, W = Σw). Instead each neighbour i is joined to one j &gt; i only, drawn with
 * probability w_j/S_i, S_i = Σ_{j&gt;i} w_j, by an edge of weight w_i·S_i/W, which is right in
 * expectation and keeps the factors as small as the graph (Kyng & Sachdeva 2016, "Approximate
 * Gaussian elimination for Laplacians"; Gao, Kyng & Spielman 2023, "Robust and practical solution
 * of Laplacian equations by approximate elimination"). With more than two effects there is one
 * factorisation for each but the eliminated one. Draws are seeded: the same data give the same
 * factors.
 */
final class SampledCholesky {
    private static final long SEED = 20_160_902L;

    private final List<EliminationGraph.Factors> blocks;

    private SampledCholesky(List<EliminationGraph.Factors> blocks) {
        this.blocks = blocks;
    }

    static SampledCholesky of(FixedEffects effects, double[] weights, double[] groupWeights) {
        int[][] others = effects.others();
        List<EliminationGraph.Factors> blocks = Arrays.stream(others)
                .map(level -> block(effects, level, weights, groupWeights))
                .toList();
        return new SampledCholesky(blocks);
    }

    private static EliminationGraph.Factors block(
            FixedEffects effects, int[] level, double[] weights, double[] groupWeights) {
        int least = Arrays.stream(level).min().orElse(0);
        int most = Arrays.stream(level).max().orElse(-1);
        int size = most - least + 1;
        SplittableRandom random = new SplittableRandom(SEED);
        EliminationGraph graph = new EliminationGraph(size, random);
        int[] starts = effects.starts();
        for (int group = 0; group < effects.groups(); group++) {
            if (groupWeights[group] > 0) {
                graph.beginStar();
                for (int row = starts[group]; row < starts[group + 1]; row++) {
                    graph.addToStar(level[row] - least, weights[row]);
                }
                graph.eliminateStar();
            }
        }
        return graph.factor(least);
    }

    /** Solves for several right-hand sides that lie side by side. */
    void solve(double[] right, double[] out, int width) {
        System.arraycopy(right, 0, out, 0, right.length);
        for (EliminationGraph.Factors block : blocks) {
            block.solve(out, width);
        }
    }
}
