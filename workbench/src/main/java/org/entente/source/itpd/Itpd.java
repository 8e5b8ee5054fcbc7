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
import org.entente.source.intake.ReportedFlow;
import org.entente.source.intake.TradeFlows;
import org.entente.source.intake.TradeParty;
import org.entente.source.intake.TradeProduct;
import org.entente.source.states.Names;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.TextTable;

/**
 * ITPD-E: one reconciled value a flow and year in US$, domestic sales among them. Read from the
 * publisher's release, one row per industry, or from a table that was summed over industries before.
 */
public final class Itpd implements Source {
    private static final String RELEASE = "by industry: goods and services apart";
    private static final String SUMMED = "summed over industries";

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "itpd",
            "International Trade and Production Database for Estimation (ITPD-E)",
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
            "Release 1: 2000 to 2016; release 2: 1986 to 2019 (services from 2000), each exporter of a year. Only positive flows are kept: an absent row means that no trade is recorded, which may be none or not reported, and is never taken as zero.",
            "US$ of the year (the release has millions)",
            "A new release every year or two.",
            List.of(
                    "From the publisher's release (ITPD_E_R0x.csv) the total is trade in goods: agriculture, mining and energy, and manufacturing. Services are kept as a product of their own and enter no total.",
                    "A table that was summed over industries before (year, exporter, importer, usd) has services in its total, so that its values are higher than those of other sources of trade and jump where services begin.",
                    "Before 1988 the release has agriculture only: its total is not trade in all goods.",
                    "A zero of the release is reported (flag_zero r) or filled in (u); both are left out.",
                    "Domestic sales (exporter and importer the same) hold most of the value: they are kept and marked, and enter no total.",
                    "One reconciled value a flow, mostly from importers' reports filled up with exporters': there is no mirror gap.",
                    "In the summed table Serbia begins in 2006; before it, Serbia and Montenegro is not in the file."),
            "Run `entente fetch itpd`, or download a release of ITPD-E from the address above; import the archive or the CSV in it.");

    /**
     * Names that are ambiguous in general and are not in this file, which names the other Congo and
     * the other Korea.
     */
    private static final Map<String, OptionalInt> OWN = Map.of("Congo", OptionalInt.of(484));

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return Recognition.firstOf(
                probe.recogniseColumns(
                        Recognition.alone(RELEASE),
                        "exporter_iso3",
                        "importer_iso3",
                        "year",
                        "industry_id",
                        "broad_sector",
                        "trade"),
                probe.recogniseColumns(Recognition.alone(SUMMED), "year", "exporter", "importer", "usd"));
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        TradeFlows flows = new TradeFlows(intake);
        try (TextTable table = bundle.file().open()) {
            if (bundle.layout().equals(RELEASE)) {
                IndustrySums sums = new IndustrySums(table);
                intake.read(bundle.file(), table, sums::add);
                sums.write(bundle.file(), intake, flows);
            } else {
                readSummed(bundle.file(), table, intake, flows);
            }
        }
        flows.coverReporters();
    }

    private static void readSummed(BundleFile file, TextTable table, Intake intake, TradeFlows flows)
            throws IOException {
        Names names = new Names(OWN);
        Column year = table.column("year");
        Column exporter = table.column("exporter");
        Column importer = table.column("importer");
        Column usd = table.column("usd");
        intake.read(file, table, row -> {
            int when = row.year(year);
            flows.add(new ReportedFlow(
                    when,
                    party(names, row.required(exporter), when),
                    party(names, row.required(importer), when),
                    ReportedFlow.RECONCILED,
                    TradeProduct.TOTAL,
                    row.isEmpty(usd) ? null : row.amount(usd)));
        });
    }

    private static TradeParty party(Names names, String name, int year) {
        OptionalInt cow = names.find(name, year);
        return TradeParty.of(cow.isPresent() ? cow.getAsInt() : null, name);
    }
}
