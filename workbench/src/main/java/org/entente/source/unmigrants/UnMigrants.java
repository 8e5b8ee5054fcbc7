package org.entente.source.unmigrants;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.PairQuantities;
import org.entente.source.states.Names;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.TextTable;

/**
 * People who live in one country and were born in another, every five years; one row per destination,
 * one column per origin.
 */
public final class UnMigrants implements Source {
    private static final PairQuantities.Series MIGRANTS = new PairQuantities.Series("migrants", "persons");
    private static final Set<String> NO_ORIGIN = Set.of("Year", "Destination", "Total", "Other South", "Other North");
    private static final Set<String> NOTHING = Set.of("", "..", "-");

    /**
     * The Congo of Brazzaville is plain Congo; territories whose names sound like those of states.
     */
    private static final Names NAMES = new Names(Map.of(
            "Congo", OptionalInt.of(484),
            "American Samoa", OptionalInt.empty(),
            "Channel Islands", OptionalInt.empty(),
            "State of Palestine", OptionalInt.empty(),
            "Sint Maarten (Dutch part)", OptionalInt.empty(),
            "China, Hong Kong SAR", OptionalInt.empty(),
            "China, Macao SAR", OptionalInt.empty()));

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "un-migrants",
            "International Migrant Stock 2019: by destination and origin",
            "United Nations, Department of Economic and Social Affairs, Population Division",
            List.of(new Citation(
                    "undesa-migrants2019",
                    "{United Nations, Department of Economic and Social Affairs, Population Division}",
                    "International Migrant Stock 2019",
                    "United Nations database, POP/DB/MIG/Stock/Rev.2019",
                    2019,
                    "https://www.un.org/development/desa/pd/content/international-migrant-stock")),
            "https://www.un.org/development/desa/pd/content/international-migrant-stock",
            new License("CC BY 3.0 IGO by the publisher's notice; to be confirmed before rows are passed on", false),
            List.of("pair_quantity"),
            "1990, 1995, 2000, 2005, 2010, 2015 and 2019, countries and territories. An empty field means that the destination reports no such group, never that there is none.",
            "persons who live in the destination and were born in the origin (in some countries: hold its citizenship)",
            "A revision every one to four years; all years are estimated anew. The revisions of 2020 and 2024 have another layout.",
            List.of(
                    "Stocks in the middle of the year, not flows: a change mixes arrivals, departures and deaths.",
                    "Figures of years between censuses are interpolated by the publisher.",
                    "Many destinations list few origins; the rest is in Other North and Other South, so that a missing pair is not zero.",
                    "Refugees are included where the destination counts them."),
            "Download the table by destination and origin of the 2019 revision from the page above, save the sheet of both sexes as CSV with one row of names (Year, Destination, Total, Other South, Other North, origins), and import it.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("one column per origin"),
                "Year",
                "Destination",
                "Total",
                "Other South",
                "Other North");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        PairQuantities quantities = new PairQuantities(intake);
        try (TextTable table = bundle.file().open()) {
            Column year = table.column("Year");
            Column destination = table.column("Destination");
            List<Column> origins = table.columns().stream()
                    .filter(column -> !NO_ORIGIN.contains(column.name()))
                    .toList();
            Set<String> countries = origins.stream().map(Column::name).collect(Collectors.toSet());
            intake.read(bundle.file(), table, row -> {
                String name = row.required(destination);
                int when = row.year(year);
                if (!countries.contains(name)) {
                    intake.remark("rows of regions and groups of countries are sums of the others and are not kept");
                    return;
                }
                PairQuantities.Party in = party(name, when);
                for (Column origin : origins) {
                    if (!origin.name().equals(name) && !NOTHING.contains(row.text(origin))) {
                        quantities.add(when, party(origin.name(), when), in, MIGRANTS, row.amount(origin), null);
                    }
                }
            });
        }
        quantities.declareCoverage();
    }

    private static PairQuantities.Party party(String name, int year) {
        OptionalInt state = NAMES.find(name, year);
        return new PairQuantities.Party(state.isPresent() ? (Integer) state.getAsInt() : null, name);
    }
}
