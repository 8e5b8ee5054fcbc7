package org.entente.source.intake;

/** Grows to the first and last of the years it is shown. */
public final class YearSpan {
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    public void add(int year) {
        first = Math.min(first, year);
        last = Math.max(last, year);
    }

    public boolean isEmpty() {
        return first > last;
    }

    public int first() {
        return first;
    }

    public int last() {
        return last;
    }
}
