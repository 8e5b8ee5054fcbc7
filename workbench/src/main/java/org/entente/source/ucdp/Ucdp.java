package org.entente.source.ucdp;

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

/** UCDP/PRIO armed conflicts: a row is a conflict in a year in which it was active. */
public final class Ucdp implements Source {
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "ucdp",
            "UCDP/PRIO Armed Conflict Dataset, versions 24.1 and 25.1",
            "Uppsala Conflict Data Program and Peace Research Institute Oslo",
            List.of(
                    new Citation(
                            "davies-engstrom-pettersson-oberg2024",
                            "Davies, Shawn and Garoun Engström and Therése Pettersson and Magnus Öberg",
                            "Organized Violence 1989-2023, and the Prevalence of Organized Crime Groups",
                            "Journal of Peace Research 61(4)",
                            2024,
                            "doi:10.1177/00223433241262912"),
                    new Citation(
                            "gleditsch-wallensteen-eriksson-sollenberg-strand2002",
                            "Gleditsch, Nils Petter and Peter Wallensteen and Mikael Eriksson and Margareta Sollenberg and Håvard Strand",
                            "Armed Conflict 1946-2001: A New Dataset",
                            "Journal of Peace Research 39(5)",
                            2002,
                            "doi:10.1177/0022343302039005007")),
            "https://ucdp.uu.se/downloads/",
            new License("CC BY 4.0", true),
            List.of("conflict_year", "conflict_party"),
            "1946 to the last year of the file, all states. Inside, a conflict without a row in a year was not active in it.",
            "conflicts with at least 25 battle deaths in the year",
            "Every June, all years may change.",
            List.of(
                    "Several parties stand in one field, separated by commas, and so do their numbers; names of groups hold commas of their own, so that only states are told apart.",
                    "Numbers are Gleditsch-Ward's: 678 is also Yemen after 1990. Hyderabad (751) is no COW state.",
                    "Version 25.1 separates fields by semicolons and writes days as d-m-yyyy. In the copy that was read two lines are broken; they are rejected.",
                    "Being a supporter (side_a_2nd, side_b_2nd) is sending troops; two states on one side are not opposed."),
            "Download UcdpPrioConflict_v25_1.csv (zip) from the page above and import it.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("conflict-years"),
                "conflict_id",
                "side_a",
                "side_b",
                "year",
                "intensity_level",
                "gwno_a",
                "gwno_loc");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        try (TextTable table = bundle.file().open()) {
            ConflictReader reader = new ConflictReader(table, intake);
            intake.read(bundle.file(), table, reader::read);
            intake.covers("conflict_year", "", reader.years());
            intake.covers("conflict_party", "", reader.years());
            intake.reaches(reader.years());
        }
    }
}
