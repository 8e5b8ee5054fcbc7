package org.entente.source.sipri;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.provenance.Citation;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.files.SourceFileException;
import org.entente.source.intake.Intake;
import org.entente.source.intake.StateValue;
import org.entente.source.intake.StateYears;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.RowStream;
import org.entente.source.tables.TextTable;

/**
 * SIPRI's workbook of military expenditure: one sheet per way of measuring, one row per state, one column per
 * year.
 */
public final class SipriMilex implements Source {
    private static final Set<String> UNAVAILABLE = Set.of("...", ". .", "..", "…");
    private static final String NO_STATE = "xxx";
    private static final String CALENDAR_YEARS = "milex_local_calendar";
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "sipri-milex",
            "SIPRI Military Expenditure Database",
            "Stockholm International Peace Research Institute (SIPRI)",
            List.of(new Citation(
                    "sipri-milex",
                    "{Stockholm International Peace Research Institute}",
                    "SIPRI Military Expenditure Database",
                    "SIPRI",
                    2024,
                    "doi:10.55163/CQGC9685")),
            "https://www.sipri.org/databases/milex",
            SipriTransfers.LICENSE,
            List.of("state_year"),
            "1948 (per person and of government spending: 1988) to the last year of the workbook, some 170 states. ... means unavailable, xxx that there was no such state; neither is zero.",
            "US$ of a constant year or of the year (the file has millions), local currency, shares of GDP and of government spending as fractions of 1, US$ per person",
            "Revised every April, all years back to 1948; figures of two releases are not to be mixed.",
            List.of(
                    "... (data unavailable) and xxx (no state, or not independent) are two kinds of missing and are kept apart.",
                    "A 0 in US$ whose amount in local currency is not 0 comes of the conversion and is no figure; it is kept as missing with the code 0. Zeros that local currency confirms are figures (Costa Rica, Iceland and Panama have no army).",
                    "Blue (estimates) and red (highly uncertain) are colours of the cells and are not read; the column of notes is.",
                    "USSR and Yugoslavia have rows beside Russia and Serbia: Russia is a state here from 1992, Serbia from 1992 (with Montenegro to 2005), Germany is the Federal Republic (260) to 1989 and 255 from the year of unification.",
                    "Sheets of constant US$ name their base year, which moves with every release; it is part of the unit.",
                    "Figures of the financial years are those of the year in which it begins.",
                    "The world's total stands on the sheet of regions: at constant prices from 1988 (since 2025 without 1991), and since 2025 at current prices for the last year. It has the publisher's estimates for states without a value, so that it is more than the sum of the states."),
            "On the page above choose the data for all countries as an Excel workbook and import it as it is.");

    /** A sheet that is read: how it is called, and what it measures. */
    private record Measure(String sheet, String variable, String unit, double scale) {
        boolean isOf(String name) {
            return name.matches(sheet);
        }

        boolean isMoney() {
            return scale > 1;
        }
    }

    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final String CONSTANT = "Constant \\(\\d{4}\\) US\\$";
    private static final String REGIONS = "Regional totals";
    private static final String WORLD = "World";
    private static final String WORLD_CONSTANT = "milex_world_constant_usd";
    private static final String WORLD_CURRENT = "milex_world_current_usd";
    private static final Pattern CURRENT_PRICES = Pattern.compile("((?:19|20)\\d{2}) \\(current prices\\)");

    /** Local currency comes first: the others are checked against it. */
    private static final List<Measure> MEASURES = List.of(
            new Measure("Local currency calendar years", CALENDAR_YEARS, "local currency", 1),
            new Measure("Local currency financial years", "milex_local_financial", "local currency", 1),
            new Measure(CONSTANT, "milex_constant_usd", "US$ of ", MILLION),
            new Measure("Current US\\$", "milex_current_usd", "US$", MILLION),
            new Measure("Share of GDP", "milex_share_gdp", "share", 1),
            new Measure("Per capita", "milex_per_capita", "US$ per person", 1),
            new Measure("Share of Govt\\. spending", "milex_share_government", "share", 1));

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        List<String> lacking = MEASURES.stream()
                .filter(measure -> probe.sheets().stream().noneMatch(sheet -> measure.isOf(sheet.name())))
                .map(Measure::variable)
                .toList();
        if (lacking.isEmpty()) {
            return Recognition.alone("workbook of all countries");
        }
        return new Recognition.No(
                "lacks the sheets of " + String.join(", ", lacking), 1.0 - (double) lacking.size() / MEASURES.size());
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        BundleFile file = bundle.file();
        StateYears years = new StateYears(intake);
        Set<String> zeros = new HashSet<>();
        for (Measure measure : MEASURES) {
            FileProbe.Sheet sheet = file.probe().sheets().stream()
                    .filter(candidate -> measure.isOf(candidate.name()))
                    .findFirst()
                    .orElseThrow();
            FileProbe.Header header = sheet.findHeader(SipriMilex::isHeader)
                    .orElseThrow(() -> new SourceFileException(
                            "has no row in its sheet " + sheet.name() + " that begins with Country and names years"));
            try (TextTable table = file.open(sheet.name(), header)) {
                SheetRows rows = new SheetRows(measure, unit(measure, sheet), table, intake, years, zeros);
                intake.read(file, rows.stream(), rows::read);
            }
        }
        readWorld(file, intake, years);
        years.declareCoverage();
    }

    private static boolean isHeader(FileProbe.Header header) {
        return header.columns().get(0).strip().equals("Country")
                && header.columns().stream().anyMatch(SipriMilex::isYear);
    }

    private static boolean isYear(String name) {
        return name.matches("(19|20)\\d{2}");
    }

    private static String unit(Measure measure, FileProbe.Sheet sheet) {
        return measure.unit().endsWith(" ") ? measure.unit() + sheet.name().replaceAll("\\D", "") : measure.unit();
    }

    /**
     * The world's total from the sheet of regions, which the publisher prints with its own estimates
     * for states without a value: at constant prices since 1988, and in newer workbooks at
     * current prices for the last year.
     */
    private static void readWorld(BundleFile file, Intake intake, StateYears years) throws IOException {
        Optional<FileProbe.Sheet> sheet = find(file, REGIONS);
        if (sheet.isEmpty()) {
            return;
        }
        FileProbe.Header header = sheet.get()
                .findHeader(SipriMilex::isHeaderOfRegions)
                .orElseThrow(() -> new SourceFileException(
                        "has no row in its sheet " + REGIONS + " that begins with Region and names years"));
        String base = find(file, CONSTANT).orElseThrow().name().replaceAll("\\D", "");
        try (TextTable table = file.open(sheet.get().name(), header)) {
            Column region = table.column("Region");
            RowStream world = () -> {
                Row row = table.next();
                while (row != null && !row.text(region).equals(WORLD)) {
                    row = table.next();
                }
                return row;
            };
            intake.read(file, world, row -> {
                years.begin();
                for (Column column : table.columns()) {
                    Matcher current = CURRENT_PRICES.matcher(column.name());
                    boolean isYear = isYear(column.name());
                    if (!row.isEmpty(column)
                            && (isYear || current.matches())
                            && !UNAVAILABLE.contains(row.text(column))) {
                        int year = Integer.parseInt(isYear ? column.name() : current.group(1));
                        StateValue total = isYear
                                ? StateValue.of(WORLD_CONSTANT, "US$ of " + base, row.amount(column) * BILLION)
                                : StateValue.of(WORLD_CURRENT, "US$", row.amount(column) * BILLION);
                        years.add(OptionalInt.empty(), WORLD, year, total);
                    }
                }
                years.end();
            });
        }
    }

    private static Optional<FileProbe.Sheet> find(BundleFile file, String pattern) {
        return file.probe().sheets().stream()
                .filter(sheet -> sheet.name().matches(pattern))
                .findFirst();
    }

    private static boolean isHeaderOfRegions(FileProbe.Header header) {
        return header.columns().get(0).strip().equals("Region")
                && header.columns().stream().anyMatch(SipriMilex::isYear);
    }

    /** The rows of one sheet. */
    private static final class SheetRows {
        private final Measure measure;
        private final String unit;
        private final TextTable table;
        private final Intake intake;
        private final StateYears years;
        private final Set<String> zeros;
        private final Column country;
        private final Optional<Column> notes;
        private final Optional<Column> currency;
        private final List<Column> columns;

        SheetRows(Measure measure, String unit, TextTable table, Intake intake, StateYears years, Set<String> zeros)
                throws IOException {
            this.measure = measure;
            this.unit = unit;
            this.table = table;
            this.intake = intake;
            this.years = years;
            this.zeros = zeros;
            country = table.column("Country");
            notes = table.findColumn("Notes");
            currency = table.findColumn("Currency");
            columns = table.columns().stream()
                    .filter(column -> isYear(column.name()))
                    .toList();
        }

        /** Rows without any cell in a year are the headings of regions. */
        RowStream stream() {
            return () -> {
                Row row = table.next();
                while (row != null && isHeading(row)) {
                    row = table.next();
                }
                return row;
            };
        }

        private boolean isHeading(Row row) {
            return columns.stream().allMatch(row::isEmpty);
        }

        void read(Row row) {
            String name = row.required(country);
            String mark = notes.map(row::text).orElse("");
            String counted =
                    currency.map(row::text).filter(text -> !text.isEmpty()).orElse(unit);
            List<Column> converted = new ArrayList<>();
            years.begin();
            for (Column column : columns) {
                if (!row.isEmpty(column)) {
                    int year = Integer.parseInt(column.name());
                    StateValue quantity = quantity(row, column, counted, name, year);
                    if ("0".equals(quantity.missing())) {
                        converted.add(column);
                    }
                    years.add(MilexParties.find(name, year), name, year, quantity.noted(mark));
                }
            }
            years.end();
            converted.forEach(column -> intake.remark(
                    column, row, "is zero in US$ although the amount in local currency is none; kept as missing"));
            if (!MilexParties.isKnown(name)) {
                intake.remark(country, row, "is no name of a state that is known; kept under its name only");
            }
        }

        private StateValue quantity(Row row, Column column, String counted, String name, int year) {
            String text = row.text(column);
            if (UNAVAILABLE.contains(text)) {
                return StateValue.missing(measure.variable(), counted, "...");
            }
            if (text.equals(NO_STATE)) {
                return StateValue.missing(measure.variable(), counted, NO_STATE);
            }
            double value = row.number(column);
            if (value < 0) {
                throw new BadField(column, row, "is negative");
            }
            if (value == 0 && measure.variable().equals(CALENDAR_YEARS)) {
                zeros.add(name + year);
            }
            if (value == 0 && measure.isMoney() && !zeros.contains(name + year)) {
                return StateValue.missing(measure.variable(), counted, "0");
            }
            return StateValue.of(measure.variable(), counted, value * measure.scale());
        }
    }
}
