package org.entente.source.witstrade;

import java.io.IOException;
import java.util.List;
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
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/**
 * WITS: what each reporter says it sells to and buys from each partner, in thousands of US$; a flow
 * between two reporters stands twice, once by each side.
 */
public final class WitsTrade implements Source {
    private static final double THOUSAND = 1e3;
    private static final int GROSS_IMPORTS = 5;
    private static final int GROSS_EXPORTS = 6;
    private static final String VALUE = "TradeValue in 1000 USD";
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "wits-trade",
            "World Integrated Trade Solution: trade data by reporter (UN Comtrade)",
            "World Bank (WITS), from the United Nations Statistics Division",
            List.of(new Citation(
                    "wits",
                    "{World Bank}",
                    "World Integrated Trade Solution (WITS): UN Comtrade trade data by reporter and partner",
                    "World Bank",
                    2010,
                    "https://wits.worldbank.org")),
            "https://wits.worldbank.org",
            new License("free with registration; UN Comtrade rows are not to be passed on in bulk", false),
            List.of("trade_flow", "trade_aggregate"),
            "The reporters and years of the file (2009 in the file that was read); a reporter's exports and imports each where it has any. An absent row means that this reporter lists nothing, never a zero.",
            "US$ of the year (the file has thousands)",
            "Revised whenever a reporter revises its reports to the United Nations.",
            List.of(
                    "Both sides report: an export of A to B (A's report, free on board) and the import of B from A (B's report, with insurance and freight) are two rows of one flow and never added.",
                    "The partner WLD is the reporter's total and the reporter EUN is the European Union, without the trade inside it: both stand in trade_aggregate and never enter a sum.",
                    "Semicolons between the fields, decimals without a leading zero (.067), the product code with a blank before it.",
                    "Codes of WITS's own: ROM Romania, ZAR Congo (Kinshasa), TMP Timor-Leste, MNT Montenegro, SER Serbia, OAS (Other Asia, nes) Taiwan; UNS is unspecified.",
                    "A few reporters import from themselves (goods returned): domestic, in no total.",
                    "Only gross exports (6) and gross imports (5) are read; re-exports are part of exports."),
            "On WITS run an advanced query on UN Comtrade data: all reporters, all partners, product Total (or codes), flows export and import, and download the result as delimited text.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("by reporter"),
                "Nomenclature",
                "ReporterISO3",
                "ProductCode",
                "PartnerISO3",
                "Year",
                "TradeFlowCode",
                VALUE);
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        TradeFlows flows = new TradeFlows(intake);
        try (TextTable table = bundle.file().open()) {
            Reader reader = new Reader(table, flows);
            intake.read(bundle.file(), table, reader::read);
        }
        flows.coverReporters();
    }

    /** Reads the rows of one file. */
    private static final class Reader {
        private final Column nomenclature;
        private final Column reporter;
        private final Column reporterName;
        private final Column partner;
        private final Column partnerName;
        private final Column product;
        private final Column year;
        private final Column flow;
        private final Column value;
        private final TradeFlows flows;

        Reader(TextTable table, TradeFlows flows) throws IOException {
            nomenclature = table.column("Nomenclature");
            reporter = table.column("ReporterISO3");
            reporterName = table.findColumn("ReporterName").orElse(reporter);
            partner = table.column("PartnerISO3");
            partnerName = table.findColumn("PartnerName").orElse(partner);
            product = table.column("ProductCode");
            year = table.column("Year");
            flow = table.column("TradeFlowCode");
            value = table.column(VALUE);
            this.flows = flows;
        }

        void read(Row row) {
            int when = row.year(year);
            int direction = row.integer(flow);
            if (direction != GROSS_IMPORTS && direction != GROSS_EXPORTS) {
                throw new BadField(flow, row, "is neither 5 (gross imports) nor 6 (gross exports)");
            }
            TradeParty reports = party(row, reporter, reporterName, when);
            TradeParty other = party(row, partner, partnerName, when);
            boolean buys = direction == GROSS_IMPORTS;
            flows.add(new ReportedFlow(
                    when,
                    buys ? other : reports,
                    buys ? reports : other,
                    buys ? ReportedFlow.IMPORTER : ReportedFlow.EXPORTER,
                    product(row),
                    row.isEmpty(value) ? null : row.amount(value) * THOUSAND));
        }

        private static TradeParty party(Row row, Column code, Column name, int when) {
            String letters = row.required(code);
            String shown = row.text(name);
            return new TradeParty(
                    LegacyCodes.find(letters, when), shown.isEmpty() ? letters : shown, LegacyCodes.isGroup(letters));
        }

        private TradeProduct product(Row row) {
            String code = row.required(product);
            return code.equalsIgnoreCase(TradeProduct.TOTAL.code())
                    ? TradeProduct.TOTAL
                    : TradeProduct.of(row.required(nomenclature), code);
        }
    }
}
