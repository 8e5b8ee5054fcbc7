package org.entente.measure.estimate;

import org.entente.provenance.Citation;

/** What the estimators say; patterns as {@link String#formatted} takes them. */
final class EstimateTexts {
    static final String NOT_OF_PAIRS =
            "%s is not about two states: levels, leaders and spillover need a measure of pairs";
    static final String NO_PANEL =
            "%s is no quantity that all pairs have in all years, so there is no panel of pairs to set one pair against";
    static final String HAS_DIRECTION =
            "%s has a direction and its two directions cannot be added; name a measure of the pair, or an amount such as trade.exports or arms.tiv";
    static final String NO_SOURCE = "no source is imported that speaks to it: needs %s";
    static final String NO_LEADERS = "no leaders are imported: needs archigos or reign";
    static final String NO_COMMON_YEARS = "%s and the leaders (%s) have no year in common";
    static final String OVERLAP =
            "two spans of %d years do not fit into %d to %d without overlap; name years further apart or a smaller --window";
    static final String OUTSIDE =
            "%d to %d lies outside %s, the years for which both %s and the leaders of all states are known";
    static final String NOT_IN_PANEL = "%s has no value for the pair in any year%s";
    static final String ZEROES = " that has a place on the scale %s";
    static final String TOO_FEW_YEARS =
            "%s has a value for the pair in %d of the %d years %s; at least %d are needed%s";
    static final String TOO_FEW_MEMBERS =
            "%d states have values in %d, and with fewer than %d the terms of states explain every pair";
    static final String NO_PERIOD =
            "%s compares the two ends of a span of years: write it as %s:un.agreement/TUR-PAK/2000-2019, or ask entente levels";
    static final String NO_ARGUMENT = "%s needs a measure after a colon, as in %s:un.agreement";

    static final String ONE_PAIR = "%s is estimated for pairs that are named, not for all at once";
    static final String NOTHING_TO_COMPARE = "the leaders are the same at both ends, so there is nothing to compare";
    static final String WHICH_LEVEL =
            "%s needs the level after a plus sign: +state, +leader, +leader_pair or +pair, not \"%s\"";
    static final String LED_BY = "first %s; last %s";
    static final String NOBODY = "nobody named";
    static final String SPANS = "%s to %s";
    static final String PANEL = "panel of %,d pair-years %s, scale %s, leaders %s";

    static final String TOO_SHORT = "not in office in each of the %d years after";
    static final String NO_VALUES =
            "the measure has no value in one of the %d years on either side, or fewer than %d in the ten before";

    static final String NOBODY_ENTERED = "nobody entered office in %s in %d";
    static final String NO_DEVIATION =
            "the measure does not deviate from a straight line in the years before, so nothing can be scaled by it";
    static final String NO_SET = "there is no other case in this reference set";
    static final String NONE_SEEABLE = "%d cases are too few: even the greatest effect would have p = %.3f";
    static final String WHICH_SET =
            "%s needs the reference set after a plus sign: +pair, +partners or +all, not \"%s\"";
    static final String ENTERED = "%s, in office from %s";
    static final String STATED = "stated date";
    static final String BY_YEAR =
            "%s comes by year of entry: write it as %s:un.agreement/TUR>PAK/2003, or ask entente leaders";

    static final String NO_SPILLOVER =
            "%d pair-years have all values, and the cause moves in %d pairs; at least %d and %d are needed";
    static final String NO_SPILLOVER_SOURCE = "a source of the cause or of the outcome is not imported";
    static final String SPILLOVER_NOTE = "cause from %s, which moves in %,d of %,d pairs";
    static final String SPILLOVER_PERIOD =
            "%s is about all pairs over a span of years: write it as %s:arms.tiv>trade.total/1960-2010, or ask entente spillover";
    static final String SPILLOVER_ARGUMENT = "%s needs a cause and an outcome, as in arms.tiv>trade.total";
    static final String SPILLOVER_SAME = "cause and outcome are both %s";

    static final Citation LEVELS = new Citation(
            "singer1961",
            "Singer, J. David",
            "The Level-of-Analysis Problem in International Relations",
            "World Politics 14(1): 77–92",
            1961,
            "doi:10.2307/2009557");

    static final Citation SHAPLEY = new Citation(
            "shorrocks2013",
            "Shorrocks, Anthony F.",
            "Decomposition Procedures for Distributional Analysis: A Unified Framework Based on the Shapley Value",
            "Journal of Economic Inequality 11(1): 99–126",
            2013,
            "doi:10.1007/s10888-011-9214-z");

    static final Citation PLACEBO = new Citation(
            "phipson2010",
            "Phipson, Belinda and Smyth, Gordon K.",
            "Permutation P-values Should Never Be Zero: Calculating Exact P-values When Permutations Are Randomly Drawn",
            "Statistical Applications in Genetics and Molecular Biology 9(1): article 39",
            2010,
            "doi:10.2202/1544-6115.1585");

    static final Citation DYADIC = new Citation(
            "aronow2015",
            "Aronow, Peter M. and Samii, Cyrus and Assenova, Valentina A.",
            "Cluster–Robust Variance Estimation for Dyadic Data",
            "Political Analysis 23(4): 564–577",
            2015,
            "doi:10.1093/pan/mpv018");

    private EstimateTexts() {}
}
