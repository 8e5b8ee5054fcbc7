package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The moves of the simplex, by the points that it looks at. */
class NelderMeadTest {

    /** The first points at which a function is evaluated. */
    private static List<List<Double>> looks(
            ToDoubleFunction<double[]> function, double[] start, double size, int count) {
        List<List<Double>> points = new ArrayList<>();
        NelderMead.minimise(
                x -> {
                    List<Double> point = new ArrayList<>();
                    for (double coordinate : x) {
                        point.add(coordinate);
                    }
                    points.add(point);
                    return function.applyAsDouble(x);
                },
                start,
                size,
                1e-9);
        return points.subList(0, Math.min(count, points.size()));
    }

    private static List<Double> line(ToDoubleFunction<double[]> function, double start, int count) {
        return looks(function, new double[] {start}, 1, count).stream()
                .map(point -> point.get(0))
                .toList();
    }

    /** A plane of given values at the corners (0, 0), (1, 0), (0, 1), at the reflected and at a contracted point; 9 elsewhere. */
    private static ToDoubleFunction<double[]> plane(double reflected, double outside, double inside) {
        return x -> {
            if (x[0] == 0 && x[1] == 0) {
                return 0;
            }
            if (x[0] == 1 && x[1] == 0) {
                return 1;
            }
            if (x[0] == 0 && x[1] == 1) {
                return 4;
            }
            if (x[0] == 1 && x[1] == -1) {
                return reflected;
            }
            if (x[0] == 0.75 && x[1] == -0.5) {
                return outside;
            }
            return x[0] == 0.25 && x[1] == 0.5 ? inside : 9;
        };
    }

    private static List<List<Double>> moves(ToDoubleFunction<double[]> plane, int count) {
        return looks(plane, new double[] {0, 0}, 1, 4 + count).subList(4, 4 + count);
    }

    /**
     * x² from 3 and 4: 4 is reflected to 2 and expanded to 1, which is better yet. Then 3 is reflected to −1, which is no better
     * than 1, but better than 3: a contraction outside finds 0. Then 1 is reflected to −1, no better: a contraction inside, ½.
     */
    @Test
    void aParabolaIsWalkedDown() {
        assertThat(line(x -> x[0] * x[0], 3, 8)).containsExactly(3.0, 4.0, 2.0, 1.0, -1.0, 0.0, -1.0, 0.5);
    }

    /** |x − 1.5| from 3 and 4: 2 and the expanded 1 are as good. The reflected 2 stays, so that 3 is next reflected to 1. */
    @Test
    void anExpansionThatGainsNothingIsNotTaken() {
        assertThat(line(x -> Math.abs(x[0] - 1.5), 3, 6)).containsExactly(3.0, 4.0, 2.0, 1.0, 1.0, 1.5);
    }

    /** |x − 2| from 3 and 4: the reflected 2 is best, the expanded 1 is not. 3 is next reflected to 1, as bad: inside is 2.5. */
    @Test
    void anExpansionThatLosesIsNotTaken() {
        assertThat(line(x -> Math.abs(x[0] - 2), 3, 6)).containsExactly(3.0, 4.0, 2.0, 1.0, 1.0, 2.5);
    }

    /** The worst corner (0, 1) is reflected through (½, 0) to (1, −1), better than the second worst: from there (1, 0) is next. */
    @Test
    void aReflectionBetweenBestAndSecondWorstIsTaken() {
        assertThat(moves(plane(0.5, 9, 9), 1)).containsExactly(List.of(0.0, -1.0));
    }

    @Test
    void aReflectionNoBetterThanTheSecondWorstIsContractedOutside() {
        assertThat(moves(plane(1, 9, 9), 1)).containsExactly(List.of(0.75, -0.5));
    }

    @Test
    void aReflectionNoBetterThanTheWorstIsContractedInside() {
        assertThat(moves(plane(4, 9, 9), 1)).containsExactly(List.of(0.25, 0.5));
    }

    /** (0, 0), (1, 0) and (¼, ½) with values 0, 1 and 2: (¼, ½) is reflected through (½, 0). */
    @Test
    void aContractionThatGainsIsTaken() {
        assertThat(moves(plane(5, 9, 2), 2)).containsExactly(List.of(0.25, 0.5), List.of(0.75, -0.5));
    }

    /** A contraction must beat both what was worst and what was reflected; else both corners are halved towards the best. */
    @Test
    void aContractionThatGainsNothingHalvesTheSimplex() {
        assertThat(moves(plane(5, 9, 4), 3)).containsExactly(List.of(0.25, 0.5), List.of(0.5, 0.0), List.of(0.0, 0.5));
        assertThat(moves(plane(3, 3, 9), 3)).containsExactly(List.of(0.75, -0.5), List.of(0.5, 0.0), List.of(0.0, 0.5));
    }

    /** All is equal: the search looks a step away, begins anew, looks a fourth of a step away, and ends. */
    @Test
    void aPlainIsLeftAfterOneNewBeginning() {
        assertThat(line(x -> 7, 5, 100)).containsExactly(5.0, 6.0, 5.25);
    }

    /** With no tolerance nothing is ever near enough: two searches of a first corner and 400 steps of three looks each. */
    @Test
    void aSearchThatDoesNotSettleEndsAfterFourHundredSteps() {
        int[] looks = new int[1];
        NelderMead.minimise(
                x -> {
                    looks[0]++;
                    return 7;
                },
                new double[] {0},
                1,
                0);
        assertThat(looks[0]).isEqualTo(1 + 2 * (1 + 400 * 3));
    }

    /** Every look is better than all before: four searches of a first corner and 400 expansions, and the last look is best. */
    @Test
    void aSearchThatGainsWithoutEndBeginsFourTimes() {
        int[] looks = new int[1];
        NelderMead.Optimum best = NelderMead.minimise(x -> -(++looks[0]), new double[] {0}, 1, 1e-9);

        assertThat(looks[0]).isEqualTo(1 + 4 * (1 + 400 * 2));
        assertThat(best.value()).isEqualTo(-looks[0]);
    }

    /** A bent valley whose floor is at (1, 1) (Rosenbrock 1960). */
    @Test
    void aBentValleyIsFollowedToItsFloor() {
        NelderMead.Optimum best = NelderMead.minimise(
                x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2), new double[] {-1.2, 1}, 0.5, 1e-12);

        assertThat(best.point()).containsExactly(new double[] {1, 1}, within(1e-4));
    }

    @Test
    void whatIsNoNumberIsNeverTheBest() {
        NelderMead.Optimum best = NelderMead.minimise(x -> x[0] < 1 ? Double.NaN : x[0], new double[] {3}, 1, 1e-9);

        assertThat(best.point()[0]).isCloseTo(1, within(1e-6));
    }
}
