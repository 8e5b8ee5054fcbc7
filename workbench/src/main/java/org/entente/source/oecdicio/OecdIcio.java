package org.entente.source.oecdicio;

import java.io.IOException;
import java.util.List;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.PairQuantities;
import org.entente.source.states.LegacyCodes;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/**
 * Goods and services between economies, summed from the OECD's Inter-Country Input-Output tables.
 * They are no customs statistics, so they have a table of their own and are never added to those of
 * {@code trade_flow}.
 */
public final class OecdIcio implements Source {
    private static final double MILLION = 1e6;
    private static final PairQuantities.Series GOODS = new PairQuantities.Series("goods", "US$");
    private static final PairQuantities.Series SERVICES = new PairQuantities.Series("services", "US$");

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "oecd-icio",
            "OECD Inter-Country Input-Output tables: goods and services between economies",
            "OECD",
            List.of(new Citation(
                    "oecd-icio2025",
                    "OECD",
                    "Inter-Country Input-Output tables",
                    "Organisation for Economic Co-operation and Development",
                    2025,
                    "https://www.oecd.org/en/data/datasets/inter-country-input-output-tables.html")),
            "https://www.oecd.org/en/data/datasets/inter-country-input-output-tables.html",
            new License("CC BY 4.0 (OECD, since July 2024)", true),
            List.of("pair_quantity"),
            "2011 to 2022, 80 economies and the rest of the world (ROW), every pair in both directions. An absent row means that one of the two is no economy of its own in the tables.",
            "US$ of the year at basic prices (the file has millions)",
            "A new edition every year or two; all years change.",
            List.of(
                    "Balanced by a model so that all countries' accounts agree: levels differ from customs statistics, and the two are never added or compared as if they were one.",
                    "Basic prices: without taxes, transport and trade margins, which are sales of other industries.",
                    "The rest of the world is one party, so that shares among the 80 economies and the rest add up to one, and ranks are among 80.",
                    "Goods are agriculture, mining, manufacturing; services everything else, electricity and construction included.",
                    "The file that was read is a sum over industries and uses; the publisher's own files are matrices by industry."),
            "Sum the rows of the extended ICIO tables by exporter and importer, goods and services apart, into the columns year, exporter, importer, goods_musd, services_musd (ISO codes, millions of US$) and import the file.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("one row per flow and year"),
                "year",
                "exporter",
                "importer",
                "goods_musd",
                "services_musd");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        PairQuantities quantities = new PairQuantities(intake);
        try (TextTable table = bundle.file().open()) {
            Column year = table.column("year");
            Column exporter = table.column("exporter");
            Column importer = table.column("importer");
            Column goods = table.column("goods_musd");
            Column services = table.column("services_musd");
            intake.read(bundle.file(), table, row -> {
                int when = row.year(year);
                PairQuantities.Party seller = party(row, exporter, when);
                PairQuantities.Party buyer = party(row, importer, when);
                if (seller.name().equals(buyer.name())) {
                    throw new BadField(importer, row, "is the exporter too");
                }
                double ofGoods = row.amount(goods) * MILLION;
                double ofServices = row.amount(services) * MILLION;
                quantities.add(when, seller, buyer, GOODS, ofGoods, null);
                quantities.add(when, seller, buyer, SERVICES, ofServices, null);
            });
        }
        quantities.declareCoverage();
    }

    private static PairQuantities.Party party(Row row, Column column, int year) {
        String code = row.required(column);
        return new PairQuantities.Party(LegacyCodes.find(code, year), code);
    }
}
