package org.entente.numerics.pairs;

/**
 * On which scale the terms of a decomposition add up, and the way back to the unit of the numbers.
 */
public enum Scale {
    /** As they are, for indices. */
    IDENTITY("identity"),
    /** The natural logarithm, for flows; a zero has none and is left out. */
    LOG("log"),
    /** log(1 + y), for flows that are mostly zero; it depends on the unit of y. */
    LOG1P("log1p");

    private final String code;

    Scale(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether a number has a place on the scale. */
    public boolean takes(double y) {
        return switch (this) {
            case IDENTITY -> true;
            case LOG -> y > 0;
            case LOG1P -> y >= 0;
        };
    }

    /** The place of a number that {@link #takes} it. */
    public double of(double y) {
        return switch (this) {
            case IDENTITY -> y;
            case LOG -> Math.log(y);
            case LOG1P -> Math.log1p(y);
        };
    }

    /** The number at a place. */
    public double back(double place) {
        return switch (this) {
            case IDENTITY -> place;
            case LOG -> Math.exp(place);
            case LOG1P -> Math.expm1(place);
        };
    }
}
