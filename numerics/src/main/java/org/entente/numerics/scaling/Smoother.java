package org.entente.numerics.scaling;

/**
 * The positions of one subject over time given the items: a random walk with innovation deviation τ
 * from a first position N(0, 1), with a weak pull N(0, 1/κ) in every period that has choices. The
 * log-likelihood is replaced by its second-order expansion at the last positions, whose Hessian for
 * an ordered logit is b²·(f_upper + f_lower), and the walk is solved by the Kalman filter and the
 * Rauch–Tung–Striebel smoother; repeated, this is Newton's method, and the variances at the end are
 * Laplace's.
 */
final class Smoother {
    private static final double LONGEST_STEP = 1;

    private final Ballots ballots;
    private final Items items;
    private final double walk;
    private final double pull;

    Smoother(Ballots ballots, Items items, double innovation, double pull) {
        this.ballots = ballots;
        this.items = items;
        this.walk = innovation * innovation;
        this.pull = pull;
    }

    /** One step for a subject; gives the sum of the squared moves of its positions. */
    double step(int subject, double[] position, double[] variance) {
        int periods = ballots.periods();
        int first = -1;
        int last = -1;
        for (int t = 0; t < periods; t++) {
            if (ballots.count(subject, t) > 0) {
                first = first < 0 ? t : first;
                last = t;
            }
        }
        if (first < 0) {
            return 0;
        }
        double[] mean = new double[periods];
        double[] spread = new double[periods];
        double[] ahead = new double[periods];
        double[] aheadSpread = new double[periods];
        for (int t = first; t <= last; t++) {
            ahead[t] = t == first ? 0 : mean[t - 1];
            aheadSpread[t] = t == first ? 1 : spread[t - 1] + walk;
            int cell = subject * periods + t;
            double x = position[cell];
            double score = 0;
            double information = 0;
            for (int k = ballots.cellStart(cell); k < ballots.cellStart(cell + 1); k++) {
                int item = ballots.cellItem(k);
                int choice = ballots.cellChoice(k);
                double b = items.slope(item);
                double below = items.below(item, choice, x);
                double upTo = items.upTo(item, choice, x);
                score += b * (upTo + below - 1);
                information += b * b * (upTo * (1 - upTo) + below * (1 - below));
            }
            if (ballots.count(subject, t) > 0) {
                score -= pull * x;
                information += pull;
                double gain = aheadSpread[t] * information / (1 + aheadSpread[t] * information);
                mean[t] = ahead[t] + gain * (x + score / information - ahead[t]);
                spread[t] = aheadSpread[t] / (1 + aheadSpread[t] * information);
            } else {
                mean[t] = ahead[t];
                spread[t] = aheadSpread[t];
            }
        }
        double moved = 0;
        double smooth = mean[last];
        double smoothSpread = spread[last];
        for (int t = last; t >= first; t--) {
            if (t < last) {
                double back = spread[t] / aheadSpread[t + 1];
                smooth = mean[t] + back * (smooth - ahead[t + 1]);
                smoothSpread = spread[t] + back * back * (smoothSpread - aheadSpread[t + 1]);
            }
            int cell = subject * periods + t;
            double step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, smooth - position[cell]));
            position[cell] += step;
            variance[cell] = smoothSpread;
            moved += step * step;
        }
        return moved;
    }
}
