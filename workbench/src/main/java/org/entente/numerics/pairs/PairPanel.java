package org.entente.numerics.pairs;

import java.util.BitSet;

/**
 * One number a pair and year, for pairs of members that are numbered from 0. The cells are dense, and a year without a number is
 * marked as such and takes part in nothing.
 */
public final class PairPanel {
    private final int members;
    private final int years;
    private final int[] first;
    private final int[] second;
    private final double[] values;
    private final BitSet present;

    /**
     * A panel without numbers.
     *
     * @param members how many there are
     * @param years how many there are, one after the other
     * @param first member of each pair
     * @param second other member of each pair; no pair comes twice
     */
    public PairPanel(int members, int years, int[] first, int[] second) {
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
        this.values = new double[Math.multiplyExact(first.length, years)];
        this.present = new BitSet(values.length);
    }

    /**
     * A panel with its numbers.
     *
     * @param present which cells have one, {@code pair * years + year}
     * @param numbers as {@link #numbers} gives them
     */
    public PairPanel(int members, int years, int[] first, int[] second, BitSet present, double[] numbers) {
        this(members, years, first, second);
        if (present.length() > values.length || present.cardinality() != numbers.length) {
            throw new IllegalArgumentException(
                    "%d numbers for %d cells".formatted(numbers.length, present.cardinality()));
        }
        this.present.or(present);
        int next = 0;
        for (int cell = present.nextSetBit(0); cell >= 0; cell = present.nextSetBit(cell + 1)) {
            values[cell] = numbers[next++];
        }
    }

    /** Which cells have a number, {@code pair * years + year}. */
    public BitSet present() {
        return (BitSet) present.clone();
    }

    /** The numbers of the cells that have one, in order. */
    public double[] numbers() {
        return present.stream().mapToDouble(cell -> values[cell]).toArray();
    }

    /** A panel of the same members, years and pairs without numbers. */
    PairPanel(PairPanel like) {
        this(like.members, like.years, like.first, like.second);
    }

    /** Sets the number of a cell, which is finite. */
    public void set(int pair, int year, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("pair %d in year %d: %s is no number".formatted(pair, year, value));
        }
        values[pair * years + year] = value;
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
        return values[pair * years + year];
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
