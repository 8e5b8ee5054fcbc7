package org.entente.source.atop;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/** ATOP by member (with phases) and by alliance, the two files of one release. */
public final class Atop implements Source {
    private static final String LAYOUT = "members and alliances";
    private static final String MEMBERS = "members";
    private static final String ALLIANCES = "alliances";

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "atop",
            "Alliance Treaty Obligations and Provisions (ATOP): member level and alliance level",
            "ATOP Project, Rice University (Brett Ashley Leeds)",
            AtopWorks.CITATIONS,
            AtopWorks.ADDRESS,
            AtopWorks.LICENSE,
            List.of("alliance_member", "alliance"),
            "1815 to the last year in which an alliance or a membership begins or ends in the file, all states. Inside, a state without a row has no alliance.",
            "spells by day",
            "A new version every few years; 5.1 of 2022 reaches 2018.",
            List.of(
                    "An exit of 0 (the year, the month and the day) means that the alliance was in force when the data end, not that it ended.",
                    "Obligations may change: such an alliance has phases 1 to 4, with one row per member and phase; 0 is an alliance that never changed. Summing over phases counts a treaty several times.",
                    "Obligations differ between members of one alliance: the member level says who owes what, the alliance level only that someone does.",
                    "Some days are empty; months never are.",
                    "Members before they joined the state system are in the file (cowsys 0). Number 8152 is no COW number.",
                    "The file has no names of treaties, only numbers."),
            "Download the CSV of ATOP's latest version from the page above, and import atop*m.csv (member level) and atop*a.csv (alliance level) together, or their folder.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return Recognition.firstOf(
                probe.recogniseColumns(
                        Recognition.part(LAYOUT, MEMBERS), "atopid", "member", "yrent", "yrexit", "phase", "nonagg"),
                probe.recogniseColumns(
                        Recognition.part(LAYOUT, ALLIANCES, MEMBERS), "atopid", "begyr", "endyr", "mem1", "nonagg"));
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        YearSpan years = new YearSpan();
        BundleFile members = bundle.get(MEMBERS);
        intake.layout(LAYOUT + version(members));
        try (TextTable table = members.open()) {
            MemberReader reader = new MemberReader(table, intake, years);
            intake.read(members, table, reader::read);
        }
        intake.covers("alliance_member", "", years);
        Optional<BundleFile> alliances = bundle.find(ALLIANCES);
        if (alliances.isPresent()) {
            try (TextTable table = alliances.get().open()) {
                AllianceReader reader = new AllianceReader(table, intake, years);
                intake.read(alliances.get(), table, reader::read);
            }
            intake.covers("alliance", "", years);
        } else {
            intake.remark("the alliance level is not among the files: treaties as wholes are not covered");
        }
        intake.reaches(years);
    }

    /** The version that the first row states. */
    private static String version(BundleFile file) throws IOException {
        try (TextTable table = file.open()) {
            Optional<Column> version = table.findColumn("version");
            Row row = table.next();
            return version.isEmpty() || row == null ? "" : ", version " + row.text(version.get());
        }
    }
}
