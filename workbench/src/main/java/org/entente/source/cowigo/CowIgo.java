package org.entente.source.cowigo;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.entente.country.State;
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
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/**
 * Numbers of international organisations: shared by two states, and of one state by kind of
 * membership.
 */
public final class CowIgo implements Source {
    private static final String LAYOUT = "counts";
    private static final String DYADS = "dyad_years";
    private static final String STATES = "state_years";

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "cow-igo",
            "Correlates of War Intergovernmental Organizations, version 3: counts",
            "Correlates of War Project",
            List.of(
                    new Citation(
                            "pevehouse-nordstrom-mcmanus-jamison2020",
                            "Pevehouse, Jon C. W. and Timothy Nordstrom and Roseanne W. McManus and Anne Spencer Jamison",
                            "Tracking Organizations in the World: The Correlates of War IGO Version 3.0 Datasets",
                            "Journal of Peace Research 57(3)",
                            2020,
                            "doi:10.1177/0022343319881175"),
                    new Citation(
                            "wallace-singer1970",
                            "Wallace, Michael and J. David Singer",
                            "Intergovernmental Organization in the Global System, 1815-1964: A Quantitative Description",
                            "International Organization 24(2)",
                            1970,
                            "doi:10.1017/S0020818300025923")),
            "https://correlatesofwar.org/data-sets/igos/",
            new License("free for research with citation; not to be passed on", false),
            List.of("igo_joint", "igo_count"),
            "1816 to 2014, members of the state system. A zero stands in the file as a row; an absent row is not reported.",
            "international organisations",
            "A new version every few years.",
            List.of(
                    "The dyad-years hold 45,276 explicit zeros: an absent pair is not one of them.",
                    "Pairs are undirected; the lower number stands first.",
                    "The totals of a state are by kind of membership; the file of shared ones does not say which kinds it counts."),
            "Take cow_igo_ndy and cow_igo_sy of the R package peacesciencer (counts over IGO version 3) as CSV, and import both together.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return Recognition.firstOf(
                probe.recogniseColumns(Recognition.part(LAYOUT, DYADS), "ccode1", "ccode2", "year", "dyadigos"),
                probe.recogniseColumns(
                        Recognition.part(LAYOUT, STATES),
                        "ccode",
                        "year",
                        "sum_igo_full",
                        "sum_igo_associate",
                        "sum_igo_observer",
                        "sum_igo_anytype"));
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        Optional<BundleFile> dyads = bundle.find(DYADS);
        if (dyads.isPresent()) {
            readDyads(dyads.get(), intake);
        } else {
            intake.remark("the dyad-years are not among the files: shared memberships are not covered");
        }
        Optional<BundleFile> states = bundle.find(STATES);
        if (states.isPresent()) {
            readStates(states.get(), intake);
        } else {
            intake.remark("the state-years are not among the files: a state's own memberships are not covered");
        }
    }

    private static void readDyads(BundleFile file, Intake intake) throws IOException {
        TableRows rows = intake.table("igo_joint");
        YearSpan years = new YearSpan();
        KeySet seen = new KeySet();
        try (TextTable table = file.open()) {
            Column ccode1 = table.column("ccode1");
            Column ccode2 = table.column("ccode2");
            Column year = table.column("year");
            Column shared = table.column("dyadigos");
            intake.read(file, table, row -> {
                State a = Coded.state(row, ccode1);
                State b = Coded.state(row, ccode2);
                int when = row.year(year);
                int organisations = count(row, shared);
                int low = Math.min(a.cow(), b.cow());
                int high = Math.max(a.cow(), b.cow());
                if (low == high) {
                    throw new BadField(ccode2, row, "is the same state as ccode1");
                }
                if (!seen.add((low * 1000L + high) * 10_000 + when)) {
                    throw new BadField(year, row, "comes a second time for this pair");
                }
                years.add(when);
                rows.begin().add(when).add(low).add(high).add(organisations).end();
            });
        }
        intake.covers("igo_joint", "", years);
        intake.reaches(years);
    }

    private static void readStates(BundleFile file, Intake intake) throws IOException {
        TableRows rows = intake.table("igo_count");
        YearSpan years = new YearSpan();
        KeySet seen = new KeySet();
        try (TextTable table = file.open()) {
            Column ccode = table.column("ccode");
            Column year = table.column("year");
            List<Column> counts = List.of(
                    table.column("sum_igo_full"),
                    table.column("sum_igo_associate"),
                    table.column("sum_igo_observer"),
                    table.column("sum_igo_anytype"));
            intake.read(file, table, row -> {
                State state = Coded.state(row, ccode);
                int when = row.year(year);
                int[] numbers =
                        counts.stream().mapToInt(column -> count(row, column)).toArray();
                if (!seen.add(state.cow() * 10_000L + when)) {
                    throw new BadField(year, row, "comes a second time for this state");
                }
                years.add(when);
                rows.begin().add(when).add(state.cow());
                for (int number : numbers) {
                    rows.add(number);
                }
                rows.end();
            });
        }
        intake.covers("igo_count", "", years);
        intake.reaches(years);
    }

    private static int count(Row row, Column column) {
        int count = row.integer(column);
        if (count < 0) {
            throw new BadField(column, row, "is a negative number of organisations");
        }
        return count;
    }
}
