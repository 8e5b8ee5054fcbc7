package org.entente.source.witscomtrade;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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
import org.entente.source.states.LegacyCodes;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * Total trade in goods as each reporter states it: a row has what the reporter sells to a partner
 * and what it buys from it, in thousands of US$.
 */
public final class WitsComtrade implements Source {
    private static final double THOUSAND = 1e3;

    /**
     * Under the code of today the file has an older state; the year is the first of the state of
     * today.
     */
    private static final Map<String, Successor> SUCCESSORS = Map.of(
            "CZE", new Successor(1993, 315, "Czechoslovakia (in the file: CZE)"),
            "RUS", new Successor(1992, 365, "Soviet Union (in the file: RUS)"),
            "SER", new Successor(2006, 345, "Yugoslavia, later Serbia and Montenegro (in the file: SER)"),
            "COD", new Successor(1997, 490, "Zaire (in the file: COD)"));

    private record Successor(int since, int cow, String before) {}

    private static final String GERMANY = "DEU";
    private static final int UNIFIED = 1991;
    private static final String GERMANIES = "Germany (in the file: DEU; the two states before 1991 are not told apart)";

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "wits-comtrade",
            "UN Comtrade through WITS: total trade by reporter and partner, 1962–2016",
            "World Bank (WITS), from the United Nations Statistics Division",
            List.of(new Citation(
                    "wits-comtrade",
                    "{World Bank} and {United Nations Statistics Division}",
                    "World Integrated Trade Solution: total exports and imports by reporter and partner, 1962–2016, as re-saved in 2017",
                    "World Bank",
                    2017,
                    "https://wits.worldbank.org")),
            "https://wits.worldbank.org",
            new License("free with registration; UN Comtrade rows are not to be passed on in bulk", false),
            List.of("trade_flow", "trade_aggregate"),
            "1962 to 2016: the exports and imports of each reporter in the years in which it reports (83 reporters in 1962, 173 in 2007, 135 in 2016). An absent row means that this reporter lists nothing, never a zero.",
            "US$ of the year (the file has thousands)",
            "None: the file was drawn in 2017. Later years are in UN Comtrade itself (source comtrade).",
            List.of(
                    "Both sides report: an export of A to B (A's report, free on board) and the import of B from A (B's report, with insurance and freight) are two rows of one flow and never added.",
                    "Who saved the file again merged old states under today's codes: Czechoslovakia stands under CZE, the Soviet Union under RUS, Yugoslavia and Serbia and Montenegro under SER, Zaire under COD. The names in the rows say so.",
                    "As a partner before 1991 Germany is one code for two states that cannot be told apart: it is no state in these rows. As a reporter it is the Federal Republic.",
                    "Reporters fall from 168 in 2011 to 135 in 2016: a sum over all importers is too small in late years, and is not used.",
                    "The reporter EUN is the European Union: it stands in trade_aggregate and enters no sum.",
                    "Belgium and Luxembourg report together (BLX) until 1998: no state.",
                    "OAS (Other Asia, nes) is Taiwan; ROM, SER, MNT, SUD and ZPM are WITS's own codes; UNS, SPE, BUN and FRE are unspecified partners.",
                    "A few reporters import from themselves (goods returned): domestic, in no total."),
            "The table was saved from WITS (total trade, all reporters and partners) with the columns reporter, partner, year, exports_kusd and imports_kusd; a query on WITS gives the same figures in the layout of wits-trade.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("exports and imports of a reporter"),
                "reporter",
                "partner",
                "year",
                "exports_kusd",
                "imports_kusd");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        TradeFlows flows = new TradeFlows(intake);
        try (TextTable table = bundle.file().open()) {
            Column reporter = table.column("reporter");
            Column partner = table.column("partner");
            Column year = table.column("year");
            Column exports = table.column("exports_kusd");
            Column imports = table.column("imports_kusd");
            intake.read(bundle.file(), table, row -> {
                int when = row.year(year);
                TradeParty reports = party(row.required(reporter), when, true);
                TradeParty other = party(row.required(partner), when, false);
                // Both are read before either is written: a bad field rejects the whole row.
                Double sold = amount(row, exports);
                Double bought = amount(row, imports);
                if (sold != null) {
                    flows.add(new ReportedFlow(when, reports, other, ReportedFlow.EXPORTER, TradeProduct.TOTAL, sold));
                }
                if (bought != null) {
                    flows.add(
                            new ReportedFlow(when, other, reports, ReportedFlow.IMPORTER, TradeProduct.TOTAL, bought));
                }
            });
        }
        flows.coverReporters();
    }

    private static @Nullable Double amount(Row row, Column column) {
        return row.isEmpty(column) ? null : row.amount(column) * THOUSAND;
    }

    private static TradeParty party(String code, int year, boolean reports) {
        if (code.equals(GERMANY) && year < UNIFIED && !reports) {
            return TradeParty.of(null, GERMANIES);
        }
        Successor successor = SUCCESSORS.get(code);
        return successor != null && year < successor.since()
                ? TradeParty.of(successor.cow(), successor.before())
                : new TradeParty(LegacyCodes.find(code, year), code, LegacyCodes.isGroup(code));
    }
}
