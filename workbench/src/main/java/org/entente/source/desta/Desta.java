package org.entente.source.desta;

import java.io.IOException;
import java.util.List;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.TextTable;

/**
 * DESTA: a row is a trade agreement or a later act on one, with its members as ISO numbers side by
 * side.
 */
public final class Desta implements Source {
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "desta",
            "Design of Trade Agreements (DESTA): list of treaties",
            "Andreas Dür, Leonardo Baccini and Manfred Elsig",
            List.of(new Citation(
                    "dur-baccini-elsig2014",
                    "Dür, Andreas and Leonardo Baccini and Manfred Elsig",
                    "The Design of International Trade Agreements: Introducing a New Dataset",
                    "The Review of International Organizations 9(3)",
                    2014,
                    "doi:10.1007/s11558-013-9179-8")),
            "https://www.designoftradeagreements.org/downloads/",
            new License("free for research with citation", true),
            List.of("agreement", "agreement_member"),
            "1945 to the last year in which an agreement of the file is signed, all states and customs territories. Inside, no row means no agreement that the project knows.",
            "preferential trade agreements",
            "Every year or two.",
            List.of(
                    "An accession, a withdrawal, a protocol and a consolidated text are rows of their own, with all parties to the resulting agreement or to the act: count base treaties, or parties twice.",
                    "Negotiations that led to nothing (entry type negotiation) have no year: they are no agreements.",
                    "Numbers of acts are text: 16+1 is an accession to 16, 647_1 a withdrawal from 647.",
                    "Members have ISO numbers, also territories (Hong Kong, the Faroe Islands), which have no number of a state; Kosovo is 900.",
                    "An agreement without a year of entry into force is not in force, or not known to be."),
            "Download the list of treaties (CSV, separated by semicolons) from the page above and import it.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("treaties"),
                "number",
                "base_treaty",
                "entry_type",
                "year",
                "entryforceyear",
                "c1",
                "c2");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        try (TextTable table = bundle.file().open()) {
            AgreementReader reader = new AgreementReader(table, intake);
            intake.read(bundle.file(), table, reader::read);
            intake.covers("agreement", "trade", reader.years());
            intake.covers("agreement_member", "trade", reader.years());
            intake.reaches(reader.years());
        }
    }
}
