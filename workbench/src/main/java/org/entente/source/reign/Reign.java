package org.entente.source.reign;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.files.Utf8WithStrayBytes;
import org.entente.source.intake.Intake;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.TextTable;

/** REIGN: the list of leaders and the list of elections of one release. */
public final class Reign implements Source {
    /**
     * From 1950 the lists are meant to be complete; earlier rows are beginnings of what lasts into
     * it.
     */
    private static final int FIRST_YEAR = 1950;

    private static final String LAYOUT = "lists";
    private static final String LEADERS = "leaders";
    private static final String ELECTIONS = "elections";

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "reign",
            "Rulers, Elections, and Irregular Governance (REIGN): leader list and election list",
            "One Earth Future Foundation (Curtis Bell)",
            List.of(new Citation(
                    "bell2016",
                    "Bell, Curtis",
                    "The Rulers, Elections, and Irregular Governance Dataset (REIGN)",
                    "One Earth Future Foundation",
                    2016,
                    "https://oefdatascience.github.io/REIGN.github.io/")),
            "https://oefdatascience.github.io/REIGN.github.io/menu/reign_current.html",
            new License("free with citation", true),
            List.of("leader_spell", "election"),
            "1950 to the last month of the file (March 2021 in the latest), states of the COW list; rows before 1950 are there and not complete. Inside, no row means no leader or election that the source knows.",
            "spells; steps of elections",
            "Monthly until 2021.",
            List.of(
                    "A leader in office when the list ends has no end at all; an end has a month and no day.",
                    "A step of an election may be an announcement or lie in the future (Upcoming): only a vote is an election held.",
                    "Elections often have no day: the month is kept, with its precision.",
                    "-99 is unknown, also of birth year and gender.",
                    "The leader list is UTF-8 with a stray byte of Windows-1252 in a note.",
                    "States have COW numbers."),
            "Download the leader list and the election list (CSV) of the last release from the page above and import both together.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Charset legacyCharset() {
        return Utf8WithStrayBytes.INSTANCE;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return Recognition.firstOf(
                probe.recogniseColumns(
                        Recognition.part(LAYOUT, LEADERS), "ccode", "leadid", "leader", "syear", "smonth", "eyear"),
                probe.recogniseColumns(
                        Recognition.part(LAYOUT, ELECTIONS),
                        "ccode",
                        "electionnumber",
                        "elec_year",
                        "sequence",
                        "event",
                        "type"));
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        Optional<BundleFile> leaders = bundle.find(LEADERS);
        if (leaders.isPresent()) {
            try (TextTable table = leaders.get().open()) {
                LeaderReader reader = new LeaderReader(table, intake);
                intake.read(leaders.get(), table, reader::read);
                covers(intake, "leader_spell", reader.years());
            }
        } else {
            intake.remark("the leader list is not among the files: leaders are not covered");
        }
        Optional<BundleFile> elections = bundle.find(ELECTIONS);
        if (elections.isPresent()) {
            try (TextTable table = elections.get().open()) {
                ElectionReader reader = new ElectionReader(table, intake);
                intake.read(elections.get(), table, reader::read);
                covers(intake, "election", reader.years());
            }
        } else {
            intake.remark("the election list is not among the files: elections are not covered");
        }
    }

    private static void covers(Intake intake, String table, YearSpan years) {
        if (!years.isEmpty() && years.last() >= FIRST_YEAR) {
            YearSpan complete = new YearSpan();
            complete.add(Math.max(FIRST_YEAR, years.first()));
            complete.add(years.last());
            intake.covers(table, "", complete);
        }
    }
}
