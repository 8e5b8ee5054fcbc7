package org.entente.numerics.breaks;

/**
 * A test of "no change".
 *
 * @param statistic its value
 * @param p probability of a value as large without any change
 * @param at observations before the most likely date, for a test that names one; else 0
 */
public record ChangeTest(double statistic, double p, int at) {
    public ChangeTest {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p = " + p);
        }
    }
}
