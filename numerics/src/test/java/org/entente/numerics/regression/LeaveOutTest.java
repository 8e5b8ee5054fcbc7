package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Flows between eight units that are products of what the two units are and two to a power, so that
 * predictions are known.
 */
class LeaveOutTest {
    private static final int UNITS = 8;
    private static final int FOLDS = 4;
    private static final double[] SELLS = {3, 1, 4, 1.5, 9, 2, 6, 5};
    private static final double[] BUYS = {2, 7, 1, 8, 2.5, 8, 3, 1};

    /** Flows as columns; a pair has one fold in both directions. */
    private static final class Rows {
        private final int rows = UNITS * (UNITS - 1);
        private final double[] y = new double[rows];
        private final boolean[] observed = new boolean[rows];
        private final double[][] x = new double[1][rows];
        private final int[] from = new int[rows];
        private final int[] to = new int[rows];
        private final int[] fold = new int[rows];

        Rows() {
            Random random = new Random(5);
            int row = 0;
            for (int i = 0; i < UNITS; i++) {
                for (int j = 0; j < UNITS; j++) {
                    if (i != j) {
                        from[row] = i;
                        to[row] = j;
                        fold[row] = (Math.min(i, j) + 3 * Math.max(i, j)) % FOLDS;
                        x[0][row] = random.nextInt(4);
                        y[row] = truth(row);
                        observed[row++] = true;
                    }
                }
            }
        }

        double truth(int row) {
            return SELLS[from[row]] * BUYS[to[row]] * Math.pow(2, -x[0][row]);
        }

        int row(int i, int j) {
            for (int row = 0; row < rows; row++) {
                if (from[row] == i && to[row] == j) {
                    return row;
                }
            }
            throw new IllegalArgumentException(i + " to itself");
        }

        LeaveOut predict() {
            try (Workers workers = new Workers(1)) {
                return LeaveOut.of(
                        new LeaveOut.Flows(y, observed, x, List.of("x"), from, to, UNITS, fold, FOLDS),
                        new FitOptions(1e-8, 100, false),
                        workers);
            }
        }
    }

    @Test
    void productsArePredictedExactly() {
        Rows rows = new Rows();
        LeaveOut found = rows.predict();
        for (int row = 0; row < rows.rows; row++) {
            assertThat(found.predicted(row)).isCloseTo(rows.truth(row), within(1e-7 * rows.truth(row)));
            assertThat(found.slope(row)).isCloseTo(-rows.x[0][row] * Math.log(2), within(1e-7));
        }
        assertThat(found.coefficients(0)[0]).isCloseTo(-Math.log(2), within(1e-7));
        int held = 0;
        for (int fold : rows.fold) {
            held += fold == 0 ? 1 : 0;
        }
        assertThat(found.observations(0)).isEqualTo(rows.rows - held);
    }

    /**
     * Nothing that the pair itself does, in either direction, moves its prediction; it moves those
     * of other folds.
     */
    @Test
    void aPairDoesNotPredictItself() {
        Rows rows = new Rows();
        int there = rows.row(0, 1);
        int back = rows.row(1, 0);
        rows.y[there] *= 50;
        rows.y[back] = 0;
        LeaveOut found = rows.predict();

        assertThat(found.predicted(there)).isCloseTo(rows.truth(there), within(1e-6));
        assertThat(found.predicted(back)).isCloseTo(rows.truth(back), within(1e-6));
        int other = rows.row(0, 2);
        assertThat(rows.fold[other]).isNotEqualTo(rows.fold[there]);
        assertThat(found.predicted(other)).isGreaterThan(1.05 * rows.truth(other));
    }

    @Test
    void whatIsNotObservedIsPredictedAndNotEstimatedFrom() {
        Rows rows = new Rows();
        int row = rows.row(3, 6);
        rows.observed[row] = false;
        rows.y[row] = 1e9;
        LeaveOut found = rows.predict();
        for (int i = 0; i < rows.rows; i++) {
            assertThat(found.predicted(i)).isCloseTo(rows.truth(i), within(1e-6 * rows.truth(i)));
        }
    }

    @Test
    void aUnitThatSellsNothingElsewhereHasNoPrediction() {
        Rows rows = new Rows();
        for (int j = 1; j < UNITS; j++) {
            rows.y[rows.row(0, j)] = 0;
        }
        LeaveOut found = rows.predict();
        assertThat(found.fate(rows.row(0, 4))).isEqualTo(LeaveOut.Fate.NOT_LINKED);
        assertThat(found.fate(rows.row(4, 0))).isEqualTo(LeaveOut.Fate.PREDICTED);
        assertThatThrownBy(() -> found.predicted(rows.row(0, 4))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTieThatOneFoldAloneHasPredictsNothingThere() {
        Rows rows = new Rows();
        for (int row = 0; row < rows.rows; row++) {
            rows.x[0][row] = 0;
            rows.y[row] = rows.truth(row);
        }
        int one = rows.row(2, 5);
        rows.x[0][one] = 1;
        LeaveOut found = rows.predict();
        assertThat(found.fate(one)).isEqualTo(LeaveOut.Fate.NO_LIKE);
        int other = rows.row(5, 2);
        assertThat(found.predicted(other)).isCloseTo(rows.truth(other), within(1e-6 * rows.truth(other)));
    }
}
