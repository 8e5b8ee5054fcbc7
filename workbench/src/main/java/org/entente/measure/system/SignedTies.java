package org.entente.measure.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.State;
import org.entente.country.StateSystem;

/**
 * Whose tie with whom is positive or negative in one year, as bits: one row per state, one bit per state.
 * Absent is neither.
 */
final class SignedTies {
    private static final int WORD = 64;

    private final int[] members;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final long[][] positive;
    private final long[][] negative;

    /** No tie is known yet. */
    SignedTies(int year) {
        members = StateSystem.standard().listMembers(year).stream()
                .mapToInt(State::cow)
                .toArray();
        for (int i = 0; i < members.length; i++) {
            places.put(members[i], i);
        }
        int words = (members.length + WORD - 1) / WORD;
        positive = new long[members.length][words];
        negative = new long[members.length][words];
    }

    /** A friendly tie in both directions; ignored where one of the two is no member. */
    void befriend(int a, int b) {
        set(positive, a, b);
    }

    /** A hostile tie in both directions, which takes precedence over a friendly one. */
    void oppose(int a, int b) {
        set(negative, a, b);
    }

    private void set(long[][] into, int a, int b) {
        Integer i = places.get(a);
        Integer j = places.get(b);
        if (i != null && j != null && !i.equals(j)) {
            into[i][j / WORD] |= 1L << j;
            into[j][i / WORD] |= 1L << i;
        }
    }

    /** 1, −1 or 0 where there is none. */
    int sign(int a, int b) {
        Integer i = places.get(a);
        Integer j = places.get(b);
        if (i == null || j == null) {
            return 0;
        }
        long bit = 1L << j;
        return (negative[i][j / WORD] & bit) != 0 ? -1 : (positive[i][j / WORD] & bit) != 0 ? 1 : 0;
    }

    int[] members() {
        return members;
    }

    /**
     * The third states by their signs with two states: both friendly, both hostile, friendly with
     * the first only, with the second only. The two themselves are never among them, since nobody
     * has a tie with himself.
     */
    Thirds thirds(int a, int b) {
        Integer i = places.get(a);
        Integer j = places.get(b);
        if (i == null || j == null) {
            throw new IllegalArgumentException(a + " or " + b + " is no member");
        }
        int words = positive[i].length;
        long[] both = new long[words];
        long[] neither = new long[words];
        long[] first = new long[words];
        long[] second = new long[words];
        for (int w = 0; w < words; w++) {
            long friendA = positive[i][w] & ~negative[i][w];
            long friendB = positive[j][w] & ~negative[j][w];
            both[w] = friendA & friendB;
            neither[w] = negative[i][w] & negative[j][w];
            first[w] = friendA & negative[j][w];
            second[w] = negative[i][w] & friendB;
        }
        return new Thirds(list(both), list(neither), list(first), list(second));
    }

    /**
     * COW numbers of third states.
     *
     * @param friends of both
     * @param rivals of both
     * @param first friends of the first, hostile to the second
     * @param second friends of the second, hostile to the first
     */
    record Thirds(List<Integer> friends, List<Integer> rivals, List<Integer> first, List<Integer> second) {

        /** States with signs that differ. */
        List<Integer> between() {
            List<Integer> all = new ArrayList<>(first);
            all.addAll(second);
            all.sort(null);
            return all;
        }

        /** States with a sign with both. */
        List<Integer> all() {
            List<Integer> all = between();
            all.addAll(friends);
            all.addAll(rivals);
            all.sort(null);
            return all;
        }
    }

    private List<Integer> list(long[] bits) {
        return Arrays.stream(BitSet.valueOf(bits).stream().toArray())
                .mapToObj(place -> members[place])
                .toList();
    }
}
