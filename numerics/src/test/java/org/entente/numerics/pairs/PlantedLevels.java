package org.entente.numerics.pairs;

import java.util.SplittableRandom;

/**
 * A balanced panel of all pairs with known terms that keep the constraints: two leaders a member,
 * who change in the middle of the years, so that the terms are orthogonal and the only ones that
 * add up to the numbers.
 */
final class PlantedLevels {
    static final int MEMBERS = 7;
    static final int YEARS = 12;
    private static final int HALF = YEARS / 2;

    final PairPanel panel;
    final int[] leaders = new int[MEMBERS * YEARS];
    final double[] system = new double[YEARS];
    final double[][] state = new double[MEMBERS][YEARS];
    final double[][] leader = new double[MEMBERS][YEARS];
    final double[][] leaderPair;
    final double[][] pair;

    PlantedLevels(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int pairs = MEMBERS * (MEMBERS - 1) / 2;
        int[] first = new int[pairs];
        int[] second = new int[pairs];
        int p = 0;
        for (int i = 0; i < MEMBERS; i++) {
            for (int j = i + 1; j < MEMBERS; j++) {
                first[p] = i;
                second[p++] = j;
            }
        }
        for (int t = 0; t < YEARS; t++) {
            system[t] = random.nextDouble();
        }
        double[] a = centred(MEMBERS, random);
        double[] lambda = centred(MEMBERS, random);
        double[] u = centred(MEMBERS, random);
        double[] swing = swing(random);
        double[] swingOfPairs = swing(random);
        double[] gamma = withoutMembers(first, second, random);
        double[] pi = withoutMembers(first, second, random);
        double[] e = withoutMembers(first, second, random);
        leaderPair = new double[pairs][YEARS];
        pair = new double[pairs][YEARS];
        panel = new PairPanel(MEMBERS, YEARS, first, second);
        for (int t = 0; t < YEARS; t++) {
            int sign = t < HALF ? 1 : -1;
            for (int m = 0; m < MEMBERS; m++) {
                leaders[m * YEARS + t] = 10 * m + (t < HALF ? 1 : 2);
                leader[m][t] = sign * lambda[m];
                state[m][t] = a[m] + u[m] * swing[t];
            }
            for (int q = 0; q < pairs; q++) {
                leaderPair[q][t] = sign * pi[q];
                pair[q][t] = gamma[q] + e[q] * swingOfPairs[t];
                panel.set(
                        q,
                        t,
                        system[t]
                                + state[first[q]][t]
                                + leader[first[q]][t]
                                + state[second[q]][t]
                                + leader[second[q]][t]
                                + leaderPair[q][t]
                                + pair[q][t]);
            }
        }
    }

    private static double[] centred(int n, SplittableRandom random) {
        double[] x = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            x[i] = random.nextDouble() - 0.5;
            sum += x[i];
        }
        for (int i = 0; i < n; i++) {
            x[i] -= sum / n;
        }
        return x;
    }

    /** By year, with a mean of zero in either half. */
    private static double[] swing(SplittableRandom random) {
        double[] early = centred(HALF, random);
        double[] late = centred(YEARS - HALF, random);
        double[] all = new double[YEARS];
        System.arraycopy(early, 0, all, 0, HALF);
        System.arraycopy(late, 0, all, HALF, YEARS - HALF);
        return all;
    }

    /**
     * By pair, with a mean of zero over the pairs of each member: on a complete graph the effects
     * of members are c_i = (r_i − C)/(n − 2) with r_i the sum over the member's pairs and C =
     * Σr/(2(n − 1)).
     */
    private static double[] withoutMembers(int[] first, int[] second, SplittableRandom random) {
        double[] x = new double[first.length];
        double[] r = new double[MEMBERS];
        double all = 0;
        for (int p = 0; p < x.length; p++) {
            x[p] = random.nextDouble() - 0.5;
            r[first[p]] += x[p];
            r[second[p]] += x[p];
            all += 2 * x[p];
        }
        double c = all / (2 * (MEMBERS - 1));
        for (int p = 0; p < x.length; p++) {
            x[p] -= (r[first[p]] - c) / (MEMBERS - 2) + (r[second[p]] - c) / (MEMBERS - 2);
        }
        return x;
    }

    /** The planted term of a pair and year. */
    double term(LevelTerm term, int p, int t) {
        int i = panel.first(p);
        int j = panel.second(p);
        return switch (term) {
            case SYSTEM -> system[t];
            case FIRST_STATE -> state[i][t];
            case FIRST_LEADER -> leader[i][t];
            case SECOND_STATE -> state[j][t];
            case SECOND_LEADER -> leader[j][t];
            case LEADER_PAIR -> leaderPair[p][t];
            case PAIR -> pair[p][t];
        };
    }
}
