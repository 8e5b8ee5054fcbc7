package org.entente.measure.politics;

/** How far apart two choices count; a weight of disagreement for kappa and pi. */
enum Distance {
    NOMINAL("w = 1 where the choices differ", 1, 1),
    LINEAR("w = |x − y|", 1, 2),
    SQUARED("w = (x − y)²", 1, 4);

    private final String text;
    private final int oneStep;
    private final int twoSteps;

    Distance(String text, int oneStep, int twoSteps) {
        this.text = text;
        this.oneStep = oneStep;
        this.twoSteps = twoSteps;
    }

    String text() {
        return text;
    }

    /** Σ w over the common items. */
    long observed(ChoiceTable t) {
        return (long) oneStep * t.oneStep() + (long) twoSteps * t.twoSteps();
    }

    /** n² times the disagreement expected when each keeps to its own shares: Σ w·r_i·c_j. */
    long expectedOfKappa(ChoiceTable t) {
        return expected(t.first(0), t.first(1), t.first(2), t.second(0), t.second(1), t.second(2));
    }

    /**
     * 4n² times the disagreement expected when both keep to the shares of both together: Σ w·(r_i +
     * c_i)·(r_j + c_j).
     */
    long expectedOfPi(ChoiceTable t) {
        long yes = (long) t.first(0) + t.second(0);
        long abstain = (long) t.first(1) + t.second(1);
        long no = (long) t.first(2) + t.second(2);
        return expected(yes, abstain, no, yes, abstain, no);
    }

    private long expected(long yes1, long abstain1, long no1, long yes2, long abstain2, long no2) {
        long near = abstain1 * (yes2 + no2) + (yes1 + no1) * abstain2;
        long far = yes1 * no2 + no1 * yes2;
        return oneStep * near + twoSteps * far;
    }
}
