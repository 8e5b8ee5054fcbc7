package org.entente.measure.politics;

import org.entente.provenance.Citation;

/** The works that define these measures. */
final class PoliticsWorks {
    static final Citation LIJPHART = new Citation(
            "lijphart1963",
            "Lijphart, Arend",
            "The Analysis of Bloc Voting in the General Assembly: A Critique and a Proposal",
            "American Political Science Review 57(4): 902–917",
            1963,
            "doi:10.2307/1952608");

    static final Citation SIGNORINO_RITTER = new Citation(
            "signorino1999",
            "Signorino, Curtis S. and Ritter, Jeffrey M.",
            "Tau-b or Not Tau-b: Measuring the Similarity of Foreign Policy Positions",
            "International Studies Quarterly 43(1): 115–144",
            1999,
            "doi:10.1111/0020-8833.00113");

    static final Citation HAEGE = new Citation(
            "haege2011",
            "Häge, Frank M.",
            "Choice or Circumstance? Adjusting Measures of Foreign Policy Similarity for Chance Agreement",
            "Political Analysis 19(3): 287–305",
            2011,
            "doi:10.1093/pan/mpr023");

    static final Citation VOTING_DATA = new Citation(
            "voeten2009",
            "Voeten, Erik and Strezhnev, Anton and Bailey, Michael",
            "United Nations General Assembly Voting Data",
            "Harvard Dataverse",
            2009,
            "doi:10.7910/DVN/LEJUQZ");

    private PoliticsWorks() {}
}
