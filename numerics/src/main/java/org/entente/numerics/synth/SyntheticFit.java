package org.entente.numerics.synth;

/**
 * A series beside its synthetic control.
 *
 * @param weights of the donors, none below 0, summing to 1
 * @param synthetic the weighted mean of the donors in every period
 * @param penalty λ on the distance of single donors (Abadie and L'Hour 2021); 0 for none
 * @param before root mean squared difference in the periods before the treatment
 * @param after the same from the treatment on
 * @param gap certified distance of the weights' objective from its least value
 */
public record SyntheticFit(
        double[] weights, double[] synthetic, double penalty, double before, double after, double gap) {

    /**
     * What is ranked among placebos: how many times larger the difference is from the treatment on.
     */
    public double ratio() {
        return before > 0 ? after / before : after > 0 ? Double.MAX_VALUE : 1;
    }
}
