package org.entente.numerics.scaling;

import java.util.Arrays;

/**
 * The items of an ordered logit, P(choice ≤ k) = F(c_k − b·x) with F the logistic function: how an
 * item tells positions apart (b) and its two cutpoints c_0 &lt; c_1. The log-likelihood is concave
 * in the three (Pratt 1981), and so are the priors: b normal about 0, the cutpoints normal with
 * deviation 5, and ½·log(gap) − gap/5 on their gap, so that an item on which no voter took the
 * middle keeps a gap.
 */
final class Items {
    private static final double CUT_PRECISION = 1 / 25.0;
    private static final double GAP_WEIGHT = 0.5;
    private static final double GAP_RATE = 0.2;
    private static final double LONGEST_STEP = 2;
    private static final double LEAST_PROBABILITY = 1e-300;

    private final double precision;
    private final double[] slope;
    private final double[] lower;
    private final double[] upper;

    Items(int items, double slopeDeviation) {
        precision = 1 / (slopeDeviation * slopeDeviation);
        slope = new double[items];
        lower = new double[items];
        upper = new double[items];
        Arrays.fill(lower, -0.5);
        Arrays.fill(upper, 0.5);
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    double slope(int item) {
        return slope[item];
    }

    /** P(choice &lt; k) for choice k: 0 for the first. */
    double below(int item, int choice, double position) {
        return choice == 0 ? 0 : logistic((choice == 1 ? lower[item] : upper[item]) - slope[item] * position);
    }

    /** P(choice ≤ k) for choice k: 1 for the last. */
    double upTo(int item, int choice, double position) {
        return choice == 2 ? 1 : logistic((choice == 0 ? lower[item] : upper[item]) - slope[item] * position);
    }

    /**
     * One Newton step on the posterior of an item given all positions; shortened where it is long
     * or would turn the cutpoints round.
     */
    void step(int item, Ballots ballots, double[] position) {
        double b = slope[item];
        double c = lower[item];
        double d = upper[item];
        double gap = d - c;
        double barrier = GAP_WEIGHT / gap;
        double gb = -precision * b;
        double gc = -CUT_PRECISION * c - barrier + GAP_RATE;
        double gd = -CUT_PRECISION * d + barrier - GAP_RATE;
        double hbb = precision;
        double hbc = 0;
        double hbd = 0;
        double hcc = CUT_PRECISION + barrier / gap;
        double hdd = hcc;
        double hcd = -barrier / gap;
        for (int k = ballots.itemStart(item); k < ballots.itemStart(item + 1); k++) {
            double x = position[ballots.itemCell(k)];
            switch (ballots.itemChoice(k)) {
                case 0 -> {
                    double f = logistic(c - b * x);
                    double curve = f * (1 - f);
                    gc += 1 - f;
                    gb -= (1 - f) * x;
                    hcc += curve;
                    hbc -= curve * x;
                    hbb += curve * x * x;
                }
                case 2 -> {
                    double f = logistic(d - b * x);
                    double curve = f * (1 - f);
                    gd -= f;
                    gb += f * x;
                    hdd += curve;
                    hbd -= curve * x;
                    hbb += curve * x * x;
                }
                default -> {
                    double fu = logistic(d - b * x);
                    double fl = logistic(c - b * x);
                    double p = Math.max(fu - fl, LEAST_PROBABILITY);
                    double up = fu * (1 - fu) / p;
                    double down = fl * (1 - fl) / p;
                    double curveUp = up * up - up * (1 - 2 * fu);
                    double curveDown = down * down + down * (1 - 2 * fl);
                    gd += up;
                    gc -= down;
                    gb -= (up - down) * x;
                    hdd += curveUp;
                    hcc += curveDown;
                    hcd -= up * down;
                    hbd -= (curveUp - up * down) * x;
                    hbc -= (curveDown - up * down) * x;
                    hbb += (fu * (1 - fu) + fl * (1 - fl)) * x * x;
                }
            }
        }
        double mcc = hcc * hdd - hcd * hcd;
        double mbc = hbc * hdd - hcd * hbd;
        double mbd = hbc * hcd - hcc * hbd;
        double determinant = hbb * mcc - hbc * mbc + hbd * mbd;
        double sb = (gb * mcc - hbc * (gc * hdd - hcd * gd) + hbd * (gc * hcd - hcc * gd)) / determinant;
        double sc = (hbb * (gc * hdd - hcd * gd) - gb * mbc + hbd * (hbc * gd - gc * hbd)) / determinant;
        double sd = (hbb * (hcc * gd - gc * hcd) - hbc * (hbc * gd - gc * hbd) + gb * mbd) / determinant;
        double longest = Math.max(Math.abs(sb), Math.max(Math.abs(sc), Math.abs(sd)));
        double part = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
        while (gap + part * (sd - sc) < gap / 10) {
            part /= 2;
        }
        slope[item] += part * sb;
        lower[item] += part * sc;
        upper[item] += part * sd;
    }
}
