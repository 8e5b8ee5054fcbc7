package org.entente.numerics.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdealPointsTest {
    private static final IdealPoints.Settings STANDARD = IdealPoints.Settings.standard();

    /** Choices drawn from the model, and the positions they were drawn from. */
    private record World(Ballots ballots, double[][] truth, int[] subject, int[] period, int[] item, byte[] choice) {}

    private static World draw(long seed, int subjects, int periods, int itemsEach) {
        Random random = new Random(seed);
        double[][] truth = new double[subjects][periods];
        for (int i = 0; i < subjects; i++) {
            for (int t = 0; t < periods; t++) {
                truth[i][t] =
                        t == 0 ? (i == 0 ? 2 : random.nextGaussian()) : truth[i][t - 1] + 0.15 * random.nextGaussian();
            }
        }
        int n = subjects * periods * itemsEach;
        int[] subject = new int[n];
        int[] period = new int[n];
        int[] item = new int[n];
        byte[] choice = new byte[n];
        int k = 0;
        for (int t = 0; t < periods; t++) {
            for (int j = 0; j < itemsEach; j++) {
                double slope = 2 * random.nextGaussian();
                double lower = 1.5 * random.nextGaussian();
                double upper = lower + 0.3 + random.nextDouble();
                for (int i = 0; i < subjects; i++) {
                    double latent = slope * truth[i][t] + logistic(random);
                    subject[k] = i;
                    period[k] = t;
                    item[k] = t * itemsEach + j;
                    choice[k++] = (byte) (latent <= lower ? 0 : latent <= upper ? 1 : 2);
                }
            }
        }
        Ballots ballots = new Ballots(subjects, periods, periods * itemsEach, subject, period, item, choice);
        return new World(ballots, truth, subject, period, item, choice);
    }

    private static double logistic(Random random) {
        double u = random.nextDouble();
        return Math.log(u / (1 - u));
    }

    /**
     * The truth in the units of the estimate: in each period all are the core, with mean 0 and
     * deviation 1.
     */
    private static double[][] standardised(double[][] truth) {
        double[][] standard = new double[truth.length][truth[0].length];
        for (int t = 0; t < truth[0].length; t++) {
            double sum = 0;
            double squares = 0;
            for (double[] own : truth) {
                sum += own[t];
                squares += own[t] * own[t];
            }
            double mean = sum / truth.length;
            double deviation = Math.sqrt(squares / truth.length - mean * mean);
            for (int i = 0; i < truth.length; i++) {
                standard[i][t] = (truth[i][t] - mean) / deviation;
            }
        }
        return standard;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsThePositionsThatChoicesWereDrawnFrom(long seed) {
        World world = draw(seed, 60, 8, 60);
        double[][] truth = standardised(world.truth());
        IdealPoints found = IdealPoints.estimate(world.ballots(), 0, STANDARD, 2);

        double product = 0;
        int inside = 0;
        int count = 0;
        for (int i = 0; i < 60; i++) {
            for (int t = 0; t < 8; t++) {
                product += truth[i][t] * found.position(i, t);
                inside += Math.abs(truth[i][t] - found.position(i, t)) < 1.645 * found.deviation(i, t) ? 1 : 0;
                count++;
            }
        }
        assertThat(found.converged()).isTrue();
        // Both have mean 0 and deviation 1 in every period, so that their mean product is the
        // correlation.
        assertThat(product / count).isGreaterThan(0.98);
        // Narrow, since the items are taken as known: 90 % intervals hold less than 0.9, but not
        // little.
        assertThat(inside / (double) count).isBetween(0.72, 0.95);
    }

    @Test
    void theResultIsTheSameToTheLastBitForAnyNumberOfThreads() {
        World world = draw(9, 40, 6, 40);
        IdealPoints one = IdealPoints.estimate(world.ballots(), 0, STANDARD, 1);
        for (int threads : new int[] {2, 3, 8}) {
            IdealPoints many = IdealPoints.estimate(world.ballots(), 0, STANDARD, threads);
            assertThat(many.iterations()).isEqualTo(one.iterations());
            for (int i = 0; i < 40; i++) {
                for (int t = 0; t < 6; t++) {
                    assertThat(many.position(i, t)).isEqualTo(one.position(i, t));
                    assertThat(many.deviation(i, t)).isEqualTo(one.deviation(i, t));
                }
            }
        }
    }

    /** Calling yes no and no yes on half of the items changes their slopes and nothing else. */
    @Test
    void turningItemsRoundChangesNoPosition() {
        World world = draw(4, 30, 5, 40);
        byte[] turned = world.choice().clone();
        for (int k = 0; k < turned.length; k++) {
            if (world.item()[k] % 2 == 0) {
                turned[k] = (byte) (2 - turned[k]);
            }
        }
        Ballots other = new Ballots(30, 5, 200, world.subject(), world.period(), world.item(), turned);
        IdealPoints plain = IdealPoints.estimate(world.ballots(), 0, STANDARD, 2);
        IdealPoints round = IdealPoints.estimate(other, 0, STANDARD, 2);

        for (int i = 0; i < 30; i++) {
            assertThat(round.position(i, 3)).isCloseTo(plain.position(i, 3), within(1e-6));
        }
    }

    /**
     * Naming the opposite end positive mirrors the dimension; who is positive is the sign, not the
     * shape.
     */
    @Test
    void thePositiveSubjectStandsOnThePositiveSide() {
        World world = draw(5, 30, 5, 40);
        IdealPoints found = IdealPoints.estimate(world.ballots(), 0, STANDARD, 2);

        double own = 0;
        for (int t = 0; t < 5; t++) {
            own += found.position(0, t);
        }
        assertThat(own).isPositive();
    }

    /**
     * Two who always differ stand at the two ends of a scale of mean 0 and deviation 1, by
     * symmetry.
     */
    @Test
    void twoWhoAlwaysDifferAreAtOneAndMinusOne() {
        Ballots ballots = new Ballots(
                2, 1, 3, new int[] {0, 1, 0, 1, 0, 1}, new int[6], new int[] {0, 0, 1, 1, 2, 2}, new byte[] {
                    0, 2, 2, 0, 0, 2
                });
        IdealPoints found = IdealPoints.estimate(ballots, 0, STANDARD, 1);

        assertThat(found.position(0, 0)).isCloseTo(1, within(1e-9));
        assertThat(found.position(1, 0)).isCloseTo(-1, within(1e-9));
        assertThat(found.deviation(0, 0)).isPositive();
    }

    @Test
    void nothingIsNothingAndWrongChoicesAreRefused() {
        Ballots none = new Ballots(2, 1, 1, new int[0], new int[0], new int[0], new byte[0]);

        assertThat(IdealPoints.estimate(none, 0, STANDARD, 1).has(0, 0)).isFalse();
        assertThatThrownBy(() -> new Ballots(2, 1, 1, new int[1], new int[1], new int[1], new byte[] {3}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ballots(2, 1, 1, new int[1], new int[] {4}, new int[1], new byte[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
