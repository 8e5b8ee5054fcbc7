package org.entente.source.nuclear;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.State;
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
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** Civilian nuclear cooperation agreements: a row is an agreement between two states. */
public final class NuclearCooperation implements Source {
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "nuclear-cooperation",
            "Civilian nuclear cooperation agreements",
            "Matthew Fuhrmann",
            List.of(new Citation(
                    "fuhrmann2009",
                    "Fuhrmann, Matthew",
                    "Taking a Walk on the Supply Side: The Determinants of Civilian Nuclear Cooperation",
                    "Journal of Conflict Resolution 53(2)",
                    2009,
                    "doi:10.1177/0022002708330288")),
            "https://www.matthewfuhrmann.com/datasets.html",
            new License("free for research with citation", false),
            List.of("agreement", "agreement_member"),
            "The years of the file (1951 to 2003), members of the state system. Inside, no row means no agreement that the project knows.",
            "bilateral agreements by year of signature",
            "Closed.",
            List.of(
                    "Many agreements are listed in both orders of the two states, many others in one only. Entente counts each once: of a pair, year and form there are as many agreements as the more frequent order has rows; the other rows are kept as remarks.",
                    "A pair may have several agreements of one year and form.",
                    "One row gives Germany and France the same number (260) and is rejected.",
                    "The form of cooperation is a code from 1 to 7 that the file does not explain."),
            "Download the file of nuclear cooperation agreements from the page above and import it as CSV.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("dyadic"), "ccode1", "ccode2", "country1", "country2", "year", "nca", "nca_type");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        YearSpan years = new YearSpan();
        TableRows agreements = intake.table("agreement");
        TableRows parties = intake.table("agreement_member");
        Listings listings = new Listings();
        try (TextTable table = bundle.file().open()) {
            Column ccode1 = table.column("ccode1");
            Column ccode2 = table.column("ccode2");
            Column year = table.column("year");
            Column exists = table.column("nca");
            Column type = table.column("nca_type");
            intake.read(bundle.file(), table, row -> {
                State one = Coded.state(row, ccode1);
                State two = Coded.state(row, ccode2);
                int when = row.year(year);
                Integer form = Coded.findInteger(row, type);
                if (!Coded.flag(row, exists)) {
                    throw new BadField(exists, row, "says that there is no agreement");
                }
                if (one.cow() == two.cow()) {
                    throw new BadField(ccode2, row, "is the same state as ccode1");
                }
                years.add(when);
                if (listings.isMirrored(one, two, when, form)) {
                    intake.remark(ccode1, row, "lists an agreement again, the two states in the other order");
                    return;
                }
                String id = listings.nextId(one, two, when);
                agreements
                        .begin()
                        .add(id)
                        .add("nuclear")
                        .add("agreement")
                        .add(id)
                        .add("Nuclear cooperation agreement " + one.name() + " - " + two.name())
                        .addOrNull(form)
                        .add(when)
                        .addNull()
                        .add(2)
                        .end();
                party(parties, id, 1, one);
                party(parties, id, 2, two);
            });
        }
        intake.covers("agreement", "nuclear", years);
        intake.covers("agreement_member", "nuclear", years);
        intake.reaches(years);
    }

    private static void party(TableRows parties, String id, int place, State state) {
        parties.begin()
                .add(id)
                .add(place)
                .add(state.cow())
                .add(state.cow())
                .addNull()
                .end();
    }

    /**
     * Counts the rows of each pair. The file lists many agreements in both orders of the states and
     * others in one order only, so of a pair, year and form there are as many agreements as the
     * more frequent order has rows.
     */
    private static final class Listings {
        private final Map<String, Integer> inOrder = new HashMap<>();
        private final Map<String, Integer> ofPair = new HashMap<>();

        /**
         * Counts a row, and says whether a row in the other order stands for the same agreement.
         */
        boolean isMirrored(State one, State two, int year, @Nullable Integer form) {
            String rest = " " + year + " " + form;
            int rows = inOrder.merge(one.cow() + ">" + two.cow() + rest, 1, Integer::sum);
            return rows <= inOrder.getOrDefault(two.cow() + ">" + one.cow() + rest, 0);
        }

        /** The next agreement of the pair in the year, such as {@code 20-2-1955-1}. */
        String nextId(State one, State two, int year) {
            String pair = Math.max(one.cow(), two.cow()) + "-" + Math.min(one.cow(), two.cow()) + "-" + year;
            return pair + "-" + ofPair.merge(pair, 1, Integer::sum);
        }
    }
}
