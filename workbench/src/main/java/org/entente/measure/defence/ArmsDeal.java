package org.entente.measure.defence;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One deal of the register.
 *
 * @param file file within the snapshot
 * @param line line of the original file
 * @param supplier party as {@link ArmsRegister} numbers it
 * @param recipient party as {@link ArmsRegister} numbers it
 * @param orderYear year of the order
 * @param ordered number ordered, empty where unknown
 * @param delivered number delivered, empty where unknown
 * @param uncertain whether the register marks a number or the order year with '?'
 * @param designation weapon
 * @param years delivery years
 * @param unitTiv TIV of one unit, empty where unknown
 * @param deliveredTiv TIV delivered (D), 0 without deliveries
 */
record ArmsDeal(
        int file,
        long line,
        int supplier,
        int recipient,
        int orderYear,
        OptionalInt ordered,
        OptionalInt delivered,
        boolean uncertain,
        String designation,
        int[] years,
        OptionalDouble unitTiv,
        double deliveredTiv) {

    /** What SIPRI prints as 0 lies below this. */
    static final double ROUNDED_ZERO = 0.5;

    /** Half of the last digit of unit and delivered TIV. */
    private static final double ROUNDING = 0.005;

    /** What products of decimal fractions may be off by: 3 · 1.1 is more than 3.3. */
    private static final double NOISE = 1e-9;

    /** The first delivery year that is not before a year; 0 where there is none. */
    int firstYearFrom(int year) {
        return IntStream.of(years).filter(y -> y >= year).min().orElse(0);
    }

    /** The even split: D/m for each of the k requested delivery years. */
    double point(int k) {
        return deliveredTiv * k / years.length;
    }

    /**
     * The least that k of the delivery years can hold: one unit each, when units and total agree.
     */
    double low(int k) {
        if (k == years.length) {
            return deliveredTiv;
        }
        return k > 0 && unitsAgree() ? k * unitTiv.getAsDouble() : 0;
    }

    /**
     * The most that k of the delivery years can hold: all but one unit in each other year, when
     * units and total agree.
     */
    double high(int k) {
        if (k == 0) {
            return 0;
        }
        double all = deliveredTiv == 0 ? ROUNDED_ZERO : deliveredTiv;
        if (k == years.length) {
            return all;
        }
        return unitsAgree() ? all - (years.length - k) * unitTiv.getAsDouble() : all;
    }

    /** The number of units where they give D, one or more for each delivery year; else 0. */
    int wholeUnits() {
        return unitsAgree() ? delivered.getAsInt() : 0;
    }

    /** Whether D = N·u within rounding, with at least one unit for every delivery year. */
    private boolean unitsAgree() {
        if (unitTiv.isEmpty() || delivered.isEmpty()) {
            return false;
        }
        double unit = unitTiv.getAsDouble();
        int number = delivered.getAsInt();
        return years.length * unit <= deliveredTiv + NOISE
                && Math.abs(deliveredTiv - number * unit) <= ROUNDING * (number + 1) + NOISE;
    }
}
