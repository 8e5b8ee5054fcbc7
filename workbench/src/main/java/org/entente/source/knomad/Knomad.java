package org.entente.source.knomad;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.files.SourceFileException;
import org.entente.source.intake.Intake;
import org.entente.source.intake.PairQuantities;
import org.entente.source.states.Names;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.TextTable;

/**
 * The World Bank's matrix of remittances, as a workbook: one row per sending country, one column per
 * receiving one.
 */
public final class Knomad implements Source {
    private static final double MILLION = 1e6;
    private static final String CORNER = "Remittance-receiving country";
    private static final String WORLD = "WORLD";
    private static final Pattern TITLE = Pattern.compile("Remittance Estimates for (\\d{4})");
    private static final PairQuantities.Series REMITTANCES = new PairQuantities.Series("remittances", "US$");

    private static final Names NAMES = new Names(Map.of(
            "American Samoa", OptionalInt.empty(),
            "West Bank and Gaza", OptionalInt.empty(),
            "Channel Islands", OptionalInt.empty(),
            "Hong Kong SAR, China", OptionalInt.empty(),
            "Macao SAR, China", OptionalInt.empty(),
            "Sint Maarten (Dutch part)", OptionalInt.empty()));

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "knomad",
            "Bilateral Remittance Matrix",
            "World Bank, KNOMAD",
            List.of(new Citation(
                    "knomad2022",
                    "{World Bank} and {KNOMAD}",
                    "Bilateral Remittance Estimates for 2021 using Migrant Stocks, Host Country Incomes, and Origin Country Incomes",
                    "Global Knowledge Partnership on Migration and Development, December 2022 version",
                    2022,
                    "https://www.knomad.org/data/remittances")),
            "https://www.knomad.org/data/remittances",
            new License(
                    "terms of the World Bank (CC BY 4.0 for datasets it lists); to be confirmed before rows are passed on",
                    false),
            List.of("pair_quantity"),
            "one year a workbook (2021), 214 countries and territories. An empty field means no estimate.",
            "US$ of the year (the file has millions)",
            "A matrix a year or two until 2022; each is a new estimate, so that two years are no series.",
            List.of(
                    "Estimates of a model, not reports of banks: a country's recorded receipts are shared out by where its emigrants live and what is earned there.",
                    "Money that goes through informal channels is in no column.",
                    "Corridors between hostile neighbours (Armenia and Azerbaijan, Israel and Lebanon) are set to zero by assumption.",
                    "Retirees' savings and errors between trade and tourism may be in it, as the publisher notes."),
            "Download the Bilateral Remittance Matrix (Excel) from the page above and import the workbook.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.sheets().stream()
                        .anyMatch(sheet -> sheet.findHeader(Knomad::isHeader).isPresent())
                ? Recognition.alone("matrix")
                : new Recognition.No("has no row that begins with " + CORNER, 0);
    }

    private static boolean isHeader(FileProbe.Header header) {
        return header.columns().get(0).startsWith(CORNER) && header.columns().contains(WORLD);
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        int year = year(bundle.file().probe());
        PairQuantities quantities = new PairQuantities(intake);
        try (TextTable table = bundle.file().open(Knomad::isHeader)) {
            Column sender = table.columns().get(0);
            List<Column> receivers = table.columns().stream()
                    .skip(1)
                    .filter(column -> !column.name().isEmpty() && !column.name().equals(WORLD))
                    .toList();
            Set<String> countries = receivers.stream().map(Column::name).collect(Collectors.toSet());
            intake.read(bundle.file(), table, row -> {
                String name = row.text(sender);
                if (!countries.contains(name)) {
                    intake.remark("the row of the world's sums and the notes below the matrix are not kept");
                    return;
                }
                PairQuantities.Party from = party(name, year);
                for (Column receiver : receivers) {
                    if (!row.isEmpty(receiver) && !receiver.name().equals(name)) {
                        quantities.add(
                                year,
                                from,
                                party(receiver.name(), year),
                                REMITTANCES,
                                row.amount(receiver) * MILLION,
                                null);
                    }
                }
            });
        }
        quantities.declareCoverage();
    }

    /** The year that the title above the matrix names. */
    private static int year(FileProbe probe) throws SourceFileException {
        return probe.sheets().stream()
                .flatMap(sheet -> sheet.rows().values().stream())
                .flatMap(List::stream)
                .map(TITLE::matcher)
                .filter(Matcher::find)
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .findFirst()
                .orElseThrow(() -> new SourceFileException("has no title that names the year of the estimates"));
    }

    private static PairQuantities.Party party(String name, int year) {
        OptionalInt state = NAMES.find(name, year);
        return new PairQuantities.Party(state.isPresent() ? (Integer) state.getAsInt() : null, name);
    }
}
