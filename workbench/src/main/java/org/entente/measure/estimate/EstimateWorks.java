package org.entente.measure.estimate;

import org.entente.provenance.Citation;

/** The works that define the estimates. */
final class EstimateWorks {
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

    static final Citation GRAVITY = new Citation(
            "santossilva2006",
            "Santos Silva, J. M. C. and Tenreyro, Silvana",
            "The Log of Gravity",
            "Review of Economics and Statistics 88(4): 641–658",
            2006,
            "doi:10.1162/rest.88.4.641");

    private EstimateWorks() {}
}
