package org.entente.source.cowcontiguity;

import java.io.IOException;
import java.util.List;
import org.entente.country.StateSystem;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.KeySet;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** COW direct contiguity, the directed dyad-years. */
public final class CowContiguity implements Source {
    private static final int LAND = 1;
    private static final int WIDEST = 5;
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "cow-contiguity",
            "Correlates of War Project Direct Contiguity Data, version 3.2 (contdird)",
            "Correlates of War Project",
            List.of(
                    new Citation(
                            "cow-contiguity",
                            "{Correlates of War Project}",
                            "Direct Contiguity Data, 1816-2016. Version 3.2",
                            "Correlates of War Project",
                            2017,
                            "https://correlatesofwar.org/data-sets/direct-contiguity/"),
                    new Citation(
                            "stinnett2002",
                            "Stinnett, Douglas M. and Jaroslav Tir and Philip Schafer and Paul F. Diehl and Charles Gochman",
                            "The Correlates of War Project Direct Contiguity Data, Version 3",
                            "Conflict Management and Peace Science 19(2)",
                            2002,
                            "doi:10.1177/073889420201900203")),
            "https://correlatesofwar.org/data-sets/direct-contiguity/",
            new License("free for research with citation; not to be passed on", false),
            List.of("contiguity"),
            "1816 to 2016, all pairs of members. Inside, an absent row of two members means that they are not directly contiguous.",
            "type 1 to 5: land or river; up to 12, 24, 150, 400 miles of water",
            "A new version every few years; the version that the file states is the vintage.",
            List.of(
                    "A smaller type is closer.",
                    "29 pairs of states change their type within a year and have two rows a direction in it (Cyprus and Türkiye 1974, for one): the year's closest type is the smaller.",
                    "Contiguity through colonies is another dataset."),
            "Download DirectContiguity320.zip from the address above and import contdird.csv or the whole archive.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                        Recognition.alone("directed dyad-years"), "state1no", "state2no", "year", "conttype")
                .dated(version(probe));
    }

    /** The version that the first row states, if the file has one. */
    private static @Nullable String version(FileProbe probe) {
        FileProbe.Header header = probe.header();
        int at = header.columns().indexOf("version");
        List<String> lines = probe.lines();
        if (at < 0 || lines.size() < 2) {
            return null;
        }
        String[] fields = lines.get(1).split(",", -1);
        return fields.length > at && fields[at].matches("\\d+(\\.\\d+)*") ? fields[at] : null;
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        TableRows rows = intake.table("contiguity");
        StateSystem system = StateSystem.standard();
        KeySet seen = new KeySet();
        YearSpan years = new YearSpan();
        try (TextTable table = bundle.file().open()) {
            Column state = table.column("state1no");
            Column neighbour = table.column("state2no");
            Column year = table.column("year");
            Column type = table.column("conttype");
            intake.read(bundle.file(), table, row -> {
                int one = cow(system, row, state);
                int two = cow(system, row, neighbour);
                int when = row.year(year);
                int kind = row.integer(type);
                if (kind < LAND || kind > WIDEST) {
                    throw new BadField(type, row, "is none of 1 to 5");
                }
                if (one == two) {
                    throw new BadField(neighbour, row, "is the same state as state1no");
                }
                if (!seen.add(((one * 1000L + two) * 10_000 + when) * 10 + kind)) {
                    throw new BadField(type, row, "comes a second time for this pair and year");
                }
                years.add(when);
                rows.begin().add(when).add(one).add(two).add(kind).end();
            });
        }
        intake.covers("contiguity", "", years);
        intake.reaches(years);
    }

    private static int cow(StateSystem system, Row row, Column column) {
        return system.find(row.integer(column))
                .orElseThrow(() -> new BadField(column, row, "is no COW number of a state"))
                .cow();
    }
}
