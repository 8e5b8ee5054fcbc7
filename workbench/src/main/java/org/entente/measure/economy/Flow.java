package org.entente.measure.economy;

/**
 * What is known of one flow of goods, in US$; or a sum of flows.
 *
 * @param reported whether the source gives a value; the numbers are 0 when it does not
 * @param value as reported
 * @param low lower bound of a rounded value
 * @param high upper bound of a rounded value
 */
record Flow(boolean reported, double value, double low, double high) {
    /** Listed, and without a value. */
    static final Flow NOT_REPORTED = new Flow(false, 0, 0, 0);

    static final Flow NOTHING = new Flow(true, 0, 0, 0);

    static Flow of(double value, double low, double high) {
        return new Flow(true, value, low, high);
    }

    Flow plus(Flow other) {
        return new Flow(reported && other.reported, value + other.value, low + other.low, high + other.high);
    }

    Flow minus(Flow other) {
        return new Flow(reported && other.reported, value - other.value, low - other.high, high - other.low);
    }

    /**
     * This without a part of it: what the other summands give, so that bounds are taken from the
     * same rows.
     */
    Flow without(Flow part) {
        return new Flow(
                reported, Math.max(0, value - part.value), Math.max(0, low - part.low), Math.max(0, high - part.high));
    }

    /** The least part that this can be of a whole, whose rest is {@code others}. */
    double shareLow(Flow others) {
        return low + others.high == 0 ? 0 : low / (low + others.high);
    }

    double shareHigh(Flow others) {
        return high + others.low == 0 ? 0 : high / (high + others.low);
    }
}
