package org.entente.measure.politics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.State;

/**
 * What every state owes every member of the system in one year, as codes 0 to 3, in three bit sets
 * a state: the members owed at least 1, at least 2 and 3. The distance of two codes is the number
 * of sets in which one has the member and the other has not, so that the distance of two portfolios
 * is a count of bits.
 */
final class AlliancePortfolios {
    static final int MOST = 3;

    private final Map<Integer, Integer> places = new HashMap<>();
    private final long[][][] sets;
    private final int[] numbers;

    /** @param members of the system in the year */
    AlliancePortfolios(List<State> members) {
        numbers = members.stream().mapToInt(State::cow).toArray();
        sets = new long[numbers.length][MOST][(numbers.length + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < numbers.length; i++) {
            places.put(numbers[i], i);
            put(i, i, MOST);
        }
    }

    /** COW numbers in order; a place in it is a state's place here. */
    int[] numbers() {
        return numbers;
    }

    /** What one state owes another; parties that are no members are left out. */
    void owe(int pledger, int receiver, int code) {
        Integer i = places.get(pledger);
        Integer k = places.get(receiver);
        if (i != null && k != null) {
            put(i, k, code);
        }
    }

    private void put(int i, int k, int code) {
        for (int level = 0; level < code; level++) {
            sets[i][level][k / Long.SIZE] |= 1L << (k % Long.SIZE);
        }
    }

    /** Σ |x − y| over all members, by places. */
    int distance(int i, int j) {
        int sum = 0;
        for (int level = 0; level < MOST; level++) {
            long[] x = sets[i][level];
            long[] y = sets[j][level];
            for (int word = 0; word < x.length; word++) {
                sum += Long.bitCount(x[word] ^ y[word]);
            }
        }
        return sum;
    }

    /** S = 1 − 2 · (Σ |x − y| / 3) / N, from −1 to 1. */
    double similarity(int i, int j) {
        return 1 - 2.0 * distance(i, j) / (MOST * (double) numbers.length);
    }
}
