package org.entente.source.worldbank;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.StateValue;
import org.entente.source.intake.StateYears;
import org.entente.source.states.IsoStates;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * Indicators of the World Bank: a table by country with one column per year, a table with one row per
 * country and year, or the answer of its programming interface.
 */
public final class WorldBank implements Source {
    private static final String TABLE = "country by year";
    private static final String LONG = "one row per country and year";
    private static final String GDP = "gdp";
    private static final String POPULATION = "population";
    private static final String ANSWER = "answer of the programming interface";
    private static final Pattern INDICATOR = Pattern.compile("[A-Z0-9]+(\\.[A-Z0-9]+)+");
    private static final Pattern UPDATED = Pattern.compile("\"lastupdated\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})\"");
    private static final Pattern ASKED =
            Pattern.compile("\"indicator\"\\s*:\\s*\\{\\s*\"id\"\\s*:\\s*\"([A-Z0-9.]+)\"");
    private static final Pattern FRACTION = Pattern.compile("\\.\\d*[1-9]\\d*\\s*$");
    private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]+)\\)\\s*$");

    /**
     * Ethiopia without Eritrea and the Sudan without the South in all years; the World Bank's own
     * code of Kosovo.
     */
    private static final IsoStates STATES = new IsoStates(Map.of(
            "ETH", new IsoStates.Part(530, 1993, IsoStates.OPEN),
            "SDN", new IsoStates.Part(625, 2012, IsoStates.OPEN),
            "XKX", new IsoStates.Part(347, 2008, IsoStates.OPEN)));

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "world-bank",
            "World Development Indicators (any indicator)",
            "World Bank",
            List.of(new Citation(
                    "world-bank-wdi",
                    "{World Bank}",
                    "World Development Indicators",
                    "World Bank Open Data",
                    2025,
                    "https://data.worldbank.org")),
            "https://data.worldbank.org",
            new License("CC BY 4.0", true),
            List.of("state_year"),
            "1960 to the last year in which any country has a value, all countries and groups of countries. An absent row and an empty field mean not reported, never zero.",
            "that of the indicator, as its name says in parentheses; else the name",
            "Revised several times a year; the date of the last update is part of the vintage.",
            List.of(
                    "Each indicator is a snapshot of its own; the vintage is the date of the update, a dot and the indicator.",
                    "Groups such as World or Euro area stand among the countries; they have no state.",
                    "Countries are in the borders of today: Russia before 1992, Pakistan before 1972 (without its eastern part), Serbia before 2006, Vietnam before 1976, Ethiopia before 1993 and the Sudan before 2012 are kept under their names without a state.",
                    "The long tables of datasets/gdp and datasets/population (Country Name, Country Code, Year, Value) do not name their indicator: the one with fractions is GDP in current US$, the one with whole numbers the population. Both together are one snapshot; import them together.",
                    "An answer in several pages must be asked for again in one (per_page=20000).",
                    "The files Metadata_Country and Metadata_Indicator of the archive hold no figures and are not read."),
            "Open an indicator at the address above, download CSV, and import the archive or the file API_..._v2.csv in it; or save https://api.worldbank.org/v2/country/all/indicator/NY.GDP.MKTP.CD?format=json&per_page=20000 and import that.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        Optional<FileProbe.Header> header = probe.findHeader(WorldBank::isHeader);
        if (header.isPresent()) {
            return Recognition.alone(TABLE).dated(vintage(updated(probe), firstIndicator(probe, header.get())));
        }
        Matcher updated = UPDATED.matcher(probe.text());
        Matcher asked = ASKED.matcher(probe.text());
        if (probe.text().stripLeading().startsWith("[") && updated.find() && asked.find()) {
            return Recognition.alone(ANSWER).dated(vintage(Optional.of(updated.group(1)), asked.group(1)));
        }
        if (isLong(probe.header())) {
            return Recognition.part(LONG, hasFractions(probe) ? GDP : POPULATION);
        }
        return new Recognition.No("has no line that names Country Code, Indicator Code and years", 0);
    }

    private static boolean isLong(FileProbe.Header header) {
        return header.columns().equals(List.of("Country Name", "Country Code", "Year", "Value"));
    }

    /**
     * Whether a value of the file's beginning has a fraction: the two long tables do not name their
     * indicator.
     */
    private static boolean hasFractions(FileProbe probe) {
        return probe.lines().stream()
                .skip(1)
                .anyMatch(line -> FRACTION.matcher(line).find());
    }

    private static boolean isHeader(FileProbe.Header header) {
        return header.has("Country Name")
                && header.has("Country Code")
                && header.has("Indicator Name")
                && header.has("Indicator Code")
                && header.columns().stream().anyMatch(WorldBank::isYear);
    }

    private static boolean isYear(String name) {
        return name.matches("(19|20)\\d{2}");
    }

    private static Optional<String> updated(FileProbe probe) {
        return probe.linesStarting("\"Last Updated Date\"")
                .findFirst()
                .map(line -> line.replaceAll("[^0-9-]", ""))
                .filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}"));
    }

    private static String firstIndicator(FileProbe probe, FileProbe.Header header) {
        return probe.lines().stream()
                .skip(header.line())
                .flatMap(line -> Arrays.stream(line.split("\"", -1)))
                .filter(field -> INDICATOR.matcher(field).matches())
                .findFirst()
                .orElse("");
    }

    /** Null where the file states no date. */
    private static @Nullable String vintage(Optional<String> date, String indicator) {
        return date.map(day -> indicator.isEmpty() ? day : day + "." + indicator)
                .orElse(null);
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        StateYears years = new StateYears(intake);
        if (bundle.layout().equals(ANSWER)) {
            WorldBankResponse answer = WorldBankResponse.read(bundle.file());
            intake.read(bundle.file(), answer.rows(), row -> {
                years.begin();
                if (!row.isEmpty(WorldBankResponse.VALUE)) {
                    String code = row.text(WorldBankResponse.CODE);
                    add(
                            years,
                            row,
                            WorldBankResponse.COUNTRY,
                            code,
                            row.year(WorldBankResponse.YEAR),
                            answer.indicator(),
                            answer.name(),
                            WorldBankResponse.VALUE);
                }
                years.end();
            });
        } else if (bundle.layout().equals(LONG)) {
            readLong(bundle, intake, years);
        } else {
            readTable(bundle, intake, years);
        }
        years.declareCoverage();
    }

    private static void readTable(Bundle bundle, Intake intake, StateYears years) throws IOException {
        try (TextTable table = bundle.file().open(WorldBank::isHeader)) {
            Column country = table.column("Country Name");
            Column code = table.column("Country Code");
            Column indicator = table.column("Indicator Code");
            Column name = table.column("Indicator Name");
            List<Column> columns = table.columns().stream()
                    .filter(column -> isYear(column.name()))
                    .toList();
            intake.read(bundle.file(), table, row -> {
                years.begin();
                for (Column column : columns) {
                    if (!row.isEmpty(column)) {
                        int year = Integer.parseInt(column.name());
                        add(
                                years,
                                row,
                                country,
                                row.required(code),
                                year,
                                row.required(indicator),
                                row.text(name),
                                column);
                    }
                }
                years.end();
            });
        }
    }

    private static void readLong(Bundle bundle, Intake intake, StateYears years) throws IOException {
        for (BundleFile file : bundle.files()) {
            boolean gdp = file.role().equals(GDP);
            try (TextTable table = file.open()) {
                Column country = table.column("Country Name");
                Column code = table.column("Country Code");
                Column year = table.column("Year");
                Column value = table.column("Value");
                intake.read(file, table, row -> {
                    years.begin();
                    add(
                            years,
                            row,
                            country,
                            row.required(code),
                            row.year(year),
                            gdp ? "NY.GDP.MKTP.CD" : "SP.POP.TOTL",
                            gdp ? "GDP (current US$)" : "Population, total",
                            value);
                    years.end();
                });
            }
        }
    }

    private static void add(
            StateYears years,
            Row row,
            Column country,
            String code,
            int year,
            String indicator,
            String name,
            Column value) {
        OptionalInt state = STATES.find(code, year);
        years.add(state, row.required(country), year, StateValue.of(indicator, unit(name), row.number(value)));
    }

    /**
     * {@code current US$} of {@code GDP (current US$)}; the whole name where it has no parentheses
     * at its end.
     */
    private static String unit(String name) {
        Matcher matcher = PARENTHESES.matcher(name);
        return matcher.find() ? matcher.group(1) : name;
    }
}
