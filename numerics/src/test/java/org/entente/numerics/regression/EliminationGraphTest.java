package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Factors of graphs that need no draws solve them exactly, and drawn edges have the weights and
 * chances of the paper.
 */
class EliminationGraphTest {

    private record Edge(int a, int b, double weight) {}

    /** Eliminating a vertex with two edges of 2w leaves one of 2w·2w/4w = w. */
    private static EliminationGraph graph(int size, List<Edge> edges) {
        EliminationGraph graph = new EliminationGraph(size, new SplittableRandom(1));
        for (Edge edge : edges) {
            graph.beginStar();
            graph.addToStar(edge.a(), 2 * edge.weight());
            graph.addToStar(edge.b(), 2 * edge.weight());
            graph.eliminateStar();
        }
        return graph;
    }

    /**
     * A part may be a component: flows that sum to 0 in each of them are solved for, in the columns
     * of some width.
     */
    private static void solves(int size, List<Edge> edges, int[] component, int offset, int width) {
        Random random = new Random(5);
        double[] flows = new double[(offset + size) * width];
        double[][] sums = new double[size][width];
        int[] last = new int[size];
        for (int i = 0; i < size; i++) {
            last[component[i]] = i;
            for (int k = 0; k < width; k++) {
                flows[(offset + i) * width + k] = random.nextGaussian();
                sums[component[i]][k] += flows[(offset + i) * width + k];
            }
        }
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < width && last[component[i]] == i; k++) {
                flows[(offset + i) * width + k] -= sums[component[i]][k];
            }
        }
        double[] solved = flows.clone();
        Arrays.fill(solved, 0, offset * width, 7);

        graph(size, edges).factor(offset).solve(solved, width);

        assertThat(Arrays.copyOf(solved, offset * width)).containsOnly(offset == 0 ? new double[0] : new double[] {7});
        double[] out = new double[flows.length];
        for (Edge edge : edges) {
            for (int k = 0; k < width; k++) {
                int a = (offset + edge.a()) * width + k;
                int b = (offset + edge.b()) * width + k;
                out[a] += edge.weight() * (solved[a] - solved[b]);
                out[b] += edge.weight() * (solved[b] - solved[a]);
            }
        }
        for (int i = offset * width; i < flows.length; i++) {
            assertThat(out[i]).isCloseTo(flows[i], within(1e-9));
        }
    }

    /**
     * A path with leaves, one of its vertices with many: leaves go first, and then no vertex has
     * more than two neighbours.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void pathsWithLeavesAreSolvedExactly(long seed) {
        Random random = new Random(seed);
        List<Edge> edges = new ArrayList<>();
        int size = 120;
        for (int i = 1; i < size; i++) {
            int to = i < 20 ? i - 1 : i < 60 ? random.nextInt(20) : 7;
            edges.add(new Edge(i, to, 0.1 + random.nextDouble()));
        }
        solves(size, edges, new int[size], 0, 1);
        solves(size, edges, new int[size], 3, 2);
    }

    /**
     * A ring, doubled edges, and three vertices of which none has more than two neighbours left
     * when it goes.
     */
    @Test
    void ringsAreSolvedExactly() {
        Random random = new Random(9);
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            edges.add(new Edge(i, (i + 1) % 20, 0.1 + random.nextDouble()));
            edges.add(new Edge((i + 1) % 20, i, 0.1 + random.nextDouble()));
        }
        solves(20, edges, new int[20], 0, 1);
        solves(20, edges, new int[20], 1, 3);
    }

    /** Two paths and a vertex alone. */
    @Test
    void everyComponentIsSolvedForItself() {
        List<Edge> edges = List.of(new Edge(0, 2, 1), new Edge(2, 4, 3), new Edge(1, 3, 0.5), new Edge(3, 5, 2));
        solves(7, edges, new int[] {0, 1, 0, 1, 0, 1, 2}, 0, 2);
    }

    /**
     * Edges of a tree from the resistances between its vertices: each vertex in turn is joined
     * where it is nearest.
     */
    private static List<Edge> edges(EliminationGraph graph, int size) {
        EliminationGraph.Factors factors = graph.factor(0);
        double[][] potentials = new double[size][];
        for (int a = 0; a < size; a++) {
            potentials[a] = new double[size];
            potentials[a][a] += 1;
            potentials[a][0] -= 1;
            factors.solve(potentials[a], 1);
        }
        List<Integer> joined = new ArrayList<>(List.of(0));
        List<Edge> edges = new ArrayList<>();
        while (joined.size() < size) {
            Edge nearest = IntStream.range(0, size)
                    .filter(b -> !joined.contains(b))
                    .boxed()
                    .flatMap(b -> joined.stream().map(a -> {
                        double resistance = potentials[a][a] - potentials[a][b] - potentials[b][a] + potentials[b][b];
                        return new Edge(a, b, 1 / resistance);
                    }))
                    .max(Comparator.comparingDouble(Edge::weight))
                    .orElseThrow();
            edges.add(nearest);
            joined.add(nearest.b());
        }
        return edges;
    }

    private static EliminationGraph star(double[] weights, long seed) {
        EliminationGraph graph = new EliminationGraph(weights.length, new SplittableRandom(seed));
        graph.beginStar();
        for (int i = 0; i < weights.length; i++) {
            // In two parts: several edges to a vertex are one.
            graph.addToStar(i, weights[i] / 4);
            graph.addToStar(i, weights[i] * 3 / 4);
        }
        graph.eliminateStar();
        return graph;
    }

    /**
     * Kyng and Sachdeva (2016): by rising weight each neighbour i is joined to one later one, by
     * w_i·S_i/W.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 20, 32, 33, 90, 200})
    void aVertexLeavesOneEdgeForEachNeighbourButTheLast(int size) {
        Random random = new Random(size);
        double[] weights = random.doubles(size, 0.5, 3).toArray();
        // All are joined to one so heavy: factors of other large trees would themselves be drawn.
        weights[size / 3] = size > 40 ? 1e7 : weights[size / 3];
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> weights[i]))
                .mapToInt(i -> i)
                .toArray();
        double total = Arrays.stream(weights).sum();
        List<Edge> edges = edges(star(weights, 7), size);
        int[] place = new int[size];
        for (int i = 0; i < size; i++) {
            place[order[i]] = i;
        }
        double[] byFirst = new double[size];
        for (Edge edge : edges) {
            byFirst[Math.min(place[edge.a()], place[edge.b()])] += edge.weight();
        }
        double rest = total;
        for (int i = 0; i + 1 < size; i++) {
            rest -= weights[order[i]];
            double expected = weights[order[i]] * rest / total;
            assertThat(byFirst[i]).as("%d of %d", i, size).isCloseTo(expected, within(1e-7 * expected));
        }
        assertThat(byFirst[size - 1]).isZero();
    }

    /** Weights 1, 2 and 5: the lightest is joined to the others with chances 2/7 and 5/7. */
    @Test
    void laterNeighboursAreDrawnByTheirWeight() {
        int toSecond = 0;
        for (int seed = 0; seed < 4000; seed++) {
            for (Edge edge : edges(star(new double[] {5, 1, 2}, seed), 3)) {
                if (Math.min(edge.a(), edge.b()) == 1 && Math.max(edge.a(), edge.b()) == 2) {
                    toSecond += 1;
                }
            }
        }
        // The deviation of a share of 2/7 in 4000 is 0.007.
        assertThat(toSecond / 4000.0).isCloseTo(2 / 7.0, within(0.025));
    }

    /** Equal weights go by their number: 0 is joined to one later, and 1 to 2. */
    @Test
    void equalWeightsGoByTheirNumber() {
        for (int size : new int[] {3, 6}) {
            double[] weights = new double[size];
            Arrays.fill(weights, 1);
            double[] byFirst = new double[size];
            for (Edge edge : edges(star(weights, 11), size)) {
                byFirst[Math.min(edge.a(), edge.b())] += edge.weight();
            }
            for (int i = 0; i < size; i++) {
                assertThat(byFirst[i]).isCloseTo((size - 1 - i) / (double) size, within(1e-9));
            }
        }
    }

    @Test
    void edgesWithoutWeightAreNone() {
        EliminationGraph graph = new EliminationGraph(3, new SplittableRandom(1));
        graph.beginStar();
        graph.addToStar(0, 2);
        graph.addToStar(1, 0);
        graph.addToStar(1, -1);
        graph.addToStar(1, Double.NaN);
        graph.addToStar(2, 2);
        graph.eliminateStar();
        double[] values = {1, 5, -1};

        graph.factor(0).solve(values, 1);

        // One edge of weight 1 between 0 and 2; 1 stands alone, where nothing is solved for.
        assertThat(values[0] - values[2]).isCloseTo(1, within(1e-12));
        assertThat(values[1]).isZero();
    }
}
