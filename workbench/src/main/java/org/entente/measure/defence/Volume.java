package org.entente.measure.defence;

/**
 * TIV delivered in a period: the even split, its bounds, and the number of deals; a sum that deals
 * are added to.
 */
final class Volume {
    static final Volume NONE = new Volume();

    private double point;
    private double low;
    private double high;
    private int deals;

    static Volume of(double point, double low, double high) {
        Volume volume = new Volume();
        volume.point = point;
        volume.low = low;
        volume.high = high;
        volume.deals = 1;
        return volume;
    }

    /** Adds what a deal delivers in k of its delivery years. */
    void add(ArmsDeal deal, int k) {
        point += deal.point(k);
        low += deal.low(k);
        high += deal.high(k);
        deals++;
    }

    void add(Volume other) {
        point += other.point;
        low += other.low;
        high += other.high;
        deals += other.deals;
    }

    double point() {
        return point;
    }

    double low() {
        return Math.min(low, point);
    }

    double high() {
        return Math.max(high, point);
    }

    int deals() {
        return deals;
    }

    /** Whether no deal delivered anything: a true zero, unlike a volume that is printed as 0. */
    boolean isNone() {
        return deals == 0;
    }

    /** The part of this in a whole of which the rest is {@code others}. */
    double shareLow(double othersHigh) {
        return low() + othersHigh == 0 ? 0 : low() / (low() + othersHigh);
    }

    double shareHigh(double othersLow) {
        return high() + othersLow == 0 ? 0 : high() / (high() + othersLow);
    }
}
