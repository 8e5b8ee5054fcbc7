package org.entente.numerics.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Positions follow choices alone: not the order of rows, nor the numbers of subjects and items. */
class IdealPointsEquivarianceTest {
    private static final int SUBJECTS = 25;
    private static final int PERIODS = 4;
    private static final int ITEMS = 30;
    private static final IdealPoints.Settings STANDARD = IdealPoints.Settings.standard();

    /** Choices as they come, one in ten missing. */
    private static List<int[]> choices(long seed) {
        Random random = new Random(seed);
        double[] place = random.doubles(SUBJECTS, -2, 2).toArray();
        place[0] = 2.5;
        List<int[]> rows = new ArrayList<>();
        for (int t = 0; t < PERIODS; t++) {
            for (int j = 0; j < ITEMS; j++) {
                double slope = random.nextGaussian();
                double middle = random.nextGaussian();
                for (int i = 0; i < SUBJECTS; i++) {
                    if (random.nextInt(10) > 0) {
                        double latent = slope * place[i] - middle + 0.5 * random.nextGaussian();
                        rows.add(new int[] {i, t, t * ITEMS + j, latent < -0.3 ? 0 : latent < 0.3 ? 1 : 2});
                    }
                }
            }
        }
        return rows;
    }

    private static IdealPoints estimate(List<int[]> rows, int positive) {
        byte[] choice = new byte[rows.size()];
        for (int k = 0; k < choice.length; k++) {
            choice[k] = (byte) rows.get(k)[3];
        }
        Ballots ballots = new Ballots(
                SUBJECTS, PERIODS, PERIODS * ITEMS, column(rows, 0), column(rows, 1), column(rows, 2), choice);
        return IdealPoints.estimate(ballots, positive, STANDARD, 1);
    }

    private static int[] column(List<int[]> rows, int which) {
        return rows.stream().mapToInt(row -> row[which]).toArray();
    }

    @Test
    void orderOfRowsAndNamesDoNotMatter() {
        List<int[]> rows = choices(1);
        List<Integer> name =
                new ArrayList<>(IntStream.range(0, SUBJECTS).boxed().toList());
        Collections.shuffle(name, new Random(2));
        List<int[]> other = new ArrayList<>();
        for (int[] row : rows) {
            other.add(new int[] {name.get(row[0]), row[1], PERIODS * ITEMS - 1 - row[2], row[3]});
        }
        Collections.shuffle(other, new Random(3));
        IdealPoints one = estimate(rows, 0);
        IdealPoints two = estimate(other, name.get(0));
        for (int i = 0; i < SUBJECTS; i++) {
            for (int t = 0; t < PERIODS; t++) {
                assertThat(two.position(name.get(i), t)).isCloseTo(one.position(i, t), within(1e-7));
                assertThat(two.deviation(name.get(i), t)).isCloseTo(one.deviation(i, t), within(1e-7));
                assertThat(two.count(name.get(i), t)).isEqualTo(one.count(i, t));
            }
        }
    }

    /**
     * Another end called positive: the same line, turned round, to within the move at which the
     * iteration ends.
     */
    @Test
    void theOtherEndPositiveTurnsTheLineRound() {
        List<int[]> rows = choices(4);
        IdealPoints one = estimate(rows, 0);
        int far = IntStream.range(0, SUBJECTS)
                .reduce((a, b) -> one.position(a, 0) <= one.position(b, 0) ? a : b)
                .orElseThrow();
        assertThat(one.position(far, 0)).isNegative();
        IdealPoints other = estimate(rows, far);
        for (int i = 0; i < SUBJECTS; i++) {
            for (int t = 0; t < PERIODS; t++) {
                assertThat(other.position(i, t)).isCloseTo(-one.position(i, t), within(STANDARD.tolerance()));
                assertThat(other.deviation(i, t)).isCloseTo(one.deviation(i, t), within(STANDARD.tolerance()));
            }
        }
    }

    /** Two subjects who choose alike throughout stand at one place. */
    @Test
    void whoChoosesAlikeStandsAlike() {
        List<int[]> rows = new ArrayList<>(choices(5));
        rows.removeIf(row -> row[0] == 7);
        for (int[] row : List.copyOf(rows)) {
            if (row[0] == 3) {
                rows.add(new int[] {7, row[1], row[2], row[3]});
            }
        }
        IdealPoints found = estimate(rows, 0);
        for (int t = 0; t < PERIODS; t++) {
            assertThat(found.position(7, t)).isCloseTo(found.position(3, t), within(1e-8));
            assertThat(found.deviation(7, t)).isCloseTo(found.deviation(3, t), within(1e-8));
        }
    }
}
