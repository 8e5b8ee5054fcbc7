package org.entente.source.rivalries;

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

/** Strategic rivalries: a row of the workbook is a rivalry of two named parties. */
public final class Rivalries implements Source {
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "rivalries",
            "Strategic rivalries, 1494-2020",
            "William R. Thompson, Kentaro Sakuwa and Prashant Hosur Suhas",
            List.of(
                    new Citation(
                            "thompson-sakuwa-suhas2021",
                            "Thompson, William R. and Kentaro Sakuwa and Prashant Hosur Suhas",
                            "Analyzing Strategic Rivalries in World Politics",
                            "Springer",
                            2021,
                            "doi:10.1007/978-981-16-6671-1"),
                    new Citation(
                            "thompson2001",
                            "Thompson, William R.",
                            "Identifying Rivals and Rivalries in World Politics",
                            "International Studies Quarterly 45(4)",
                            2001,
                            "doi:10.1111/0020-8833.00214")),
            "https://doi.org/10.1007/978-981-16-6671-1",
            new License("table of a book; free with citation", false),
            List.of("rivalry"),
            "1494 to the last year of the list, all states. Inside, a pair without a row was no strategic rivalry.",
            "rivalries by year",
            "New lists with new books (2001, 2007, 2011, 2021).",
            List.of(
                    "Parties are names joined by a hyphen, with an ordinal where a pair was a rivalry several times: Iran-Turkey 2.",
                    "P1816 means that the rivalry began in 1816 or before.",
                    "ongoing has no end. One rivalry (Bulgaria-Yugoslavia) ends before it begins: its end is taken as unknown.",
                    "Vietnam before 1954, Venice and others are no states of the system and have no number; the Ottoman Empire is Turkey's, Prussia Germany's, Britain the United Kingdom's.",
                    "The marks of what a rivalry is about are 1 or nothing."),
            "Bring the list as a workbook (.xlsx) or CSV with the columns rivalry, start, end, positional, spatial, ideological, interventionary, principal, aprin, note.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("list"), "rivalry", "start", "end", "positional", "spatial", "ideological");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        try (TextTable table = bundle.file().open()) {
            RivalryReader reader = new RivalryReader(table, intake);
            intake.read(bundle.file(), table, reader::read);
            intake.covers("rivalry", "", reader.years());
            intake.reaches(reader.years());
        }
    }
}
