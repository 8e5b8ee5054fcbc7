package org.entente.source.archigos;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
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
import org.entente.source.intake.PartialDate;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.states.GwStates;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** Archigos: a row is a leader's time in office, by day. */
public final class Archigos implements Source {
    private static final int FIRST_YEAR = 1875;
    private static final String STILL_IN_OFFICE = "Still in Office";

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "archigos",
            "Archigos: a data set on leaders, version 4.1",
            "H. E. Goemans, Kristian Skrede Gleditsch and Giacomo Chiozza",
            List.of(new Citation(
                    "goemans-gleditsch-chiozza2009",
                    "Goemans, Henk E. and Kristian Skrede Gleditsch and Giacomo Chiozza",
                    "Introducing Archigos: A Dataset of Political Leaders",
                    "Journal of Peace Research 46(2)",
                    2009,
                    "doi:10.1177/0022343308100719")),
            "https://www.rochester.edu/college/faculty/hgoemans/data.htm",
            new License("free for research with citation", true),
            List.of("leader_spell"),
            "1875 to the last day of the file (2015-12-31 in version 4.1), independent states of the Gleditsch-Ward list.",
            "spells by day",
            "Rarely; version 4.1 of 2016 is the latest.",
            List.of(
                    "Whoever was in office when the data end has that day as the end of the spell: it is open, not ended. Three such spells end a year earlier.",
                    "States have Gleditsch-Ward numbers, of which some mean another state than COW's and some, such as Tibet, are in no COW list: these have no number.",
                    "A leader who comes back has one row each time; spells may begin before independence.",
                    "The original is Windows-1252."),
            "Download Archigos_4.1 as text or Stata from the page above, or the data of the R package peacesciencer, saved as CSV; import the file.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Charset legacyCharset() {
        return Charset.forName("windows-1252");
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return Recognition.firstOf(
                probe.recogniseColumns(
                        Recognition.alone("spells"), "obsid", "gwcode", "leader", "startdate", "enddate", "exit"),
                probe.recogniseColumns(
                        Recognition.alone("spells"), "obsid", "ccode", "leader", "startdate", "enddate", "exit"));
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        try (TextTable table = bundle.file().open()) {
            Reader reader = new Reader(table, intake.table("leader_spell"));
            intake.read(bundle.file(), table, reader::read);
            YearSpan years = new YearSpan();
            years.add(FIRST_YEAR);
            years.add(reader.lastDay.getYear());
            intake.covers("leader_spell", "", years);
            intake.reaches(reader.lastDay);
        }
    }

    /** Reads the rows of one file. */
    private static final class Reader {
        private final TableRows rows;
        private final Column id;
        private final Column number;
        private final Column leaderId;
        private final Column leader;
        private final Column born;
        private final Column gender;
        private final Column start;
        private final Column end;
        private final Column entry;
        private final Column exit;
        private final Column exitDetail;
        private final Set<String> seen = new HashSet<>();
        private LocalDate lastDay = LocalDate.of(FIRST_YEAR, 12, 31);

        Reader(TextTable table, TableRows rows) throws IOException {
            this.rows = rows;
            id = table.column("obsid");
            number = table.findColumn("gwcode").isPresent() ? table.column("gwcode") : table.column("ccode");
            leaderId = table.column("leadid");
            leader = table.column("leader");
            born = table.findColumn("yrborn").isPresent() ? table.column("yrborn") : table.column("borndate");
            gender = table.column("gender");
            start = table.column("startdate");
            end = table.column("enddate");
            entry = table.column("entry");
            exit = table.column("exit");
            exitDetail = table.column("exitcode");
        }

        void read(Row row) {
            String spell = row.required(id);
            int state = row.integer(number);
            String person = row.required(leaderId);
            String name = row.required(leader);
            LocalDate from = row.day(start);
            LocalDate to = row.day(end);
            if (to.isBefore(from)) {
                throw new BadField(end, row, "lies before the beginning");
            }
            if (!seen.add(spell)) {
                throw new BadField(id, row, "comes a second time");
            }
            if (to.isAfter(lastDay)) {
                lastDay = to;
            }
            rows.begin()
                    .addOrNull(GwStates.find(state, from, to))
                    .add(state)
                    .add(person)
                    .add(name)
                    .addBegin(PartialDate.day(from))
                    .addEnd(PartialDate.day(to))
                    .add(row.text(exit).equals(STILL_IN_OFFICE))
                    .addOrNull(Coded.findText(row, entry))
                    .addOrNull(Coded.findText(row, exit))
                    .addOrNull(Coded.findText(row, exitDetail))
                    .addOrNull(birthYear(row))
                    .addOrNull(female(row))
                    .addNull()
                    .end();
        }

        /** The year, of a field that may hold a day. */
        private @Nullable Integer birthYear(Row row) {
            String text = row.text(born);
            return text.matches("\\d{4}(-.*)?") ? (Integer) Integer.parseInt(text.substring(0, 4)) : null;
        }

        private @Nullable Boolean female(Row row) {
            return switch (row.text(gender)) {
                case "F" -> true;
                case "M" -> false;
                default -> null;
            };
        }
    }
}
