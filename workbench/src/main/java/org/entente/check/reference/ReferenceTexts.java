package org.entente.check.reference;

/** What is said of reference files, in English; patterns as {@link String#formatted} takes them. */
final class ReferenceTexts {
    static final String AGREES = "%,d values agree; greatest relative difference %s, wanted %s";
    static final String DIFFERS = "%,d of %,d values differ, the first at %s";
    static final String NOTHING = "nothing to compare";
    static final String NO_FILE = "no such file in the folder";
    static final String NEEDS = "needs %s in the store";
    static final String VOTES = "entities as the file of votes names them, vintage %s";
    static final String DAMAGED = "cannot be read: %s";
    static final String PAIR = "all joins of Türkiye and Pakistan, year by year; %s";
    static final String PANEL_LEFT_OUT =
            "left out: columns of sources that the store has in another version or not at all, and those that the reference fills with zeros where the source is silent";
    static final String STANDARD_ERRORS =
            "with fits.csv: coefficients to 1e-7, deviances to 1e-9, standard errors to 1e-6; left out: P1_default_tol, which the reference ended early";
    static final String DEARER =
            "left out is %s, where the division of the reference costs more than the cheapest (docs/breaks.md)";
    static final String PRINTED = "numbers of the reference are printed with ten digits";

    private ReferenceTexts() {}
}
