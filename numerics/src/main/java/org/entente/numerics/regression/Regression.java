package org.entente.numerics.regression;

/**
 * From rows to an estimate: which rows take part, and why the others do not.
 *
 * <p>Poisson pseudo-maximum likelihood maximises Σ w (y η − exp η), η = offset + Xb + Dα, which is
 * right for any y ≥ 0 whose mean is exp η (Gourieroux, Monfort & Trognon 1984; Santos Silva &
 * Tenreyro 2006, "The log of gravity"). Separated rows are looked for first ({@link Separation}),
 * then, when asked, singletons; dropping those may separate more rows, so both are repeated until
 * nothing changes.
 */
public final class Regression {
    private final RegressionData data;
    private final Family family;
    private final FitOptions options;
    private final RowUse use;

    private Regression(RegressionData data, Family family, FitOptions options, RowUse use) {
        this.data = data;
        this.family = family;
        this.options = options;
        this.use = use;
    }

    /**
     * Decides which rows take part; this works also when the estimate is refused afterwards.
     *
     * @throws EstimationException when an outcome is negative and the family is Poisson, or the
     *     search for separated rows fails
     */
    public static Regression prepare(RegressionData data, Family family, FitOptions options, Workers workers) {
        return new Regression(data, family, options, RowUse.decide(data, family, options, workers));
    }

    /** What became of each row. */
    public RowUse use() {
        return use;
    }

    /**
     * Estimates.
     *
     * @throws EstimationException when no row is left, or the estimate is not reached
     */
    public Fit fit(Workers workers) {
        Sample sample = use.sample();
        if (sample.size() == 0) {
            throw new EstimationException(
                    data.rows() == 0
                            ? "there is no complete row: nothing can be estimated"
                            : use.count(RowUse.Fate.SINGLETON) > 0
                                    ? "no row is left: those that are not separated are alone in a level of a fixed effect and were dropped,"
                                            + " so that nothing can be estimated"
                                    : "no row is left: every outcome is zero or predicted perfectly, so that nothing can be estimated");
        }
        return family == Family.GAUSSIAN ? Ols.fit(sample, workers) : new Irls(sample, options, workers).run();
    }
}
