package org.entente.regression;

/** What this package says to people, in English; patterns as {@link String#formatted} takes them. */
final class Texts {
    static final String AT = "the formula \"%s\" cannot be read at character %d: %s";
    static final String TOO_LONG = "the formula has %d characters; %d are the most";
    static final String TOO_DEEP = "more than %d parentheses within each other";
    static final String TOO_MANY_TERMS = "the formula has more than %d terms once a*b is written out";
    static final String EXPECTED_TILDE = "after the outcome comes ~, as in flow ~ log(dist) | exporter + importer";
    static final String EXPECTED_CLOSING = "a closing parenthesis is missing";
    static final String EXPECTED_NAME =
            "here the name of a column is expected (names with other signs: `in backticks`)";
    static final String EXPECTED_NAME_END = "it ends where the name of a column is expected";
    static final String OPEN_QUOTE = "a name in backticks has no end";
    static final String UNEXPECTED = "\"%s\" has no place here";
    static final String MINUS_ONE = "only the constant can be taken away: - 1";
    static final String ARITHMETIC = "arithmetic with %s stands in I(), as in I(x^2)";
    static final String NO_FUNCTION = "there is no function %s; there are %s";
    static final String NO_NUMBER = "this is no number";

    static final String NO_COLUMN = "there is no column \"%s\" in %s; there are %s";
    static final String NO_NUMBERS = "column \"%s\" of %s holds \"%s\" in row %d, which is no number; "
            + "as a fixed effect or cluster it may hold texts";
    static final String NO_CLUSTER = "--cov cluster needs --cluster, as in --cluster pair";
    static final String CLUSTER_UNUSED = "--cluster goes with --cov cluster, not with --cov %s";
    static final String CLUSTERS = "--cluster takes one key or two, as in exporter,importer, and %d were named";
    static final String NEGATIVE_WEIGHT = "the weight %s in row %d is negative";
    static final String NEGATIVE = "the outcome is %s in row %d; Poisson wants no negative outcomes";
    static final String EMPTY = "%s has a header and no rows";
    static final String BIAS_FAMILY = "--bias-correction is for --family poisson";
    static final String BIAS_WEIGHTS = "--bias-correction is for estimates without --weights";
    static final String BIAS_EFFECTS =
            "--bias-correction wants three fixed effects, exporter^time + importer^time + pair, with pairs that tell"
                    + " the two directions apart, as in i^t + j^t + i^j, and one row for each pair and time";

    static final String TITLE = "%s of %s on %s%n";
    static final String POISSON = "Poisson pseudo-maximum likelihood";
    static final String GAUSSIAN = "Least squares";
    static final String NOTHING = "fixed effects alone";
    static final String IID = "iid";
    static final String ROBUST = "robust to heteroskedasticity (HC1)";
    static final String CLUSTERED = "clustered by %s";
    static final String ERRORS = "standard errors    %s%n";
    static final String REPAIRED =
            "                   the two-way covariance had a negative eigenvalue, which was set to 0%n";
    static final String CORRECTED = "bias correction    Weidner and Zylkin (2021), %s; without it: %s%n";
    static final String CORRECTED_BOTH = "coefficients and standard errors";
    static final String CORRECTED_COEFFICIENTS =
            "coefficients only (standard errors are corrected where they are clustered by the pair alone)";
    static final String LIMITED =
            "                   in %,d pairs the effects explain more than nine tenths; their weight in the errors is"
                    + " limited%n";
    static final String USED = "rows used          %,d of %,d%n";
    static final String MISSING = "  dropped          %,d with a missing or infinite value%n";
    static final String SEPARATED_LEVEL =
            "  dropped          %,d separated: in a level of a fixed effect with zeros only%n";
    static final String SEPARATED_COMBINATION =
            "  dropped          %,d separated: zeros that effects and regressors together predict perfectly%n";
    static final String SINGLETONS = "  dropped          %,d singletons%n";
    static final String KEPT_SINGLETONS = "  kept             %,d singletons, alone in a level of a fixed effect%n";
    static final String EFFECTS = "fixed effects      %s%n";
    static final String LEVELS = "%s (%,d levels)";
    static final String COLLINEAR = "left out           %s: collinear with fixed effects or with regressors before%n";
    static final String DEVIANCE = "deviance           %.10g%n";
    static final String CONVERGED = "converged          yes, in %d iterations%n";

    private Texts() {}
}
