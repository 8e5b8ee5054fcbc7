package org.entente.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds which of many things hold a place of the text, without asking them all: a paper of a
 * hundred pages has thousands of numbers and of claims.
 *
 * @param <T> what holds stretches of the text
 */
final class Stretches<T> {
    private static final int BUCKET = 256;

    private final List<T> holders;
    private final Function<T, List<int[]>> stretches;
    private final Map<Integer, List<Integer>> byBucket = new HashMap<>();

    /**
     * @param holders in the order in which they are to be found
     * @param stretches of one, each a start and an end
     */
    Stretches(List<T> holders, Function<T, List<int[]>> stretches) {
        this.holders = holders;
        this.stretches = stretches;
        for (int i = 0; i < holders.size(); i++) {
            for (int[] stretch : stretches.apply(holders.get(i))) {
                for (int bucket = stretch[0] / BUCKET; bucket <= stretch[1] / BUCKET; bucket++) {
                    byBucket.computeIfAbsent(bucket, b -> new ArrayList<>()).add(i);
                }
            }
        }
    }

    /** Those with a stretch that shares a character with a place, in their order. */
    List<T> over(int start, int end) {
        TreeSet<Integer> near = new TreeSet<>();
        for (int bucket = start / BUCKET; bucket <= end / BUCKET; bucket++) {
            near.addAll(byBucket.getOrDefault(bucket, List.of()));
        }
        return near.stream()
                .map(holders::get)
                .filter(holder -> stretches.apply(holder).stream().anyMatch(s -> s[0] < end && s[1] > start))
                .toList();
    }
}
