package org.entente.source.itpd;

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
import org.entente.source.intake.TradeFlow;
import org.entente.source.intake.TradeFlows;
import org.entente.source.intake.TradeParty;
import org.entente.source.intake.TradeProduct;
import org.entente.source.states.Names;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.TextTable;

/** ITPD-E, summed over industries: one reconciled value a flow and year in US$, domestic sales among them. */
public final class Itpd implements Source {
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "itpd",
            "International Trade and Production Database for Estimation (ITPD-E), summed over industries",
            "United States International Trade Commission (USITC)",
            List.of(new Citation(
                    "borchert-larch-shikher-yotov2021",
                    "Borchert, Ingo and Mario Larch and Serge Shikher and Yoto V. Yotov",
                    "The International Trade and Production Database for Estimation (ITPD-E)",
                    "International Economics 166",
                    2021,
                    "doi:10.1016/j.inteco.2020.08.001")),
            "https://www.usitc.gov/data/gravity/itpde.htm",
            new License("public, with citation; rows not checked for passing on", false),
            List.of("trade_flow"),
            "2000 to 2016, each exporter of a year. The file has positive flows only: an absent row means that no trade is recorded, which may be none or not reported, and is never taken as zero.",
            "US$ of the year",
            "A new release every year or two.",
            List.of(
                    "2,618 rows are domestic sales (exporter and importer the same) and hold most of the value: they are kept and marked, and enter no total.",
                    "One reconciled value a flow, mostly from importers' reports filled up with exporters': there is no mirror gap.",
                    "Serbia begins in 2006; before it, Serbia and Montenegro is not in the file.",
                    "Services, agriculture, mining and manufacturing are summed in the copy; other sources of trade have goods only, so that its values are higher."),
            "Download ITPD-E from the address above, sum the column trade over industries by year, exporter and importer in US$, and import the table with the columns year, exporter, importer, usd.");

    /** Names that are ambiguous in general and are not in this file, which names the other Congo and the other Korea. */
    private static final Map<String, OptionalInt> OWN = Map.of("Congo", OptionalInt.of(484));

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("summed over industries"), "year", "exporter", "importer", "usd");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        TradeFlows flows = new TradeFlows(intake);
        Names names = new Names(OWN);
        try (TextTable table = bundle.file().open()) {
            Column year = table.column("year");
            Column exporter = table.column("exporter");
            Column importer = table.column("importer");
            Column usd = table.column("usd");
            intake.read(bundle.file(), table, row -> {
                int when = row.year(year);
                flows.add(new TradeFlow(
                        when,
                        party(names, row.required(exporter), when),
                        party(names, row.required(importer), when),
                        TradeFlow.RECONCILED,
                        TradeProduct.TOTAL,
                        row.isEmpty(usd) ? null : row.amount(usd)));
            });
        }
        flows.coverReporters();
    }

    private static TradeParty party(Names names, String name, int year) {
        OptionalInt cow = names.find(name, year);
        return TradeParty.of(cow.isPresent() ? cow.getAsInt() : null, name);
    }
}
