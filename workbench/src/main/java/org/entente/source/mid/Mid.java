package org.entente.source.mid;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.TextTable;

/** Militarised interstate disputes: the disputes (A) with their participants (B). */
public final class Mid implements Source {
    private static final String LAYOUT = "disputes and participants";
    private static final String DISPUTES = "disputes";
    private static final String PARTICIPANTS = "participants";

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "mid",
            "Militarized Interstate Disputes, version 5.0 (MIDA and MIDB)",
            "Correlates of War Project",
            List.of(new Citation(
                    "palmer-mcmanus-dorazio-kenwick2022",
                    "Palmer, Glenn and Roseanne W. McManus and Vito D'Orazio and Michael R. Kenwick and others",
                    "The MID5 Dataset, 2011-2014: Procedures, Coding Rules, and Description",
                    "Conflict Management and Peace Science 39(4)",
                    2022,
                    "doi:10.1177/0738894221995743")),
            "https://correlatesofwar.org/data-sets/mids/",
            new License("free for research with citation; not to be passed on", false),
            List.of("dispute", "dispute_participant"),
            "1816 to 2014, members of the state system. Inside, two states without a common dispute had none.",
            "disputes, by day",
            "A new version every few years; earlier disputes are revised.",
            List.of(
                    "Two participants of a dispute may be on one side: being in it together is not being opposed.",
                    "A state may leave a dispute, come back, and change sides: one row per spell; opposed are two states on different sides on a common day.",
                    "A day of -9 is unknown: the month alone is kept, with its precision.",
                    "A dispute that goes on when the data end has the end of 2014 as its end (ongo2014)."),
            "Download MID-5-Data-and-Supporting-Materials.zip from the page above and import MIDA 5.0.csv and MIDB 5.0.csv together.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return Recognition.firstOf(
                probe.recogniseColumns(
                        Recognition.part(LAYOUT, PARTICIPANTS, DISPUTES),
                        "dispnum",
                        "ccode",
                        "stday",
                        "styear",
                        "endyear",
                        "sidea",
                        "orig"),
                probe.recogniseColumns(
                        Recognition.part(LAYOUT, DISPUTES, PARTICIPANTS),
                        "dispnum",
                        "stday",
                        "styear",
                        "endyear",
                        "outcome",
                        "numa",
                        "numb"));
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        Set<Integer> known = new HashSet<>();
        YearSpan years = new YearSpan();
        BundleFile disputes = bundle.get(DISPUTES);
        try (TextTable table = disputes.open()) {
            DisputeReader reader = new DisputeReader(table, intake, known, years);
            intake.read(disputes, table, reader::read);
        }
        BundleFile participants = bundle.get(PARTICIPANTS);
        try (TextTable table = participants.open()) {
            ParticipantReader reader = new ParticipantReader(table, intake, known);
            intake.read(participants, table, reader::read);
        }
        intake.covers("dispute", "", years);
        intake.covers("dispute_participant", "", years);
        intake.reaches(years);
    }
}
