package org.entente.measure.defence;

import org.entente.provenance.Citation;

/** The works that define the measures of disputes, exercises and capabilities. */
final class TieWorks {
    static final Citation MID = new Citation(
            "palmer-mcmanus-dorazio-kenwick2022",
            "Palmer, Glenn and Roseanne W. McManus and Vito D'Orazio and Michael R. Kenwick and others",
            "The MID5 Dataset, 2011-2014: Procedures, Coding Rules, and Description",
            "Conflict Management and Peace Science 39(4)",
            2022,
            "doi:10.1177/0738894221995743");

    static final Citation MME = new Citation(
            "dorazio-galambos2021",
            "D'Orazio, Vito and Kevin Galambos",
            "Multinational Military Exercises, 1980-2010",
            "University of Texas at Dallas",
            2021,
            "https://www.vitodorazio.com/data.html");

    static final Citation CINC = new Citation(
            "singer-bremer-stuckey1972",
            "Singer, J. David and Stuart Bremer and John Stuckey",
            "Capability Distribution, Uncertainty, and Major Power War, 1820-1965",
            "Peace, War, and Numbers (Bruce Russett, ed.), Sage",
            1972,
            "https://correlatesofwar.org/data-sets/national-material-capabilities/");

    static final Citation MILEX = new Citation(
            "sipri-milex",
            "SIPRI",
            "SIPRI Military Expenditure Database",
            "Stockholm International Peace Research Institute",
            2024,
            "https://www.sipri.org/databases/milex");

    private TieWorks() {}
}
