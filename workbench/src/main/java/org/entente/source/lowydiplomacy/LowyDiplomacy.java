package org.entente.source.lowydiplomacy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.RowStream;
import org.entente.source.tables.TextTable;

/** Diplomatic posts by sending state and city, one sheet per year. */
public final class LowyDiplomacy implements Source {
    private static final PairQuantities.Series MISSIONS = new PairQuantities.Series("missions", "posts");
    private static final PairQuantities.Series EMBASSIES = new PairQuantities.Series("embassies", "posts");
    private static final String EMBASSY = "Embassy / High Commission";
    private static final String TO_ORGANISATION = "Permanent Mission";

    /**
     * Sheets of whole indices have about 6,000 to 7,700 posts; that of 2019 is an excerpt of fewer
     * than a thousand.
     */
    private static final int WHOLE = 3_000;

    private static final Names NAMES = new Names(Map.ofEntries(
            Map.entry("Korea Republic of (South Korea)", OptionalInt.of(732)),
            Map.entry("Korea Democratic People's Republic of (North Korea)", OptionalInt.of(731)),
            Map.entry("Venezuela Bolivarian Republic of", OptionalInt.of(101)),
            Map.entry("Congo", OptionalInt.of(484)),
            Map.entry("Democratic the Congo", OptionalInt.of(490)),
            Map.entry("Democratic The Congo", OptionalInt.of(490)),
            Map.entry("Dominica Republic", OptionalInt.of(42)),
            Map.entry("Macedonia the former Yugoslav Republic of", OptionalInt.of(343)),
            Map.entry("Micronesia Federated States of", OptionalInt.of(987)),
            Map.entry("Moldova Republic of", OptionalInt.of(359)),
            Map.entry("Nigaragua", OptionalInt.of(93)),
            Map.entry("Portual", OptionalInt.of(235)),
            Map.entry("Taiwan*", OptionalInt.of(713)),
            Map.entry("Kosovo*", OptionalInt.of(347)),
            Map.entry("Northern Cyprus*", OptionalInt.empty()),
            Map.entry("Palestine*", OptionalInt.empty()),
            Map.entry("Palestine", OptionalInt.empty()),
            Map.entry("Hong Kong", OptionalInt.empty()),
            Map.entry("Macau", OptionalInt.empty())));

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "lowy-diplomacy",
            "Global Diplomacy Index",
            "Lowy Institute",
            List.of(new Citation(
                    "lowy-gdi2024",
                    "{Lowy Institute}",
                    "Global Diplomacy Index: 2024 Country Ranking",
                    "Lowy Institute, Sydney",
                    2024,
                    "https://globaldiplomacyindex.lowyinstitute.org")),
            "https://globaldiplomacyindex.lowyinstitute.org",
            new License("the publisher's; not to be passed on", false),
            List.of("pair_quantity"),
            "2016, 2017, 2021 and 2023; about 60 to 66 sending states, mostly of the G20, the OECD and Asia, and all hosts. A sending state without a row has no post in that country; of states that are no senders in the index nothing is known.",
            "diplomatic posts",
            "Every two years or so; the list of sending states grows.",
            List.of(
                    "Only what a listed state sends is known: that Fiji has no row as a sender says nothing of its embassies.",
                    "Permanent missions to organisations (in New York, Geneva, Brussels) stand under their host country; they are not counted as posts to it.",
                    "Honorary consulates are not in the index; offices under another name (in Taiwan, for example) are, as Other.",
                    "The sheet of 2019 is an excerpt of some posts in a few countries and is not read. The sheet of 2016 has a country where its first column should be named."),
            "Download the workbook of the index (all years) from the address above and import it.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.sheets().stream()
                        .anyMatch(sheet ->
                                sheet.findHeader(LowyDiplomacy::isHeader).isPresent())
                ? Recognition.alone("one sheet per year")
                : new Recognition.No("has no sheet with the columns POST CITY, POST COUNTRY, TYPE OF POST", 0);
    }

    private static boolean isHeader(FileProbe.Header header) {
        return header.has("POST CITY")
                && header.has("POST COUNTRY")
                && header.has("TYPE OF POST")
                && header.has("POST TYPE TITLE");
    }

    /** The posts of one state in another. */
    private static final class Posts {
        private final PairQuantities.Party sender;
        private final PairQuantities.Party host;
        private final long line;
        private final List<String> named = new ArrayList<>();
        private int embassies;

        Posts(PairQuantities.Party sender, PairQuantities.Party host, long line) {
            this.sender = sender;
            this.host = host;
            this.line = line;
        }
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        PairQuantities quantities = new PairQuantities(intake);
        BundleFile file = bundle.file();
        for (FileProbe.Sheet sheet : file.probe().sheets()) {
            FileProbe.Header header = sheet.findHeader(LowyDiplomacy::isHeader).orElse(null);
            if (header != null && sheet.name().matches("20\\d{2}")) {
                readSheet(file, sheet.name(), header, intake, quantities);
            }
        }
        quantities.declareCoverage();
    }

    private static void readSheet(
            BundleFile file, String name, FileProbe.Header header, Intake intake, PairQuantities quantities)
            throws IOException {
        int year = Integer.parseInt(name);
        Map<List<String>, Posts> pairs = new LinkedHashMap<>();
        try (TextTable table = file.open(name, header)) {
            // The first column is the sender, whatever stands in its name.
            Column sender = table.columns().get(0);
            Column city = table.column("POST CITY");
            Column host = table.column("POST COUNTRY");
            Column type = table.column("TYPE OF POST");
            Column title = table.column("POST TYPE TITLE");
            intake.read(file, (RowStream) table, row -> {
                String from = row.required(sender);
                String in = row.required(host);
                String kind = row.required(type);
                if (kind.equals(TO_ORGANISATION)) {
                    return;
                }
                Posts posts = pairs.computeIfAbsent(
                        List.of(from, in), key -> new Posts(party(from, year), party(in, year), row.line()));
                posts.named.add(row.text(title) + " in " + row.text(city));
                posts.embassies += kind.equals(EMBASSY) ? 1 : 0;
            });
        }
        int posts = pairs.values().stream().mapToInt(pair -> pair.named.size()).sum();
        if (posts < WHOLE) {
            intake.remark(
                    "the sheet " + name + " holds " + posts + " posts only: an excerpt, of which nothing is kept");
            return;
        }
        for (Posts pair : pairs.values()) {
            intake.standAt(file, pair.line);
            String named = pair.named.stream().sorted().collect(Collectors.joining("; "));
            quantities.add(year, pair.sender, pair.host, MISSIONS, pair.named.size(), named);
            quantities.add(year, pair.sender, pair.host, EMBASSIES, pair.embassies, null);
        }
    }

    private static PairQuantities.Party party(String name, int year) {
        OptionalInt state = NAMES.find(name, year);
        return new PairQuantities.Party(state.isPresent() ? (Integer) state.getAsInt() : null, name);
    }
}
