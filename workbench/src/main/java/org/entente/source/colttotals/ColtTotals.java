package org.entente.source.colttotals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.StateValue;
import org.entente.source.intake.StateYears;
import org.entente.source.states.Names;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.TextTable;

/** Totals of leaders' trips abroad a state and year, made and received, as Parquet files. */
public final class ColtTotals implements Source {
    private static final String SENT = "sent";
    private static final String RECEIVED = "received";
    private static final String LAYOUT = "totals of states";

    private static final int SOVIET_UNION = 365;
    private static final int SERBIA = 345;
    private static final int FIRST_YEAR_OF_RUSSIA = 1992;
    private static final int FIRST_YEAR_OF_SERBIA = 2006;

    /** Names that mean one state here, and names of what is none although it looks like one. */
    private static final Names NAMES = new Names(Map.ofEntries(
            Map.entry("Yugoslavia", OptionalInt.of(SERBIA)),
            Map.entry("Serbia and Montenegro", OptionalInt.of(SERBIA)),
            Map.entry("Soviet Union", OptionalInt.of(SOVIET_UNION)),
            Map.entry("China", OptionalInt.of(710)),
            Map.entry("Taiwan", OptionalInt.of(713)),
            Map.entry("South Korea", OptionalInt.of(732)),
            Map.entry("North Korea", OptionalInt.of(731)),
            Map.entry("Vietnam", OptionalInt.of(816)),
            Map.entry("Yemen", OptionalInt.of(679)),
            Map.entry("Yemen Arab Republic", OptionalInt.of(678)),
            Map.entry("South Yemen", OptionalInt.of(680)),
            Map.entry("Germany", OptionalInt.of(255)),
            Map.entry("West Germany", OptionalInt.of(260)),
            Map.entry("East Germany", OptionalInt.of(265)),
            Map.entry("Zaire", OptionalInt.of(490)),
            Map.entry("Ireland", OptionalInt.of(205)),
            Map.entry("Micronesia", OptionalInt.of(987)),
            Map.entry("SIngapore", OptionalInt.of(830)),
            Map.entry("Palestine", OptionalInt.empty())));

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "colt-totals",
            "Country and Organizational Leader Travel (COLT): yearly totals",
            "Frederick S. Pardee Institute for International Futures, University of Denver",
            List.of(new Citation(
                    "moyer-others2025",
                    "Moyer, Jonathan D. and Collin J. Meisel and Adam Szymanski-Burgos and others",
                    "When Heads of Government and State (HOGS) Fly: Introducing the Country and Organizational Leader Travel (COLT) Dataset Measuring Foreign Travel by HOGS",
                    "International Studies Quarterly 69(2)",
                    2025,
                    "doi:10.1093/isq/sqaf013")),
            "https://korbel.du.edu/pardee/content/country-organization-leader-travel",
            new License("free for research with citation; not to be passed on", false),
            List.of("state_year"),
            "1990 to 2024, over 200 states and organisations. An absent row means that no trip was found, for parties that have rows in other years.",
            "trips in a year",
            "Extended by a year at a time; earlier years are completed.",
            List.of(
                    "The totals are not dyadic: they do not say who visited whom.",
                    "travel_sent counts the trips of a party's leaders, travel_received those that end there; organisations such as the European Union send and have no state.",
                    "A state may have several rows in a year under several names, which add up: Zaire and Congo-Kinshasa in 1997, Serbia and Montenegro and Serbia in 2006, Singapore and its misspelling SIngapore in 1994.",
                    "Russia before 1992 and Serbia before 2006 are parts of another state and have no number.",
                    "The third file of the publisher, of totals between regions, holds no states and is not read.",
                    "The column __index_level_0__ is left from the publisher's program and means nothing."),
            "Download top_sent.parquet and top_received.parquet from the publisher's dashboard and import both together.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return Recognition.firstOf(
                probe.recogniseColumns(Recognition.part(LAYOUT, SENT), "TripYear", "LeaderCountryOrIGO", "count"),
                probe.recogniseColumns(Recognition.part(LAYOUT, RECEIVED), "TripYear", "CountryVisited", "count"));
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        StateYears years = new StateYears(intake);
        for (BundleFile file : bundle.files()) {
            read(file, intake, years);
        }
        for (String role : List.of(SENT, RECEIVED)) {
            if (bundle.find(role).isEmpty()) {
                intake.remark("the table of trips " + role + " is not among the files: it is not covered");
            }
        }
        years.declareCoverage();
    }

    private static void read(BundleFile file, Intake intake, StateYears years) throws IOException {
        try (TextTable table = file.open()) {
            Column year = table.column("TripYear");
            Column party = table.column(file.role().equals(SENT) ? "LeaderCountryOrIGO" : "CountryVisited");
            Column count = table.column("count");
            intake.read(file, table, row -> {
                int when = row.year(year);
                String name = row.required(party);
                int trips = row.integer(count);
                if (trips < 0) {
                    throw new BadField(count, row, "is negative");
                }
                years.begin()
                        .add(state(name, when), name, when, StateValue.of("travel_" + file.role(), "trips", trips))
                        .end();
            });
        }
    }

    /** Russia and Serbia have trips of their own while they are parts of another state. */
    private static OptionalInt state(String name, int year) {
        return switch (name) {
            case "Russia" -> year < FIRST_YEAR_OF_RUSSIA ? OptionalInt.empty() : OptionalInt.of(SOVIET_UNION);
            case "Serbia" -> year < FIRST_YEAR_OF_SERBIA ? OptionalInt.empty() : OptionalInt.of(SERBIA);
            default -> NAMES.find(name);
        };
    }
}
