package org.entente.measure.society;

import org.entente.provenance.Citation;

/** The works that define these measures. */
final class SocietyWorks {
    static final Citation CAPITALS = new Citation(
            "miller2022",
            "Miller, Steven V.",
            "peacesciencer: An R Package for Quantitative Peace Science Research",
            "Conflict Management and Peace Science 39(6)",
            2022,
            "doi:10.1177/07388942221077926");

    static final Citation CONTIGUITY = new Citation(
            "stinnett2002",
            "Stinnett, Douglas M. and Jaroslav Tir and Philip Schafer and Paul F. Diehl and Charles Gochman",
            "The Correlates of War Project Direct Contiguity Data, Version 3",
            "Conflict Management and Peace Science 19(2)",
            2002,
            "doi:10.1177/073889420201900203");

    static final Citation TRAVEL = new Citation(
            "moyer-others2025",
            "Moyer, Jonathan D. and Collin J. Meisel and Adam Szymanski-Burgos and others",
            "When Heads of Government and State (HOGS) Fly: Introducing the Country and Organizational Leader Travel (COLT)"
                    + " Dataset Measuring Foreign Travel by Heads of Government and State",
            "International Studies Quarterly 69(2)",
            2025,
            "doi:10.1093/isq/sqaf013");

    static final Citation AID = new Citation(
            "tierney2011",
            "Tierney, Michael J. and Daniel L. Nielson and Darren G. Hawkins and J. Timmons Roberts and others",
            "More Dollars than Sense: Refining Our Knowledge of Development Finance Using AidData",
            "World Development 39(11)",
            2011,
            "doi:10.1016/j.worlddev.2011.07.029");

    private SocietyWorks() {}
}
