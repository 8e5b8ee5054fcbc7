package org.entente.source.baci;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.country.State;
import org.entente.country.StateSystem;
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
import org.entente.source.states.ComtradeCodes;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * CEPII's BACI: one reconciled value a flow, year and product of the Harmonized System (six
 * digits), in thousands of US$, with the lists of countries and products that its numbers need.
 */
public final class Baci implements Source {
    private static final double THOUSAND = 1e3;
    private static final String LAYOUT = "flows with code lists";
    private static final String FLOWS = "flows";
    private static final String COUNTRIES = "countries";
    private static final String PRODUCTS = "products";
    private static final String SCHEME = "HS";
    private static final int DIGITS = 6;
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "baci",
            "BACI: international trade database at the product level",
            "CEPII",
            List.of(new Citation(
                    "gaulier-zignago2010",
                    "Gaulier, Guillaume and Soledad Zignago",
                    "BACI: International Trade Database at the Product-Level. The 1994-2007 Version",
                    "CEPII Working Paper 2010-23",
                    2010,
                    "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37")),
            "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
            new License("Etalab 2.0 (open, with citation)", true),
            List.of("trade_flow", "product_code"),
            "The years and exporters of the file (2021, Afghanistan and South Africa in the sample that was read). BACI has positive flows only: an absent row means that no trade is recorded, and of an exporter that is not in the file it means nothing.",
            "US$ of the year (the file has thousands)",
            "A release a year, in January, with all years.",
            List.of(
                    "One reconciled value from both reports, free on board: there is no mirror gap and no total; level is 6 for every row.",
                    "A file with some exporters only is no basis for the world's exports or a partner's imports: coverage names the exporters.",
                    "Product codes that lost their leading zero (10391) get it back.",
                    "The file of flows does not say which revision of the Harmonized System its codes are of: codes that the list of products lacks are remarked.",
                    "Numbers of countries are UN Comtrade's: 251 France with Monaco, 579 Norway with Svalbard, 699 India, 757 Switzerland with Liechtenstein, 842 the United States with Puerto Rico, 490 (Other Asia, nes) Taiwan. 58 (Belgium-Luxembourg) and 711 (Southern African Customs Union) are no states, although the list gives them the letters of one.",
                    "Quantities (q) are not read."),
            "Download the archive of one HS revision from the address above and import the file of a year together with country_codes and product_codes, all in one folder.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return Recognition.firstOf(
                probe.recogniseColumns(Recognition.part(LAYOUT, FLOWS, COUNTRIES), "t", "i", "j", "k", "v", "q"),
                probe.recogniseColumns(
                        Recognition.part(LAYOUT, COUNTRIES, FLOWS),
                        "country_code",
                        "country_name_full",
                        "iso_3digit_alpha"),
                probe.recogniseColumns(
                        Recognition.part(LAYOUT, COUNTRIES, FLOWS), "country_code", "country_name", "country_iso3"),
                recogniseProducts(probe));
    }

    /**
     * The columns are those of many files: the first code must be one of the Harmonized System too.
     */
    private static Recognition recogniseProducts(FileProbe probe) {
        Recognition answer = probe.recogniseColumns(Recognition.part(LAYOUT, PRODUCTS, FLOWS), "code", "description");
        if (answer instanceof Recognition.No) {
            return answer;
        }
        List<String> lines = probe.lines();
        return lines.size() > 1 && lines.get(1).matches("\"?\\d{6}\"?,.*")
                ? answer
                : new Recognition.No("has no product codes of six digits in its column code", 0);
    }

    @Override
    public Charset legacyCharset() {
        return StandardCharsets.ISO_8859_1;
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        Map<Integer, TradeParty> countries = readCountries(bundle.get(COUNTRIES), intake);
        Optional<BundleFile> list = bundle.find(PRODUCTS);
        Set<String> products = list.isPresent() ? readProducts(list.get(), intake) : Set.of();
        if (list.isEmpty()) {
            intake.remark("the list of products is not among the files: its codes have no names");
        }
        TradeFlows flows = new TradeFlows(intake);
        try (TextTable table = bundle.get(FLOWS).open()) {
            Reader reader = new Reader(table, flows, countries, intake);
            intake.read(bundle.get(FLOWS), table, reader::read);
            long unnamed = reader.products.keySet().stream()
                    .filter(code -> !products.contains(code))
                    .count();
            if (list.isPresent() && unnamed > 0) {
                intake.remark(
                        unnamed + " of " + reader.products.size()
                                + " product codes of the flows are not in the list of products: the two are of different revisions of the Harmonized System");
            }
        }
        flows.coverReporters();
    }

    private static Map<Integer, TradeParty> readCountries(BundleFile file, Intake intake) throws IOException {
        Map<Integer, TradeParty> countries = new HashMap<>();
        try (TextTable table = file.open()) {
            Column code = table.column("country_code");
            Optional<Column> full = table.findColumn("country_name_full");
            Column name = full.isPresent() ? full.get() : table.column("country_name");
            intake.read(file, table, row -> {
                int number = row.integer(code);
                String text = row.required(name);
                if (countries.putIfAbsent(number, TradeParty.of(ComtradeCodes.find(number), text)) != null) {
                    throw new BadField(code, row, "comes a second time among the countries");
                }
            });
        }
        return countries;
    }

    private static Set<String> readProducts(BundleFile file, Intake intake) throws IOException {
        Set<String> products = new HashSet<>();
        TableRows rows = intake.table("product_code");
        try (TextTable table = file.open()) {
            Column code = table.column("code");
            Column description = table.column("description");
            intake.read(file, table, row -> {
                String product = product(row, code);
                String text = row.required(description);
                if (!products.add(product)) {
                    throw new BadField(code, row, "comes a second time among the products");
                }
                rows.begin().add(SCHEME).add(product).add(DIGITS).add(text).end();
            });
        }
        return products;
    }

    private static String product(Row row, Column column) {
        String code = row.required(column);
        if (!code.matches("\\d{1,6}")) {
            throw new BadField(column, row, "is no product code of up to six digits");
        }
        return "0".repeat(DIGITS - code.length()) + code;
    }

    /** Reads the flows. */
    private static final class Reader {
        private final Column year;
        private final Column exporter;
        private final Column importer;
        private final Column product;
        private final Column value;
        private final TradeFlows flows;
        private final Map<Integer, TradeParty> countries;
        private final Intake intake;
        private final Map<String, TradeProduct> products = new HashMap<>();

        Reader(TextTable table, TradeFlows flows, Map<Integer, TradeParty> countries, Intake intake)
                throws IOException {
            year = table.column("t");
            exporter = table.column("i");
            importer = table.column("j");
            product = table.column("k");
            value = table.column("v");
            this.flows = flows;
            this.countries = countries;
            this.intake = intake;
        }

        void read(Row row) {
            TradeParty seller = party(row, exporter);
            TradeParty buyer = party(row, importer);
            int when = row.year(year);
            @Nullable Double usd = row.isEmpty(value) ? null : row.amount(value) * THOUSAND;
            TradeProduct known = products.computeIfAbsent(product(row, product), code -> TradeProduct.of(SCHEME, code));
            flows.add(new ReportedFlow(when, seller, buyer, ReportedFlow.RECONCILED, known, usd));
        }

        /**
         * A number that the list lacks is read as UN M49, of which BACI's numbers are a variant.
         */
        private TradeParty party(Row row, Column column) {
            int number = row.integer(column);
            TradeParty listed = countries.get(number);
            if (listed != null) {
                return listed;
            }
            State state = StateSystem.standard()
                    .findByM49(number)
                    .orElseThrow(() -> new BadField(column, row, "is not in the list of countries"));
            intake.remark(column, row, "is not in the list of countries; taken as the UN's number of " + state.name());
            return TradeParty.of(state.cow(), state.name());
        }
    }
}
