package org.entente.measure.estimate;

import org.entente.provenance.Citation;

/** What trade potential says; patterns as {@link String#formatted} takes them. */
final class PotentialTexts {
    static final String NO_ARGUMENT =
            "%s takes no argument, or unrealised for what is predicted less what is reported, or a product such as"
                    + " SITC:7, or both, as unrealised+SITC:7, and \"%s\" was given";
    static final String ONE_STATE = "%s is about two states, not one";
    static final String NO_TRADE =
            "no imported source has the trade of nine in ten states in %d, which a gravity model needs: %s";
    static final String NO_PRODUCT =
            "no imported source has the product and the trade of nine in ten states in %d, which a gravity model"
                    + " needs: %s";
    static final String NO_DISTANCES = "no distances are imported: needs cow-capitals or cepii-dist";
    static final String TOO_FEW = "only %d flows of %d can be predicted, and at least %d are needed";
    static final String NO_ESTIMATE = "the gravity model of %d has no estimate: %s";
    static final String NO_FACTS = "one of these is not known of the two: %s";
    static final String NOT_LINKED =
            "the flows above zero of the exporter and of the importer with others do not suffice to tell what the two"
                    + " would trade";
    static final String NO_LIKE = "no other pair of the year has a tie that these two have";
    static final String NOTE = "actual %s; %,d flows of other pairs estimated; interval from %d comparable ones";
    static final String UNREPORTED = "not reported";
    static final String NO_ACTUAL =
            "the file lists the flow without a value, so that nothing can be taken from what is predicted";
    static final String MILLIONS = "%s m";
    static final String EFFECTS = "exporter and importer effects %s";
    static final String TERM = "; %s × %s (%s)";
    static final String WORKED = "%s = exp(%s) = %s";
    static final String WORKED_LESS = "%s = exp(%s) − actual = %s − %s = %s";

    static final String FORMULA =
            "E(X_ij) = exp(e_i + m_j + β·facts_ij) by PPML, one cross-section of all pairs a year, zeros in; pairs are"
                    + " dealt into ten folds by their COW numbers (both directions in one), and a pair is predicted from"
                    + " the nine others; interval: prediction × the 0.1 and 0.9 quantiles of actual/predicted of the 100"
                    + " flows of other pairs nearest in predicted flow; with unrealised: prediction − actual";

    static final Citation GRAVITY = new Citation(
            "santossilva2006",
            "Santos Silva, J. M. C. and Tenreyro, Silvana",
            "The Log of Gravity",
            "Review of Economics and Statistics 88(4): 641–658",
            2006,
            "doi:10.1162/rest.88.4.641");

    private PotentialTexts() {}
}
