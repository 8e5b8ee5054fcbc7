package org.entente.source.unctadtrade;

import java.io.IOException;
import java.util.HashMap;
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
import org.entente.source.intake.TableRows;
import org.entente.source.intake.TradeFlows;
import org.entente.source.intake.TradeParty;
import org.entente.source.intake.TradeProduct;
import org.entente.source.states.Names;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * UNCTADstat's merchandise trade matrix: one value a flow and section of the SITC, in thousands of
 * US$, for the three years that the available file has.
 */
public final class UnctadTrade implements Source {
    private static final double THOUSAND = 1e3;
    private static final String ALL = "All";
    private static final String SCHEME = "SITC";
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "unctad-trade",
            "UNCTADstat merchandise trade matrix by SITC section",
            "United Nations Conference on Trade and Development (UNCTAD)",
            List.of(new Citation(
                    "unctadstat-matrix",
                    "UNCTAD",
                    "UNCTADstat: Merchandise trade matrix, detailed products, annual",
                    "United Nations Conference on Trade and Development",
                    2016,
                    "https://unctadstat.unctad.org")),
            "https://unctadstat.unctad.org",
            new License("free with citation (UNCTADstat terms of use); rows not checked for passing on", false),
            List.of("trade_flow", "product_code"),
            "The years of the file only (1995, 2005 and 2015 in the copy that was read), each exporter of a year. An absent row means not reported, never no trade.",
            "US$ of the year (the file has thousands)",
            "Revised several times a year, all years.",
            List.of(
                    "Only the years that occur are covered, not those between them.",
                    "English names are run together: RepublicofMoldova, KoreaRepublicof, ChinaTaiwanProvince.",
                    "One value a flow: the file does not say whose report it is, and UNCTAD fills gaps with estimates. Where it can be compared it is near the exporter's report (China to the United States) and far from the importer's, so that the sign of a balance may differ from sources that take the importer's.",
                    "Indonesia2002 (to 2002, with Timor-Leste) and Sudan2011 (to 2011, with South Sudan) are the same states as Indonesia and Sudan; Serbia and Montenegro together are 345.",
                    "The ten sections do not add up to All: All is the total, and sections are compared with sections.",
                    "France sells to itself in 1995 and 2005 (its overseas parts): domestic, in no total."),
            "On UNCTADstat choose the merchandise trade matrix by product, all economies and partners, SITC sections and all products, as CSV with the columns year, section, exporter, importer, value_kusd.");

    /**
     * Economies whose run-together name has a meaning of its own in this file; the other Congo is
     * DemRepoftheCongo.
     */
    private static final Map<String, Integer> STATES = Map.of("Indonesia2002", 850, "Sudan2011", 625, "Congo", 484);

    /** Economies that are no members of the state system. */
    private static final List<String> TERRITORIES = List.of(
            "AmericanSamoa",
            "Anguilla",
            "Aruba",
            "Bermuda",
            "BritishVirginIslands",
            "CaymanIslands",
            "ChinaHongKongSAR",
            "ChinaMacaoSAR",
            "CookIslands",
            "Curacao",
            "FaeroeIslands",
            "FalklandIslands",
            "FrenchPolynesia",
            "Gibraltar",
            "Greenland",
            "Guam",
            "HolySee",
            "Montserrat",
            "NetherlandsAntilles",
            "NewCaledonia",
            "Niue",
            "NorthernMarianas",
            "SaintHelena",
            "SaintPierreandMiquelon",
            "SintBonaire",
            "SintMaarten",
            "StateofPalestine",
            "Tokelau",
            "TurksandCaicos",
            "WallisandFutuna",
            "WesternSahara");

    private static Map<String, OptionalInt> own() {
        Map<String, OptionalInt> own = new HashMap<>();
        STATES.forEach((name, cow) -> own.put(name, OptionalInt.of(cow)));
        TERRITORIES.forEach(name -> own.put(name, OptionalInt.empty()));
        return own;
    }

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("SITC sections"), "year", "section", "exporter", "importer", "value_kusd");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        TradeFlows flows = new TradeFlows(intake);
        try (TextTable table = bundle.file().open()) {
            Reader reader = new Reader(table, flows, intake.table("product_code"));
            intake.read(bundle.file(), table, reader::read);
        }
        flows.coverReporters();
    }

    /** Reads the rows of one file. */
    private static final class Reader {
        private final Column year;
        private final Column section;
        private final Column exporter;
        private final Column importer;
        private final Column value;
        private final TradeFlows flows;
        private final TableRows products;
        private final Names names = new Names(own());
        private final Map<String, TradeProduct> sections = new HashMap<>();

        Reader(TextTable table, TradeFlows flows, TableRows products) throws IOException {
            year = table.column("year");
            section = table.column("section");
            exporter = table.column("exporter");
            importer = table.column("importer");
            value = table.column("value_kusd");
            this.flows = flows;
            this.products = products;
        }

        void read(Row row) {
            String label = row.required(section);
            TradeProduct known = sections.get(label);
            TradeProduct product = known == null ? product(row, label) : known;
            @Nullable Double usd = row.isEmpty(value) ? null : row.amount(value) * THOUSAND;
            flows.add(new ReportedFlow(
                    row.year(year), party(row, exporter), party(row, importer), ReportedFlow.RECONCILED, product, usd));
            if (known == null) {
                sections.put(label, product);
                name(product, label);
            }
        }

        private TradeParty party(Row row, Column column) {
            String name = row.required(column);
            OptionalInt cow = names.find(name);
            return TradeParty.of(cow.isPresent() ? cow.getAsInt() : null, name);
        }

        /** {@code SITC0_Food} is section 0. */
        private TradeProduct product(Row row, String label) {
            if (label.equals(ALL)) {
                return TradeProduct.TOTAL;
            }
            if (!label.matches("SITC\\d_.+")) {
                throw new BadField(section, row, "is neither All nor a section such as SITC0_Food");
            }
            return TradeProduct.of(SCHEME, label.substring(SCHEME.length(), SCHEME.length() + 1));
        }

        private void name(TradeProduct product, String label) {
            if (product.scheme() != null) {
                products.begin()
                        .add(product.scheme())
                        .add(product.code())
                        .add(product.level())
                        .add(label.substring(label.indexOf('_') + 1))
                        .end();
            }
        }
    }
}
