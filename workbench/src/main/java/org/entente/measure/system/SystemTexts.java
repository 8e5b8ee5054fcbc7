package org.entente.measure.system;

import org.entente.provenance.Citation;

/** What the measures of the system say about themselves. */
final class SystemTexts {
    static final Citation RAY_SINGER = new Citation(
            "ray1973",
            "Ray, James Lee and Singer, J. David",
            "Measuring the Concentration of Power in the International System",
            "Sociological Methods & Research 1(4): 403–437",
            1973,
            "doi:10.1177/004912417300100401");

    static final Citation LAAKSO = new Citation(
            "laakso1979",
            "Laakso, Markku and Taagepera, Rein",
            "\"Effective\" Number of Parties: A Measure with Application to West Europe",
            "Comparative Political Studies 12(1): 3–27",
            1979,
            "doi:10.1177/001041407901200101");

    static final Citation MAJOR_POWERS = new Citation(
            "cowmajors2016",
            "Correlates of War Project",
            "State System Membership List and Major Powers, version 2016",
            "Correlates of War",
            2017,
            "https://correlatesofwar.org");

    static final Citation HEIDER = new Citation(
            "maoz2007",
            "Maoz, Zeev and Terris, Lesley G. and Kuperman, Ranan D. and Talmud, Ilan",
            "What Is the Enemy of My Enemy? Causes and Consequences of Imbalanced International Relations, 1816–2001",
            "Journal of Politics 69(1): 100–115",
            2007,
            "doi:10.1111/j.1468-2508.2007.00497.x");

    static final Citation FBIC = new Citation(
            "moyer2021",
            "Moyer, Jonathan D. and Meisel, Collin J. and Matthews, Austin S. and Bohl, David K. and Burrows, Mathew J.",
            "China-US Competition: Measuring Global Influence",
            "Atlantic Council and Frederick S. Pardee Center for International Futures",
            2021,
            null);

    static final String MAJORS =
            "Major powers are those of the Correlates of War list of 2016, on any day of the year; spells that"
                    + " end with the list are taken as going on.";

    private SystemTexts() {}
}
