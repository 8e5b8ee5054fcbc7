package org.entente.measure.politics;

import org.entente.provenance.Citation;

/** The works that define the measures of ties, and words that several of them use. */
final class TieTexts {
    static final Citation ATOP = new Citation(
            "leeds-ritter-mitchell-long2002",
            "Leeds, Brett Ashley and Jeffrey M. Ritter and Sara McLaughlin Mitchell and Andrew G. Long",
            "Alliance Treaty Obligations and Provisions, 1815-1944",
            "International Interactions 28(3): 237–260",
            2002,
            "doi:10.1080/03050620213653");

    static final Citation IGO = new Citation(
            "pevehouse2020",
            "Pevehouse, Jon C. W. and Nordstrom, Timothy and McManus, Roseanne W. and Jamison, Anne Spencer",
            "Tracking Organizations in the World: The Correlates of War IGO Version 3.0 Datasets",
            "Journal of Peace Research 57(3): 492–503",
            2020,
            "doi:10.1177/0022343319881175");

    static final Citation IDEAL_POINTS = new Citation(
            "bailey2017",
            "Bailey, Michael A. and Strezhnev, Anton and Voeten, Erik",
            "Estimating Dynamic State Preferences from United Nations Voting Data",
            "Journal of Conflict Resolution 61(2): 430–456",
            2017,
            "doi:10.1177/0022002715595700");

    static final Citation DESTA = new Citation(
            "dur-baccini-elsig2014",
            "Dür, Andreas and Leonardo Baccini and Manfred Elsig",
            "The Design of International Trade Agreements: Introducing a New Dataset",
            "The Review of International Organizations 9(3): 353–375",
            2014,
            "doi:10.1007/s11558-013-9179-8");

    static final String ATOP_SOURCE = "atop";
    static final String ATOP_DYADS = "atop-dyads";
    static final String NO_ALLIANCE = "no alliance between the two in the file";

    private TieTexts() {}
}
