package org.entente.source.comtrade;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TradeFlows;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.RowStream;
import org.entente.source.tables.TextTable;

/**
 * UN Comtrade's own answers: the CSV file of its web site and the JSON of its API, which have the
 * same fields.
 */
public final class Comtrade implements Source {
    private static final String CSV = "CSV export";
    private static final String JSON = "JSON answer";
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "comtrade",
            "UN Comtrade: annual merchandise trade by reporter, partner and commodity",
            "United Nations Statistics Division",
            List.of(new Citation(
                    "comtrade",
                    "{United Nations Statistics Division}",
                    "UN Comtrade Database",
                    "United Nations",
                    2024,
                    "https://comtradeplus.un.org")),
            "https://comtradeplus.un.org",
            new License("UN Comtrade usage policy: own use; rows may not be passed on in bulk", false),
            List.of("trade_flow", "trade_aggregate", "product_code"),
            "What the query asked for: each flow between two states that the answer has, in the years in which it has it. An absent row means nothing.",
            "US$ of the year",
            "Reporters revise their reports at any time.",
            List.of(
                    "An answer repeats every value for second partners, customs procedures and modes of transport: only the rows over all of these are read (partner2Code 0, customsCode C00, motCode 0, mosCode 0); adding up all rows counts everything several times over.",
                    "Codes of two, four and six digits contain each other, and TOTAL contains all: level tells them apart.",
                    "M is the reporter's import (with insurance and freight) and X its export (free on board); re-exports (RX) and re-imports (RM) are parts of these and are rejected.",
                    "The partner World (0) stands in trade_aggregate.",
                    "isAggregate and isReported say how the United Nations arrived at a value (totals are mostly added up by them), not whether it is counted twice: they decide nothing here.",
                    "Monthly records and services are rejected.",
                    "490 (Other Asia, nes) is Taiwan; 58 (Belgium-Luxembourg) and 711 (Southern African Customs Union) are no states.",
                    "The CSV file may end its rows, but not its header, with a comma. A JSON answer on one line has all its records in line 1.",
                    "Several answers of one year are several vintages: name them with --vintage, or ask for all in one query."),
            "On comtradeplus.un.org choose reporters, partners, years, commodities and flows and download the result as CSV; or save an answer of comtradeapi.un.org/data/v1/get/C/A/HS as a file.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        if (probe.text().stripLeading().startsWith("{")) {
            boolean ours = probe.text().contains("\"data\"")
                    && probe.text().contains("\"flowCode\"")
                    && probe.text().contains("\"reporterCode\"");
            return ours
                    ? Recognition.alone(JSON)
                    : new Recognition.No("is JSON without records that have flowCode and reporterCode", 0);
        }
        return probe.recogniseColumns(Recognition.alone(CSV), Records.REQUIRED.toArray(String[]::new));
    }

    @Override
    public Charset legacyCharset() {
        return Charset.forName("windows-1252");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        BundleFile file = bundle.file();
        TradeFlows flows = new TradeFlows(intake);
        if (bundle.layout().equals(JSON)) {
            try (JsonRecords records = new JsonRecords(file.openText())) {
                Records reader = new Records(records.columns(), flows, intake.table("product_code"));
                intake.read(file, records, reader::read);
            }
        } else {
            try (TextTable table = file.open()) {
                int width = table.columns().size();
                Records reader = new Records(table.columns(), flows, intake.table("product_code"));
                intake.read(file, (RowStream) table, row -> {
                    requireWidth(row, width);
                    reader.read(row);
                });
            }
        }
        flows.coverFlows();
    }

    /** A row may have one empty field more than the header, after a comma at its end. */
    private static void requireWidth(Row row, int width) {
        boolean closed = row.width() == width + 1 && row.isEmpty(new Column(width, ""));
        if (row.width() != width && !closed) {
            throw new BadField(null, Integer.toString(row.width()), "has not " + width + " fields as the header has");
        }
    }
}
