package org.entente.source.gravitypenppml;

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
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.TextTable;

/**
 * Exports of every fourth year, as the R package penppml has them with provisions of trade
 * agreements.
 */
public final class GravityPenppml implements Source {
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "gravity-penppml",
            "International trade data with provisions of trade agreements (R package penppml)",
            "Breinlich, Corradi, Rocha, Ruta, Santos Silva and Zylkin",
            List.of(new Citation(
                    "breinlich2021",
                    "Breinlich, Holger and Valentina Corradi and Nadia Rocha and Michele Ruta and J.M.C. Santos Silva and Tom Zylkin",
                    "Machine Learning in International Trade Research: Evaluating the Impact of Trade Agreements",
                    "World Bank Policy Research Working Paper 9629",
                    2021,
                    "doi:10.1596/1813-9450-9629")),
            "https://cran.r-project.org/package=penppml",
            new License("MIT, with citation", true),
            List.of("trade_flow"),
            "Every fourth year from 1964 to 2016, the exporters that report in each. Zeros are reported; an absent row means not reported.",
            "US$ of the year",
            "None; the data come with the package.",
            List.of(
                    "Only every fourth year is covered, not those between them.",
                    "The value is the exporter's: few exporters report early (81 in 1964) to many importers (174), and an exporter that is absent from a year is not covered in it.",
                    "0 is a flow that was reported as none.",
                    "Codes of WITS's own: ROM, ZAR, TMP, MNT, SVU (Soviet Union), VDR and SVR (North and South Vietnam), YDR (South Yemen), KN1 (Saint Kitts and Nevis), BLX (Belgium and Luxembourg together, no state). DEU is the Federal Republic (260) to 1990 and YEM North Yemen (678) to 1989.",
                    "The columns of agreements and their provisions are not read."),
            "In R: install.packages(\"penppml\"); write.csv(penppml::trade, \"penppml_trade.csv\", row.names = FALSE).");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("every fourth year"), "exp", "imp", "time", "export", "id", "agreement");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        TradeFlows flows = new TradeFlows(intake);
        try (TextTable table = bundle.file().open()) {
            Column exporter = table.column("exp");
            Column importer = table.column("imp");
            Column year = table.column("time");
            Column export = table.column("export");
            intake.read(bundle.file(), table, row -> {
                int when = row.year(year);
                flows.add(new ReportedFlow(
                        when,
                        party(row.required(exporter), when),
                        party(row.required(importer), when),
                        ReportedFlow.EXPORTER,
                        TradeProduct.TOTAL,
                        row.isEmpty(export) ? null : row.amount(export)));
            });
        }
        flows.coverReporters();
    }

    private static TradeParty party(String code, int year) {
        return TradeParty.of(LegacyCodes.find(code, year), code);
    }
}
