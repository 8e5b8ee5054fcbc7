package org.entente.numerics.regression;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * A weighted graph from which vertices are eliminated one after the other, with sampled fill; see
 * {@link SampledCholesky}.
 */
final class EliminationGraph {
    private final int size;
    private final SplittableRandom random;
    private final int[][] neighbours;
    private final double[][] weights;
    private final int[] degrees;
    private final double[] gathered;
    private int[] star = new int[64];
    private int starSize;

    EliminationGraph(int size, SplittableRandom random) {
        this.size = size;
        this.random = random;
        this.neighbours = new int[size][];
        this.weights = new double[size][];
        this.degrees = new int[size];
        this.gathered = new double[size];
        Arrays.setAll(neighbours, i -> new int[4]);
        Arrays.setAll(weights, i -> new double[4]);
    }

    /** Begins the neighbours of a vertex outside of the graph. */
    void beginStar() {
        starSize = 0;
    }

    /** One edge of it; several to one vertex are one edge. */
    void addToStar(int vertex, double weight) {
        if (!(weight > 0)) {
            return;
        }
        if (gathered[vertex] == 0) {
            if (starSize == star.length) {
                star = Arrays.copyOf(star, starSize * 2);
            }
            star[starSize++] = vertex;
        }
        gathered[vertex] += weight;
    }

    /** Eliminates that vertex: its neighbours become joined. */
    void eliminateStar() {
        sortStar();
        double[] sorted = new double[starSize];
        for (int i = 0; i < starSize; i++) {
            sorted[i] = gathered[star[i]];
            gathered[star[i]] = 0;
        }
        join(star, sorted);
    }

    /** Ascending by weight; equal weights by vertex, so that the order is one. */
    private void sortStar() {
        for (int i = 1; i < starSize && starSize <= 32; i++) {
            int vertex = star[i];
            int at = i - 1;
            while (at >= 0 && isAfter(star[at], vertex)) {
                star[at + 1] = star[at];
                at--;
            }
            star[at + 1] = vertex;
        }
        if (starSize > 32) {
            Integer[] boxed = new Integer[starSize];
            Arrays.setAll(boxed, i -> star[i]);
            Arrays.sort(boxed, (a, b) -> a.equals(b) ? 0 : isAfter(a, b) ? 1 : -1);
            Arrays.setAll(boxed, i -> star[i] = boxed[i]);
        }
    }

    private boolean isAfter(int a, int b) {
        return gathered[a] > gathered[b] || gathered[a] == gathered[b] && a > b;
    }

    private void join(int[] vertices, double[] sorted) {
        int degree = sorted.length;
        if (degree < 2) {
            return;
        }
        double[] cumulated = new double[degree];
        double total = 0;
        for (int i = 0; i < degree; i++) {
            total += sorted[i];
            cumulated[i] = total;
        }
        for (int i = 0; i + 1 < degree; i++) {
            double rest = total - cumulated[i];
            if (!(rest > 0)) {
                continue;
            }
            double drawn = cumulated[i] + random.nextDouble() * rest;
            int at = Arrays.binarySearch(cumulated, i + 1, degree, drawn);
            int j = Math.min(degree - 1, at < 0 ? -at - 1 : at);
            connect(vertices[i], vertices[j], sorted[i] * rest / total);
        }
    }

    private void connect(int a, int b, double weight) {
        append(a, b, weight);
        append(b, a, weight);
    }

    private void append(int vertex, int neighbour, double weight) {
        int degree = degrees[vertex]++;
        if (degree == neighbours[vertex].length) {
            neighbours[vertex] = Arrays.copyOf(neighbours[vertex], degree * 2);
            weights[vertex] = Arrays.copyOf(weights[vertex], degree * 2);
        }
        neighbours[vertex][degree] = neighbour;
        weights[vertex][degree] = weight;
    }

    /** Eliminates all vertices, those with few edges first. */
    Factors factor(int offset) {
        boolean[] gone = new boolean[size];
        PriorityQueue<long[]> queue =
                new PriorityQueue<>((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        for (int vertex = 0; vertex < size; vertex++) {
            queue.add(new long[] {degrees[vertex], vertex});
        }
        int[] order = new int[size];
        int[][] to = new int[size][];
        double[][] shares = new double[size][];
        double[] pivots = new double[size];
        int eliminated = 0;
        while (eliminated < size) {
            long[] first = queue.remove();
            int vertex = (int) first[1];
            if (gone[vertex]) {
                continue;
            }
            starSize = 0;
            for (int i = 0; i < degrees[vertex]; i++) {
                if (!gone[neighbours[vertex][i]]) {
                    addToStar(neighbours[vertex][i], weights[vertex][i]);
                }
            }
            if (starSize > first[0] * 2 + 8) {
                for (int i = 0; i < starSize; i++) {
                    gathered[star[i]] = 0;
                }
                queue.add(new long[] {starSize, vertex});
                continue;
            }
            gone[vertex] = true;
            neighbours[vertex] = new int[0];
            weights[vertex] = new double[0];
            sortStar();
            int[] joined = Arrays.copyOf(star, starSize);
            double[] sorted = new double[starSize];
            double pivot = 0;
            for (int i = 0; i < starSize; i++) {
                sorted[i] = gathered[joined[i]];
                gathered[joined[i]] = 0;
                pivot += sorted[i];
            }
            join(joined, sorted);
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] /= pivot;
            }
            order[eliminated] = vertex;
            to[eliminated] = joined;
            shares[eliminated] = sorted;
            pivots[eliminated] = pivot;
            eliminated++;
        }
        return new Factors(offset, order, to, shares, pivots);
    }

    /**
     * L D L' of the graph's Laplacian; a vertex that is the last of its component has pivot 0 and
     * the solution 0.
     */
    static final class Factors {
        private final int offset;
        private final int[] order;
        private final int[][] to;
        private final double[][] shares;
        private final double[] pivots;

        Factors(int offset, int[] order, int[][] to, double[][] shares, double[] pivots) {
            this.offset = offset;
            this.order = order;
            this.to = to;
            this.shares = shares;
            this.pivots = pivots;
        }

        void solve(double[] values, int width) {
            for (int step = 0; step < order.length; step++) {
                int at = (offset + order[step]) * width;
                for (int i = 0; i < to[step].length; i++) {
                    int neighbour = (offset + to[step][i]) * width;
                    for (int k = 0; k < width; k++) {
                        values[neighbour + k] += shares[step][i] * values[at + k];
                    }
                }
                double inverse = pivots[step] > 0 ? 1 / pivots[step] : 0;
                for (int k = 0; k < width; k++) {
                    values[at + k] *= inverse;
                }
            }
            for (int step = order.length - 1; step >= 0; step--) {
                int at = (offset + order[step]) * width;
                for (int i = 0; i < to[step].length; i++) {
                    int neighbour = (offset + to[step][i]) * width;
                    for (int k = 0; k < width; k++) {
                        values[at + k] += shares[step][i] * values[neighbour + k];
                    }
                }
            }
        }
    }
}
