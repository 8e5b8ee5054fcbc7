package org.entente.source.gml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.country.State;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.files.SourceFileException;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.TextTable;

/**
 * Dyadic disputes of Gibler, Miller and Little: two opposed states in a dispute and a year, in both
 * directions.
 */
public final class Gml implements Source {
    private static final String NON_DIRECTED =
            "is the non-directed file (ccode1 is below ccode2 in every row), which lacks the rows of the other direction: import gml-ddy-disputes of the same archive";

    private static final List<String> CODES =
            List.of("hiact1", "hiact2", "hostlev1", "hostlev2", "fatality1", "fatality2");
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "gml",
            "Gibler-Miller-Little MID data, version 2.03: directed dyad-year disputes",
            "Douglas M. Gibler, Steven V. Miller and Erin K. Little",
            List.of(new Citation(
                    "gibler-miller-little2016",
                    "Gibler, Douglas M. and Steven V. Miller and Erin K. Little",
                    "An Analysis of the Militarized Interstate Dispute (MID) Dataset, 1816-2001",
                    "International Studies Quarterly 60(4)",
                    2016,
                    "doi:10.1093/isq/sqw045")),
            "http://svmiller.com/gml-mid-data/",
            new License("free with citation", true),
            List.of("dispute_dyad"),
            "1816 to 2010, members of the state system. Inside, a pair without a row was not opposed in a dispute.",
            "dyadic disputes a year",
            "Small corrections a few times a year.",
            List.of(
                    "Only opposed pairs: being on the same side is not in the file.",
                    "Both directions are rows; a dispute of several states makes one row per pair and year.",
                    "Version 2.03 lists 645 and 696 in dispute 4273 twice in 1999, in both directions: the second is rejected.",
                    "It corrects and drops disputes of the MID data: the two are not added together."),
            "Download gml-mid-data and import gml-ddy-disputes-2.03.csv.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("directed dyad-years"),
                "dispnum",
                "ccode1",
                "ccode2",
                "year",
                "sidea1",
                "sidea2",
                "hostlev1");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        YearSpan years = new YearSpan();
        Set<String> seen = new HashSet<>();
        boolean[] directed = {false};
        TableRows rows = intake.table("dispute_dyad");
        try (TextTable table = bundle.file().open()) {
            Column dispute = table.column("dispnum");
            Column ccode1 = table.column("ccode1");
            Column ccode2 = table.column("ccode2");
            Column year = table.column("year");
            Column side1 = table.column("sidea1");
            Column side2 = table.column("sidea2");
            Column onset = table.column("midonset");
            Column originator1 = table.column("orig1");
            Column originator2 = table.column("orig2");
            List<Column> codes = new ArrayList<>();
            for (String code : CODES) {
                codes.add(table.column(code));
            }
            intake.read(bundle.file(), table, row -> {
                int id = row.integer(dispute);
                State state = Coded.state(row, ccode1);
                State opponent = Coded.state(row, ccode2);
                int when = row.year(year);
                boolean a = Coded.flag(row, side1);
                boolean begins = Coded.flag(row, onset);
                boolean first1 = Coded.flag(row, originator1);
                boolean first2 = Coded.flag(row, originator2);
                if (a == Coded.flag(row, side2)) {
                    throw new BadField(side2, row, "puts the two on one side");
                }
                if (state.cow() == opponent.cow()) {
                    throw new BadField(ccode2, row, "is the same state as ccode1");
                }
                List<Integer> values = new ArrayList<>();
                codes.forEach(column -> values.add(Coded.findInteger(row, column)));
                if (!seen.add(id + "|" + when + "|" + state.cow() + "|" + opponent.cow())) {
                    throw new BadField(dispute, row, "comes a second time for these two and this year");
                }
                years.add(when);
                directed[0] |= state.cow() > opponent.cow();
                rows.begin()
                        .add(id)
                        .add(when)
                        .add(state.cow())
                        .add(opponent.cow())
                        .add(a)
                        .add(begins)
                        .add(first1)
                        .add(first2);
                values.forEach(rows::addOrNull);
                rows.end();
            });
        }
        // Both files of the archive have the same columns.
        if (!seen.isEmpty() && !directed[0]) {
            throw new SourceFileException(NON_DIRECTED);
        }
        intake.covers("dispute_dyad", "", years);
        intake.reaches(years);
    }
}
