package org.entente.casefile;

/**
 * How far a figure may lie from the one that the text prints and still support it.
 *
 * @param amount zero or more, in the figure's unit or as a fraction of the printed value
 * @param relative whether the amount is a fraction of the printed value
 */
public record Tolerance(double amount, boolean relative) {
    public Tolerance {
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("a tolerance is zero or more, not " + amount);
        }
    }

    /** Half the width of the accepted interval around the printed value, in the figure's unit. */
    public double around(double printed) {
        return relative ? Math.abs(printed) * amount : amount;
    }
}
