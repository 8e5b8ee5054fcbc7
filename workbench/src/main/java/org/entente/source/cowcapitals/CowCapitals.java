package org.entente.source.cowcapitals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.StateSystem;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/**
 * Capitals of the members of the state system, with their coordinates and the days on which they
 * were the capital.
 */
public final class CowCapitals implements Source {
    private static final double POLE = 90;
    private static final double ANTIMERIDIAN = 180;
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "cow-capitals",
            "Capitals of the Correlates of War state system (R package peacesciencer)",
            "Miller (peacesciencer)",
            List.of(new Citation(
                    "miller2022",
                    "Miller, Steven V.",
                    "peacesciencer: An R Package for Quantitative Peace Science Research",
                    "Conflict Management and Peace Science 39(6)",
                    2022,
                    "doi:10.1177/07388942221077926")),
            "https://svmiller.com/peacesciencer/",
            new License("GPL-2, with citation", true),
            List.of("capital"),
            "1816 to the last day of the file (2024), all members. An absent spell means that no capital is known.",
            "degrees, north and east positive",
            "Revised with releases of the package now and then.",
            List.of(
                    "Spells begin on 1 January of a state's first year and run to the end of its last or of the file: only days of membership count.",
                    "Mecklenburg-Schwerin and others that ceased to exist run on to the last day of the file.",
                    "Some states have two or more: Pakistan had Karachi to 12 June 1959, Rawalpindi to 13 August 1967, and has Islamabad since.",
                    "Türkiye has Ankara from 1816 on in the copy that was read, although Istanbul was the capital to 1923."),
            "In R: install.packages(\"peacesciencer\"); write.csv(peacesciencer::cow_capitals, \"cow_capitals.csv\", row.names = FALSE).");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("spells"), "ccode", "capital", "stdate", "enddate", "lat", "lng");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        TableRows rows = intake.table("capital");
        Map<Integer, List<Spell>> spells = new HashMap<>();
        YearSpan years = new YearSpan();
        try (TextTable table = bundle.file().open()) {
            Column ccode = table.column("ccode");
            Column capital = table.column("capital");
            Column stdate = table.column("stdate");
            Column enddate = table.column("enddate");
            Column lat = table.column("lat");
            Column lng = table.column("lng");
            intake.read(bundle.file(), table, row -> {
                int state = StateSystem.standard()
                        .find(row.integer(ccode))
                        .orElseThrow(() -> new BadField(ccode, row, "is no COW number of a state"))
                        .cow();
                String name = row.required(capital);
                LocalDate from = row.day(stdate);
                LocalDate to = row.day(enddate);
                double latitude = degrees(row, lat, POLE);
                double longitude = degrees(row, lng, ANTIMERIDIAN);
                if (to.isBefore(from)) {
                    throw new BadField(enddate, row, "is before stdate");
                }
                List<Spell> before = spells.computeIfAbsent(state, key -> new ArrayList<>());
                if (before.stream().anyMatch(spell -> spell.overlaps(from, to))) {
                    throw new BadField(stdate, row, "begins within another spell of this state");
                }
                before.add(new Spell(from, to));
                years.add(from.getYear());
                years.add(to.getYear());
                intake.reaches(to);
                rows.begin()
                        .add(state)
                        .add(name)
                        .add(from)
                        .add(to)
                        .add(latitude)
                        .add(longitude)
                        .end();
            });
        }
        intake.covers("capital", "", years);
    }

    private record Spell(LocalDate from, LocalDate to) {
        boolean overlaps(LocalDate begin, LocalDate end) {
            return !begin.isAfter(to) && !end.isBefore(from);
        }
    }

    private static double degrees(Row row, Column column, double most) {
        double degrees = row.number(column);
        if (Math.abs(degrees) > most) {
            throw new BadField(column, row, "is beyond " + most + " degrees");
        }
        return degrees;
    }
}
