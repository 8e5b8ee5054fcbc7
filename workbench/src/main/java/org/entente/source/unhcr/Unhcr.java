package org.entente.source.unhcr;

import java.io.IOException;
import java.util.List;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.PairQuantities;
import org.entente.source.states.LegacyCodes;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/**
 * Refugees and asylum seekers at the end of each year, by country of origin and country of asylum.
 */
public final class Unhcr implements Source {
    private static final PairQuantities.Series REFUGEES = new PairQuantities.Series("refugees", "persons");
    private static final PairQuantities.Series SEEKERS = new PairQuantities.Series("asylum_seekers", "persons");

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "unhcr",
            "UNHCR Refugee Population Statistics: end-year populations",
            "Office of the United Nations High Commissioner for Refugees",
            List.of(new Citation(
                    "unhcr2025",
                    "UNHCR",
                    "Refugee Population Statistics Database",
                    "United Nations High Commissioner for Refugees",
                    2025,
                    "https://www.unhcr.org/refugee-statistics/")),
            "https://www.unhcr.org/refugee-statistics/download/",
            new License("CC BY 4.0", true),
            List.of("pair_quantity"),
            "1951 to the last year of the file (the last one is mid-year where the year is not over), by origin and asylum. An absent pair means that UNHCR reports nobody, which for early years and small numbers is no proof of none.",
            "persons",
            "Twice a year; earlier years change too.",
            List.of(
                    "Refugees and asylum seekers are different people: who has applied is not yet a refugee. They are not added up.",
                    "Small numbers are rounded for privacy (below five to 0 or 5 in some years).",
                    "Unknown (UNK), stateless (XXA) and Tibetan (TIB) origins are kept under their codes without a state. Palestinians under UNRWA's mandate are not counted.",
                    "Origins are states of today in early years too; Serbia includes Kosovo and the former federation.",
                    "Venezuelans displaced abroad (oip) and internally displaced people (idps) are other columns and are not read."),
            "Take the table population of the R package refugees as CSV, or download End-year population totals by origin and asylum from the page above, and import the file.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("population"),
                "year",
                "coo",
                "coo_iso",
                "coa",
                "coa_iso",
                "refugees",
                "asylum_seekers",
                "stateless");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        PairQuantities quantities = new PairQuantities(intake);
        try (TextTable table = bundle.file().open()) {
            Column year = table.column("year");
            Column origin = table.column("coo_iso");
            Column asylum = table.column("coa_iso");
            Column refugees = table.column("refugees");
            Column seekers = table.column("asylum_seekers");
            intake.read(bundle.file(), table, row -> {
                int when = row.year(year);
                PairQuantities.Party from = party(row, origin, when);
                PairQuantities.Party in = party(row, asylum, when);
                double ofRefugees = row.amount(refugees);
                double ofSeekers = row.amount(seekers);
                quantities.add(when, from, in, REFUGEES, ofRefugees, null);
                quantities.add(when, from, in, SEEKERS, ofSeekers, null);
            });
        }
        quantities.declareCoverage();
    }

    private static PairQuantities.Party party(Row row, Column column, int year) {
        String code = row.required(column);
        return new PairQuantities.Party(LegacyCodes.find(code, year), code);
    }
}
