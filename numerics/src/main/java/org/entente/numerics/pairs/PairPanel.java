package org.entente.numerics.pairs;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * One number a pair and year, for pairs of members that are numbered from 0. A year without a
 * number is marked as such and takes part in nothing. A panel that is made with its numbers has
 * room for the years from the first to the last number of each pair, and one that is made without
 * for all.
 */
public final class PairPanel {
    private final int members;
    private final int years;
    private final int[] first;
    private final int[] second;
    private final BitSet present;
    private final double[] values;
    /** Where among the values the year 0 of a pair is, or would be. */
    private final int[] zero;

    /**
     * A panel without numbers.
     *
     * @param members how many there are
     * @param years how many there are, one after the other
     * @param first member of each pair
     * @param second other member of each pair; no pair comes twice
     */
    public PairPanel(int members, int years, int[] first, int[] second) {
        this(members, years, first, second, new BitSet(), Room.forAll(first.length, years));
    }

    /**
     * A panel with its numbers.
     *
     * @param present which cells have one, {@code pair * years + year}
     * @param numbers as {@link #numbers} gives them
     */
    public PairPanel(int members, int years, int[] first, int[] second, BitSet present, double[] numbers) {
        this(members, years, first, second, present, Room.forThese(first.length, years, present));
        if (present.length() > Math.multiplyExact(first.length, years) || present.cardinality() != numbers.length) {
            throw new IllegalArgumentException(
                    "%d numbers for %d cells".formatted(numbers.length, present.cardinality()));
        }
        int next = 0;
        for (int cell = present.nextSetBit(0); cell >= 0; cell = present.nextSetBit(cell + 1)) {
            values[zero[cell / years] + cell % years] = numbers[next++];
        }
    }

    private PairPanel(int members, int years, int[] first, int[] second, BitSet present, Room room) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "%d first members and %d second ones".formatted(first.length, second.length));
        }
        for (int p = 0; p < first.length; p++) {
            if (first[p] == second[p]
                    || Math.min(first[p], second[p]) < 0
                    || Math.max(first[p], second[p]) >= members) {
                throw new IllegalArgumentException(
                        "pair %d is of the members %d and %d, of %d".formatted(p, first[p], second[p], members));
            }
        }
        this.members = members;
        this.years = years;
        this.first = first.clone();
        this.second = second.clone();
        this.present = (BitSet) present.clone();
        this.values = new double[room.cells()];
        this.zero = room.zero();
    }

    /**
     * How the cells lie.
     *
     * @param zero where the year 0 of a pair is, or would be
     */
    private record Room(int cells, int[] zero) {
        static Room forAll(int pairs, int years) {
            int cells = Math.multiplyExact(pairs, years);
            return new Room(cells, IntStream.range(0, pairs).map(p -> p * years).toArray());
        }

        static Room forThese(int pairs, int years, BitSet present) {
            int[] zero = new int[pairs];
            int cells = 0;
            for (int p = 0; p < pairs; p++) {
                int from = present.nextSetBit(p * years);
                int end = present.previousSetBit((p + 1) * years - 1) + 1;
                if (from >= 0 && from < end) {
                    zero[p] = cells - (from - p * years);
                    cells += end - from;
                }
            }
            return new Room(cells, zero);
        }
    }

    /** Which cells have a number, {@code pair * years + year}. */
    public BitSet present() {
        return (BitSet) present.clone();
    }

    /** The numbers of the cells that have one, in order. */
    public double[] numbers() {
        return present.stream()
                .mapToDouble(cell -> values[zero[cell / years] + cell % years])
                .toArray();
    }

    /** A panel of the same members, years and pairs without numbers. */
    PairPanel(PairPanel like) {
        this(like.members, like.years, like.first, like.second);
    }

    /** The same with no more room than its numbers take. */
    public PairPanel packed() {
        return new PairPanel(members, years, first, second, present, numbers());
    }

    /** Sets the number of a cell, which is finite, in a panel that was made without numbers. */
    public void set(int pair, int year, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("pair %d in year %d: %s is no number".formatted(pair, year, value));
        }
        if (values.length < first.length * years) {
            throw new IllegalStateException("a panel that was made with its numbers takes no others");
        }
        values[zero[pair] + year] = value;
        present.set(pair * years + year);
    }

    public boolean has(int pair, int year) {
        return present.get(pair * years + year);
    }

    /** The number of a cell that has one. */
    public double get(int pair, int year) {
        if (!has(pair, year)) {
            throw new IllegalStateException("pair %d has no number in year %d".formatted(pair, year));
        }
        return values[zero[pair] + year];
    }

    public int members() {
        return members;
    }

    public int years() {
        return years;
    }

    public int pairs() {
        return first.length;
    }

    public int first(int pair) {
        return first[pair];
    }

    public int second(int pair) {
        return second[pair];
    }

    /** The member of a pair that is not this one. */
    public int other(int pair, int member) {
        return first[pair] == member ? second[pair] : first[pair];
    }

    /** How many cells have a number. */
    public int observations() {
        return present.cardinality();
    }

    /** How many numbers a pair has. */
    public int count(int pair) {
        int n = 0;
        for (int t = 0; t < years; t++) {
            n += has(pair, t) ? 1 : 0;
        }
        return n;
    }
}
