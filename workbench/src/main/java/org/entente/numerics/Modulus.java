package org.entente.numerics;

/**
 * Remainders of many numbers by one divisor, each by a product where a division would take several times as long: millions of numbers are
 * drawn for a dossier. Exact for all numbers from 0 on that an {@code int} has, as Granlund and Montgomery (1994, Theorem 4.2) show.
 */
public final class Modulus {
    private final int divisor;
    private final int bits;
    private final long reciprocal;

    /** @param divisor at least 1 */
    public Modulus(int divisor) {
        if (divisor < 1) {
            throw new IllegalArgumentException("a divisor of " + divisor);
        }
        this.divisor = divisor;
        // 31 bits of the numbers, and as many as the divisor takes.
        this.bits = 2 * Integer.SIZE - 1 - Integer.numberOfLeadingZeros(divisor - 1);
        this.reciprocal = (1L << bits) / divisor + 1;
    }

    /** @param number at least 0 */
    public int of(int number) {
        return number - (int) (number * reciprocal >>> bits) * divisor;
    }
}
