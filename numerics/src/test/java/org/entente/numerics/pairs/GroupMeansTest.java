package org.entente.numerics.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The means of groups, one grouping after the other, are those that going through all numbers
 * gives.
 */
class GroupMeansTest {

    private static double expected(double[] series, boolean[] here, int[] first, int @Nullable [] second, int at) {
        double sum = 0;
        double own = 0;
        int n = 0;
        int alike = 0;
        for (int t = 0; t < series.length; t++) {
            boolean same = first[t] == first[at] && (second == null || second[t] == second[at]);
            sum += here[t] ? series[t] : 0;
            n += here[t] ? 1 : 0;
            own += here[t] && same ? series[t] : 0;
            alike += here[t] && same ? 1 : 0;
        }
        return here[at] && alike < n ? own / alike - sum / n : 0;
    }

    private static int[] numbers(Random random, int n, int kinds, int scale) {
        int[] numbers = new int[n];
        for (int t = 0; t < n; t++) {
            numbers[t] = t > 0 && random.nextInt(4) > 0 ? numbers[t - 1] : scale * (random.nextInt(kinds) - kinds / 2);
        }
        return numbers;
    }

    @Test
    void manyGroupingsOfOneSeries() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(90);
            double[] series = random.doubles(n, -5, 5).toArray();
            boolean[] here = new boolean[n];
            for (int t = 0; t < n; t++) {
                here[t] = round % 3 == 0 || random.nextInt(5) > 0;
            }
            GroupMeans means = new GroupMeans(series, here);
            for (int grouping = 0; grouping < 5; grouping++) {
                // Multiples of a power of two meet in one place of the table.
                int[] first = numbers(random, n, 1 + random.nextInt(40), grouping == 0 ? 256 : 1);
                int @Nullable [] second = grouping % 2 == 0 ? null : numbers(random, n, 1 + random.nextInt(9), 1);
                double[] terms = means.terms(first, second);
                for (int t = 0; t < n; t++) {
                    assertThat(terms[t]).isEqualTo(expected(series, here, first, second, t));
                }
            }
        }
    }
}
