package org.entente.source.atop;

import java.io.IOException;
import java.util.List;
import org.entente.country.State;
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
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.TextTable;

/**
 * ATOP by directed dyad-year: what the first state owes the second. A source of its own, since its
 * releases are not those of the member level and a measure rests on one of the two.
 */
public final class AtopDyads implements Source {
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "atop-dyads",
            "Alliance Treaty Obligations and Provisions (ATOP): directed dyad-years",
            "ATOP Project, Rice University (Brett Ashley Leeds)",
            AtopWorks.CITATIONS,
            AtopWorks.ADDRESS,
            AtopWorks.LICENSE,
            List.of("alliance_pledge"),
            "1815 to the last year of the file (2018 in version 5.1), members of the state system. Inside, a pair without a row has no alliance.",
            "directed dyad-years; an obligation in force on any day of the year",
            "A new version every few years.",
            List.of(
                    "Directed: what ccode1 owes ccode2. 1,300 rows of version 5.1 differ from their mirror, such as 2 and 235 in 1944.",
                    "170 rows of version 5.1 have none of the five obligations: the two are allied, and the first owes none of them.",
                    "The rows have no treaty and no day: for these see the member level (atop)."),
            "Download the directed dyad-year file of ATOP's latest version from the page above (atop*ddyr.csv), or take atop_alliance of the R package peacesciencer; import the file.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return Recognition.firstOf(
                probe.recogniseColumns(
                        Recognition.alone("dyad-years, prefixed"),
                        "ccode1",
                        "ccode2",
                        "year",
                        "atop_defense",
                        "atop_nonagg",
                        "atop_consul"),
                probe.recogniseColumns(
                        Recognition.alone("dyad-years"),
                        "stateA",
                        "stateB",
                        "year",
                        "defense",
                        "neutral",
                        "nonagg",
                        "consul"));
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        boolean prefixed = bundle.layout().endsWith("prefixed");
        YearSpan years = new YearSpan();
        KeySet seen = new KeySet();
        TableRows rows = intake.table("alliance_pledge");
        try (TextTable table = bundle.file().open()) {
            Column from = table.column(prefixed ? "ccode1" : "stateA");
            Column to = table.column(prefixed ? "ccode2" : "stateB");
            Column year = table.column("year");
            ObligationColumns pledges = ObligationColumns.of(table, prefixed ? "atop_" : "", "neutral");
            intake.read(bundle.file(), table, row -> {
                State pledger = Coded.state(row, from);
                State receiver = Coded.state(row, to);
                int when = row.year(year);
                boolean[] owed = pledges.read(row);
                if (pledger.cow() == receiver.cow()) {
                    throw new BadField(to, row, "is the same state as the first");
                }
                if (!seen.add((pledger.cow() * 1000L + receiver.cow()) * 10_000 + when)) {
                    throw new BadField(year, row, "comes a second time for this direction");
                }
                years.add(when);
                rows.begin().add(when).add(pledger.cow()).add(receiver.cow());
                ObligationColumns.add(rows, owed).end();
            });
        }
        intake.covers("alliance_pledge", "", years);
        intake.reaches(years);
    }
}
