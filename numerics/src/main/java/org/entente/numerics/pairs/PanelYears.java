package org.entente.numerics.pairs;

/** Years one after the other, by number from 0, both included. */
public record PanelYears(int from, int to) {
    public PanelYears {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("years " + from + " to " + to);
        }
    }

    public int length() {
        return to - from + 1;
    }
}
