package org.entente.numerics.pairs;

/** Whether what chance gives is as great as what was found, in whichever direction. */
final class AsGreat {
    /** Part of a number by which two may differ and still count as alike: rounding. */
    private static final double ALIKE = 1e-9;

    private AsGreat() {}

    static boolean is(double other, double own) {
        return Math.abs(other) >= Math.abs(own) * (1 - ALIKE);
    }
}
