package org.entente.source.itpd;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.source.intake.Intake;
import org.entente.source.intake.ReportedFlow;
import org.entente.source.intake.TradeFlows;
import org.entente.source.intake.TradeParty;
import org.entente.source.intake.TradeProduct;
import org.entente.source.states.LegacyCodes;
import org.entente.source.tables.BadField;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/**
 * Sums the industries of a release of ITPD-E to goods and services by year, exporter and importer.
 * The release has some 70 million rows and the sums about a million, so rows are read one by one
 * and only the sums are held in memory.
 */
final class IndustrySums {
    private static final double MILLION = 1e6;

    /** Services: no digits of a product code, and outside the total, which is goods. */
    private static final TradeProduct SERVICES = new TradeProduct("services", null, 1);

    private final Column exporter;
    private final Column importer;
    private final Column year;
    private final Column sector;
    private final Column trade;
    private final Map<Flow, Sums> sums = new HashMap<>();
    private final Map<Object, TradeParty> parties = new HashMap<>();

    /** One direction of trade in a year. */
    private record Flow(int year, TradeParty exporter, TradeParty importer) {}

    /** What industries add up to, and the first line of each sum. */
    private static final class Sums {
        private double goods;
        private double services;
        private long goodsLine;
        private long servicesLine;
    }

    IndustrySums(TextTable table) throws IOException {
        exporter = table.column("exporter_iso3");
        importer = table.column("importer_iso3");
        year = table.column("year");
        sector = table.column("broad_sector");
        trade = table.column("trade");
    }

    void add(Row row) {
        int when = row.year(year);
        boolean services = isServices(row);
        double value = row.amount(trade);
        TradeParty from = party(row.required(exporter), when);
        TradeParty to = party(row.required(importer), when);
        if (value == 0) {
            return;
        }
        Sums sum = sums.computeIfAbsent(new Flow(when, from, to), key -> new Sums());
        if (services) {
            sum.services += value;
            sum.servicesLine = sum.servicesLine == 0 ? row.line() : sum.servicesLine;
        } else {
            sum.goods += value;
            sum.goodsLine = sum.goodsLine == 0 ? row.line() : sum.goodsLine;
        }
    }

    /** The publisher writes "Mining and Energy" in one release and "Mining_Energy" in another. */
    private boolean isServices(Row row) {
        String name = row.required(sector).toLowerCase(Locale.ROOT);
        if (name.startsWith("service")) {
            return true;
        }
        if (name.startsWith("agric") || name.startsWith("mining") || name.startsWith("manufact")) {
            return false;
        }
        throw new BadField(sector, row, "is no broad sector of ITPD-E");
    }

    /** The party of a code; two codes of one state in a year are one party. */
    private TradeParty party(String code, int when) {
        TradeParty party = TradeParty.of(LegacyCodes.find(code, when), code);
        return parties.computeIfAbsent(party.identity(), key -> party);
    }

    /** Writes the sums, each with the first line that it rests on. */
    void write(BundleFile file, Intake intake, TradeFlows flows) {
        List<Map.Entry<Flow, Sums>> ordered = sums.entrySet().stream()
                .sorted(Comparator.comparingLong(
                        entry -> Math.max(entry.getValue().goodsLine, entry.getValue().servicesLine)))
                .toList();
        for (Map.Entry<Flow, Sums> entry : ordered) {
            Sums sum = entry.getValue();
            if (sum.goodsLine > 0) {
                intake.standAt(file, sum.goodsLine);
                flows.add(flow(entry.getKey(), TradeProduct.TOTAL, sum.goods));
            }
            if (sum.servicesLine > 0) {
                intake.standAt(file, sum.servicesLine);
                flows.add(flow(entry.getKey(), SERVICES, sum.services));
            }
        }
    }

    private static ReportedFlow flow(Flow flow, TradeProduct product, double millions) {
        return new ReportedFlow(
                flow.year(), flow.exporter(), flow.importer(), ReportedFlow.RECONCILED, product, millions * MILLION);
    }
}
