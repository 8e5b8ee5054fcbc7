package org.entente.cli.estimate;

/** What {@code synth} says, in English; patterns as {@link String#formatted} takes them. */
final class SynthTexts {
    static final String PAIRS_ONLY = "synth is about pairs; %s is not";
    static final String YEARS_ONLY = "synth takes calendar years";
    static final String DONORS = "--donors is %d or more, not %d";

    static final String BEFORE = "%s: %d years with values lie before %d, and a synthetic control takes %d";
    static final String AFTER = "%s: no value lies in %d or later";
    static final String FEW_DONORS =
            "%s: %d pairs without a shared member have values in the same years; a synthetic control takes %d (a later --from lets more in)";
    static final String ONE_DONOR =
            "%s: one other pair has %d %% of the weight, so that this would be a comparison with one pair, not with a"
                    + " synthetic one; exclude it, or choose other years";
    static final String NO_OTHERS =
            "%s: a synthetic control needs the figures of all pairs, and its sources are not in the store (entente import)";

    static final String HEAD = "  %d years before %d and %d from then on, from %s; %d donors";
    static final String NEAREST = " (the nearest of %,d)";
    static final String FIT =
            "  The synthetic series explains %s of the variation before %d (root mean squared difference %s; penalty %s).";
    static final String UNFITTED =
            "Not interpreted: no mixture of other pairs resembles this one before the date (at least %s is asked for). What follows says"
                    + " nothing about an effect.";
    static final String EFFECT = "On average from %d on the pair lies %s %s its synthetic control%s.";
    static final String ABOVE = "above";
    static final String BELOW = "below";
    static final String PERCENT = " (%.1f %%)";
    static final String WITHOUT = "Leaving out one donor with a weight at a time: %s to %s.";
    static final String RANK =
            "Rank %d of %d by the ratio of the differences after and before (%s): p = %s. The smallest p that %d placebos allow is %s.";
    static final String SIGNIFICANT = "So large a ratio is rare among the placebos.";
    static final String USUAL = "That is no rare ratio among the placebos: no effect can be told from chance.";
    static final String TREATED = "Whether a donor had a like treatment is for you to say: --exclude leaves pairs out.";

    static final String HEAD_WEIGHTS = "Donors";
    static final String HEAD_YEARS = "Year by year%s";
    static final String LOG_SCALE = " (natural logarithms)";

    private SynthTexts() {}
}
